//! Names that denote one thing: the corpus's sets, the world's states, and near spellings.
//!
//! Leaves findings about names to [`super::variants`]. Invariant: the corpus's word stands before the built-in list.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::corpus::NameSet;
use crate::order::Order as _;
use crate::reading::Language;
use crate::tokens::{Kind, Tokens};

/// A name found in a text: which thing it names, and how many tokens it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::comparison) struct Found {
    /// The thing.
    pub(super) thing: u32,
    /// How many tokens.
    pub(super) tokens: usize,
}

/// All names known.
pub(in crate::comparison) struct Names {
    /// By first folded word: the words that follow, and the thing.
    starts: FxHashMap<String, Vec<(Vec<String>, u32)>>,
    /// Beginnings of words ("azerb" of "azerb*") and the thing.
    stems: FxHashMap<String, u32>,
    shortest: usize,
    /// How many things come from the corpus; they have the lowest numbers.
    pub(super) from_corpus: u32,
}

impl Names {
    /// Reads the corpus's names and the built-in states.
    pub(in crate::comparison) fn new(sets: &[NameSet]) -> Self {
        let mut names = Self {
            starts: FxHashMap::default(),
            stems: FxHashMap::default(),
            shortest: usize::MAX,
            from_corpus: sets.len() as u32,
        };
        for (thing, set) in (0..).zip(sets) {
            for name in set.names.iter().chain(&set.related) {
                names.add(&words(name), thing);
            }
        }
        let states = include_str!("../../data/states.txt").lines().filter(|l| !l.starts_with('#'));
        for (state, line) in (0..).zip(states) {
            // A state the corpus names too is the corpus's.
            let entries = line.split_whitespace();
            let known = entries.clone().find_map(|e| names.exactly(e.trim_end_matches('*')));
            let thing = known.unwrap_or(names.from_corpus + state);
            for entry in entries {
                match entry.strip_suffix('*') {
                    Some(stem) => {
                        names.shortest = names.shortest.min(stem.len());
                        names.stems.entry(stem.to_string()).or_insert(thing);
                    }
                    None => names.add(&entry.split('_').flat_map(words).collect::<Vec<_>>(), thing),
                }
            }
        }
        names
    }

    fn add(&mut self, words: &[String], thing: u32) {
        let Some((first, rest)) = words.split_first() else { return };
        let known = self.starts.entry(first.clone()).or_default();
        if !known.iter().any(|(r, _)| r == rest) {
            known.push((rest.to_vec(), thing));
            known.order_by_key(|(r, _)| std::cmp::Reverse(r.len()));
        }
    }

    fn exactly(&self, word: &str) -> Option<u32> {
        self.starts.get(word)?.iter().find(|(rest, _)| rest.is_empty()).map(|(_, thing)| *thing)
    }

    /// The name that begins at token `i`, the longest first.
    pub(in crate::comparison) fn find(&self, tokens: &Tokens<'_>, i: usize, language: Language) -> Option<Found> {
        let key = tokens.key(i);
        let token = tokens.get(i)?;
        if token.kind != Kind::Word {
            return None;
        }
        // French writes adjectives small; names of three letters are capitals throughout.
        let written = token.capital || language == Language::Fr && key.len() > 3;
        if !written {
            return None;
        }
        // "us", "eau" and "man" are words; "New Zealand" is not.
        let short = key.len() <= 3 && !tokens.word(i).chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        if let Some(known) = self.starts.get(key) {
            for (rest, thing) in known.iter().filter(|(rest, _)| !(short && rest.is_empty())) {
                if let Some(tokens) = follows(tokens, i + 1, rest) {
                    return Some(Found { thing: *thing, tokens: tokens + 1 });
                }
            }
        }
        if short {
            return None;
        }
        let ends = key.char_indices().map(|(at, c)| at + c.len_utf8()).filter(|&e| e >= self.shortest);
        let thing = ends.rev().filter(|&end| is_ending(&key[end..])).find_map(|end| self.stems.get(&key[..end]))?;
        Some(Found { thing: *thing, tokens: 1 })
    }
}

/// Endings that make the name of a state, its people or what is theirs of a stem. "Irakli" is no Iraqi.
fn is_ending(rest: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "", "a", "e", "i", "o", "y", "n", "s", "k", "q", "an", "in", "is", "es", "ne", "te", "ia", "ie", "ya", "ian",
        "ien", "ish", "ese", "ais", "ois", "ain", "ins", "ine", "ite", "ans", "que", "can", "cain", "nien", "nian",
        "stan", "istan", "land", "ium", "enne", "ienne", "nienne", "ane", "ene", "aise", "oise", "aine", "eenne",
        "een", "iote", "ote", "er", "ers", "iste", "ovie", "va", "vie", "ste", "as", "ino", "anne",
    ];
    // A plural of each, and what stands for a state in "-stan".
    let singular = rest.strip_suffix('s').unwrap_or(rest);
    let of_stan = rest.strip_prefix("istan").or_else(|| rest.strip_prefix("stan")).unwrap_or("-");
    [rest, singular, of_stan].iter().any(|r| ENDINGS.contains(r))
        || of_stan.strip_suffix('s').is_some_and(|r| ENDINGS.contains(&r))
}

/// How many tokens `rest` takes from token `i`, hyphens between the words left out.
fn follows(tokens: &Tokens<'_>, i: usize, rest: &[String]) -> Option<usize> {
    let mut at = i;
    for word in rest {
        if tokens.is_mark(at, '-') {
            at += 1;
        }
        if tokens.key(at) != word {
            return None;
        }
        at += 1;
    }
    Some(at - i)
}

fn words(name: &str) -> Vec<String> {
    let tokens = Tokens::scan(name);
    (0..tokens.len())
        .filter(|&i| tokens.get(i).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number)))
        .map(|i| tokens.key(i).to_string())
        .collect()
}

/// Maps each rare spelling to the usual one it is a single letter away from. `counts` are folded capitalised
/// words with how often they occur; ties go to the alphabet.
pub(super) fn near_spellings(counts: &FxHashMap<String, u32>) -> FxHashMap<String, String> {
    // Words that agree once one letter is taken out of either are at most one letter apart.
    let mut words: Vec<&String> = counts.keys().filter(|w| w.chars().count() >= 7 && w.is_ascii()).collect();
    words.order_by_key(|w| (std::cmp::Reverse(counts[*w]), *w));
    let mut usual: FxHashMap<String, &String> = FxHashMap::default();
    let mut map = FxHashMap::default();
    let mut taken: FxHashSet<&String> = FxHashSet::default();
    for word in words {
        let cuts: Vec<String> = (0..word.len()).map(|i| format!("{}{}", &word[..i], &word[i + 1..])).collect();
        let near = std::iter::once(word).chain(&cuts).find_map(|c| usual.get(c).copied());
        match near.filter(|n| !inflected(n, word) && n.as_bytes()[0] == word.as_bytes()[0]) {
            Some(near) => {
                map.insert(word.clone(), near.clone());
            }
            None if taken.insert(word) => {
                usual.entry(word.clone()).or_insert(word);
                for cut in cuts {
                    usual.entry(cut).or_insert(word);
                }
            }
            None => {}
        }
    }
    map
}

/// Whether two words differ only by an ending: "Armenian", "Armenians".
fn inflected(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.len() < long.len() && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn things(text: &str, language: Language) -> Vec<u32> {
        let names = Names::new(&[NameSet {
            names: vec!["Upper Land".into(), "Upland".into(), "Bakou".into()],
            related: vec!["Uplander".into()],
            ..NameSet::default()
        }]);
        let tokens = Tokens::scan(text);
        (0..tokens.len()).filter_map(|i| names.find(&tokens, i, language)).map(|f| f.thing).collect()
    }

    #[test]
    fn one_thing_many_names() {
        assert_eq!(things("Upper-Land, Upland, Uplander", Language::En), [0, 0, 0]);
        assert_eq!(things("New Zealand", Language::En), things("Nouvelle-Zélande", Language::Fr));
        let russia = things("Moscow", Language::En);
        assert_eq!(things("Russian russe", Language::Fr), [russia[0], russia[0]]);
        assert!(things("the us and un", Language::En).is_empty());
        // The corpus claims a state by any of its names.
        assert_eq!(things("Azerbaijani", Language::En), [0]);
    }

    #[test]
    fn states_are_known_by_their_endings() {
        let known = "Afghans Albanian Azerbaijani Belarusian Bosnian Bulgarians Estonian Ethiopians Kazakhstan Kazakhstani \
                     Uzbekistan Tajikistani Turkmenistan Kyrgyzstan Montenegrin Palestinians Philippines Ukrainian Zambian \
                     Mozambique Iraqis Iranian Israelis Kosovars Latvian Lithuanians Moldovan Mongolian Namibian Serbian \
                     Slovakian Sudanese Swedes Swedish Thailand Ugandan Venezuelans Yemeni Eritreans Sahrawis Jamaican";
        for word in known.split_whitespace() {
            assert_eq!(things(word, Language::En).len(), 1, "{word}");
        }
        let french = "azerbaidjanaise tchadienne marocains palestiniennes ukrainien letton libanais iraniens israelienne sahraoui";
        for word in french.split_whitespace() {
            assert_eq!(things(word, Language::Fr).len(), 1, "{word}");
        }
        for word in ["Irakli", "Malika", "Romanov", "Libanius"] {
            assert!(things(word, Language::En).is_empty(), "{word}");
        }
    }

    #[test]
    fn near_spellings_meet() {
        let counts = [("karabakh", 9), ("karabagh", 1), ("armenian", 5), ("armenians", 2)];
        let counts = counts.iter().map(|&(w, n)| (w.to_string(), n)).collect();
        let map = near_spellings(&counts);
        assert_eq!(map.get("karabagh").map(String::as_str), Some("karabakh"));
        assert_eq!(map.len(), 1);
    }
}
