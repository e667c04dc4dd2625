//! Every word of the interface, in one place; words about the reports come from the engine.
//!
//! Each language has its table of every kind; a word in one language alone does not compile. What is said with numbers
//! or names in it are methods, which say it in each language.

pub(crate) mod about;
mod french;
pub(crate) mod own;
mod tools;
mod views;

use std::cell::Cell;

use scrutin_engine::Language;
use scrutin_engine::address::{Facet, Rows, View};
use scrutin_engine::structure::BlockKind;
use scrutin_engine::view::{Difference, PartKind};

use self::tools::ToolWords;
use self::views::ViewWords;

/// The words of one language, in the order in which the page uses them.
pub(crate) struct Words {
    pub(crate) language: Language,
    pub(crate) name: &'static str,
    pub(crate) tagline: &'static str,
    pub(crate) sentence: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) views_label: &'static str,
    pub(crate) start: &'static str,
    pub(crate) votes: &'static str,
    pub(crate) claims: &'static str,
    pub(crate) reports: &'static str,
    pub(crate) own: &'static str,
    pub(crate) own_head: &'static str,
    pub(crate) use_own: &'static str,
    pub(crate) about: &'static str,

    pub(crate) other_language: &'static str,

    pub(crate) tools: &'static ToolWords,
    pub(crate) views: &'static ViewWords,
    pub(crate) share: &'static str,
    pub(crate) share_hint: &'static str,
    pub(crate) copy_by_hand: &'static str,
    pub(crate) link_to_view: &'static str,
    pub(crate) close: &'static str,

    pub(crate) notices: &'static str,
    pub(crate) notices_rest: &'static str,
    pub(crate) original_link: &'static str,

    pub(crate) search: &'static str,
    pub(crate) search_hint: &'static str,
    pub(crate) filters: &'static str,
    pub(crate) active: &'static str,
    pub(crate) clear_all: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) excluded: &'static str,
    pub(crate) exclude: &'static str,
    pub(crate) take_back: &'static str,
    pub(crate) searched_for: &'static str,
    pub(crate) nothing_left: &'static str,
    pub(crate) tries: &'static str,

    pub(crate) fingerprint: &'static str,
    pub(crate) nothing_leaves: &'static str,
    pub(crate) failed: &'static str,
    pub(crate) failed_what_to_do: &'static str,

    pub(crate) questions: &'static str,
    pub(crate) leads: &'static str,
    pub(crate) look: &'static str,
    pub(crate) kinds: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) findings: &'static str,
    pub(crate) of_them_differences: &'static str,

    pub(crate) reports_head: &'static str,
    pub(crate) publisher_unknown: &'static str,
    pub(crate) published: &'static str,
    pub(crate) dated_in_text: &'static str,
    pub(crate) published_inferred: &'static str,
    pub(crate) published_unknown: &'static str,
    pub(crate) original_at: &'static str,
    pub(crate) all_reports: &'static str,
    pub(crate) previous_report: &'static str,
    pub(crate) next_report: &'static str,
    pub(crate) neighbours: &'static str,
    pub(crate) passage_moved: &'static str,
    pub(crate) passage_changed: &'static str,
    pub(crate) passage_missing: &'static str,
    pub(crate) findings_here: &'static str,
    pub(crate) no_findings_here: &'static str,
    pub(crate) doubts: &'static str,
    pub(crate) key: &'static str,
    pub(crate) mark_tally: &'static str,
    pub(crate) mark_date: &'static str,
    pub(crate) mark_claim: &'static str,
    pub(crate) mark_shared: &'static str,
    pub(crate) mark_others: &'static str,
    pub(crate) mark_vote: &'static str,
    pub(crate) mark_hidden: &'static str,
    pub(crate) mark_finding: &'static str,

    pub(crate) claims_head: &'static str,
    pub(crate) claims_lead: &'static str,
    pub(crate) claim: &'static str,
    pub(crate) rows_label: &'static str,
    pub(crate) matrix_caption: &'static str,
    pub(crate) states: &'static str,
    pub(crate) quotes: &'static str,
    pub(crate) differs: &'static str,
    pub(crate) perhaps: &'static str,
    pub(crate) perhaps_why: &'static str,
    pub(crate) silent: &'static str,
    pub(crate) left_out: &'static str,
    pub(crate) chosen_left_out: &'static str,
    pub(crate) show_it: &'static str,
    pub(crate) side_by_side: &'static str,
    pub(crate) side_hint: &'static str,
    pub(crate) quoted: &'static str,
    pub(crate) own_voice: &'static str,
    pub(crate) distance: &'static str,
    pub(crate) reference: &'static str,
    pub(crate) in_the_report: &'static str,

    pub(crate) votes_head: &'static str,
    pub(crate) no_votes: &'static str,
    pub(crate) body_unknown: &'static str,
    pub(crate) background: &'static str,
    pub(crate) what_follows: &'static str,
    pub(crate) arithmetic: &'static str,
    pub(crate) holds: &'static str,
    pub(crate) cannot_hold: &'static str,
    pub(crate) why_one_vote: &'static str,
    pub(crate) reference_choose: &'static str,
    pub(crate) reference_undo: &'static str,
    pub(crate) date_silent: &'static str,
    pub(crate) date_open: &'static str,
    pub(crate) date_stated: &'static str,
    pub(crate) date_inferred: &'static str,
    pub(crate) date_how: &'static str,

    pub(crate) desk_failed: &'static str,
    pub(crate) coming: &'static str,
    pub(crate) not_come: &'static str,
    pub(crate) try_again: &'static str,
    pub(crate) ruling: &'static str,
    pub(crate) not_ruled: &'static str,
}

thread_local! {
    /// The language spoken. The page sets it before it draws anything, and draws all of itself anew when it changes.
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// From now on the words are in this language.
pub(crate) fn speak(language: Language) {
    SPOKEN.set(language);
}

/// The words in use.
pub(crate) fn words() -> &'static Words {
    match SPOKEN.get() {
        Language::English => &ENGLISH,
        Language::French => &french::FRENCH,
    }
}

/// A thing counted: one and more of it in English, and in French.
type Noun = ([&'static str; 2], [&'static str; 2]);

const REPORTS: Noun = (["report", "reports"], ["article", "articles"]);
const CLAIMS: Noun = (["claim", "claims"], ["affirmation", "affirmations"]);
const VOTES: Noun = (["vote", "votes"], ["vote", "votes"]);
const FINDINGS: Noun = (["finding", "findings"], ["constat", "constats"]);
const PASSAGES: Noun = (["passage", "passages"], ["passage", "passages"]);

/// `1 claim`, `2 claims`; `0 affirmation`.
fn counted(language: Language, count: usize, (english, french): Noun) -> String {
    language.counted(count as u64, english, french)
}

/// Sentences that hold numbers or names.
impl Words {
    /// A number as the reader writes it.
    pub(crate) fn figures(&self, count: usize) -> String {
        self.language.figures(count as u64)
    }

    fn counted(&self, count: usize, noun: Noun) -> String {
        counted(self.language, count, noun)
    }

    /// `2 of 5 claims`.
    fn of_them(&self, shown: usize, total: usize, noun: Noun) -> String {
        format!("{} {} {}", self.figures(shown), self.language.choose("of", "sur"), self.counted(total, noun))
    }

    pub(crate) fn title(&self, view: View, open: Option<&str>) -> String {
        let what = match (view, open) {
            (View::Reports, Some(id)) => format!("{} {id}", self.reports),
            (view, _) => self.view(view).to_owned(),
        };
        format!("{what} · {}", self.name)
    }

    pub(crate) const fn view(&self, view: View) -> &'static str {
        match view {
            View::Start => self.start,
            View::Votes => self.votes,
            View::Claims => self.claims,
            View::Beside => self.views.beside,
            View::Findings => self.views.findings,
            View::Time => self.views.time,
            View::Names => self.views.names,
            View::Reports => self.reports,
            View::Own => self.own,
            View::About => self.about,
        }
    }

    pub(crate) const fn facet(&self, facet: Facet) -> &'static str {
        let l = self.language;
        match facet {
            Facet::Report => l.choose("report", "article"),
            Facet::Publisher => l.choose("publisher", "éditeur"),
            Facet::Vote => "vote",
            Facet::Act => l.choose("act", "acte"),
            Facet::Speaker => l.choose("speaker", "locuteur"),
            Facet::Voice => l.choose("voice", "voix"),
            Facet::Status => l.choose("agreement", "accord"),
        }
    }

    pub(crate) const fn rows(&self, rows: Rows) -> &'static str {
        let l = self.language;
        match rows {
            Rows::All => l.choose("all", "toutes"),
            Rows::Shared => l.choose("in two reports or more", "dans deux articles ou plus"),
            Rows::Single => l.choose("in one only", "dans un seul"),
            Rows::Conflict => l.choose("in conflict", "contradictoires"),
            Rows::Most => l.choose("best corroborated", "les mieux corroborées"),
        }
    }

    pub(crate) const fn part(&self, part: PartKind) -> &'static str {
        let l = self.language;
        match part {
            PartKind::InFavour => l.choose("for", "pour"),
            PartKind::Against => l.choose("against", "contre"),
            PartKind::Abstain => l.choose("abstaining", "abstentions"),
            PartKind::NotVoting => l.choose("not voting", "non-votants"),
            PartKind::Disputed => l.choose("counted by some reports alone", "comptées par certains articles seulement"),
            PartKind::Unstated => l.choose(
                "unstated: abstaining, not voting or vacant",
                "non précisé : abstentions, non-votants ou sièges vacants",
            ),
        }
    }

    pub(crate) const fn block(&self, block: BlockKind) -> &'static str {
        let l = self.language;
        match block {
            BlockKind::Title => l.choose("title", "titre"),
            BlockKind::DateLine => "date",
            BlockKind::Paragraph => "",
            BlockKind::Caption => l.choose("caption", "légende"),
            BlockKind::Credit => l.choose("credit", "crédit"),
            BlockKind::Boilerplate => l.choose("around the article", "autour de l’article"),
            BlockKind::Biography => l.choose("about the author", "à propos de l’auteur"),
        }
    }

    pub(crate) fn more(&self, count: usize) -> String {
        format!("{} {}", self.figures(count), self.language.choose("more", "de plus"))
    }

    pub(crate) fn holds_these(&self, reports: usize, votes: usize, claims: usize, passages: usize) -> String {
        let (reports, claims) = (self.counted(reports, REPORTS), self.counted(claims, CLAIMS));
        let (told, passages) = (self.counted(votes, VOTES), self.counted(passages, PASSAGES));
        match (self.language, votes) {
            (Language::English, 0) => format!("In this page: {reports}; {claims} in {passages}."),
            (Language::English, _) => format!("In this page: {reports} of {told}; {claims} in {passages}."),
            (Language::French, 0) => format!("Dans cette page : {reports} ; {claims} dans {passages}."),
            (Language::French, _) => format!("Dans cette page : {reports} sur {told} ; {claims} dans {passages}."),
        }
    }

    pub(crate) fn newcomers_question(&self, counts: &[String]) -> String {
        match (self.language, counts) {
            (Language::English, [first, second, ..]) => format!("{first} or {second}: who is wrong?"),
            (Language::English, [only]) => format!("{only}: do the reports agree?"),
            (Language::English, []) => "Do the reports agree?".to_owned(),
            (Language::French, [first, second, ..]) => format!("{first} ou {second} : qui se trompe ?"),
            (Language::French, [only]) => format!("{only} : les articles concordent-ils ?"),
            (Language::French, []) => "Les articles concordent-ils ?".to_owned(),
        }
    }

    pub(crate) fn look_at(&self, kind: &str) -> String {
        self.named(self.look, kind)
    }

    /// `What: which`, with the space French puts before the colon.
    pub(crate) fn named(&self, what: &str, which: &str) -> String {
        format!("{what}{} {which}", self.language.choose(":", " :"))
    }

    pub(crate) fn reports_shown(&self, shown: usize, total: usize, claims: usize) -> String {
        format!("{}, {}", self.of_them(shown, total, REPORTS), self.counted(claims, CLAIMS))
    }

    pub(crate) fn claims_shown(&self, shown: usize, total: usize) -> String {
        self.of_them(shown, total, CLAIMS)
    }

    pub(crate) fn votes_shown(&self, shown: usize, total: usize) -> String {
        self.of_them(shown, total, VOTES)
    }

    pub(crate) fn claims_count(&self, count: usize) -> String {
        self.counted(count, CLAIMS)
    }

    /// `Count: differs from The Gazette`; of what others alone differ in, `Count: The Gazette differs`.
    pub(crate) fn differs_from(&self, difference: &Difference) -> String {
        let Difference { kind, own, others, names, .. } = difference;
        let who = if names.is_empty() { self.counted(*others, REPORTS) } else { names.join(", ") };
        let alone = *others == 1;
        let said = match (self.language, own) {
            (Language::English, true) => format!("differs from {who}"),
            (Language::English, false) => format!("{who} {}", if alone { "differs" } else { "differ" }),
            (Language::French, true) => format!("diffère de {who}"),
            (Language::French, false) => format!("{who} {}", if alone { "diffère" } else { "diffèrent" }),
        };
        self.named(kind, &said)
    }

    /// So and so many of what a view lists.
    pub(crate) fn count_of(&self, view: View, count: usize) -> String {
        let noun = match view {
            View::Votes => VOTES,
            View::Findings => FINDINGS,
            View::Start | View::Reports => REPORTS,
            _ => CLAIMS,
        };
        self.counted(count, noun)
    }

    pub(crate) fn not_found(&self, sought: &str) -> String {
        self.named(self.language.choose("Not found", "Introuvable"), sought)
    }

    pub(crate) fn more_passages(&self, count: usize) -> String {
        self.counted(count, (["more passage", "more passages"], ["autre passage", "autres passages"]))
    }

    pub(crate) fn vote_of(&self, day: &str) -> String {
        self.language.choose("Vote of {}:", "Vote ({}) :").replace("{}", day)
    }

    pub(crate) fn untitled_by(&self, publisher: &str) -> String {
        format!("{}, {publisher}", self.language.choose("Untitled report", "Article sans titre"))
    }

    pub(crate) fn evidence(&self, count: usize) -> String {
        self.counted(count, PASSAGES)
    }

    pub(crate) fn also_said_by(&self, names: &str) -> String {
        match self.language {
            Language::English => format!("Also said by {names}: side by side"),
            Language::French => format!("Dit aussi par {names} : côte à côte"),
        }
    }

    #[expect(clippy::unused_self, reason = "both languages put it so")]
    pub(crate) fn cell(&self, word: &str, report: &str) -> String {
        format!("{word}, {report}")
    }

    pub(crate) fn times(&self, count: usize) -> String {
        format!("×{}", self.figures(count))
    }

    pub(crate) fn stated_by(&self, count: usize, of: usize, perhaps: usize) -> String {
        let stated = format!("{count} {} {of}", self.language.choose("of", "sur"));
        match perhaps {
            0 => stated,
            more => match self.language {
                Language::English => format!("{stated}, perhaps {more} more"),
                Language::French => format!("{stated}, peut-être {more} de plus"),
            },
        }
    }

    pub(crate) fn silent_reports(&self, names: &str) -> String {
        self.named(self.language.choose("Silent", "N’en disent rien"), names)
    }

    pub(crate) fn seats(&self, seats: u32) -> String {
        format!(" · {}", self.counted(seats as usize, (["seat", "seats"], ["siège", "sièges"])))
    }

    pub(crate) fn day_open(&self, candidates: &str) -> String {
        if candidates.is_empty() {
            self.language.choose("Day not stated", "Jour non précisé").to_owned()
        } else {
            self.named(self.language.choose("Day open", "Jour incertain"), candidates)
        }
    }

    pub(crate) fn what_reports_say(&self, count: usize) -> String {
        match (self.language, count) {
            (Language::English, 1) => "What one report says of it".to_owned(),
            (Language::English, _) => format!("What {} say of it", self.counted(count, REPORTS)),
            (Language::French, 0 | 1) => "Ce qu’en dit un article".to_owned(),
            (Language::French, _) => format!("Ce qu’en disent {}", self.counted(count, REPORTS)),
        }
    }

    pub(crate) fn leaves_unstated(&self, what: &str) -> String {
        self.language.choose("silent on {}", "ne précise pas : {}").replace("{}", what)
    }

    pub(crate) fn without_vote(&self, names: &str) -> String {
        self.named(self.language.choose("Telling of no vote", "Ne relatent aucun vote"), names)
    }

    /// Passages beside those a conflict is about.
    pub(crate) fn other_passages(&self, count: usize) -> String {
        self.counted(count, (["other passage", "other passages"], ["autre passage", "autres passages"]))
    }
}

static ENGLISH: Words = Words {
    language: Language::English,
    name: "Scrutin",
    tagline: "Where reports of the same events agree, differ and are silent.",
    sentence: "Scrutin lays reports of the same events side by side and shows where they agree, where they differ and where they are silent, down to the words.",
    skip: "Skip to the content",
    views_label: "Views",
    start: "Start",
    votes: "Votes",
    claims: "Claims",
    reports: "Reports",
    own: "Your own",
    own_head: "Your own reports",
    use_own: "Use your own reports",
    about: "About",

    other_language: "Français",

    tools: &tools::ENGLISH,
    views: &views::ENGLISH,
    share: "Copy link",
    share_hint: "Copies a link to exactly this view",
    copy_by_hand: "This browser does not let the page copy. The text is selected: copy it with the keyboard or the menu.",
    link_to_view: "Link to this view",
    close: "Close",

    notices: "Not all of this link could be opened",
    notices_rest: "Everything else in it is shown.",
    original_link: "The link as it was",

    search: "Search the reports",
    search_hint: "a word, a name, a number",
    filters: "Filter",
    active: "In force",
    clear_all: "Show everything",
    remove: "Remove",
    excluded: "not",
    exclude: "Leave out",
    take_back: "Take back",
    searched_for: "containing",
    nothing_left: "Nothing has all of this. Take one of the filters away, or all of them.",
    tries: "What does find something:",

    fingerprint: "fingerprint",
    nothing_leaves: "Requests made since this page opened: 0. Its own policy forbids it to send or fetch anything.",
    failed: "The reports inside this page could not be read.",
    failed_what_to_do: "The file is damaged or was changed after it was built. Fetch it again from where it came from.",

    questions: "What do you want to know?",
    leads: "Worth a look first",
    look: "Look at it",
    kinds: "Everything that was found",
    kind: "Kind",
    findings: "Findings",
    of_them_differences: "Differences",

    reports_head: "Reports",
    publisher_unknown: "publisher not stated",
    published: "published",
    dated_in_text: "dated in its text",
    published_inferred: "published, by inference:",
    published_unknown: "day of publication not stated",
    original_at: "original at",
    all_reports: "All reports",
    previous_report: "Previous",
    next_report: "Next",
    neighbours: "Reports before and after",
    passage_moved: "The passage of the link stands at another place now, word for word.",
    passage_changed: "The passage of the link was changed since. This sentence has most of its words, and all of its numbers.",
    passage_missing: "The passage of the link is not in this report any more.",
    findings_here: "Found about this report",
    no_findings_here: "Nothing was found that concerns this report.",
    doubts: "Doubts about the reading",
    key: "What the signs mean",
    mark_tally: "a count",
    mark_date: "a date",
    mark_claim: "a claim of this report alone",
    mark_shared: "a claim others make, too",
    mark_others: "how many others, and the way to them",
    mark_vote: "the way to the vote",
    mark_hidden: "characters that cannot be seen",
    mark_finding: "before words a finding rests on:",

    claims_head: "Claims",
    claims_lead: "One line a claim, one column a report. Choose a claim to lay its passages side by side; choose a cell to read it in its report.",
    claim: "Claim",
    rows_label: "Which claims",
    matrix_caption: "What each report does with each claim",
    states: "states",
    quotes: "quotes",
    differs: "differs",
    perhaps: "perhaps the same",
    perhaps_why: " (little in common, not counted)",
    silent: "silent",
    left_out: "filtered out",
    chosen_left_out: "The claim chosen is not among those that the filters leave:",
    show_it: "Show it, without the filters",
    side_by_side: "Side by side",
    side_hint: "Marked are the words that the first passage does not have.",
    quoted: "quoted",
    own_voice: "in the report’s own voice",
    distance: "kept at a distance:",
    reference: "reference",
    in_the_report: "Read it in the report",

    votes_head: "Votes",
    no_votes: "No report here tells of a vote.",
    body_unknown: "body not stated",
    background: "only mentioned as background",
    what_follows: "What that comes to",
    arithmetic: "The arithmetic",
    holds: "holds",
    cannot_hold: "cannot hold",
    why_one_vote: "Why these are taken for one vote",
    reference_choose: "Compare the others with this one",
    reference_undo: "Reference; compare with the first instead",
    date_silent: "gives no date",
    date_open: "comes to no single day",
    date_stated: "stated in full",
    date_inferred: "inferred",
    date_how: "how",

    desk_failed: "This could not be done: a part of the page did not load, or stopped. Nothing was changed. Check the connection and reload the page to try again.",
    coming: "Bringing the rest of the page…",
    not_come: "The rest of the page did not load. Check the connection and try again; nothing is lost.",
    try_again: "Try again",
    ruling: "Comparing again under your choice of what is one vote…",
    not_ruled: "Your choice of what is one vote is not heeded below: a part of the page did not load, or stopped. Reload the page to try again.",
};
