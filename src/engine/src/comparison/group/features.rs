//! What a claim means, as far as words show: its terms, weighed, its names, numbers and dates.
//!
//! Leaves likeness to [`super::likeness`]. Terms are numbered in the order of report id and place, so that the
//! order of the reports does not matter. Invariant: terms are sorted, each once.

use rustc_hash::FxHashMap;

use super::asides::{opens_time, past_opening, power, time_ends};
use super::concepts::{self, Concepts, Meaning, Weight};
use super::kin::Kin;
use super::names::{self, Names};
use super::quantity;
use crate::claim::words::{ADVERB, DOCUMENT, NEGATION, STOP};
use crate::claim::{Act, Claim};
use crate::comparison::{ClaimRef, ReportIx};
use crate::corpus::Corpus;
use crate::date::words::MONTH;
use crate::fold::fold;
use crate::number;
use crate::order::Order as _;
use crate::reading::{Language, Reading};
use crate::span::Span;
use crate::structure;
use crate::tokens::{Kind, Tokens};

/// Begins the term for who reacts, and how.
pub(super) const REACTS: &str = "reacts ";

/// What words near in meaning share of what one word would, in sixteenths.
const NEARNESS: u32 = 8;
/// And what a word and its translation do.
const TRANSLATED: u32 = 10;

/// Up to here a number goes with many things.
const FEW: u64 = 12;

/// A claim of so many words is short.
const HANDFUL: usize = 4;

/// Names a term.
pub(super) type Term = u32;

/// What one claim means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Features {
    /// Terms, sorted, each once.
    pub(super) terms: Vec<Term>,
    /// Names in who says it.
    pub(super) speaker: Vec<Term>,
    /// The text voted on, or those who voted, say it.
    pub(super) by_text: bool,
    /// What it does.
    pub(super) act: Act,
    /// Years it names.
    pub(super) years: Vec<u32>,
    /// Months it names.
    pub(super) months: Vec<u8>,
    /// The numbers by which it names texts, and which kind of text: "bill 100", "article 5".
    pub(super) ids: Vec<(Text, u32)>,
    /// Words that say the thing has been (`Some(false)`) or is to be (`Some(true)`).
    pub(super) negated: bool,
}

/// A kind of text that numbers tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Text {
    /// A bill, a law, a resolution.
    Whole,
    /// An article or a section of one.
    Part,
    /// A proposed change of one.
    Amendment,
}

/// How a claim stands in its report.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is weighed by itself")]
pub(super) struct Stand {
    /// How far from its beginning, in thousandths of the claims.
    pub(super) place: u16,
    /// In quotation marks.
    pub(super) quoted: bool,
    /// In French.
    pub(super) french: bool,
    /// A handful of words.
    pub(super) short: bool,
    /// What it does is said by a verb the rules know.
    pub(super) verb: bool,
}

/// The claims of a corpus with their features, in canonical order: report id, then place.
pub(super) struct Table {
    /// Which claim.
    pub(super) claims: Vec<ClaimRef>,
    /// Its features.
    pub(super) features: Vec<Features>,
    /// How it stands in its report.
    pub(super) stands: Vec<Stand>,
    /// Telling words of each claim that no other claim of its report has, sorted; claims within each other count as one.
    pub(super) lone: Vec<Vec<Term>>,
    /// How much each term weighs, in sixteenths of a bit.
    pub(super) weights: Vec<u32>,
    /// What kind each term is.
    pub(super) kinds: Vec<Weight>,
    /// The name of each term.
    pub(super) terms: Vec<String>,
    /// What is asked of the name of each term for every pair of claims.
    pub(super) marks: Vec<Marks>,
    /// Which terms are near in meaning.
    pub(super) kin: Kin,
}

/// What the name of a term says of it: asked so often that looking at the name each time is most of the work.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked by itself")]
pub(super) struct Marks {
    /// A number.
    pub(super) figure: bool,
    /// A number that is no year.
    pub(super) number: bool,
    /// A number no two statements have by chance: no year, no handful.
    pub(super) large: bool,
    /// That somebody reacts to something.
    pub(super) reacts: bool,
    /// What a text is done with.
    pub(super) text: bool,
    /// The count of a vote.
    pub(super) tally: bool,
    /// That a text is adopted.
    pub(super) adopts: bool,
    /// An attack.
    pub(super) attack: bool,
}

impl Marks {
    fn of(name: &str) -> Self {
        let number = name.strip_prefix('#').map(str::parse::<u64>);
        let year = matches!(number, Some(Ok(1900..2100)));
        Self {
            figure: number.is_some(),
            number: number.is_some() && !year,
            large: matches!(number, Some(Ok(100..))) && !year,
            reacts: name.starts_with(REACTS),
            text: name.ends_with("-the-text"),
            tally: name == "tally",
            adopts: name == "adopts-the-text",
            attack: name == "attack",
        }
    }
}

/// Reads the features of every claim.
pub(super) fn read(corpus: &Corpus, readings: &[Reading]) -> Table {
    let mut order: Vec<usize> = (0..readings.len().min(corpus.reports.len())).collect();
    order.order_by(|&a, &b| (&corpus.reports[a].id, a).cmp(&(&corpus.reports[b].id, b)));
    let mut builder = Builder {
        tallies: Vec::new(),
        concepts: Concepts::new(&corpus.synonyms),
        names: Names::new(&corpus.names),
        known: [FxHashMap::default(), FxHashMap::default()],
        capitals: FxHashMap::default(),
        ids: FxHashMap::default(),
        kinds: Vec::new(),
        terms: Vec::new(),
        languages: Vec::new(),
        language: Language::En,
    };
    let (mut claims, mut features, mut stands) = (Vec::new(), Vec::new(), Vec::new());
    for &report in &order {
        let reading = &readings[report];
        let tokens = Tokens::scan(&corpus.reports[report].text);
        let language = reading.language.or_else(|| structure::language(&tokens)).unwrap_or(Language::En);
        builder.language = language;
        for (claim, at) in reading.claims.iter().zip(0..) {
            claims.push(ClaimRef { report: ReportIx(report as u32), claim: at });
            let mut read = builder.features(&tokens, claim, reading, language);
            if sums_up(&reading.claims, at as usize) {
                read.terms.clear();
            }
            features.push(read);
            stands.push(Stand {
                place: (1000 * at as usize / reading.claims.len().max(1)) as u16,
                quoted: claim.quoted,
                french: language == Language::Fr,
                short: claim.span.of(&corpus.reports[report].text).split_whitespace().nth(HANDFUL).is_none(),
                verb: claim.act_span.is_some(),
            });
        }
    }
    let mut twins = builder.near_spellings();
    twins.extend(builder.cognates());
    for features in &mut features {
        for list in [&mut features.terms, &mut features.speaker] {
            for term in list.iter_mut() {
                *term = twins.get(term).copied().unwrap_or(*term);
            }
            list.order();
            list.dedup();
        }
    }
    let counts = count(&features, builder.kinds.len());
    let weights = weigh(&counts, features.len() as u32, &builder.kinds);
    let kinds = builder.kinds.clone();
    let kin = Kin::read(
        builder.rounded(),
        |word, language| {
            let term = builder.known_term(word, language)?;
            let term = twins.get(&term).copied().unwrap_or(term);
            (counts[term as usize] > 0).then_some(term)
        },
        |a, b, translated| {
            let nearness = if translated { TRANSLATED } else { NEARNESS };
            // What two demands are for is told apart, however near.
            let kind = kinds[a as usize].min(kinds[b as usize]);
            let count = counts[a as usize] + counts[b as usize];
            (kind >= Weight::Soft && kind < Weight::Head)
                .then(|| rarity(count, features.len() as u32) * kind.sixteenths() * nearness / 256)
        },
    );
    let lone = lone(
        &claims,
        &features,
        &kinds,
        |t| builder.terms[t as usize].starts_with('#'),
        |c| readings[c.report.0 as usize].claims[c.claim as usize].span,
    );
    let marks = builder.terms.iter().map(|name| Marks::of(name)).collect();
    Table { claims, features, stands, lone, weights, kinds, terms: builder.terms, marks, kin }
}

/// The terms of each claim that nothing else in its report has. Claims are in order of their start.
fn lone(
    claims: &[ClaimRef],
    features: &[Features],
    kinds: &[Weight],
    is_figure: impl Fn(Term) -> bool,
    span: impl Fn(ClaimRef) -> Span,
) -> Vec<Vec<Term>> {
    let telling = |t: &Term| matches!(kinds[*t as usize], Weight::Word | Weight::Head);
    let mut lone = Vec::with_capacity(claims.len());
    let mut places: FxHashMap<Term, (u32, u32)> = FxHashMap::default();
    let reports = claims.chunk_by(|a, b| a.report == b.report);
    for report in reports {
        let rows = lone.len()..lone.len() + report.len();
        places.clear();
        for (claim, features) in report.iter().zip(&features[rows.clone()]) {
            let span = span(*claim);
            for &term in features.terms.iter().filter(|t| telling(t)) {
                let (count, end) = places.entry(term).or_default();
                if *count == 0 || span.start >= *end {
                    (*count, *end) = (*count + 1, span.end);
                }
            }
        }
        let once = |t: &Term| places.get(t).is_some_and(|&(count, _)| count == 1) && !is_figure(*t);
        lone.extend(features[rows].iter().map(|f| f.terms.iter().copied().filter(once).collect()));
    }
    lone
}

struct Builder {
    /// The counts of votes in the claim being read.
    tallies: Vec<Span>,
    concepts: Concepts,
    names: Names,
    /// Terms of words met before, by language and as written, and whether a phrase begins with them.
    known: [FxHashMap<String, (Option<Term>, bool)>; 2],
    /// How often each term stands for a capitalised word no table knows.
    capitals: FxHashMap<Term, u32>,
    ids: FxHashMap<String, Term>,
    kinds: Vec<Weight>,
    terms: Vec<String>,
    /// In which languages each term was met: 1 English, 2 French.
    languages: Vec<u8>,
    language: Language,
}

impl Builder {
    fn term(&mut self, name: String, weight: Weight) -> Term {
        let next = self.terms.len() as Term;
        let language = if self.language == Language::En { 1 } else { 2 };
        if let Some(&known) = self.ids.get(&name) {
            self.languages[known as usize] |= language;
            return known;
        }
        self.languages.push(language);
        self.terms.push(name.clone());
        self.kinds.push(weight);
        self.ids.insert(name, next);
        next
    }

    /// The term of a number, however it is written; small ones go with many things.
    fn number(&mut self, value: u64) -> Term {
        self.term(format!("#{value}"), if value <= FEW { Weight::Soft } else { Weight::Word })
    }

    /// The numbers that are one, rounded, and the other, exact: 400 and 412.
    fn rounded(&self) -> Vec<(Term, Term)> {
        /// A round number stands for this many others.
        const NEAREST: usize = 6;
        let parse = |(t, name): (usize, &String)| Some((name.strip_prefix('#')?.parse::<u64>().ok()?, t as Term));
        let mut numbers: Vec<(u64, Term)> = self.terms.iter().enumerate().filter_map(parse).collect();
        numbers.retain(|(n, _)| *n > FEW && !(1900..2100).contains(n));
        numbers.order();
        let mut pairs = Vec::new();
        for (at, &(round, term)) in numbers.iter().enumerate() {
            let above = numbers[at + 1..].iter().take(NEAREST);
            let near = above.chain(numbers[..at].iter().rev().take(NEAREST));
            pairs.extend(near.filter(|(exact, _)| quantity::rounds(round, *exact)).map(|&(_, other)| (term, other)));
        }
        pairs
    }

    /// The term of a word of a list, if any claim has it.
    fn known_term(&mut self, word: &str, language: Language) -> Option<Term> {
        let name = match word.split_once('_') {
            Some(_) => self.concepts.phrase(&word.split('_').collect::<Vec<_>>(), language)?.0.name,
            None => self.concepts.meaning_as_written(&fold(word), word, language).name,
        };
        self.ids.get(&name).copied()
    }

    fn features(&mut self, tokens: &Tokens<'_>, claim: &Claim, reading: &Reading, language: Language) -> Features {
        let mut features = Features { act: claim.act, negated: claim.negated, ..Features::default() };
        self.tallies.clear();
        self.tallies.extend(reading.tallies.iter().map(|t| t.span).filter(|s| claim.span.contains(*s)));
        self.collect(tokens, claim.span, language, &mut features);
        // Who says it stands beside what is said: in the terms only where little else is, or where it is the text itself.
        let said = |s: &Span| claim.span.contains(*s) && names_somebody(tokens, *s);
        if let Some(speaker) = claim.speaker.filter(said) {
            let (mut before, mut after) = (Features::default(), Features::default());
            self.collect(tokens, Span::new(claim.span.start, speaker.start), language, &mut before);
            self.collect(tokens, Span::new(speaker.end, claim.span.end), language, &mut after);
            let mut rest = before.terms;
            rest.append(&mut after.terms);
            // Who is said to do something is not seldom counted ("More than 12 million Sudanese have fled"); who does
            // what no verb of saying tells is part of what is told ("only Norway and Japan are left").
            let told = claim.act_span.is_none();
            rest.extend(features.terms.iter().filter(|&&t| {
                self.terms[t as usize].starts_with('#') || told && self.kinds[t as usize] == Weight::Name
            }));
            rest.order();
            rest.dedup();
            if rest.iter().any(|&t| matches!(self.kinds[t as usize], Weight::Word | Weight::Head)) {
                features.terms = rest;
            }
        }
        let mut reactions = Vec::new();
        // Who votes against reacts to the text, though it is not named.
        if claim.act_span.is_some_and(|verb| votes_against(tokens, verb)) {
            reactions.push(self.term("votes-against-the-text".to_string(), Weight::Head));
        }
        if let Some(speaker) = claim.speaker {
            let mut of_speaker = Features::default();
            self.collect(tokens, speaker, language, &mut of_speaker);
            let of_text = of_speaker.terms.iter().any(|&t| decides(&self.terms[t as usize]));
            // "Those deals" are others, told of before.
            let others = tokens.inside(claim.span).any(|i| matches!(tokens.key(i), "those" | "these"));
            let about_text = features.terms.iter().any(|&t| {
                let term = &self.terms[t as usize];
                is_text(term) && (!others || decides(term))
            });
            features.by_text = of_text;
            features.speaker = of_speaker.terms;
            features.speaker.retain(|&t| self.kinds[t as usize] == Weight::Name);
            if let Some(reaction) = reaction(claim.act).filter(|_| !of_text) {
                if about_text {
                    reactions.push(self.term(reaction.to_string(), Weight::Head));
                }
                // Whoever reacts by name reacts to one thing, however each report words it.
                let labels = || claim.act_span.is_some_and(|verb| quotes_next(tokens, verb, claim.span.end));
                let one = claim.act == Act::Supports || about_text || labels();
                for name in features.speaker.clone().into_iter().filter(|_| one) {
                    let term = format!("{REACTS}{reaction} {}", self.terms[name as usize]);
                    reactions.push(self.term(term, Weight::Word));
                }
            }
        } else if let (Some(reaction), Some(verb)) = (reaction(claim.act), claim.act_span)
            && tokens.inside(Span::new(verb.end, claim.span.end)).take(6).any(|i| is_voted(tokens, i))
        {
            // "tribes applauded the vote": nobody the rules know by name, but the text is what it is done to.
            reactions.push(self.term(reaction.to_string(), Weight::Head));
        }
        let has = |name: &str| features.terms.iter().any(|&t| self.terms[t as usize] == name);
        let bare = || !features.terms.iter().any(|&t| self.kinds[t as usize] >= Weight::Word);
        let voted = claim.act == Act::Decides && (has("tally") || has("adopt") && (has("document") || has("amend")));
        let more = features
            .terms
            .iter()
            .filter(|&&t| self.kinds[t as usize] >= Weight::Word && !self.terms[t as usize].starts_with('#'))
            .count();
        if voted && more < if has("document") { 3 } else { 2 } || has("tally") && bare() {
            // That the text was passed is itself a statement, though its words are everyday ones.
            reactions.push(self.term("adopts-the-text".to_string(), Weight::Head));
        }
        features.terms.append(&mut reactions);
        features.terms.order();
        features
    }

    fn collect(&mut self, tokens: &Tokens<'_>, span: Span, language: Language, out: &mut Features) {
        let range = tokens.inside(span);
        let mut i = past_opening(tokens, range.start, range.end);
        while i < range.end {
            // A count says how a vote went, not what a claim is about.
            let count = tokens.get(i).and_then(|t| self.tallies.iter().find(|s| s.contains(t.span)).copied());
            if let Some(count) = count {
                let tally = self.term("tally".to_string(), Weight::Soft);
                out.terms.push(tally);
                i = tokens.inside(count).end.max(i + 1);
                continue;
            }
            // "after the war": when it was says little of what it was, once that is said.
            if opens_time(tokens.key(i))
                && out.terms.iter().filter(|&&t| self.kinds[t as usize] >= Weight::Word).count() > 1
            {
                i = time_ends(tokens, i, range.end, out);
                continue;
            }
            i += self.token(tokens, i, range.end, language, out);
        }
        out.terms.order();
        out.terms.dedup();
        out.years.order();
        out.months.order();
        out.ids.order();
    }

    /// Reads the term at token `i`; how many tokens it takes.
    fn token(&mut self, tokens: &Tokens<'_>, i: usize, end: usize, language: Language, out: &mut Features) -> usize {
        let Some(token) = tokens.get(i) else { return 1 };
        let key = tokens.key(i);
        let lexeme = tokens.lexeme(i);
        match token.kind {
            Kind::Mark(_) => return 1,
            Kind::Number => {
                // "30 000" and "30,000" are one number.
                let mut found = Vec::new();
                number::scan(tokens, i..end.min(i + 4), &mut found);
                let Some(number) = found.first().filter(|n| n.first == i) else {
                    let (number, taken) = decimal(key, tokens.key(i + 1));
                    out.terms.push(self.term(format!("#{number}"), Weight::Word));
                    return taken;
                };
                if (1900..2100).contains(&number.value) && key.len() == 4 {
                    out.years.push(number.value as u32);
                } else if let Some(text) = numbered(tokens, i) {
                    out.ids.push((text, number.value as u32));
                }
                // "a $5-million fund"
                let times = tokens.is_mark(number.last + 1, '-').then(|| power(tokens.key(number.last + 2))).flatten();
                let times = times.filter(|_| number.last + 2 < end);
                let value = number.value.saturating_mul(times.unwrap_or(1));
                out.terms.push(self.number(value));
                return number.last + 1 - i + if times.is_some() { 2 } else { 0 };
            }
            Kind::Word => {}
        }
        if let Some(found) = self.names.find(tokens, i, language) {
            out.terms.push(self.term(format!("@{}", found.thing), Weight::Name));
            return found.tokens;
        }
        if let Some((value, taken)) = quantity::read(tokens, i, end) {
            out.terms.push(self.number(value));
            return taken;
        }
        // "sept abstentions" are seven, not September; "seize" in English takes, "cent" is a coin.
        let french = language == Language::Fr;
        let september = key == "sept" && french && !tokens.is_mark(i + 1, '.');
        if lexeme.date_value > 0 && lexeme.date != 0 && (token.capital || french) && !september {
            // A weekday, "today" and "yesterday" say nothing by themselves.
            if lexeme.date & MONTH != 0 {
                out.months.push(lexeme.date_value);
                out.terms.push(self.term(format!("m{}", lexeme.date_value), Weight::Soft));
            }
            return 1;
        }
        let foreign = !french && matches!(key, "seize" | "cent" | "cents" | "mille" | "onze" | "sept");
        if let Some(value) = lexeme.number.filter(|v| (2..1000).contains(v) && !foreign) {
            // "four", "quatre": as a digit, though small numbers go with many things.
            // "two million", "deux millions": as if written in digits.
            if let Some(times) = power(tokens.key(i + 1)).filter(|_| i + 1 < end) {
                out.terms.push(self.number(u64::from(value) * times));
                return 2;
            }
            out.terms.push(self.number(u64::from(value)));
            return 1;
        }
        let side = usize::from(language == Language::Fr);
        let (term, starts) = match self.known[side].get(tokens.word(i)) {
            Some(&known) => known,
            None => self.learn(tokens, i, language),
        };
        if starts && let Some((meaning, taken)) = self.phrase(tokens, i, end, language) {
            out.terms.push(self.term(meaning.name, meaning.weight));
            return taken;
        }
        // "non-binding", "cease-fire", "self-determination": one word if the table has it so.
        if tokens.is_mark(i + 1, '-') && i + 2 < end && !tokens.get(i + 1).is_some_and(|t| t.spaced) {
            let joined = format!("{key}-{}", tokens.key(i + 2));
            let meaning = self.concepts.meaning(&joined, language);
            if !meaning.name.starts_with('~') {
                out.terms.push(self.term(meaning.name, meaning.weight));
                return 3;
            }
        }
        if let Some(term) = term {
            if self.languages[term as usize] & (1 << side) == 0 {
                self.languages[term as usize] |= 1 << side;
            }
            out.terms.push(term);
        }
        1
    }

    /// What a word met for the first time stands for.
    fn learn(&mut self, tokens: &Tokens<'_>, i: usize, language: Language) -> (Option<Term>, bool) {
        let (key, written) = (tokens.key(i), tokens.word(i));
        let starts = self.concepts.starts_phrase(key, language);
        let Meaning { name, mut weight } = if language == Language::Fr && !written.is_ascii() {
            self.concepts.meaning_as_written(key, &written.to_lowercase(), language)
        } else {
            self.concepts.meaning(key, language)
        };
        // A word that means nothing by itself ("par") must not meet a stem by chance ("parents").
        let unknown =
            name.starts_with('~') || tokens.lexeme(i).claim & STOP != 0 && !self.concepts.lists(key, language);
        let empty = tokens.lexeme(i).claim & (STOP | NEGATION | ADVERB) != 0 || key == "non" || key.chars().count() < 2;
        let term = if unknown && empty {
            None
        } else {
            let token = tokens.get(i);
            let name_like =
                unknown && weight == Weight::Word && i > 0 && token.is_some_and(|t| t.capital && !t.line_start);
            if name_like {
                weight = Weight::Name;
            }
            let term = self.term(name, weight);
            if name_like {
                *self.capitals.entry(term).or_default() += 1;
            }
            Some(term)
        };
        self.known[usize::from(language == Language::Fr)].insert(written.to_string(), (term, starts));
        (term, starts)
    }

    /// The phrase of the table that begins at token `i`, and how many tokens it takes.
    fn phrase(&self, tokens: &Tokens<'_>, i: usize, end: usize, language: Language) -> Option<(Meaning, usize)> {
        let mut words = [""; 4];
        let mut places = [i; 4];
        let (mut ahead, mut at) = (0, i);
        while ahead < 4 && at < end {
            if tokens.is_mark(at, '-') && at > i {
                at += 1;
                continue;
            }
            if matches!(tokens.get(at).map(|t| t.kind), Some(Kind::Mark(_))) {
                break;
            }
            (words[ahead], places[ahead]) = (tokens.key(at), at);
            ahead += 1;
            at += 1;
        }
        let (meaning, taken) = self.concepts.phrase(&words[..ahead], language)?;
        Some((meaning, places[taken - 1] + 1 - i))
    }

    /// Names one letter apart, the rarer to the more usual.
    fn near_spellings(&self) -> FxHashMap<Term, Term> {
        let word = |t: Term| self.terms[t as usize].trim_start_matches('~').to_string();
        let counts = self.capitals.iter().map(|(&t, &n)| (word(t), n)).collect();
        let near = names::near_spellings(&counts);
        let id = |word: &str| self.ids.get(&format!("~{word}")).copied();
        near.iter().filter_map(|(rare, usual)| Some((id(rare)?, id(usual)?))).collect()
    }

    /// French stems that are plainly an English stem: same beginning, nothing else known of either.
    fn cognates(&self) -> FxHashMap<Term, Term> {
        let unknown = |t: usize| self.terms[t].strip_prefix('~');
        let mut english: FxHashMap<String, Vec<Term>> = FxHashMap::default();
        for t in (0..self.terms.len()).filter(|&t| self.languages[t] & 1 != 0) {
            if let Some(stem) = unknown(t) {
                english.entry(concepts::skeleton(without_no(stem))).or_default().push(t as Term);
            }
        }
        let mut same = FxHashMap::default();
        for t in (0..self.terms.len()).filter(|&t| self.languages[t] == 2) {
            let Some(stem) = unknown(t).map(without_no) else { continue };
            let bones = concepts::skeleton(stem);
            if bones.len() < 3 || stem.len() < 4 {
                continue;
            }
            // The whole skeleton, or all but an ending.
            let shorter = (4..bones.len()).rev().filter(|&n| bones.is_char_boundary(n)).map(|n| &bones[..n]).take(2);
            let twin = std::iter::once(bones.as_str()).chain(shorter).find_map(|key| {
                let found = english.get(key)?;
                found.iter().copied().filter(|&e| begins_alike(stem, without_no(&self.terms[e as usize][1..]))).min()
            });
            if let Some(twin) = twin {
                same.insert(t as Term, twin);
            }
        }
        same
    }
}

/// "1.1 billion", "1,1 milliard": one number, and how many tokens it takes.
fn decimal(key: &str, next: &str) -> (String, usize) {
    let parts = key.split_once(['.', ',']).filter(|(_, fraction)| (1..=2).contains(&fraction.len()));
    let Some((whole, fraction)) = parts else { return (key.to_string(), 1) };
    let scaled = power(next).and_then(|times| {
        let units = 10u64.pow(fraction.len() as u32);
        let value = whole.parse::<u64>().ok()?.checked_mul(units)?.checked_add(fraction.parse().ok()?)?;
        value.checked_mul(times / units)
    });
    scaled.map_or_else(|| (format!("{whole}.{fraction}"), 1), |value| (value.to_string(), 2))
}

/// Whether a claim is a whole sentence of several statements: those are compared, it would only join them. A verb with
/// its items ("calls for an embargo and a boycott") is one statement.
pub(super) fn sums_up(claims: &[Claim], at: usize) -> bool {
    let all = &claims[at];
    let after = claims[at + 1..].iter().take_while(|c| c.span.start < all.span.end);
    let before = claims[..at].iter().rev().take_while(|c| c.span.start == all.span.start);
    let (mut parts, mut alike) = (0, true);
    for part in after.chain(before).filter(|c| all.span.contains(c.span)) {
        parts += 1;
        alike &= part.act == all.act;
    }
    parts > 1
        && !(alike && matches!(all.act, Act::Demands | Act::Condemns | Act::Supports | Act::Promises | Act::Affirms))
}

/// "unconditional", "inconditionnel": without the syllable that both languages deny with.
fn without_no(stem: &str) -> &str {
    let cut = stem.strip_prefix("un").or_else(|| stem.strip_prefix("in"));
    cut.filter(|c| c.len() >= 6).unwrap_or(stem)
}

/// Whether two words of one skeleton share their first letters, vowels that the languages swap aside.
fn begins_alike(a: &str, b: &str) -> bool {
    let vowel = |c: char| if matches!(c, 'o' | 'u') { 'o' } else { c };
    a.chars().zip(b.chars()).take(3).all(|(x, y)| vowel(x) == vowel(y)) && a.len().min(b.len()) >= 3
}

/// Which text the number at token `i` names: "Bill 94", "motion B 112", "resolution no. 7", "projet de loi n° 23".
fn numbered(tokens: &Tokens<'_>, i: usize) -> Option<Text> {
    let word = |k: usize| tokens.get(k).is_some_and(|t| t.kind == Kind::Word);
    let mut at = i.checked_sub(1)?;
    while at > 0
        && at + 4 > i
        && (!word(at) || matches!(tokens.key(at), "no" | "nr" | "number" | "numero" | "n") || tokens.key(at).len() == 1)
    {
        if tokens.is_mark(at, ',')
            || tokens.is_mark(at, ';')
            || tokens.is_mark(at, '"')
            || matches!(tokens.key(at), "a")
        {
            return None;
        }
        at -= 1;
    }
    match tokens.key(at) {
        "article" | "section" | "clause" | "paragraph" | "paragraphe" | "chapter" | "chapitre" => Some(Text::Part),
        "amendment" | "amendement" => Some(Text::Amendment),
        "bill" | "law" | "act" | "resolution" | "motion" | "directive" | "decree" | "ordinance" | "regulation"
        | "loi" | "decret" | "ordonnance" | "reglement" | "measure" | "proposition" => Some(Text::Whole),
        _ => None,
    }
}

/// Whether a speaker is just named: no document ("the resolution"), and not so long that more is said.
fn names_somebody(tokens: &Tokens<'_>, speaker: Span) -> bool {
    /// "Prime Minister Nikola Ilic of the Republic of Serbia"
    const LONGEST: usize = 9;
    let inside = tokens.inside(speaker);
    inside.len() <= LONGEST && !inside.clone().any(|i| tokens.lexeme(i).claim & DOCUMENT != 0)
}

/// Whether a quotation stands right behind a verb: "slammed “a prize for terror”".
fn quotes_next(tokens: &Tokens<'_>, verb: Span, end: u32) -> bool {
    tokens.inside(Span::new(verb.end, end)).take(4).any(|i| tokens.is_mark(i, '"'))
}

/// Whether the verb is "voted against", "a voté contre", "voted no".
fn votes_against(tokens: &Tokens<'_>, verb: Span) -> bool {
    let at = tokens.inside(verb).start;
    tokens.key(at).starts_with("vot") && matches!(tokens.key(at + 1), "against" | "contre" | "no" | "non")
}

/// Whether token `i` names a text or what was done with it.
fn is_voted(tokens: &Tokens<'_>, i: usize) -> bool {
    tokens.lexeme(i).claim & DOCUMENT != 0
        || matches!(
            tokens.key(i),
            "vote"
                | "senate"
                | "senat"
                | "outcome"
                | "result"
                | "resultat"
                | "decision"
                | "ban"
                | "veto"
                | "ruling"
                | "interdiction"
        )
}

/// What the reports tell of: the text voted on and those who voted.
fn is_text(term: &str) -> bool {
    decides(term) || matches!(term, "adopt" | "veto" | "verdict" | "agree" | "~order" | "sanction" | "treaty")
}

/// Who, or what, decides: what it asks or condemns is the text's own word.
fn decides(term: &str) -> bool {
    matches!(term, "document" | "senate" | "law" | "deputy" | "court")
}

/// For or against the text itself: then the act is what the claim says.
fn reaction(act: Act) -> Option<&'static str> {
    match act {
        Act::Condemns => Some("against-the-text"),
        Act::Supports => Some("for-the-text"),
        _ => None,
    }
}

/// In how many claims each of `kinds` terms stands.
fn count(features: &[Features], kinds: usize) -> Vec<u32> {
    let mut counts = vec![0u32; kinds];
    for term in features.iter().flat_map(|f| &f.terms) {
        counts[*term as usize] += 1;
    }
    counts
}

/// How rare a term of `count` claims of `all` is, in sixteenths of a bit, at most six bits.
fn rarity(count: u32, all: u32) -> u32 {
    // Never rarer than a handful of claims: in a small corpus every odd word is rare.
    sixteenth_bits(all.max(96)).saturating_sub(sixteenth_bits(count.max(2))).clamp(16, 96)
}

/// How much each term weighs: rarer terms more, in sixteenths of a bit, then by its kind.
fn weigh(counts: &[u32], all: u32, kinds: &[Weight]) -> Vec<u32> {
    counts
        .iter()
        .zip(kinds)
        .map(|(&count, kind)| {
            // A word nobody else uses cannot show that two claims differ.
            let alone = if count < 2 { 8 } else { 16 };
            rarity(count, all) * kind.sixteenths() * alone / 256
        })
        .collect()
}

/// The binary logarithm of `n`, in sixteenths, rounded down; exact integers, so that every machine agrees.
pub(super) fn sixteenth_bits(n: u32) -> u32 {
    let n = n.max(1);
    let whole = n.ilog2();
    // The fraction by four squarings of the mantissa in 1.31 fixed point.
    let mut mantissa = u64::from(n) << (31 - whole);
    let mut fraction = 0;
    for _ in 0..4 {
        mantissa = (mantissa * mantissa) >> 31;
        fraction <<= 1;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            fraction |= 1;
        }
    }
    whole * 16 + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_known_by_their_numbers() {
        for (text, want) in [
            ("The house adopted Bill 94", Some((Text::Whole, 94))),
            ("Denmark adopted motion B 112", Some((Text::Whole, 112))),
            ("Le projet de loi n° 23", Some((Text::Whole, 23))),
            ("under article 5", Some((Text::Part, 5))),
            ("the motion, 41 senators said", None),
            ("a law that 300 members backed", None),
        ] {
            let tokens = Tokens::scan(text);
            let found = (0..tokens.len())
                .filter(|&i| tokens.get(i).is_some_and(|t| t.kind == Kind::Number))
                .find_map(|i| Some((numbered(&tokens, i)?, tokens.key(i).parse().ok()?)));
            assert_eq!(found, want, "{text}");
        }
    }

    #[test]
    fn logarithms_are_exact() {
        for (n, want) in [(1, 0), (2, 16), (3, 25), (4, 32), (1000, 159), (u32::MAX, 511)] {
            assert_eq!(sixteenth_bits(n), want, "{n}");
        }
    }
}
