//! The bodies a text names, place by place, and which body a shared name means there.
//!
//! Leaves the table to [`super`]. Invariant: hits are in order and do not overlap.

use super::{Body, Chambers, Entry, Hit, Sense};
use crate::claim::words as claim;
use crate::comparison::vote::topic::FUNCTION;
use crate::order::Order as _;
use crate::reading::Language;
use crate::structure::{BlockKind, Structure};
use crate::tokens::{Kind, Tokens};

/// Words for members; a body named through them is the weaker evidence.
pub(in crate::comparison::vote) const MEMBERS: &[&str] = &[
    "senators",
    "senateurs",
    "senateur",
    "senatrices",
    "senator",
    "deputies",
    "deputes",
    "mps",
    "meps",
    "eurodeputes",
    "peers",
    "msps",
    "lawmakers",
    "tds",
];

/// The country a French text means where it names none: the first of the table.
const FRANCE: u16 = 0;

/// What a country's name right beside a shared name weighs against mentions elsewhere.
const BESIDE: u32 = 1000;

/// Nouns of bodies that are not in the table.
const NOUNS: &[&str] = &[
    "council",
    "committee",
    "subcommittee",
    "board",
    "court",
    "assembly",
    "commission",
    "panel",
    "jury",
    "parliament",
    "congress",
    "legislature",
    "conseil",
    "comite",
    "tribunal",
    "cour",
    "assemblee",
    "parlement",
    "senate",
    "senat",
    "synod",
    "shareholders",
    "actionnaires",
    "trustees",
    "commissioners",
    "councillors",
    "councilors",
    "aldermen",
    "politburo",
    "plenary",
];

/// Words in small letters that are part of the name before a noun: "school board", "state senate".
const KINDS: &[&str] = &[
    "state",
    "city",
    "county",
    "town",
    "village",
    "school",
    "zoning",
    "planning",
    "parole",
    "student",
    "appeals",
    "district",
    "supreme",
    "high",
    "federal",
    "regional",
    "borough",
    "parish",
    "constitutional",
    "municipal",
    "provincial",
    "grand",
    "tribal",
];

/// Capital words that do not name a body when they stand before its noun.
const NO_NAMES: &[&str] = &[
    "the",
    "a",
    "an",
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "this",
    "that",
    "republican",
    "democratic",
    "republicans",
    "democrats",
    "gop",
    "but",
    "and",
    "in",
    "on",
    "as",
    "when",
    "if",
    "both",
    "while",
    "with",
    "full",
    "whole",
    "divided",
    "by",
    "of",
    "for",
    "to",
    "after",
    "before",
    "since",
    "president",
    "du",
    "au",
    "entire",
    "its",
    "their",
    "our",
    "her",
    "his",
    "en",
    "dans",
    "aux",
    "selon",
    "pour",
    "par",
    "sur",
    "apres",
    "avec",
    "ce",
    "cette",
    "mais",
    "et",
    "ou",
    "chaque",
];

impl Chambers {
    /// Finds the bodies a text names, in order. Never fails.
    pub(in crate::comparison::vote) fn scan(
        &self,
        tokens: &Tokens<'_>,
        structure: &Structure,
        language: Option<Language>,
    ) -> Vec<Hit> {
        let mut weight = vec![0u32; self.country_words.len()];
        let mut cues: Vec<(usize, u16)> = Vec::new();
        let mut found: Vec<(usize, usize, Vec<Sense>)> = Vec::new();
        let mut own = vec![0u32; self.list.len()];
        let mut free = 0;
        for i in 0..tokens.len() {
            if matches!(tokens.get(i).map(|t| t.kind), Some(Kind::Mark(_) | Kind::Number)) {
                continue;
            }
            let entries = self.entries.get(tokens.key(i)).map_or(&[][..], Vec::as_slice);
            let mut best: (usize, Vec<Sense>) = (0, Vec::new());
            for entry in entries {
                let Some(last) = matches(tokens, i, entry) else { continue };
                if let Sense::Country(country) = entry.sense {
                    weight[usize::from(country)] += 1;
                    cues.push((i, country));
                } else if i >= free && last + 1 >= best.0 {
                    if last + 1 > best.0 {
                        best = (last + 1, Vec::new());
                    }
                    best.1.push(entry.sense);
                }
            }
            // "allemands", "Germans".
            if best.0 == 0
                && let Some(one) = tokens.key(i).strip_suffix('s').filter(|one| one.len() > 3)
            {
                for entry in self.entries.get(one).map_or(&[][..], Vec::as_slice) {
                    if let (Sense::Country(country), true) =
                        (entry.sense, entry.rest.is_empty() && entry.written.is_none())
                    {
                        weight[usize::from(country)] += 1;
                        cues.push((i, country));
                    }
                }
            }
            if best.0 > 0 {
                for sense in &best.1 {
                    if let Sense::Own(index) = sense {
                        own[usize::from(*index)] += 1;
                    }
                }
                found.push((i, best.0 - 1, best.1));
                free = best.0;
            } else if i >= free && NOUNS.contains(&tokens.key(i)) && !is_office(tokens, i) {
                found.push((i, i, Vec::new()));
                free = i + 1;
            }
        }
        let near = |first: usize, last: usize, country: u16| {
            let from = cues.partition_point(|c| c.0 + 3 < first);
            cues[from..].iter().take_while(|c| c.0 <= last + 3).any(|c| c.1 == country)
        };
        // "German MPs", "Germany's MPs", "les députés allemands", "the parliament of Germany"; not over the end of a line.
        let right_beside = |first: usize, last: usize, country: u16| {
            let from = cues.partition_point(|c| c.0 + 3 < first);
            let broken = |from: usize, to: usize| (from + 1..=to).any(|i| tokens.get(i).is_none_or(|t| t.line_start));
            let joins = |i: usize| {
                matches!(tokens.key(i), "'s" | "of" | "de" | "d'" | "du" | "in" | "the" | "la" | "l'" | "en")
            };
            cues[from..].iter().take_while(|c| c.0 <= last + 3).filter(|c| c.1 == country).any(|c| {
                let (a, b) = if c.0 < first { (c.0, first) } else { (last, c.0) };
                !broken(a, b) && (a + 1..b).all(joins)
            })
        };
        let spoken_at = |i: usize| cues.binary_search_by_key(&i, |c| c.0).ok().map(|at| cues[at].1);
        // "Les sénateurs kényans", "the Kenyan senate": of another state, whether the table has its bodies or not.
        let other_state = |i: usize, country: u16| match spoken_at(i) {
            Some(spoken) => spoken != country,
            // French writes its adjectives small.
            None => self.states.find(tokens, i, Language::Fr).is_some(),
        };
        let abroad = found.iter().any(|(first, last, _)| {
            other_state(last + 1, FRANCE) || first.checked_sub(1).is_some_and(|before| other_state(before, FRANCE))
        });
        // "The Senate of Texas": a name follows that speaks of no country known here.
        let elsewhere = |last: usize| {
            matches!(tokens.key(last + 1), "of" | "de" | "d'" | "du")
                && next_is_name(tokens, last + 2)
                && cues.binary_search_by_key(&(last + 2), |c| c.0).is_err()
        };
        let mut hits = Vec::with_capacity(found.len());
        for (first, last, senses) in found {
            if hits.last().is_some_and(|h: &Hit| first <= h.last) {
                continue;
            }
            let members = first == last && MEMBERS.contains(&tokens.key(first));
            let own_name = senses.iter().find_map(|s| if let Sense::Own(i) = s { Some(*i) } else { None });
            let score = |index: u16| {
                let country = self.list[usize::from(index)].country;
                let spoken = country.map_or(0, |c| weight[usize::from(c)]);
                let beside = country.is_some_and(|c| near(first, last, c));
                let at_home = country == Some(FRANCE) && language == Some(Language::Fr) && !abroad;
                spoken + u32::from(beside) * BESIDE + u32::from(at_home) * 2 + own[usize::from(index)] * 10
            };
            let mut ranked: Vec<(u32, u16)> = senses
                .iter()
                .filter_map(|s| match s {
                    Sense::Shared(i) => Some((score(*i), *i)),
                    Sense::Beside(i) => {
                        let country = self.list[usize::from(*i)].country;
                        country.filter(|c| right_beside(first, last, *c)).map(|_| (score(*i).max(BESIDE), *i))
                    }
                    Sense::Own(_) | Sense::Country(_) => None,
                })
                .collect();
            ranked.order_by_key(|r| std::cmp::Reverse(*r));
            let best = ranked.first().copied().unwrap_or_default();
            let country = self.list.get(usize::from(best.1)).and_then(|k| k.country);
            // Countries have parliaments the table does not know: the word alone stands for none.
            let spoken_of = own[usize::from(best.1)] > 0 || !matches!(tokens.key(last), "parliament" | "parlement");
            let clear = best.0 > ranked.get(1).map_or(0, |s| s.0) && (spoken_of || best.0 >= BESIDE);
            let foreign = || {
                let from = cues.partition_point(|c| c.0 + 1 < first);
                cues[from..].iter().take_while(|c| c.0 <= last + 1).any(|c| Some(c.1) != country)
            };
            let others = || elsewhere(last) || country.is_some_and(|c| other_state(last + 1, c));
            let another = || others() || foreign() || named_before(tokens, structure, first).is_some();
            let (spelled, (from, to)) = name(tokens, structure, first, last);
            let body = match own_name {
                Some(index) => Body::Known(index),
                None if clear && (best.0 >= BESIDE || members && !others() || !another()) => Body::Known(best.1),
                None => Body::Named(spelled),
            };
            // "MPs" of a country that is not told: no body.
            if members && matches!(body, Body::Named(_)) {
                continue;
            }
            let mut hit = Hit {
                span: tokens.span(first, last),
                first,
                last,
                plain: matches!(&body, Body::Named(n) if !n.contains(' ')),
                body,
                members,
                words: tokens.span(from, to),
                committee: matches!(
                    tokens.key(first),
                    "commission" | "committee" | "comite" | "subcommittee" | "panel"
                ) || matches!(
                    tokens.key(last),
                    "commission" | "committee" | "comite" | "subcommittee" | "panel"
                ),
            };
            committee(tokens, &mut hit);
            // "commission des lois du Sénat" is found at its first word and again at its last.
            while hits.last().is_some_and(|before: &Hit| before.first >= hit.first) {
                hits.pop();
            }
            hits.push(hit);
        }
        hits
    }
}

/// An office that is called a commission: "the High Commission", "la Commission européenne".
fn is_office(tokens: &Tokens<'_>, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |before| tokens.key(before));
    tokens.key(i) == "commission"
        && (matches!(before, "high" | "haute" | "european") || tokens.key(i + 1) == "europeenne")
}

/// The last token of the entry if it stands at token `i`; marks inside abbreviations are passed over.
fn matches(tokens: &Tokens<'_>, i: usize, entry: &Entry) -> Option<usize> {
    if let Some(written) = &entry.written {
        let exact = written.chars().all(|c| !c.is_lowercase());
        if exact && tokens.word(i) != written || !tokens.get(i).is_some_and(|t| t.capital) {
            return None;
        }
    }
    let mut at = i;
    for word in &entry.rest {
        at += 1;
        if matches!(tokens.get(at).map(|t| t.kind), Some(Kind::Mark('.' | '-'))) {
            at += 1;
        }
        if tokens.key(at) != word {
            return None;
        }
    }
    Some(at)
}

/// The first token of the capital words right before the noun of a body ("Texas" in "Texas Senate"),
/// unless every word of the line has a capital.
fn named_before(tokens: &Tokens<'_>, structure: &Structure, noun: usize) -> Option<usize> {
    let at = tokens.get(noun)?.span.start;
    let title = structure.kind_at(at) == BlockKind::Title;
    let mut first = noun;
    while first > 0 && noun - first < 4 {
        let Some(before) = tokens.get(first - 1) else { break };
        let key = tokens.key(first - 1);
        let joins = key == "'s" && first > 1 && tokens.get(first - 2).is_some_and(|t| t.capital);
        let state = KINDS.contains(&key);
        let numeral = tokens.lexeme(first - 1).number.is_some();
        let name = before.kind == Kind::Word
            && before.capital
            && !numeral
            && !NO_NAMES.contains(&key)
            && tokens.lexeme(first - 1).date == 0;
        if !name && !joins && !state {
            break;
        }
        first -= 1;
    }
    (first < noun && !title).then_some(first)
}

/// The words of a body that is not in the table: "springfield city council", "conseil municipal lyon"; and where its
/// name stands, from token to token.
fn name(tokens: &Tokens<'_>, structure: &Structure, first: usize, last: usize) -> (String, (usize, usize)) {
    if first == last && MEMBERS.contains(&tokens.key(first)) {
        return (tokens.key(first).to_string(), (first, last));
    }
    let mut to = last;
    let from = named_before(tokens, structure, first).unwrap_or(first);
    let mut words: Vec<&str> = (from..=last).map(|i| tokens.key(i)).filter(|k| *k != "'s").collect();
    let committee = matches!(tokens.key(last), "commission" | "comite");
    let mut at = last + 1;
    let mut joined = false;
    while at <= last + 5 {
        let key = tokens.key(at);
        let word = tokens.get(at).is_some_and(|t| t.kind == Kind::Word);
        let name = joined && word && tokens.get(at).is_some_and(|t| t.capital);
        // "commission des lois", "commission mixte paritaire": the kind is part of the name.
        let plain = word && key.len() > 3 && tokens.lexeme(at).claim & (claim::ANY_VERB | FUNCTION) == 0;
        let kind = committee && plain && tokens.get(at).is_some_and(|t| !t.capital);
        let joins = matches!(key, "de" | "d'" | "du" | "of") && next_is_name(tokens, at + 1)
            || committee && matches!(key, "des" | "de" | "du" | "d'" | "la" | "les" | "l'");
        if name || kind || matches!(key, "municipal" | "regional" | "departemental" | "metropolitain" | "general") {
            words.push(key);
            to = at;
        } else if !joins {
            break;
        }
        joined |= joins;
        at += 1;
    }
    (words.join(" "), (from, to))
}

fn next_is_name(tokens: &Tokens<'_>, i: usize) -> bool {
    tokens.get(i).is_some_and(|t| t.capital && t.kind == Kind::Word)
}

/// A committee of a chamber is a body of its own: "Senate Judiciary Committee", "commission des lois du Sénat".
fn committee(tokens: &Tokens<'_>, hit: &mut Hit) {
    let after = (hit.last + 1..=hit.last + 5)
        .take_while(|&i| {
            tokens.get(i).is_some_and(|t| {
                t.capital || matches!(tokens.key(i), "committee" | "panel" | "subcommittee" | "and" | "," | "-")
            })
        })
        .find(|&i| matches!(tokens.key(i), "committee" | "panel" | "subcommittee"));
    if let Some(last) = after {
        let words: Vec<&str> = (hit.first..=last)
            .filter(|&i| tokens.get(i).is_some_and(|t| t.kind == Kind::Word))
            .map(|i| tokens.key(i))
            .collect();
        hit.body = Body::Named(words.join(" "));
        (hit.last, hit.plain, hit.committee) = (last, false, true);
        hit.span = tokens.span(hit.first, last);
        hit.words = hit.span;
        return;
    }
    let from = hit.first.saturating_sub(7);
    let before = (from..hit.first)
        .rev()
        .find(|&i| matches!(tokens.key(i), "commission" | "comite" | "committee" | "subcommittee"));
    let Some(first) = before else { return };
    let joined = (first + 1..hit.first).all(|i| {
        tokens.get(i).is_some_and(|t| t.kind == Kind::Word && !t.line_start)
            && !matches!(tokens.key(i), "et" | "and" | "au" | "que" | "that" | "est" | "is" | "a" | "by" | "par" | "in")
    });
    let of = matches!(tokens.key(hit.first - 1), "du" | "de" | "d'" | "of" | "the" | "l'" | "la" | "french" | "le");
    if joined && of && !hit.members {
        let words: Vec<&str> = (first..=hit.last)
            .map(|i| tokens.key(i))
            .filter(|k| !matches!(*k, "du" | "de" | "des" | "d'" | "of" | "the" | "l'" | "la" | "le" | "les" | "on"))
            .collect();
        hit.body = Body::Named(words.join(" "));
        (hit.first, hit.plain, hit.committee) = (first, false, true);
        hit.span = tokens.span(first, hit.last);
        hit.words = hit.span;
    }
}
