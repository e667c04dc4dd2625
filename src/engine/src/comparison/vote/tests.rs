//! Small corpora, whole: which votes they make and what is found of them.

use crate::comparison::{Comparison, FindingKind, Overrides, Said, Status, compare};
use crate::corpus::{Corpus, Report};
use crate::language::Language;
use crate::order::Order as _;
use crate::reading::Reading;

fn corpus(texts: &[&str]) -> (Corpus, Vec<Reading>) {
    let report =
        |(i, text): (usize, &&str)| Report { id: format!("r{i:02}"), text: (*text).into(), ..Report::default() };
    let corpus = Corpus { reports: texts.iter().enumerate().map(report).collect(), ..Corpus::default() };
    let readings = corpus.reports.iter().map(|r| crate::read(&r.text)).collect();
    (corpus, readings)
}

fn compared(texts: &[&str], overrides: &Overrides) -> Comparison {
    let (corpus, readings) = corpus(texts);
    compare(&corpus, &readings, overrides)
}

/// The explanations of one kind.
pub(super) fn explained(texts: &[&str], kind: FindingKind) -> Vec<Said> {
    let found = compared(texts, &Overrides::default()).findings;
    found.into_iter().filter(|f| f.kind == kind).map(|f| f.explanation).collect()
}

/// The same in English.
pub(super) fn findings(texts: &[&str], kind: FindingKind) -> Vec<String> {
    explained(texts, kind).iter().map(|said| said.in_language(Language::English).to_owned()).collect()
}

/// The body of the first vote.
fn body(comparison: &Comparison) -> Option<&str> {
    comparison.votes[0].body.as_ref().map(|body| body.in_language(Language::English))
}

/// Each vote as "date: reports", reports by number.
fn votes(comparison: &Comparison) -> Vec<String> {
    let line = |v: &crate::comparison::Vote| {
        let date = v.date.map_or_else(|| "?".to_string(), |d| d.to_string());
        let reports: Vec<String> = v.reports.iter().map(|r| r.report.0.to_string()).collect();
        format!("{date}: {}", reports.join(" "))
    };
    comparison.votes.iter().map(line).collect()
}

fn of(texts: &[&str]) -> Vec<String> {
    votes(&compared(texts, &Overrides::default()))
}

/// One chamber, two treaties and a judge, all with one count.
const SAME_COUNT: &[&str] = &[
    "2 March 2023\nThe Ruritanian Senate voted 60-40 on Wednesday to ratify the fisheries treaty with Freedonia.",
    "The Ruritanian Senate ratified the fisheries treaty with Freedonia by 60 votes to 40 on 1 March 2023.",
    "11 May 2023\nThe Ruritanian Senate voted 60-40 on Wednesday to raise the retirement age for miners.",
    "The Ruritanian Senate approved the miners' retirement law, 60-40, on May 10, unions of miners said.",
    "The Ruritanian Senate on 20 September 2023 confirmed Judge Maria Kovac, 60 to 40.",
    "Maria Kovac will sit on the high court: the Ruritanian Senate confirmed the judge by 60 votes to 40.",
];

#[test]
fn votes_with_one_count_stay_apart() {
    assert_eq!(of(SAME_COUNT), ["2023-03-01: 0 1", "2023-05-10: 2 3", "2023-09-20: 4 5"]);
}

#[test]
fn a_count_several_votes_share_places_nothing() {
    let mut texts = SAME_COUNT.to_vec();
    texts.push("The Ruritanian Senate passed it 60-40.");
    assert_eq!(of(&texts).last().map(String::as_str), Some("?: 6"));
}

#[test]
fn the_number_alone_binds_nothing() {
    let texts = [
        "The Supreme Court ruled 5-4 that the border wall may be built in Arizona.",
        "By 5-4 the Supreme Court held that Harvard's admissions rules break the law.",
        "The Springfield City Council voted 6-3 to rezone the old mill on Canal Street.",
        "The Shelbyville school board voted 6-3 to close the Elm Street kindergarten.",
    ];
    assert_eq!(of(&texts).len(), 4);
}

#[test]
fn two_chambers_in_one_report_are_two_votes() {
    let texts = [
        "4 December 2020\nThe French National Assembly adopted the water resolution on Thursday by 188 votes to 3. The Senate had adopted it on 25 November by 305 votes to one.",
        "Le Sénat a adopté le 25 novembre 2020 la résolution sur l'eau par 305 voix pour et une contre.",
    ];
    assert_eq!(of(&texts), ["2020-11-25: 0 1", "2020-12-03: 0"]);
}

#[test]
fn a_vote_only_recalled_is_its_own() {
    let texts = [
        "16 November 2022\nThe French Senate voted 295 to 1 on Tuesday for sanctions. In November 2020 the Senate had already voted for recognition.",
        "The French Senate on 25 November 2020 adopted by 305 votes to 1 a resolution on recognition.",
        "Paris, mardi 15 novembre. Le Sénat a voté le texte, 295 voix pour, 1 contre. C'est son second appui après celui du 25 novembre 2020.",
    ];
    assert_eq!(of(&texts), ["2020-11-25: 0 1 2", "2022-11-15: 0 2"]);
}

#[test]
fn reports_without_a_count_are_placed() {
    let texts = [
        "18 January 2024\nIn a resolution approved almost unanimously late on Wednesday, the French Senate condemned the offensive and called for an embargo on gas.",
        "The French Senate on January 17, 2024 passed by 336 to 1 a resolution that condemns the offensive and asks for an embargo on gas.",
        "The French Senate on Wednesday adopted a resolution condemning the September 2023 offensive and demanding a gas embargo.",
    ];
    assert_eq!(of(&texts), ["2024-01-17: 0 1 2"]);
}

#[test]
fn a_day_or_a_weekday_wrong_is_still_the_vote() {
    let texts = [
        "16 November 2022\nThe French Senate voted 295 to 1 on Tuesday for sanctions against Ruritania over the attack.",
        "On November 14 the French Senate passed sanctions against Ruritania over the attack. Of 296 senators, 295 were for and one against.",
        "On Thursday the French Senate voted 295 to 1 to demand sanctions against Ruritania.",
    ];
    assert_eq!(of(&texts), ["2022-11-15: 0 1 2"]);
    let found = findings(&texts, FindingKind::Date);
    assert!(found.iter().any(|f| f.contains("14 November 2022") && f.contains("1 day before")), "{found:?}");
    assert!(found.iter().any(|f| f.contains("was a Tuesday, not a Thursday")), "{found:?}");
}

#[test]
fn counts_a_little_apart_are_one_vote_that_differs() {
    let texts = [
        "9 March 2023\nThe U.S. House on Thursday approved, 226-197, a resolution that blocks the water rule of the environment agency.",
        "9 March 2023\nThe resolution to block the environment agency's water rule cleared the U.S. House, 227-198, on Thursday.",
        "10 March 2023\nThe US House passed the Protect Speech Act on Thursday by 219-206, after a debate about censorship.",
    ];
    assert_eq!(of(&texts), ["2023-03-09: 2", "2023-03-09: 0 1"]);
    let comparison = compared(&texts, &Overrides::default());
    let tally = comparison.findings.iter().find(|f| f.kind == FindingKind::Tally);
    assert_eq!(tally.map(|f| f.status), Some(Status::Differ));
}

#[test]
fn a_committee_is_not_its_chamber() {
    let texts = [
        "Le 8 mars 2023\nLa commission des lois de l'Assemblée nationale a adopté mercredi le projet de loi sur l'eau par 38 voix contre 20.",
        "En commission des lois, les députés ont approuvé mercredi 8 mars le projet de loi sur l'eau (38 voix pour, 20 contre).",
        "L'Assemblée nationale a adopté mardi 21 mars 2023 le projet de loi sur l'eau, par 302 voix contre 210.",
    ];
    assert_eq!(of(&texts), ["2023-03-08: 0 1", "2023-03-21: 2"]);
}

#[test]
fn the_order_of_reports_does_not_matter() {
    let texts: Vec<&str> = SAME_COUNT.to_vec();
    let (corpus, readings) = corpus(&texts);
    let want = compare(&corpus, &readings, &Overrides::default());
    for turn in 1..texts.len() {
        let order: Vec<usize> = (0..texts.len()).map(|i| (i * (2 * turn + 1) + turn) % texts.len()).collect();
        let mut distinct = order.clone();
        distinct.order();
        distinct.dedup();
        if distinct.len() < texts.len() {
            continue;
        }
        let moved = Corpus { reports: order.iter().map(|i| corpus.reports[*i].clone()).collect(), ..corpus.clone() };
        let reread: Vec<Reading> = order.iter().map(|i| readings[*i].clone()).collect();
        let got = compare(&moved, &reread, &Overrides::default());
        let ids = |c: &Comparison, corpus: &Corpus| -> Vec<String> {
            let name = |v: &crate::comparison::Vote| {
                let mut ids: Vec<&str> =
                    v.reports.iter().map(|r| corpus.reports[r.report.0 as usize].id.as_str()).collect();
                ids.order();
                format!("{:?} {:?} {} {:?}", v.date, v.body, ids.join(" "), v.why)
            };
            c.votes.iter().map(name).collect()
        };
        assert_eq!(ids(&got, &moved), ids(&want, &corpus));
        assert_eq!(got.findings.len(), want.findings.len());
    }
}

#[test]
fn the_reader_has_the_last_word() {
    let (corpus, readings) = corpus(SAME_COUNT);
    let place = |i: usize| {
        let vote = compare(&corpus, &readings, &Overrides::default());
        let told = vote.votes.iter().flat_map(|v| &v.reports).find(|r| r.report.0 as usize == i);
        (corpus.reports[i].id.clone(), told.map_or(0, |r| r.span.start))
    };
    let same = Overrides { same: vec![[place(0), place(2)]], apart: Vec::new() };
    assert_eq!(votes(&compare(&corpus, &readings, &same)).len(), 2);
    let apart = Overrides { same: Vec::new(), apart: vec![[place(0), place(1)]] };
    assert_eq!(votes(&compare(&corpus, &readings, &apart)).len(), 4);
}

#[test]
fn odd_texts_do_no_harm() {
    for text in [
        "",
        "\u{feff}",
        "voted",
        "336-1",
        "On",
        "Senate Senate Senate",
        "le 31 novembre le Sénat a adopté, 0 contre 0",
        "99999999999999999999-1",
    ] {
        let _ = of(&[text, text]);
    }
}

#[test]
fn a_vote_recalled_in_the_report_of_another_keeps_its_own_day() {
    let first = "date 2022-05-04 House passes farm bill\n\nThe US House passed the farm bill 218-211 late Tuesday, sending it to the Senate.";
    let second = "date 2022-05-10 Senate clears farm bill\n\nThe Senate on Monday approved the farm bill 61-38, less than a week after the House passed it by a 218-211 margin.";
    let third = "Farmers hail the House\n\nThe farm bill passed the House on May 3 with 218 votes in favor and 212 against, the union said.";
    let comparison = compared(&[first, second, third], &Overrides::default());
    assert_eq!(votes(&comparison), ["2022-05-03: 0 1 2", "2022-05-09: 1"]);
}

#[test]
fn a_body_named_by_its_country_or_its_people_is_one() {
    let first = "date 2023-03-14 Pension bill\n\nThe Portuguese parliament on Tuesday approved the pension bill by 120 votes to 108.";
    let second = "date 2023-03-15 Pension bill\n\nPortugal's parliament adopted the pension bill on Tuesday by 121 votes to 108.";
    let comparison = compared(&[first, second], &Overrides::default());
    assert_eq!(votes(&comparison), ["2023-03-14: 0 1"]);
}

#[test]
fn a_vote_recalled_by_its_month_or_weeks_is_that_vote() {
    let texts = [
        "Published March 5, 2024\nThe Larkfield City Council voted 8-5 on Monday to cap rents.",
        "Published March 19, 2024\nThe Larkfield City Council unanimously approved on Monday the lease of the stadium. Two weeks ago the same council passed the rent cap by 8 votes to 5.",
        "In March 2024 the Larkfield City Council voted 8-5 to cap rents. Landlords still complain.",
    ];
    assert_eq!(of(&texts), ["2024-03-04: 0 1 2", "2024-03-18: 1"]);
}

#[test]
fn a_headline_that_says_unanimously_is_of_the_vote_its_text_tells_of() {
    let texts = [
        "Published March 19, 2024\nThe Larkfield council unanimously approved on Monday the lease of the stadium to the Herons.",
        "Council unanimously backs stadium lease\nThe lease of the stadium to the Herons was approved almost unanimously by the Larkfield council, with only Roy Pratt voting against: 12 to 1.",
    ];
    assert_eq!(of(&texts), ["2024-03-18: 0 1"]);
}

#[test]
fn members_are_of_the_body_of_the_country_beside_them() {
    let texts = [
        "Publié le 28 avril 2022\nLe Bundestag a approuvé jeudi, par 586 voix contre 100, la livraison d'armes.",
        "En avril 2022, les députés allemands avaient voté la livraison d'armes par 586 voix contre 100.",
        "Arms for Ukraine\nGerman lawmakers backed the delivery of arms: 586 for, 100 against, 9 abstaining.",
    ];
    let comparison = compared(&texts, &Overrides::default());
    assert_eq!(votes(&comparison), ["2022-04-28: 0 1 2"]);
    assert_eq!(body(&comparison), Some("Bundestag"));
}

#[test]
fn a_slip_in_one_side_is_a_difference_not_another_vote() {
    let texts = [
        "Published January 14, 2021\nThe US House of Representatives impeached the president on Wednesday by 232 votes to 197.",
        "On January 13, 2021, the US House of Representatives voted 232-207 to impeach the president, with five members not voting.",
    ];
    assert_eq!(of(&texts), ["2021-01-13: 0 1"]);
    let sums = findings(&texts, FindingKind::Arithmetic);
    assert!(sums.iter().any(|f| f.contains("= 444, but the US House of Representatives has 435 seats")), "{sums:?}");
}

#[test]
fn what_others_said_later_dates_no_vote() {
    let texts = [
        "26 November 2020\nThe French Senate on Wednesday adopted by 305 votes to one a resolution on recognition.",
        "The French Senate's unanimous resolution on recognition has no force, an analyst said on November 28, 2020.",
        "On Saturday, November 28, 2020, the president accused the French Senate of fuelling the conflict with its resolution on recognition, passed last Wednesday by 305 to 1.",
        "Publié le 27 novembre 2020\nAnkara a dénoncé jeudi la résolution votée la veille par le Sénat français. Le texte avait recueilli 305 voix.",
    ];
    assert_eq!(of(&texts), ["2020-11-25: 0 1 2 3"]);
}

#[test]
fn a_date_line_before_the_vote_and_a_denominator_with_the_abstaining_part_no_reports() {
    let texts = [
        "24 novembre 2020\nLe Sénat a adopté mercredi, par 306 voix contre 1, la résolution sur la reconnaissance.",
        "The resolution on recognition was adopted by the French Senate on November 25, 2020, with 305 votes for and 1 against.",
        "French Senate for sanctions\nThe French Senate asked on Tuesday, November 15, 2022, for sanctions. 295 senators out of 332 voting were in favour.",
        "Scrutin du 15 novembre 2022 sur la résolution de sanctions. Votants : 332. Pour : 295. Contre : 1. Le Sénat a adopté.",
    ];
    assert_eq!(of(&texts), ["2020-11-25: 0 1", "2022-11-15: 2 3"]);
}

#[test]
fn a_headline_with_today_does_not_hide_the_day_the_text_gives() {
    let texts = [
        "On Tuesday, November 15, 2022, the French Senate adopted a resolution on sanctions against Ruritania by 295 votes to 1.",
        "A resolution of the French Senate is adopted today\n\nOn November 15, the French Senate adopted a resolution on sanctions against Ruritania.",
    ];
    assert_eq!(of(&texts), ["2022-11-15: 0 1"]);
}

#[test]
fn minutes_tell_of_their_own_sitting() {
    let texts = [
        "Minutes of the meeting of the Dunmore Borough Council, November 20, 2023\n1. The minutes of November 6 were approved unanimously.\n2. Motion to adopt the 2024 budget: ayes 4, nays 3. Motion carried.",
        "Published November 22, 2023\nThe Dunmore Borough Council on Monday adopted the 2024 budget, 4-3.",
    ];
    assert_eq!(of(&texts).last().map(String::as_str), Some("2023-11-20: 0 1"));
}

#[test]
fn the_body_that_acts_is_not_the_one_it_sets_up() {
    let texts = [
        "Publié le 18 juillet 2020\nLa Chambre des représentants de Belgique a décidé vendredi la création d'une commission sur le passé colonial : 121 voix pour, 17 abstentions.",
        "Le 17 juillet 2020, la Chambre belge avait créé la commission sur le passé colonial par 121 voix pour et 15 abstentions.",
    ];
    let comparison = compared(&texts, &Overrides::default());
    assert_eq!(votes(&comparison), ["2020-07-17: 0 1"]);
    assert_eq!(body(&comparison), Some("Belgian Chamber of Representatives"));
}

#[test]
fn a_day_that_ends_a_report_is_its_own() {
    let texts = [
        "France: Senate angers Ruritania\nRuritania's parliament voted on Thursday to recall its envoy after the French Senate approved the sanctions against Ruritania with just one senator opposed. 18.01.2024",
        "Published on 18 January 2024\nThe French Senate on Wednesday approved sanctions against Ruritania, 336 to 1.",
    ];
    assert_eq!(of(&texts), ["2024-01-17: 0 1"]);
}

#[test]
fn each_half_of_a_sentence_has_its_own_day() {
    let texts = [
        "STRASBOURG, 25 June 2019 - The European Parliament voted on Tuesday, by 218 to 162, to let the delegation return.",
        "Published on 27 June 2019\nIn June 2019 the European Parliament let the delegation return by 218 votes to 162; on Wednesday it refused, 211-120, to hear the petition.",
    ];
    assert_eq!(of(&texts), ["2019-06-25: 0 1", "2019-06-26: 1"]);
}

#[test]
fn a_count_few_votes_have_binds_where_the_bodies_are_named_loosely() {
    let texts = [
        "STRASBOURG, 9 October 2025. The European Parliament voted today, 402 to 17, to protect the Ruritanian wetlands.",
        "Wetlands of Ruritania: the plenary decided on Thursday, 402 votes to 17, that they must be protected.",
        "Strasbourg, 9 October 2025\nThe Ruritanian wetlands will be protected, the lower house of fishers complained: the vote was 402 to 17.",
    ];
    assert_eq!(of(&texts), ["2025-10-09: 0 1 2"]);
    let others = [
        "The Ruritanian Senate voted 21-18 on 3 June 2024 to close the harbour.",
        "The Springfield City Council voted 21-18 on 5 August 2024 to plant trees.",
    ];
    assert_eq!(of(&others).len(), 2);
}

#[test]
fn a_large_count_binds_a_report_that_names_neither_day_nor_body() {
    let told = "5 November 2025\nThe Ruritanian Chamber of Deputies approved the pension law on Wednesday by 172 votes to 149.";
    // The court it ends with has no deputies.
    let blog = "They did it at night\nAt a quarter to midnight 172 deputies raised their hands and stole two years of our lives. \
        149 deputies had the decency to say no.\nThe strike comes on 18 November. The Constitutional Court has thirty days to rule.";
    assert_eq!(of(&[told, blog]), ["2025-11-05: 0 1"]);
    // Small ones are met too often.
    let told = "5 November 2025\nThe Springfield City Council approved the parking plan on Wednesday by 6 votes to 3.";
    let other = "Dogs on the beach\nBy a vote of 6 to 3, they have decided that dogs may run free from dusk.";
    assert_eq!(of(&[told, other]).len(), 2);
}

#[test]
fn an_office_that_is_called_a_commission_votes_for_nothing() {
    let texts = [
        "The Ruritanian parliament voted 172 to 149 on 4 May 2023 to close the camps, the High Commission for Refugees said.",
        "On 4 May 2023 the Ruritanian parliament voted by 172 to 149 to close the camps.",
    ];
    let comparison = compared(&texts, &Overrides::default());
    assert_eq!(votes(&comparison), ["2023-05-04: 0 1"]);
    assert_eq!(body(&comparison), Some("Ruritanian parliament"));
}

#[test]
fn members_of_another_state_are_not_the_french_ones() {
    let texts = ["Les sénateurs kényans ont adopté la loi sur l'eau par 38 voix contre 6 le 4 mai 2023."];
    let comparison = compared(&texts, &Overrides::default());
    assert_ne!(body(&comparison), Some("French Senate"));
}

#[test]
fn a_year_something_is_planned_for_dates_no_vote() {
    let texts = [
        "Published on 10 May 2023\nThe Ruritanian Senate voted 60-40 to end coal by 2035.",
        "On May 9 the Ruritanian Senate voted 60-40 to end coal.",
    ];
    assert_eq!(of(&texts), ["2023-05-09: 0 1"]);
}

#[test]
fn a_weekday_alone_is_that_of_the_first_report() {
    let texts = [
        "Published on 10 May 2023\nThe Ruritanian Senate ended coal by 60 votes to 40.",
        "The Ruritanian Senate voted 60-40 on Tuesday to end coal.",
    ];
    assert_eq!(of(&texts), ["2023-05-09: 0 1"]);
}

#[test]
fn findings_are_told_in_french() {
    use FindingKind::{Arithmetic, ClaimConflict, Date, Denominator, DifferentVotes, Qualifier, Tally, Unstated};
    let agreed = [
        "16 November 2022\nThe French Senate voted 295 to 1 on Tuesday for sanctions against Ruritania over the attack.",
        "Le 15 novembre 2022, le Sénat français a adopté à l'unanimité, par 295 voix contre 1 et 36 abstentions, des sanctions contre la Ruritanie après l'attaque.",
    ];
    let counts = [
        "9 March 2023\nThe U.S. House on Thursday approved, 226-197, a resolution that blocks the water rule of the environment agency.",
        "9 March 2023\nThe resolution to block the environment agency's water rule cleared the U.S. House, 227-198, on Thursday.",
    ];
    let alone = [
        "date 2022-11-16 Le Sénat a adopté la résolution mardi par 295 voix pour, 1 contre, 36 abstentions. N'ont pas pris part au vote : 40.\n\nMore follows here.",
    ];
    let days = [
        "16 November 2022\nThe French Senate voted 295 to 1 on Tuesday for sanctions against Ruritania over the attack.",
        "On November 14 the French Senate passed sanctions against Ruritania over the attack. Of 296 senators, 295 were for and one against.",
        "On Thursday the French Senate voted 295 to 1 to demand sanctions against Ruritania.",
    ];
    let outcomes = [
        "date 2024-02-21 The UN Security Council adopted on Tuesday a resolution demanding a ceasefire, with 13 in favour, 1 against and 1 abstention.\n\nMore follows here.",
        "date 2024-02-21 The UN Security Council on Tuesday failed to adopt a resolution demanding a ceasefire. The draft received 13 votes in favour, 1 against and 1 abstention.\n\nMore follows here.",
    ];
    for (texts, kind, want) in [
        (&agreed[..], Tally, &["2 articles s’accordent sur 295 pour et 1 contre : r00 et r01."][..]),
        (
            &agreed,
            Unstated,
            &["Sur 2 articles qui donnent un décompte, 1 dit combien se sont abstenus : 36 (r01) ; silence chez r00."],
        ),
        (
            &agreed,
            Qualifier,
            &["r01 écrit « unanimité », mais il y a eu 1 voix contre : le décompte est de 295 voix contre 1."],
        ),
        (
            &agreed,
            Arithmetic,
            &[
                "295 pour + 1 contre + 36 abstentions = 332 ; sur les 348 sièges du Sénat français, il en reste 16 pour les membres qui n’ont pas voté et les sièges vacants.",
            ],
        ),
        (
            &agreed,
            Date,
            &[
                "« Le 15 novembre 2022 » (r01) et « on Tuesday » (r00) désignent le même jour : le 15 novembre 2022 était un mardi.",
                "« 16 November 2022 » est le jour de la publication (r00) : ce n’est pas celui du vote, qui a eu lieu le mardi 15 novembre 2022.",
            ],
        ),
        (
            &counts,
            Tally,
            &[
                "Les articles sur le vote du 9 mars 2023 divergent sur le décompte : 226 pour et 197 contre selon r00, mais r01 donne 227 pour et 198 contre (écart de 2).",
            ],
        ),
        (
            &alone,
            Arithmetic,
            &[
                "r00 : 295 pour + 1 contre + 36 abstentions + 40 non-votants = 372, mais le Sénat français compte 348 sièges, soit 24 de moins ; un au moins des 4 nombres ne peut pas tenir. Sans compter deux fois les 36 abstentions, déjà comprises dans les non-votants, la somme est de 336.",
            ],
        ),
        (
            &days,
            Date,
            &[
                "« 16 November 2022 » est le jour de la publication (r00) : ce n’est pas celui du vote, qui a eu lieu le mardi 15 novembre 2022.",
                "r01 date le vote du 14 novembre 2022 (« On November 14 »), 1 jour avant le 15 novembre 2022, jour que donne r00.",
                "r02 écrit « On Thursday », mais le 15 novembre 2022 était un mardi, et non un jeudi ; le jour est donné par r00.",
            ],
        ),
        (
            &[
                "16 November 2022\nThe French Senate passed sanctions against Ruritania over the attack on Tuesday. Of the 296 senators taking part, 295 supported it and one voted against.",
                agreed[1],
            ],
            Denominator,
            &[
                "r00 compte 296 votants, soit les pour et les contre seulement ; ceux qui se sont abstenus (36 selon r01) étaient là aussi : avec 36 d’entre eux, 332 ont pris part au vote.",
            ],
        ),
        (
            &outcomes,
            ClaimConflict,
            &[
                "Les articles sur le vote du 20 février 2024 se contredisent sur son issue : adopté selon r00, rejeté selon r01.",
            ],
        ),
        (
            &["The Ruritanian Senate voted 60-40 on Tuesday to end coal."],
            Date,
            &["Aucun indice ne fixe le jour de ce vote ; il en est dit : « on Tuesday » (r00)."],
        ),
        (
            SAME_COUNT,
            DifferentVotes,
            &[
                "Trois votes au même décompte sont relatés pour l’assemblée (Ruritanian Senate) : 60 voix contre 40 (1er mars 2023), 60 voix contre 40 (10 mai 2023, 2 mois plus tard) et 60 voix contre 40 (20 septembre 2023, 4 mois plus tard). Ce sont trois votes différents : les articles ne se contredisent donc pas.",
            ],
        ),
    ] {
        let explained = explained(texts, kind);
        let told: Vec<&str> = explained.iter().map(|said| said.in_language(Language::French)).collect();
        assert_eq!(told, want, "{kind:?}");
    }
}

#[test]
fn reasons_and_steps_are_told_in_french() {
    let texts = [
        "16 November 2022\nThe French Senate voted 295 to 1 on Tuesday for sanctions against Ruritania over the attack.",
        "On November 15 the French Senate, almost unanimously, passed sanctions against Ruritania over the attack.",
    ];
    let comparison = compared(&texts, &Overrides::default());
    let vote = &comparison.votes[0];
    let why: Vec<&str> = vote.why.iter().map(|said| said.in_language(Language::French)).collect();
    assert_eq!(
        why,
        [
            "daté du mardi 15 novembre 2022 par r00",
            "le jour ou le jour de la semaine que donne r01 correspond au mardi 15 novembre 2022",
            "l’assemblée est la même : Sénat français",
            "le même sujet, d’après les mots qu’ils ont en commun : attack, french, ruritania, sanctions",
            "r01 ne donne aucun nombre, seulement un mot pour la majorité ; il s’agit de ce vote d’après l’assemblée, le sujet et la date (« On November 15 »)",
        ]
    );
    let steps = vote.reports.iter().flat_map(|told| &told.date_basis);
    let steps: Vec<&str> = steps.map(|step| step.said.in_language(Language::French)).collect();
    assert_eq!(
        steps,
        [
            "« on Tuesday », dans un article publié le mercredi 16 novembre 2022 : le dernier mardi, ce jour compris, était le 15 novembre 2022",
            "« On November 15 » sans année ; d’autres articles sur ce vote donnent 2022",
        ]
    );
}

#[test]
fn a_vote_told_from_both_sides_is_one() {
    let texts = &[
        "16 November 2022\nThe Ruritanian Senate voted 140-61 on Tuesday to uphold the levy on salmon farms.",
        "15 November 2022\nThe Ruritanian Senate on Tuesday rejected an objection to the levy on salmon farms, 140 to 61.",
    ];
    let comparison = compared(texts, &Overrides::default());
    assert_eq!(votes(&comparison), ["2022-11-15: 0 1"]);
    let turned: Vec<bool> = comparison.votes[0].reports.iter().map(|r| r.turned).collect();
    assert_eq!(turned, [true, false]);
    assert!(findings(texts, FindingKind::Tally).iter().all(|f| f.contains("agree")), "no disagreement");
}

#[test]
fn two_counts_one_the_other_turned_round_may_be_two_votes() {
    let texts = &[
        "15 November 2022\nThe Ruritanian Senate on Tuesday adopted the levy on salmon farms, 140 to 61.",
        "16 November 2022\nThe Ruritanian Senate on Wednesday adopted a ban on the shooting of seals, 61 to 140 failing to reach it.",
    ];
    assert_eq!(compared(texts, &Overrides::default()).votes.len(), 2);
}

#[test]
fn a_body_is_shown_as_a_report_writes_it_and_a_motion_is_more_than_a_plan() {
    let texts = &[
        "The City Council of Port Elune voted 7-2 on 3 May 2023 for the plan. Its plan for the quays, long awaited, opens a market.",
    ];
    let comparison = compared(texts, &Overrides::default());
    assert_eq!(body(&comparison), Some("City Council of Port Elune"));
    let text = texts[0];
    assert_eq!(comparison.votes[0].motion.map(|m| m.span.of(text)), Some("plan for the quays"));
}
