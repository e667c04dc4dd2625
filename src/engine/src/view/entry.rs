//! The entry: what the corpus holds, something true about it, and the questions people come with.

use super::claims::{Corroborated, conflicts, total};
use super::findings::is_about;
use super::reports::is_difference;
use super::{FindingLine, World, finding_line, words};
use crate::address::{Address, Facet, Rows, Topic, Value, View};
use crate::comparison::{Comparison, Finding, FindingKind, GroupIx};
use crate::order::Order as _;

/// The entry view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the corpus is called.
    pub title: Option<String>,
    /// Reports.
    pub reports: usize,
    /// Votes that some report has as its subject.
    pub votes: usize,
    /// Claims, each once however many reports make it.
    pub claims: usize,
    /// The passages that make them.
    pub passages: usize,
    /// Claim groups that two reports or more share.
    pub shared: usize,
    /// Findings by kind, in words, with the link that shows them.
    pub kinds: Vec<KindCount>,
    /// The findings most worth a look, and where they lead.
    pub leads: Vec<Lead>,
    /// Questions, each the view that answers it.
    pub questions: Vec<Question>,
}

/// Findings of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// The kind in words.
    pub kind: &'static str,
    /// How many.
    pub count: usize,
    /// How many of them are differences.
    pub differ: usize,
    /// Where they are shown.
    pub link: Address,
}

/// A finding to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The finding.
    pub line: FindingLine,
    /// Where it is shown.
    pub link: Address,
}

/// A question and the view that answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub words: &'static str,
    /// How many answers there are.
    pub count: usize,
    /// What is counted.
    pub unit: String,
    /// The view.
    pub link: Address,
}

/// What is counted: one and more of it in English, and in French.
type Unit = ([&'static str; 2], [&'static str; 2]);

const FINDINGS: Unit = (["finding", "findings"], ["constat", "constats"]);
const CLAIMS: Unit = (["claim", "claims"], ["affirmation", "affirmations"]);
const ALONE: Unit = (
    ["claim, in one report only", "claims, each in one report only"],
    ["affirmation, dans un seul article", "affirmations, chacune dans un seul article"],
);
const COUNTS: Unit = (["count", "counts"], ["décompte", "décomptes"]);

/// Most findings shown to begin with.
const MAX_LEADS: usize = 4;

/// The entry. It is of the whole corpus, so its links leave filters and search behind: their numbers would not hold.
pub fn entry(world: &World, address: &Address) -> Entry {
    let address = &address.cleared();
    let comparison = &world.comparison;
    let mut kinds: Vec<KindCount> = Vec::new();
    for finding in &comparison.findings {
        let kind = words::kind_in_words(finding.kind, address.language());
        let differs = usize::from(is_difference(finding));
        match kinds.iter_mut().find(|k| k.kind == kind) {
            Some(known) => {
                known.count += 1;
                known.differ += differs;
            }
            None => kinds.push(KindCount {
                kind,
                count: 1,
                differ: differs,
                link: listed(address, Topic::Kind(finding.kind)),
            }),
        }
    }
    Entry {
        title: world.corpus.title_in(address.language()).map(str::to_owned),
        reports: world.corpus.reports.len(),
        votes: comparison.votes.iter().filter(|v| !v.background).count(),
        claims: total(&world.comparison),
        passages: world.rows.list.len(),
        shared: shared(comparison),
        kinds,
        leads: leads(world, address),
        questions: questions(world, address),
    }
}

/// The view that shows what a finding is about: its vote, or its claim; `None` where it is about neither.
pub(super) fn place(address: &Address, finding: &Finding) -> Option<Address> {
    match (finding.vote, finding.group) {
        (Some(card), _) => Some(Address { card: Some(card), ..address.to_view(View::Votes) }),
        (None, Some(group)) => Some(Address { group: Some(group), ..address.to_view(View::Claims) }),
        (None, None) if finding.kind == FindingKind::DifferentVotes => Some(address.to_view(View::Votes)),
        (None, None) => None,
    }
}

/// The list of the findings about a topic.
fn listed(address: &Address, topic: Topic) -> Address {
    Address { about: Some(topic), ..address.to_view(View::Findings) }
}

/// What is impossible first, then what differs, then what explains; one of each kind.
fn leads(world: &World, address: &Address) -> Vec<Lead> {
    let rank = |f: &Finding| match f.kind {
        FindingKind::DifferentVotes => 0,
        FindingKind::Arithmetic => 1,
        FindingKind::ClaimConflict => 2,
        FindingKind::Tally | FindingKind::Denominator => 3,
        FindingKind::LegalEffect => 4,
        FindingKind::Qualifier | FindingKind::Date => 5,
        FindingKind::SharedOrigin => 6,
        _ => 7,
    };
    let worth = |f: &&Finding| f.kind == FindingKind::DifferentVotes || is_difference(f);
    let mut findings: Vec<&Finding> = world.comparison.findings.iter().filter(worth).collect();
    findings.order_by_key(|f| rank(f));
    findings.dedup_by_key(|f| f.kind);
    let lead = |f: &Finding| {
        let link = place(address, f).unwrap_or_else(|| listed(address, Topic::Kind(f.kind)));
        Lead { line: finding_line(world, address, f), link }
    };
    findings.into_iter().take(MAX_LEADS).map(lead).collect()
}

/// How many claims several reports state.
fn shared(comparison: &Comparison) -> usize {
    comparison.groups.iter().filter(|g| g.stated_by().len() > 1).count()
}

/// The questions people come with.
pub(super) fn questions(world: &World, address: &Address) -> Vec<Question> {
    let address = &address.cleared();
    let l = address.language();
    let comparison = &world.comparison;
    let count = |kinds: &[FindingKind]| comparison.findings.iter().filter(|f| kinds.contains(&f.kind)).count();
    let claims = |rows: Rows| Address { rows, ..address.to_view(View::Claims) };
    let with = |facet: Facet, value: &str| address.to_view(View::Claims).toggling(facet, &Value::Is(value.to_string()));
    let rows = |facet: Facet, value: &str| world.rows.claims_with(facet, &Value::Is(value.to_string()));
    let topic = |topic| comparison.findings.iter().filter(|f| is_about(world, f, topic)).count();
    let conflicting =
        (0..comparison.groups.len() as u32).map(GroupIx).filter(|ix| conflicts(world, *ix).next().is_some());
    let conflicting = conflicting.count();
    // A page embeds what a build made, but nothing here rests on that being whole.
    let single = total(comparison).saturating_sub(shared(comparison));
    let ask = |words: &'static str, count: usize, (english, french): Unit, link: Address| {
        let [one, more] = l.choose(english, french);
        let unit = if l.is_singular(count as u64) { one } else { more }.to_owned();
        Question { words, count, unit, link }
    };
    let corroborated = Corroborated::best(comparison);
    let mut best = ask(
        l.choose("Which claims are best corroborated?", "Quelles affirmations sont les mieux corroborées ?"),
        comparison.groups.iter().filter(|group| corroborated.has(group)).count(),
        CLAIMS,
        claims(Rows::Most),
    );
    if best.count > 0 {
        let by = if l.is_singular(best.count as u64) {
            l.choose(", in {} independent reports", ", dans {} articles indépendants")
        } else {
            l.choose(", each in {} independent reports", ", dans {} articles indépendants chacune")
        };
        best.unit += &by.replace("{}", &l.figures(corroborated.reports as u64));
    }
    vec![
        ask(
            l.choose("Do the counts agree?", "Les décomptes concordent-ils ?"),
            count(&[FindingKind::DifferentVotes, FindingKind::Tally, FindingKind::Arithmetic, FindingKind::Qualifier]),
            FINDINGS,
            address.to_view(View::Votes),
        ),
        ask(
            l.choose("Where do the reports contradict each other?", "Où les articles se contredisent-ils ?"),
            conflicting,
            CLAIMS,
            claims(Rows::Conflict),
        ),
        ask(
            l.choose("What do several reports say?", "Que disent plusieurs articles ?"),
            shared(comparison),
            CLAIMS,
            claims(Rows::Shared),
        ),
        best,
        ask(
            l.choose("Which claims are least corroborated?", "Quelles affirmations sont les moins corroborées ?"),
            single,
            ALONE,
            claims(Rows::Single),
        ),
        ask(
            l.choose("What is quoted?", "Qu’est-ce qui est cité ?"),
            rows(Facet::Voice, "quoted"),
            CLAIMS,
            with(Facet::Voice, "quoted"),
        ),
        ask(
            l.choose("What do the reports say in their own voice?", "Que disent les articles de leur propre voix ?"),
            rows(Facet::Voice, "own"),
            CLAIMS,
            with(Facet::Voice, "own"),
        ),
        ask(
            l.choose("What is demanded?", "Qu’est-ce qui est demandé ?"),
            rows(Facet::Act, "demands"),
            CLAIMS,
            with(Facet::Act, "demands"),
        ),
        ask(
            l.choose("Where does a title go beyond its body?", "Où un titre va-t-il plus loin que son texte ?"),
            topic(Topic::Title),
            FINDINGS,
            listed(address, Topic::Title),
        ),
        ask(
            l.choose("Which reports share an origin?", "Quels articles ont une origine commune ?"),
            topic(Topic::Kind(FindingKind::SharedOrigin)),
            FINDINGS,
            listed(address, Topic::Kind(FindingKind::SharedOrigin)),
        ),
        ask(
            l.choose("Which names does each report use?", "Quels noms chaque article emploie-t-il ?"),
            topic(Topic::Kind(FindingKind::NameVariant)),
            FINDINGS,
            address.to_view(View::Names),
        ),
        ask(
            l.choose("What do all reports leave out?", "Que passent tous les articles sous silence ?"),
            topic(Topic::Kind(FindingKind::Unstated)),
            FINDINGS,
            listed(address, Topic::Kind(FindingKind::Unstated)),
        ),
        ask(
            l.choose("Which counts name no total they are out of?", "Quels décomptes ne disent pas sur quel total ?"),
            comparison
                .votes
                .iter()
                .flat_map(|v| &v.reports)
                .filter(|r| r.in_favour.is_some() && r.voters.is_none())
                .count(),
            COUNTS,
            address.to_view(View::Votes),
        ),
        ask(
            l.choose("Which counts say nothing of who abstained?", "Quels décomptes ne disent rien des abstentions ?"),
            count(&[FindingKind::Unstated, FindingKind::Denominator]),
            FINDINGS,
            address.to_view(View::Votes),
        ),
    ]
}
