//! Voting bodies: the ones known beforehand and the ones a text names, and which of them is meant where.
//!
//! "The Senate" is the French one or another by the countries a report speaks of. Leaves what a body
//! decided to the other files. Invariant: a body is only taken for a known one by a name of its own, or
//! by a shared name with its country beside it or leading in the report.

pub(super) mod naming;

use rustc_hash::FxHashMap;

use crate::comparison::group::Names;
use crate::comparison::said::Said;
use crate::corpus::Chamber;
use crate::language::Language;
use crate::span::Span;
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
    /// The whole name, with what is joined to it: "council of Lyon".
    pub words: Span,
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
    name: Said,
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
    /// A name that is this body's only with its country right beside it: "German MPs".
    Beside(u16),
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
    /// The states of the world, most of whose bodies the table does not have.
    states: Names,
}

impl Chambers {
    /// The table, with the corpus's chambers added or put in place of those of the same name.
    pub(super) fn new(own: &[Chamber]) -> Self {
        let states = Names::new(&[]);
        let mut this = Self { list: Vec::new(), entries: FxHashMap::default(), country_words: Vec::new(), states };
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
                    let name =
                        name.split_once('|').map_or_else(|| Said::same(*name), |(n, french)| Said::new(n, french));
                    this.list.push(Known { words: words_of(&name), name, country, seats: seats.collect() });
                    names.split(';').for_each(|w| this.name(w, Sense::Own(index)));
                    for word in shared.split(';') {
                        match word.strip_prefix('~') {
                            Some(word) => this.name(word, Sense::Beside(index)),
                            None => this.name(word, Sense::Shared(index)),
                        }
                    }
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
        let named = self
            .list
            .iter()
            .position(|k| k.name.in_language(Language::English).eq_ignore_ascii_case(chamber.name.trim()));
        let index = named.unwrap_or_else(|| {
            let name = Said::new(chamber.name.trim(), chamber.name_in(Language::French).trim());
            self.list.push(Known { words: words_of(&name), name, country: None, seats: Vec::new() });
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
    pub(super) fn shown(&self, body: &Body) -> Option<Said> {
        match body {
            Body::Known(index) => self.list.get(usize::from(*index)).map(|k| k.name.clone()),
            // Folded words lost their capitals; a name begins with one.
            Body::Named(words) => {
                let mut letters = words.chars();
                letters.next().map(|first| Said::same(first.to_uppercase().chain(letters).collect::<String>()))
            }
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
            // A plenary is whose sitting it is.
            (Body::Named(x), _) | (_, Body::Named(x)) if matches!(x.as_str(), "plenary" | "plenum" | "pleniere") => {
                Some(0)
            }
            (Body::Named(x), Body::Named(y)) => {
                let covers =
                    |whole: &str, part: &str| part.split(' ').all(|w| whole.split(' ').any(|v| same_word(v, w)));
                match (covers(x, y), covers(y, x)) {
                    (true, true) => Some(3),
                    (false, false) => None,
                    _ => Some(2),
                }
            }
            (Body::Known(index), Body::Named(name)) | (Body::Named(name), Body::Known(index)) => {
                let known = self.list.get(usize::from(*index))?;
                let country = known.country.and_then(|c| self.country_words.get(usize::from(c)));
                // "French parliament" may stand for either of its houses.
                let fits = |w: &str| {
                    matches!(
                        w,
                        "parliament"
                            | "parlement"
                            | "legislature"
                            | "chamber"
                            | "chambre"
                            | "house"
                            | "lower"
                            | "upper"
                            | "basse"
                            | "haute"
                    ) || known.words.iter().any(|v| v == w)
                        || country.is_some_and(|c| c.iter().any(|v| v == w))
                };
                name.split(' ').all(fits).then_some(1)
            }
        }
    }
}

/// The words of the name a body is shown by, folded.
fn words_of(name: &Said) -> Vec<String> {
    crate::fold::fold(name.in_language(Language::English)).split(' ').map(str::to_string).collect()
}

/// What voting bodies are called in either language, folded: words of one row mean one thing.
const SAME: &[&[&str]] = &[
    &["parliament", "parlement", "parliamentary", "parlementaire"],
    &["senate", "senat", "senators", "senateurs"],
    &["assembly", "assemblee"],
    &["council", "conseil"],
    &["committee", "commission", "comite"],
    &["chamber", "chambre"],
    &["court", "cour", "tribunal"],
    &["city", "municipal", "municipale", "ville", "town"],
    &["county", "departemental", "departement"],
    &["regional", "regionale", "region"],
    &["federal", "federale"],
    &["security", "securite"],
    &["general", "generale"],
    &["board", "bureau"],
    &["executive", "executif"],
];

/// Whether two words of the names of bodies mean one thing: the same, a translation, or a country and its people
/// ("portugal", "portuguese").
fn same_word(a: &str, b: &str) -> bool {
    if a == b || SAME.iter().any(|row| row.contains(&a) && row.contains(&b)) {
        return true;
    }
    let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a.as_bytes()[shared..], &b.as_bytes()[shared..]);
    shared >= 4 && (ends_a_people(rest_a) || ends_a_people(rest_b)) && rest_a.len().max(rest_b.len()) <= 5
}

/// Whether what is left of a word is how the name of a people ends.
fn ends_a_people(rest: &[u8]) -> bool {
    let ends: &[&[u8]] = &[
        b"n", b"an", b"ian", b"ean", b"ese", b"uese", b"ish", b"i", b"ais", b"aise", b"ois", b"oise", b"ien", b"ienne",
        b"ain", b"aine", b"egian", b"ic", b"gais", b"gaise",
    ];
    ends.contains(&rest)
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
        let shown: Vec<Said> = hits.iter().filter_map(|h| chambers.shown(&h.body)).collect();
        Said::joined(&shown, &Said::same("; ")).in_language(Language::English).to_string()
    }

    #[test]
    fn which_body_is_meant() {
        for (text, want) in [
            ("The French Senate voted. Then the Senate of Texas spoke of France.", "French Senate; Senate texas"),
            ("Senators in France have backed it.", "French Senate"),
            ("The Senate passed it, and President Trump signed it in Washington.", "US Senate"),
            ("The Texas Senate voted, like the state Senate before.", "Texas senate; State senate"),
            ("Le Sénat a voté et l'Assemblée nationale aussi.", "French Senate; French National Assembly"),
            ("Le Sénat américain a voté.", "US Senate"),
            ("MEPs voted in Strasbourg.", "European Parliament"),
            (
                "The House Judiciary Committee met and the U.S. House voted.",
                "House judiciary committee; US House of Representatives",
            ),
            ("La commission des lois du Sénat a voté.", "Commission lois senat"),
            ("The Springfield City Council met.", "Springfield city council"),
            ("Le conseil municipal de Lyon a voté.", "Conseil municipal lyon"),
            ("It was nice in the house, and good for us.", ""),
            ("The Senate met.", "Senate"),
            ("The French parliament and le Parlement français spoke of Europe.", "French parliament; Parlement"),
            ("French MPs voted.", ""),
            ("The Elm Street school board met.", "Elm street school board"),
            ("En commission des lois, ils ont voté.", "Commission lois"),
        ] {
            assert_eq!(bodies(text), want, "{text}");
        }
    }

    #[test]
    fn one_body_under_two_names() {
        let chambers = Chambers::new(&[]);
        for (a, b, want) in [
            ("portuguese parliament", "portugal parliament", Some(3)),
            ("conseil municipal tours", "municipal council tours", Some(3)),
            ("norwegian parliament", "norway parliament", Some(3)),
            ("parlement portugais", "portuguese parliament", Some(3)),
            ("parliament", "portuguese parliament", Some(2)),
            ("springfield city council", "shelbyville city council", None),
            ("texas senate", "tennessee senate", None),
            ("finance committee", "finance council", None),
        ] {
            assert_eq!(chambers.agree(&Body::Named(a.into()), &Body::Named(b.into())), want, "{a} | {b}");
        }
    }

    #[test]
    fn seats_follow_the_year_and_the_corpus() {
        let chambers = Chambers::new(&[]);
        let parliament = Body::Known(
            chambers
                .list
                .iter()
                .position(|k| k.name.in_language(Language::English) == "European Parliament")
                .unwrap_or_default() as u16,
        );
        assert_eq!(chambers.seats(&parliament, Some(2019)), Some(751));
        assert_eq!(chambers.seats(&parliament, Some(2022)), Some(705));
        assert_eq!(chambers.seats(&parliament, None), Some(720));
        let own = Chamber { name: "french senate".into(), seats: Some(350), ..Chamber::default() };
        assert_eq!(Chambers::new(&[own]).seats(&Body::Known(0), Some(2022)), Some(350));
    }
}
