//! Which words mean the same: stems, and the sets of the field's words in two languages.
//!
//! The sets come from `data/concepts.txt` and from the corpus's `synonyms`. Leaves names to [`super::names`].
//! Invariant: a word has one meaning, decided by its folded form and language alone.

use rustc_hash::FxHashMap;
use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::french;
use crate::fold::fold;
use crate::reading::Language;

/// How much a word weighs beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Hardly telling.
    Light,
    /// The verb of saying or asking.
    Act,
    /// An everyday word, each by itself.
    Common,
    /// Goes with many things.
    Soft,
    /// A name.
    Name,
    /// Any word.
    Word,
    /// What a demand is about.
    Head,
}

impl Weight {
    /// In sixteenths.
    pub(super) const fn sixteenths(self) -> u32 {
        match self {
            Self::Light => 3,
            Self::Act => 4,
            Self::Common => 6,
            Self::Soft => 8,
            Self::Name => 9,
            Self::Word => 16,
            Self::Head => 22,
        }
    }
}

/// A set of words that mean the same, or one stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    /// Its name: "withdraw", or the stem with a `~` before it.
    pub(super) name: String,
    /// How much it weighs.
    pub(super) weight: Weight,
}

/// One set in the table.
type SetIx = u32;

/// The table of sets.
pub(super) struct Concepts {
    sets: Vec<(String, Weight)>,
    exact: [FxHashMap<String, SetIx>; 2],
    stems: [FxHashMap<String, SetIx>; 2],
    /// By first word: the following words, and the set.
    phrases: FxHashMap<String, Vec<(Vec<String>, SetIx)>>,
    stemmers: [Stemmer; 2],
    cache: [FxHashMap<String, Meaning>; 2],
}

impl Concepts {
    /// Reads the built-in sets and a corpus's own.
    pub(super) fn new(synonyms: &[Vec<String>]) -> Self {
        let mut concepts = Self {
            sets: Vec::new(),
            exact: [FxHashMap::default(), FxHashMap::default()],
            stems: [FxHashMap::default(), FxHashMap::default()],
            phrases: FxHashMap::default(),
            stemmers: [Stemmer::create(Algorithm::English), Stemmer::create(Algorithm::French)],
            cache: [FxHashMap::default(), FxHashMap::default()],
        };
        // A corpus's words come first, so that its choice stands; they join a built-in set they name a word of.
        for words in synonyms {
            let Some(first) = words.first() else { continue };
            let set = concepts.add_set(&fold(first), Weight::Word);
            for word in words {
                let word = fold(word).replace(' ', "_");
                concepts.add_word(&word, Language::En, set);
                concepts.add_word(&word, Language::Fr, set);
            }
        }
        for line in include_str!("../../data/concepts.txt").lines() {
            let Some((head, words)) = line.split_once(':').filter(|_| !line.starts_with('#')) else { continue };
            let mut head = head.split(' ');
            let weight = match head.next() {
                Some("act") => Weight::Act,
                Some("soft") => Weight::Soft,
                Some("common") => Weight::Common,
                Some("light") => Weight::Light,
                Some("head") => Weight::Head,
                _ => Weight::Word,
            };
            let set = concepts.add_set(head.next().unwrap_or_default(), weight);
            let (english, french) = words.split_once(';').unwrap_or((words, ""));
            english.split_whitespace().for_each(|w| concepts.add_word(w, Language::En, set));
            french.split_whitespace().for_each(|w| concepts.add_word(w, Language::Fr, set));
        }
        // What several words say together, near other words in meaning.
        for line in include_str!("../../data/kin.txt").lines().filter(|l| !l.starts_with('#')) {
            let (english, french) = line.split_once(';').unwrap_or((line, ""));
            for (words, language) in [(english, Language::En), (french, Language::Fr)] {
                for phrase in words.split_whitespace().filter(|w| w.contains('_')) {
                    let words: Vec<&str> = phrase.split('_').collect();
                    if concepts.phrase(&words, language).is_none() {
                        let set = concepts.add_set(phrase, Weight::Word);
                        concepts.add_word(&fold(phrase), language, set);
                    }
                }
            }
        }
        concepts
    }

    fn add_set(&mut self, name: &str, weight: Weight) -> SetIx {
        self.sets.push((name.to_string(), weight));
        self.sets.len() as SetIx - 1
    }

    fn add_word(&mut self, word: &str, language: Language, set: SetIx) {
        if let Some((first, rest)) = word.split_once('_') {
            let rest = rest.split('_').map(|w| self.stem(w, language)).collect();
            let first = self.stem(first, language);
            self.phrases.entry(first).or_default().push((rest, set));
            return;
        }
        let at = side(language);
        if let Some(word) = word.strip_prefix('=') {
            self.exact[at].entry(word.to_string()).or_insert(set);
            return;
        }
        let stem = self.stem(word, language);
        self.stems[at].entry(stem).or_insert(set);
        self.exact[at].entry(word.to_string()).or_insert(set);
    }

    fn stem(&self, word: &str, language: Language) -> String {
        if language == Language::En
            && let Some(base) = base_form(word)
        {
            return self.stemmers[0].stem(base).into_owned();
        }
        // "hastily" is "hasty", "legally" "legal": how a thing is done is what it is.
        if let Some(cut) = word.strip_suffix("ly").filter(|cut| language == Language::En && cut.len() > 4) {
            let adjective = cut.strip_suffix('i').map_or_else(|| cut.to_string(), |c| format!("{c}y"));
            return self.stemmers[0].stem(&adjective).into_owned();
        }
        if language == Language::Fr
            && let Some(infinitive) = french::infinitive(&fold(word))
        {
            return self.stemmers[1].stem(&infinitive).into_owned();
        }
        // The French rules leave "-ent" ("quittent") to stand.
        let word = match word.strip_suffix("nt") {
            Some(cut)
                if language == Language::Fr
                    && word.len() > 5
                    && cut.ends_with('e')
                    && !cut.ends_with("me")
                    && !cut.ends_with("aie") =>
            {
                cut
            }
            _ if language == Language::Fr && word == "travaux" => "travail",
            // "emplois", "lois", "drapeaux": plurals the rules leave to stand.
            _ if language == Language::Fr && word.len() > 3 && (!word.ends_with("aux") || word.ends_with("eaux")) => {
                word.strip_suffix(['s', 'x']).unwrap_or(word)
            }
            _ => word,
        };
        self.stemmers[side(language)].stem(word).into_owned()
    }

    /// What the folded `word` means in `language`.
    pub(super) fn meaning(&mut self, word: &str, language: Language) -> Meaning {
        self.meaning_as_written(word, word, language)
    }

    /// What `word` means, whose accents, which French endings need, stand in `written`, in lower case.
    pub(super) fn meaning_as_written(&mut self, word: &str, written: &str, language: Language) -> Meaning {
        let at = side(language);
        if let Some(known) = self.cache[at].get(written) {
            return known.clone();
        }
        let stem = fold(&self.stem(written, language));
        // The sets are written without accents, and French verbs in "-ment" ("réclament") look like nouns.
        let plain = || self.stems[at].get(&self.stem(word, language));
        let verb = || word.strip_suffix("nt").and_then(|w| self.stems[at].get(self.stemmers[at].stem(w).as_ref()));
        let set = self.exact[at].get(word).or_else(|| self.stems[at].get(&stem)).or_else(plain).or_else(verb).copied();
        let meaning = match set.map(|set| self.of_set(set)) {
            Some(Meaning { weight: weight @ (Weight::Light | Weight::Common), .. }) => {
                Meaning { name: format!("~{}", root(&stem)), weight }
            }
            Some(set) => set,
            None => Meaning { name: format!("~{}", root(&stem)), weight: Weight::Word },
        };
        self.cache[at].insert(written.to_string(), meaning.clone());
        meaning
    }

    /// Whether a set lists the folded `word` in this very form.
    pub(super) fn lists(&self, word: &str, language: Language) -> bool {
        self.exact[side(language)].contains_key(word)
    }

    fn of_set(&self, set: SetIx) -> Meaning {
        let (name, weight) = &self.sets[set as usize];
        Meaning { name: name.clone(), weight: *weight }
    }

    /// Whether any phrase of the table begins with the folded `word`.
    pub(super) fn starts_phrase(&self, word: &str, language: Language) -> bool {
        self.phrases.contains_key(self.stemmers[side(language)].stem(word).as_ref())
    }

    /// Whether a phrase of the table begins with these folded words: its meaning and how many words it takes.
    pub(super) fn phrase(&self, words: &[&str], language: Language) -> Option<(Meaning, usize)> {
        let stemmer = &self.stemmers[side(language)];
        let first = stemmer.stem(words.first()?);
        let phrases = self.phrases.get(first.as_ref())?;
        let found = phrases.iter().find(|(rest, _)| {
            rest.len() < words.len() && rest.iter().zip(&words[1..]).all(|(want, word)| *want == stemmer.stem(word))
        })?;
        Some((self.of_set(found.1), found.0.len() + 1))
    }
}

/// The base form of an English verb whose past no ending shows.
fn base_form(word: &str) -> Option<&'static str> {
    const FORMS: &[(&str, &str)] = &[
        ("withdrew withdrawn", "withdraw"),
        ("broke broken", "break"),
        ("fought", "fight"),
        ("sought", "seek"),
        ("rose risen", "rise"),
        ("fell fallen", "fall"),
        ("grew grown", "grow"),
        ("chose chosen", "choose"),
        ("wrote written", "write"),
        ("drove driven", "drive"),
        ("froze frozen", "freeze"),
        ("struck", "strike"),
        ("bought", "buy"),
        ("brought", "bring"),
        ("built", "build"),
        ("sent", "send"),
        ("spent", "spend"),
        ("paid", "pay"),
        ("sold", "sell"),
        ("held", "hold"),
        ("met", "meet"),
        ("shot", "shoot"),
        ("fled", "flee"),
        ("overthrew overthrown", "overthrow"),
        ("sank sunk", "sink"),
        ("swore sworn", "swear"),
        ("tore torn", "tear"),
        ("forbade forbidden", "forbid"),
        ("withheld", "withhold"),
        ("upheld", "uphold"),
        ("taught", "teach"),
        ("thought", "think"),
        ("drew drawn", "draw"),
        ("flew flown", "fly"),
        ("stole stolen", "steal"),
        ("threw thrown", "throw"),
        ("stood", "stand"),
        ("dealt", "deal"),
        ("beaten", "beat"),
        ("caught", "catch"),
        ("clung", "cling"),
        ("dug", "dig"),
        ("fed", "feed"),
        ("forgot forgotten", "forget"),
        ("forgave forgiven", "forgive"),
        ("hid hidden", "hide"),
        ("hung", "hang"),
        ("lent", "lend"),
        ("meant", "mean"),
        ("mistook mistaken", "mistake"),
        ("overtook overtaken", "overtake"),
        ("rode ridden", "ride"),
        ("sang sung", "sing"),
        ("shook shaken", "shake"),
        ("shrank shrunk", "shrink"),
        ("slept", "sleep"),
        ("swept", "sweep"),
        ("swam swum", "swim"),
        ("understood", "understand"),
        ("undertook undertaken", "undertake"),
        ("undid undone", "undo"),
        ("woke woken", "wake"),
    ];
    FORMS.iter().find(|(forms, _)| forms.split(' ').any(|f| f == word)).map(|(_, base)| *base)
}

/// Takes the ending off that makes another word of a stem: "trib(al)", "journal(ist)".
fn root(stem: &str) -> &str {
    for ending in [
        "ation", "ment", "eur", "ish", "ian", "ien", "ist", "ism", "iti", "al", "el", "ic", "at", "or", "er", "iqu",
        "ain", "an", "e", "i",
    ] {
        if let Some(root) = stem.strip_suffix(ending).filter(|r| r.len() >= 4 && r.is_ascii()) {
            return root;
        }
    }
    stem
}

/// The consonants of a word as both languages write them, so that words of one Latin root meet:
/// "fundament" and "fondament".
pub(super) fn skeleton(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let c = match c {
            'k' | 'q' => 'c',
            'z' => 's',
            'p' if chars.peek() == Some(&'h') => {
                chars.next();
                'f'
            }
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' => continue,
            _ => c,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

const fn side(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Fr => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_meet_across_forms_and_languages() {
        let mut concepts = Concepts::new(&[vec!["tram".into(), "streetcar".into()]]);
        for (a, b) in [
            (("sabotaging", Language::En), ("undermines", Language::En)),
            (("recognised", Language::En), ("reconnaitre", Language::Fr)),
            (("firms", Language::En), ("entreprises", Language::Fr)),
            (("trams", Language::En), ("streetcar", Language::En)),
            (("demand", Language::En), ("reclament", Language::Fr)),
            (("demand", Language::En), ("reclamaient", Language::Fr)),
            (("jobs", Language::En), ("emplois", Language::Fr)),
            (("border", Language::En), ("frontieres", Language::Fr)),
            (("laws", Language::En), ("lois", Language::Fr)),
        ] {
            assert_eq!(concepts.meaning(a.0, a.1), concepts.meaning(b.0, b.1), "{a:?} {b:?}");
        }
        for (a, b) in [("withdrawal", "exclusion"), ("sanctions", "embargo"), ("condemn", "demand")] {
            assert_ne!(concepts.meaning(a, Language::En), concepts.meaning(b, Language::En), "{a} {b}");
        }
    }

    #[test]
    fn phrases_count_as_one() {
        let concepts = Concepts::new(&[]);
        let (meaning, taken) = concepts.phrase(&["pulled", "out", "of"], Language::En).unwrap();
        assert_eq!((meaning.name.as_str(), taken), ("withdraw", 2));
    }
}
