//! Many long articles for measuring search, made from the sentences of the seeds.
//!
//! Sentences are drawn at random; most of their longer words give way to made-up ones, so that the vocabulary is
//! as wide as that of real news: 200,000 words (50,000 roots of syllables, each with four endings, every fourth
//! root a name), drawn by a Zipf law (the word of rank r with weight 1 / (r + 10)), and one in four repeats a word
//! the article has already. Invariant: the same on every run and every machine.

use crate::{Sequence, seeds};

/// Roots of made-up words.
const ROOTS: usize = 50_000;
/// Words of one root.
const FORMS: usize = 4;
const WORDS: usize = ROOTS * FORMS;

const HEADS: [&str; 20] =
    ["b", "br", "c", "d", "f", "g", "h", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "ch"];
const VOWELS: [&str; 6] = ["a", "e", "i", "o", "u", "é"];
const MIDDLES: [&str; 16] = ["b", "c", "d", "g", "l", "ll", "m", "n", "nt", "p", "r", "rr", "s", "t", "v", "z"];
const TAILS: [&str; 8] = ["", "n", "r", "l", "s", "t", "d", "c"];
const ENDINGS: [[&str; FORMS]; 3] = [["", "s", "ed", "ing"], ["e", "es", "é", "er"], ["", "al", "ion", "ions"]];

/// `count` articles of `words` words each.
pub fn articles(count: usize, words: usize) -> Vec<String> {
    let seeds = seeds();
    let lines = seeds.reports.iter().flat_map(|report| report.text.lines());
    let sentences: Vec<Vec<&str>> = lines
        .flat_map(|line| line.split_inclusive(". "))
        .map(|sentence| sentence.split_whitespace().collect::<Vec<_>>())
        .filter(|words| words.len() > 3)
        .collect();
    let mut maker = Maker { sequence: Sequence::new(638), sums: zipf(), sentences, used: Vec::new() };
    (0..count).map(|_| maker.article(words)).collect()
}

/// The sums of the weights of the words, by rank.
fn zipf() -> Vec<u64> {
    let mut sum = 0;
    let weights = (0..WORDS as u64).map(|rank| {
        sum += 1_000_000_000 / (rank + 10);
        sum
    });
    weights.collect()
}

struct Maker<'s> {
    sequence: Sequence,
    sums: Vec<u64>,
    sentences: Vec<Vec<&'s str>>,
    /// The made-up words of the article at hand.
    used: Vec<usize>,
}

impl Maker<'_> {
    fn article(&mut self, words: usize) -> String {
        let mut text = String::with_capacity(words * 7);
        self.used.clear();
        let mut count = 0;
        while count < words {
            let drawn = self.sequence.below(self.sentences.len());
            let sentence: Vec<String> = self.sentences[drawn].iter().map(ToString::to_string).collect();
            for word in sentence.iter().take(words - count) {
                self.push(word, &mut text);
                text.push(' ');
                count += 1;
            }
            if self.sequence.below(4) == 0 {
                text.pop();
                text.push('\n');
            }
        }
        text
    }

    /// Appends a word of a seed, or a made-up one with the same marks around it.
    fn push(&mut self, word: &str, text: &mut String) {
        let core = word.trim_matches(|c: char| !c.is_alphabetic());
        let plain = core.len() > 3 && core.chars().all(char::is_alphabetic);
        if !plain || self.sequence.below(10) < 2 {
            text.push_str(word);
            return;
        }
        let start = word.find(core).unwrap_or(0);
        text.push_str(&word[..start]);
        let made = self.made_up();
        text.push_str(&made);
        text.push_str(&word[start + core.len()..]);
    }

    fn made_up(&mut self) -> String {
        let rank = if !self.used.is_empty() && self.sequence.below(4) == 0 {
            self.used[self.sequence.below(self.used.len())]
        } else {
            let most = self.sums.last().copied().unwrap_or(1);
            let drawn = self.sequence.below(most as usize) as u64;
            self.sums.partition_point(|sum| *sum <= drawn)
        };
        self.used.push(rank);
        spelled(rank)
    }
}

/// The word of a rank; words of one root have ranks far apart.
fn spelled(rank: usize) -> String {
    let word = rank * 79_999 % WORDS;
    let (root, form) = (word / FORMS, word % FORMS);
    // Scattered, so that roots of neighbouring numbers do not look alike.
    let mut rest = root * 7_919_333 % 200_000_033;
    let mut spelled = String::new();
    for sounds in [&HEADS[..], &VOWELS, &MIDDLES, &VOWELS, &TAILS] {
        spelled.push_str(sounds[rest % sounds.len()]);
        rest /= sounds.len();
    }
    spelled.push_str(ENDINGS[rest % ENDINGS.len()][form]);
    if root.is_multiple_of(4) {
        let head = spelled.remove(0).to_ascii_uppercase();
        spelled.insert(0, head);
    }
    spelled
}

/// `count` words of the articles, each place in them as likely as another, so common words come often.
pub fn words_of(articles: &[String], count: usize) -> Vec<String> {
    let mut sequence = Sequence::new(2024);
    let mut words = Vec::with_capacity(count);
    while words.len() < count {
        let article = &articles[sequence.below(articles.len())];
        let written: Vec<&str> = article.split_whitespace().collect();
        let word = written[sequence.below(written.len())].trim_matches(|c: char| !c.is_alphanumeric());
        if word.chars().all(char::is_alphanumeric) && word.len() > 1 {
            words.push(word.to_string());
        }
    }
    words
}

/// The first `letters` letters of such words, where there are more.
pub fn beginnings_of(articles: &[String], letters: usize, count: usize) -> Vec<String> {
    let longer = words_of(articles, count * 4).into_iter().filter(|word| word.chars().count() > letters);
    longer.map(|word| word.chars().take(letters).collect()).take(count).collect()
}
