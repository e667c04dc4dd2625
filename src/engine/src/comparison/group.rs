//! Claims grouped by meaning across reports, and the findings about them.
//!
//! Meaning is approached by terms: names, numbers, and words through the sets of the field
//! (`data/concepts.txt`), weighed by how rare they are. Leaves votes to [`super::vote`]. Invariant: every claim is in
//! exactly one group, and the groups depend on the reports, not on their order.

mod asides;
mod attribution;
mod candidates;
mod cluster;
mod concepts;
mod conflict;
mod context;
mod counts;
mod doubt;
mod evidence;
mod features;
mod french;
mod kin;
mod label;
mod legal_effect;
mod likeness;
mod names;
mod odds;
mod opposites;
mod quantity;
mod variants;

pub(in crate::comparison) use names::Names;
pub(crate) use variants::name_uses;

use rustc_hash::FxHashMap;

use self::evidence::Reports;
use super::{ClaimGroup, ClaimRef, Evidence, Finding, GroupIx, ReportIx, Vote, VoteIx};
use crate::corpus::Corpus;
use crate::date::Day;
use crate::order::Order as _;
use crate::reading::Reading;

/// Claims join from these odds on: where that is less likely than not, they are perhaps one.
const LEAST: i32 = -600;
/// Pairs of at least these odds are surely one: of those told by hand, nine of ten in groups they hold together are.
const FIRM: i32 = 2500;
/// Two claims of one report less alike than this are two statements.
const ONE_REPORT: u32 = 100;

/// What the claims mean, kept from grouping for the findings.
pub(super) struct Meanings(features::Table);

/// Groups the claims of all reports; every claim is in exactly one group.
pub(super) fn assemble(corpus: &Corpus, readings: &[Reading], votes: &[Vote]) -> (Vec<ClaimGroup>, Meanings) {
    let table = features::read(corpus, readings);
    let (nodes, members) = nodes(&table);
    let of = |node: u32| &table.features[nodes[node as usize] as usize];
    let told = votes_told(readings.len(), votes);
    let report = |node: u32| table.claims[nodes[node as usize] as usize].report.0 as usize;
    let row = |node: u32| nodes[node as usize] as usize;
    let between = |a: u32, b: u32| {
        let apart = likeness::apart(of(a), of(b))
            || likeness::of_its_time(&table, of(a), of(b)) && other_votes(&told, report(a), report(b));
        (!apart).then(|| odds::odds(&table, row(a), row(b)))
    };
    let mut edges: Vec<_> = candidates::pairs(&table, &nodes)
        .into_iter()
        .filter(|&(a, b)| report(a) != report(b))
        .filter_map(|(a, b)| between(a, b).filter(|&odds| odds > odds::FLOOR).map(|odds| (odds, a, b)))
        .collect();
    let surroundings = context::weigh(&mut edges, report);
    edges.retain(|e| e.0 >= LEAST);
    let between = |a: u32, b: u32| surroundings.between(a, b, || between(a, b));
    let within = |a: u32, b: u32| {
        let two = || likeness::likeness(&table, of(a), of(b)) < ONE_REPORT;
        (report(a) == report(b)).then(two)
    };
    let firm: Vec<(u32, u32)> = edges.iter().filter(|e| e.0 >= FIRM).map(|e| (e.1, e.2)).collect();
    let clusters = cluster::cluster(nodes.len(), edges, LEAST, between, within);
    let reports_of: Vec<Vec<ReportIx>> =
        members.iter().map(|rows| rows.iter().map(|&row| table.claims[row as usize].report).collect()).collect();
    let doubtful = doubt::doubtful(&clusters, nodes.len(), firm.into_iter(), |node| &reports_of[node as usize]);
    let mut groups: Vec<ClaimGroup> = clusters
        .into_iter()
        .map(|group| {
            // The heading is of what surely is one statement.
            let sure = group.iter().filter(|&&n| !doubtful[n as usize]);
            let mut places: Vec<u32> = sure.flat_map(|&n| &members[n as usize]).copied().collect();
            places.order();
            let label = label::label(corpus, readings, &table, &places);
            let claims = |nodes: &mut dyn Iterator<Item = &u32>| {
                let rows = nodes.flat_map(|&n| &members[n as usize]);
                let mut claims: Vec<ClaimRef> = rows.map(|&row| table.claims[row as usize]).collect();
                claims.order();
                claims
            };
            let perhaps = claims(&mut group.iter().filter(|&&n| doubtful[n as usize]));
            let claims = claims(&mut group.iter());
            let votes = votes_of(&claims, votes);
            let sums_up = match claims[..] {
                [one] => features::sums_up(&readings[one.report.0 as usize].claims, one.claim as usize),
                _ => false,
            };
            ClaimGroup { label, claims, perhaps, votes, sums_up }
        })
        .collect();
    let key = |group: &ClaimGroup| {
        let first = group.claims[0];
        (std::cmp::Reverse(group.stated_by().len()), std::cmp::Reverse(reports(group).len()), first)
    };
    groups.order_by_key(key);
    (groups, Meanings(table))
}

/// Claims that mean exactly the same are one node: the first claim of each, and all its claims.
fn nodes(table: &features::Table) -> (Vec<u32>, Vec<Vec<u32>>) {
    let mut nodes: Vec<u32> = Vec::new();
    let mut members: Vec<Vec<u32>> = Vec::new();
    let mut seen = FxHashMap::default();
    for (at, features) in (0u32..).zip(&table.features) {
        // What says nothing the rules know of is like nothing else.
        let node = if features.terms.is_empty() { nodes.len() } else { *seen.entry(features).or_insert(nodes.len()) };
        if node == nodes.len() {
            nodes.push(at);
            members.push(Vec::new());
        }
        members[node].push(at);
    }
    (nodes, members)
}

/// What speaks for and against any two claims of two reports, for fitting the weights: the claims, and what
/// [`odds::SIGNS`] measure of them.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The claims.
    pub pair: [ClaimRef; 2],
    /// In thousandths, in the order of [`signs`].
    pub measures: Vec<i32>,
}

/// The names of the signs that are weighed, and their weights.
#[doc(hidden)]
#[must_use]
pub fn signs() -> Vec<(&'static str, i32)> {
    odds::SIGNS.to_vec()
}

/// Weighs every two claims of two reports that grouping would weigh.
#[doc(hidden)]
#[must_use]
pub fn weigh(corpus: &Corpus, readings: &[Reading], votes: &[Vote]) -> Vec<Weighed> {
    let table = features::read(corpus, readings);
    let told = votes_told(readings.len(), votes);
    let (nodes, members) = nodes(&table);
    let mut weighed = Vec::new();
    for (a, b) in candidates::pairs(&table, &nodes) {
        let [at, with] = [a, b].map(|n| nodes[n as usize] as usize);
        let [one, other] = [at, with].map(|row| table.claims[row]);
        let [x, y] = [at, with].map(|row| &table.features[row]);
        let apart = likeness::apart(x, y)
            || likeness::of_its_time(&table, x, y)
                && other_votes(&told, one.report.0 as usize, other.report.0 as usize);
        if one.report == other.report || apart {
            continue;
        }
        let Some(measures) = odds::measures(&table, at, with) else { continue };
        for &i in &members[a as usize] {
            for &k in &members[b as usize] {
                let pair = [table.claims[i as usize], table.claims[k as usize]];
                weighed.push(Weighed { pair, measures: measures.to_vec() });
            }
        }
    }
    weighed
}

/// The days of the votes each report tells of, background mentions left out.
fn votes_told(reports: usize, votes: &[Vote]) -> Vec<Vec<Day>> {
    let mut told = vec![Vec::new(); reports];
    for (vote, date) in votes.iter().filter(|v| !v.background).filter_map(|v| v.date.map(|d| (v, d))) {
        for report in &vote.reports {
            if let Some(list) = told.get_mut(report.report.0 as usize) {
                list.push(date);
            }
        }
    }
    told
}

/// Whether two reports are known to tell of votes of different days.
fn other_votes(told: &[Vec<Day>], a: usize, b: usize) -> bool {
    let (Some(x), Some(y)) = (told.get(a), told.get(b)) else { return false };
    !x.is_empty() && !y.is_empty() && !x.iter().any(|v| y.contains(v))
}

/// The reports of a group, each once, in corpus order.
fn reports(group: &ClaimGroup) -> Vec<ReportIx> {
    let mut reports: Vec<ReportIx> = group.claims.iter().map(|c| c.report).collect();
    reports.dedup();
    reports
}

/// The votes that reports of these claims tell of, background mentions left out.
fn votes_of(claims: &[ClaimRef], votes: &[Vote]) -> Vec<VoteIx> {
    (0..)
        .zip(votes)
        .filter(|(_, vote)| !vote.background)
        .filter(|(_, vote)| vote.reports.iter().any(|r| claims.iter().any(|c| c.report == r.report)))
        .map(|(ix, _)| VoteIx(ix))
        .collect()
}

/// Findings about claims: legal-effect, claim-conflict, attribution, wording, name-variant, shared-origin.
pub(super) fn find(
    corpus: &Corpus,
    readings: &[Reading],
    votes: &[Vote],
    groups: &[ClaimGroup],
    Meanings(table): &Meanings,
) -> Vec<Finding> {
    let shown = Reports { corpus, readings };
    // Only groups of several reports compare anything.
    let several: Vec<(u32, &ClaimGroup)> = (0..).zip(groups).filter(|(_, g)| reports(g).len() > 1).collect();
    let group_of: FxHashMap<ClaimRef, u32> =
        several.iter().flat_map(|(ix, g)| g.claims.iter().map(|&c| (c, *ix))).collect();
    let rows: FxHashMap<ClaimRef, usize> = table.claims.iter().enumerate().map(|(row, &claim)| (claim, row)).collect();
    let row = |claim: ClaimRef| rows.get(&claim).copied();
    let told = votes_told(readings.len(), votes);
    let together = |a: ReportIx, b: ReportIx| !other_votes(&told, a.0 as usize, b.0 as usize);
    let mut findings = Vec::new();
    for &(ix, group) in &several {
        findings.extend(conflict::find(shown, table, row, together, GroupIx(ix), group));
        findings.extend(attribution::find(shown, table, row, GroupIx(ix), group));
    }
    let place: FxHashMap<Evidence, u32> = group_of.iter().map(|(&claim, &ix)| (shown.place(claim), ix)).collect();
    findings.extend(legal_effect::find(shown, votes, |e| place.get(&e).map(|&ix| GroupIx(ix))));
    findings.extend(conflict::lone_votes(shown));
    findings.extend(variants::find(shown));
    findings.extend(super::origin::find(corpus, readings));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::FindingKind;
    use crate::corpus::Report;
    use crate::reading;

    fn corpus(texts: &[&str]) -> (Corpus, Vec<Reading>) {
        let reports: Vec<Report> = (0..)
            .zip(texts)
            .map(|(i, t)| Report { id: format!("r{i}"), text: (*t).to_string(), ..Report::default() })
            .collect();
        let corpus = Corpus { reports, ..Corpus::default() };
        let readings = corpus.reports.iter().map(|r| reading::read(&r.text)).collect();
        (corpus, readings)
    }

    /// Whether the claims with these words of two reports, in a corpus of their own, meet.
    fn meet(a: &str, b: &str) -> bool {
        let (corpus, readings) = corpus(&[a, b]);
        assemble(&corpus, &readings, &[]).0.iter().any(|g| reports(g).len() == 2)
    }

    #[test]
    fn one_statement_in_other_words_meets() {
        for (a, b) in [
            (
                "The move only serves to sabotage the normalization of ties with Kenya.",
                "The text serves to undermine the process of normalizing relations with Kenya.",
            ),
            (
                "The council demanded the withdrawal of Kenyan troops.",
                "The council urged Nairobi to pull its soldiers out.",
            ),
            ("The motion asks for sanctions against Peru.", "La motion réclame des sanctions contre le Pérou."),
            ("Farmers slammed the resolution.", "The resolution was denounced by farmers."),
            ("Algorithms must be transparent.", "Les algorithmes doivent être transparents."),
            ("The plan removes 412 parking spaces.", "Plus de 400 places de stationnement disparaîtront."),
            ("Stocks have fallen by half since 1970.", "Les stocks ont reculé de 50 % depuis 1970."),
        ] {
            assert!(meet(a, b), "{a} | {b}");
        }
    }

    #[test]
    fn different_statements_stay_apart() {
        for (a, b) in [
            (
                "The council demanded the withdrawal of Kenyan troops.",
                "The council demanded the exclusion of Kenya from the committee.",
            ),
            (
                "The text calls for sanctions on Peru.",
                "The text calls for an embargo on oil and the seizure of assets of leaders of Peru.",
            ),
            ("The house condemned the attack of May 3, 2021.", "The house condemned the attack of June 9, 2022."),
            ("The council condemned the closure of the bridge.", "The council praised the opening of the new school."),
            ("The senate adopted bill 100.", "The senate adopted bill 105."),
        ] {
            assert!(!meet(a, b), "{a} | {b}");
        }
    }

    #[test]
    fn groups_do_not_depend_on_the_order_of_reports() {
        let texts = [
            "The council demanded the withdrawal of Kenyan troops. It called for sanctions on Peru.",
            "The text asks for sanctions against Peru, which is non-binding.",
            "Kenyan soldiers must leave at once, the council said.",
        ];
        let told = |order: [usize; 3]| {
            let reports = order
                .iter()
                .map(|&i| Report { id: format!("r{i}"), text: texts[i].to_string(), ..Report::default() })
                .collect();
            let corpus = Corpus { reports, ..Corpus::default() };
            let readings: Vec<Reading> = corpus.reports.iter().map(|r| reading::read(&r.text)).collect();
            let mut groups: Vec<Vec<(usize, u32)>> = assemble(&corpus, &readings, &[])
                .0
                .iter()
                .map(|g| g.claims.iter().map(|c| (order[c.report.0 as usize], c.claim)).collect())
                .collect();
            for group in &mut groups {
                group.sort_unstable();
            }
            groups.sort();
            groups
        };
        assert_eq!(told([0, 1, 2]), told([2, 0, 1]));
    }

    #[test]
    fn findings_are_made_when_they_should_be_and_only_then() {
        use FindingKind::{Attribution, ClaimConflict, LegalEffect, Wording};
        let kinds = |texts: &[&str]| {
            let (corpus, readings) = corpus(texts);
            let (groups, meanings) = assemble(&corpus, &readings, &[]);
            let found = find(&corpus, &readings, &[], &groups, &meanings);
            assert!(found.iter().all(|f| f.evidence.len() >= 2 && f.evidence[0].report != f.evidence[1].report));
            found.iter().map(|f| f.kind).collect::<Vec<_>>()
        };
        let never = "“We will never accept this dam,”";
        for (a, b, want) in [
            // Done against to be done.
            (
                "The text reaffirms the earlier recognition of Kosovo.",
                "The text reaffirms the need to recognise Kosovo.",
                &[ClaimConflict][..],
            ),
            ("Peru recognised Kosovo in 2019.", "The motion urges Peru to recognise Kosovo.", &[ClaimConflict]),
            // Yes against no.
            (
                "Kenya withdrew its troops from the island.",
                "Kenya did not withdraw its troops from the island.",
                &[ClaimConflict],
            ),
            ("The motion was carried by 41 votes to 6.", "On a division, 41 Senators voted Aye and 6 voted No.", &[]),
            ("Russia said claims of overfishing were unfounded.", "Russia claims that there is no overfishing.", &[]),
            ("Panrail has paid wages again since September.", "Panrail failed to pay wages for two months.", &[]),
            // Opposite outcomes.
            ("The court acquitted the former minister.", "The court convicted the former minister.", &[ClaimConflict]),
            ("Parliament approved the pension reform.", "Parliament rejected the pension reform.", &[ClaimConflict]),
            // Numbers, and bounds that both hold.
            (
                "Kenya will send 300 observers to the border.",
                "Kenya will deploy 500 observers at the border.",
                &[ClaimConflict],
            ),
            (
                "The lane would cut travel times for the 34,000 people who take the bus.",
                "The lane will cut travel times by 25% for people who take the bus.",
                &[],
            ),
            ("At least 40 people died in the fire.", "More than 30 people died in the fire.", &[]),
            // One demand, two objects.
            (
                "The motion calls for sanctions on Peruvian banks.",
                "The motion calls for sanctions on Peruvian airlines.",
                &[ClaimConflict],
            ),
            // Whether it binds.
            (
                "The senate passed a resolution that lets the state tax rum.",
                "The non-binding resolution is about rum.",
                &[LegalEffect],
            ),
            ("The order is binding on all.", "Strictly speaking, the order is only advisory.", &[LegalEffect]),
            ("The king's visit was symbolic.", "The new law allows shops to open on Sunday.", &[]),
            // Own voice against somebody's.
            (
                "The army shelled the market of Basra.",
                "The army shelled the market of Basra, the governor said.",
                &[Attribution],
            ),
            (
                "The army shelled the market of Basra, the mayor said.",
                "The army shelled the market of Basra, the governor said.",
                &[],
            ),
            (&format!("{never} Minister Ali Reza said."), &format!("{never} Omar Hadi said."), &[Attribution]),
            // One statement in two wordings.
            (
                "“This text is a shameful provocation,” the Turkish ministry said.",
                "The Turkish ministry called the text “a disgraceful provocation”.",
                &[Wording],
            ),
            (
                "“This text is a shameful provocation,” the Turkish ministry said.",
                "“This text is a shameful provocation,” the Turkish ministry said in a note.",
                &[],
            ),
        ] {
            assert_eq!(kinds(&[a, b]), want, "{a} | {b}");
        }
    }

    #[test]
    fn findings_are_told_in_french() {
        for (a, b, want) in [
            (
                "The text reaffirms the earlier recognition of Kosovo.",
                "The text reaffirms the need to recognise Kosovo.",
                "L’article r0 le présente comme déjà acquis (« The text reaffirms the earlier recognition of Kosovo »), l’article r1 comme encore à faire (« The text reaffirms the need to recognise Kosovo ») : les deux ne peuvent pas être vrais à la fois.",
            ),
            (
                "Kenya withdrew its troops from the island.",
                "Kenya did not withdraw its troops from the island.",
                "L’article r0 l’affirme (« Kenya withdrew its troops from the island »), l’article r1 le nie (« Kenya did not withdraw its troops from the island »).",
            ),
            (
                "The court acquitted the former minister.",
                "The court convicted the former minister.",
                "L’article r0 dit une chose (« The court acquitted the former minister »), l’article r1 le contraire (« The court convicted the former minister ») : les deux ne peuvent pas être vrais à la fois.",
            ),
            (
                "Kenya will send 300 observers to the border.",
                "Kenya will deploy 500 observers at the border.",
                "L’article r0 donne 300 (« Kenya will send 300 observers to the border »), l’article r1 500 (« Kenya will deploy 500 observers at the border »).",
            ),
            (
                "The motion calls for sanctions on Peruvian banks.",
                "The motion calls for sanctions on Peruvian airlines.",
                "L’article r0 fait demander au texte une chose (« The motion calls for sanctions on Peruvian banks »), l’article r1 une autre (« The motion calls for sanctions on Peruvian airlines »).",
            ),
            (
                "The order is binding on all.",
                "Strictly speaking, the order is only advisory.",
                "L’article r0 écrit comme si le texte avait un effet juridique (« The order is binding on all ») ; l’article r1 dit qu’il n’engage personne (« Strictly speaking, the order is only advisory »).",
            ),
            (
                "The army shelled the market of Basra.",
                "The army shelled the market of Basra, the governor said.",
                "L’article r0 le prend à son compte (« The army shelled the market of Basra ») ; l’article r1 l’attribue à « the governor » (« The army shelled the market of Basra »).",
            ),
            (
                "“We will never accept this dam,” Minister Ali Reza said.",
                "“We will never accept this dam,” Omar Hadi said.",
                "Les mêmes mots (« We will never accept this dam ») sont attribués à « Minister Ali Reza » dans l’article r0 et à « Omar Hadi » dans l’article r1.",
            ),
            (
                "“This text is a shameful provocation,” the Turkish ministry said.",
                "The Turkish ministry called the text “a disgraceful provocation”.",
                "Une même déclaration, semble-t-il, attribuée à « the Turkish ministry », en deux formulations : « This text is a shameful provocation » dans l’article r0, « a disgraceful provocation » dans l’article r1. Chaque article met la sienne entre guillemets.",
            ),
            (
                "It was signed by Maryse Carrere.",
                "It was signed by Marise Carrere.",
                "Une même personne, semble-t-il, sous deux orthographes : « Marise Carrere » dans l’article r1, « Maryse Carrere » dans l’article r0.",
            ),
            (
                "The lone vote against came from Mary Major.",
                "The lone vote against came from Anne Roy.",
                "L’article r0 attribue l’unique voix contre à Mary Major, l’article r1 à Anne Roy : soit il s’agit de deux votes, soit l’un des articles se trompe.",
            ),
        ] {
            let (corpus, readings) = corpus(&[a, b]);
            let (groups, meanings) = assemble(&corpus, &readings, &[]);
            let found = find(&corpus, &readings, &[], &groups, &meanings);
            let told: Vec<&str> = found.iter().map(|f| f.explanation.in_language(crate::Language::French)).collect();
            assert_eq!(told, [want]);
        }
    }

    #[test]
    fn nothing_makes_it_stumble() {
        let long = "and ".repeat(3000);
        for text in
            ["", "“”", "« »", ", , ,", "which", "said said said", "he", "\u{202e}a\u{200b}", "5-5-5, 5", long.as_str()]
        {
            let (corpus, readings) = corpus(&[text, text]);
            let (groups, meanings) = assemble(&corpus, &readings, &[]);
            let claims: usize = groups.iter().map(|g| g.claims.len()).sum();
            assert_eq!(claims, readings.iter().map(|r| r.claims.len()).sum::<usize>());
            find(&corpus, &readings, &[], &groups, &meanings);
        }
    }
}
