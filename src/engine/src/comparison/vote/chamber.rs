//! Voting bodies: the ones known beforehand and the ones a text names, and which of them is meant where.
//!
//! "The Senate" is the French one or another by the countries a report speaks of. Leaves what a body
//! decided to the other files. Invariant: a body is only taken for a known one by a name of its own, or
//! by a shared name with its country beside it or leading in the report.

use rustc_hash::FxHashMap;

use super::topic::FUNCTION;
use crate::claim::words as claim;
use crate::corpus::Chamber;
use crate::reading::Language;
use crate::span::Span;
use crate::structure::{BlockKind, Structure};
use crate::tokens::{Kind, Tokens};

/// The table of known bodies; its head says what the columns are.
const TABLE: &str = include_str!("../../../data/chambers.tsv");

/// A body as far as the words tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Body {
    /// A body of the table or the corpus, by its index in [`Chambers`].
    Known(u16),
    /// Another one, by its words in folded form.
    Named(String),
    /// None named.
    #[default]
    Unknown,
}

/// One place where a text names a body.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The words.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// The body.
    pub body: Body,
    /// Named through its members ("senators").
    pub members: bool,
    /// Named by a word many bodies share ("the council").
    pub plain: bool,
    /// A committee, of a chamber or by itself.
    pub committee: bool,
}

struct Known {
    name: String,
    country: Option<u16>,
    /// From which year on, how many.
    seats: Vec<(i16, u32)>,
    /// Every word of its names, folded.
    words: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// A name only this body bears.
    Own(u16),
    /// A name it shares.
    Shared(u16),
    /// A word that speaks of a country.
    Country(u16),
}

struct Entry {
    /// Folded words after the first, and how each must be written if it is not indifferent.
    rest: Vec<String>,
    /// The first word must be written so ("US"), or with a capital ("House").
    written: Option<String>,
    sense: Sense,
}

/// The bodies known for one comparison.
pub(super) struct Chambers {
    list: Vec<Known>,
    entries: FxHashMap<String, Vec<Entry>>,
    /// By country, the words that speak of it.
    country_words: Vec<Vec<String>>,
}

/// Words for members; a body named through them is the weaker evidence.
const MEMBERS: &[&str] = &[
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
    /// The table, with the corpus's chambers added or put in place of those of the same name.
    pub(super) fn new(own: &[Chamber]) -> Self {
        let mut this = Self { list: Vec::new(), entries: FxHashMap::default(), country_words: Vec::new() };
        let mut codes: Vec<&str> = Vec::new();
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            match cells.as_slice() {
                ["country", code, words, ..] => {
                    let country = codes.len() as u16;
                    codes.push(code);
                    this.country_words.push(words.split(';').map(crate::fold::fold).collect());
                    words.split(';').for_each(|w| this.name(w, Sense::Country(country)));
                }
                ["chamber", name, code, seats, names, shared, ..] => {
                    let index = this.list.len() as u16;
                    let country = codes.iter().position(|c| c == code).map(|c| c as u16);
                    let seats = seats.split(';').filter_map(|s| {
                        let (year, count) = s.split_once(':')?;
                        Some((year.parse().ok()?, count.parse().ok()?))
                    });
                    this.list.push(Known {
                        name: (*name).to_string(),
                        country,
                        seats: seats.collect(),
                        words: Vec::new(),
                    });
                    names.split(';').for_each(|w| this.name(w, Sense::Own(index)));
                    shared.split(';').for_each(|w| this.name(w, Sense::Shared(index)));
                }
                _ => {}
            }
        }
        for chamber in own {
            this.add(chamber);
        }
        this
    }

    fn add(&mut self, chamber: &Chamber) {
        let named = self.list.iter().position(|k| k.name.eq_ignore_ascii_case(chamber.name.trim()));
        let index = named.unwrap_or_else(|| {
            self.list.push(Known {
                name: chamber.name.trim().to_string(),
                country: None,
                seats: Vec::new(),
                words: Vec::new(),
            });
            self.list.len() - 1
        });
        if let Some(seats) = chamber.seats {
            self.list[index].seats = vec![(i16::MIN, seats)];
        }
        let index = index as u16;
        for name in std::iter::once(&chamber.name).chain(&chamber.aliases) {
            let folded = crate::fold::fold(name);
            // A name the table shares among bodies stays shared: "Senate" is not this one's alone.
            let first = folded.split_whitespace().next().unwrap_or("");
            let shared = !folded.contains(' ')
                && self
                    .entries
                    .get(first)
                    .is_some_and(|list| list.iter().any(|e| e.rest.is_empty() && matches!(e.sense, Sense::Shared(_))));
            self.name(&folded, if shared { Sense::Shared(index) } else { Sense::Own(index) });
        }
    }

    fn name(&mut self, name: &str, sense: Sense) {
        let tokens = Tokens::scan(name);
        let words: Vec<usize> =
            (0..tokens.len()).filter(|&i| !matches!(tokens.get(i).map(|t| t.kind), Some(Kind::Mark(_)))).collect();
        let Some((&first, rest)) = words.split_first() else { return };
        let rest: Vec<String> = rest.iter().map(|&i| tokens.key(i).to_string()).collect();
        if let Sense::Own(index) | Sense::Shared(index) = sense {
            let known = &mut self.list[usize::from(index)];
            known.words.push(tokens.key(first).to_string());
            known.words.extend(rest.iter().cloned());
        }
        let written = tokens.get(first).is_some_and(|t| t.capital).then(|| tokens.word(first).to_string());
        self.entries.entry(tokens.key(first).to_string()).or_default().push(Entry { rest, written, sense });
    }

    /// The name shown for a body.
    pub(super) fn shown(&self, body: &Body) -> Option<String> {
        match body {
            Body::Known(index) => self.list.get(usize::from(*index)).map(|k| k.name.clone()),
            Body::Named(words) => Some(words.clone()),
            Body::Unknown => None,
        }
    }

    /// How many seats the body had in `year`, or has by the newest figure if the year is not known.
    pub(super) fn seats(&self, body: &Body, year: Option<i16>) -> Option<u32> {
        let Body::Known(index) = body else { return None };
        let seats = &self.list.get(usize::from(*index))?.seats;
        match year {
            Some(year) => seats.iter().rev().find(|(from, _)| *from <= year).map(|s| s.1),
            None => seats.last().map(|s| s.1),
        }
    }

    /// How well two bodies go together: 3 the same, 1 or 2 one name covers the other, 0 one is not named;
    /// `None` if they are two.
    pub(super) fn agree(&self, a: &Body, b: &Body) -> Option<i32> {
        match (a, b) {
            (Body::Unknown, _) | (_, Body::Unknown) => Some(0),
            (Body::Known(x), Body::Known(y)) => (x == y).then_some(3),
            (Body::Named(x), Body::Named(y)) if x == y => Some(3),
            (Body::Named(x), Body::Named(y)) => {
                let (short, long) = if x.len() < y.len() { (x, y) } else { (y, x) };
                short.split(' ').all(|w| long.split(' ').any(|v| v == w)).then_some(2)
            }
            (Body::Known(index), Body::Named(name)) | (Body::Named(name), Body::Known(index)) => {
                let known = self.list.get(usize::from(*index))?;
                let country = known.country.and_then(|c| self.country_words.get(usize::from(c)));
                // "French parliament" may stand for either of its houses.
                let fits = |w: &str| {
                    matches!(w, "parliament" | "parlement" | "legislature" | "chamber" | "chambre")
                        || known.words.iter().any(|v| v == w)
                        || country.is_some_and(|c| c.iter().any(|v| v == w))
                };
                name.split(' ').all(fits).then_some(1)
            }
        }
    }

    /// Finds the bodies a text names, in order. Never fails.
    pub(super) fn scan(&self, tokens: &Tokens<'_>, structure: &Structure, language: Option<Language>) -> Vec<Hit> {
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
            if best.0 > 0 {
                for sense in &best.1 {
                    if let Sense::Own(index) = sense {
                        own[usize::from(*index)] += 1;
                    }
                }
                found.push((i, best.0 - 1, best.1));
                free = best.0;
            } else if i >= free && NOUNS.contains(&tokens.key(i)) {
                found.push((i, i, Vec::new()));
                free = i + 1;
            }
        }
        let near = |first: usize, last: usize, country: u16| {
            let from = cues.partition_point(|c| c.0 + 3 < first);
            cues[from..].iter().take_while(|c| c.0 <= last + 3).any(|c| c.1 == country)
        };
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
                let at_home = country == Some(FRANCE) && language == Some(Language::Fr);
                spoken + u32::from(beside) * BESIDE + u32::from(at_home) * 2 + own[usize::from(index)] * 10
            };
            let mut ranked: Vec<(u32, u16)> = senses
                .iter()
                .filter_map(|s| if let Sense::Shared(i) = s { Some((score(*i), *i)) } else { None })
                .collect();
            ranked.sort_unstable_by_key(|r| std::cmp::Reverse(*r));
            let best = ranked.first().copied().unwrap_or_default();
            let country = self.list.get(usize::from(best.1)).and_then(|k| k.country);
            // Countries have parliaments the table does not know: the word alone stands for none.
            let spoken_of = own[usize::from(best.1)] > 0 || !matches!(tokens.key(last), "parliament" | "parlement");
            let clear = best.0 > ranked.get(1).map_or(0, |s| s.0) && (spoken_of || best.0 >= BESIDE);
            let foreign = || {
                let from = cues.partition_point(|c| c.0 + 1 < first);
                cues[from..].iter().take_while(|c| c.0 <= last + 1).any(|c| Some(c.1) != country)
            };
            let another = || elsewhere(last) || foreign() || named_before(tokens, structure, first).is_some();
            let body = match own_name {
                Some(index) => Body::Known(index),
                None if clear && (best.0 >= BESIDE || members || !another()) => Body::Known(best.1),
                None => Body::Named(name(tokens, structure, first, last)),
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

/// The words of a body that is not in the table: "springfield city council", "conseil municipal lyon".
fn name(tokens: &Tokens<'_>, structure: &Structure, first: usize, last: usize) -> String {
    if first == last && MEMBERS.contains(&tokens.key(first)) {
        return tokens.key(first).to_string();
    }
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
        } else if !joins {
            break;
        }
        joined |= joins;
        at += 1;
    }
    words.join(" ")
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure;

    fn bodies(text: &str) -> String {
        let chambers = Chambers::new(&[]);
        let tokens = Tokens::scan(text);
        let structure = structure::scan(&tokens);
        let hits = chambers.scan(&tokens, &structure, structure::language(&tokens));
        hits.iter().filter_map(|h| chambers.shown(&h.body)).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn which_body_is_meant() {
        for (text, want) in [
            ("The French Senate voted. Then the Senate of Texas spoke of France.", "French Senate; senate texas"),
            ("Senators in France have backed it.", "French Senate"),
            ("The Senate passed it, and President Trump signed it in Washington.", "US Senate"),
            ("The Texas Senate voted, like the state Senate before.", "texas senate; state senate"),
            ("Le Sénat a voté et l'Assemblée nationale aussi.", "French Senate; French National Assembly"),
            ("Le Sénat américain a voté.", "US Senate"),
            ("MEPs voted in Strasbourg.", "European Parliament"),
            (
                "The House Judiciary Committee met and the U.S. House voted.",
                "house judiciary committee; US House of Representatives",
            ),
            ("La commission des lois du Sénat a voté.", "commission lois senat"),
            ("The Springfield City Council met.", "springfield city council"),
            ("Le conseil municipal de Lyon a voté.", "conseil municipal lyon"),
            ("It was nice in the house, and good for us.", ""),
            ("The Senate met.", "senate"),
            ("The French parliament and le Parlement français spoke of Europe.", "french parliament; parlement"),
            ("French MPs voted.", ""),
            ("The Elm Street school board met.", "elm street school board"),
            ("En commission des lois, ils ont voté.", "commission lois"),
        ] {
            assert_eq!(bodies(text), want, "{text}");
        }
    }

    #[test]
    fn seats_follow_the_year_and_the_corpus() {
        let chambers = Chambers::new(&[]);
        let parliament =
            Body::Known(chambers.list.iter().position(|k| k.name == "European Parliament").unwrap_or_default() as u16);
        assert_eq!(chambers.seats(&parliament, Some(2019)), Some(751));
        assert_eq!(chambers.seats(&parliament, Some(2022)), Some(705));
        assert_eq!(chambers.seats(&parliament, None), Some(720));
        let own = Chamber { name: "french senate".into(), seats: Some(350), ..Chamber::default() };
        assert_eq!(Chambers::new(&[own]).seats(&Body::Known(0), Some(2022)), Some(350));
    }
}
