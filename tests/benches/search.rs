//! Search over 10,000 articles of 638 words: size of the index, time to the first answer, words, beginnings, phrases
//! and facet counts.
//!
//! Words to look for are drawn from the running text, so the commonest come most often: the hardest case, since all
//! hits are ranked. Beside criterion's means, the 95th percentile of single searches is printed.
#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use scrutin_engine::search::columns::{Column, Things};
use scrutin_engine::search::{Index, Query};
use scrutin_tests::Sequence;
use scrutin_tests::articles::{articles, beginnings_of, words_of};

const ARTICLES: usize = 10_000;
const WORDS: usize = 638;

/// Everything a keystroke costs: reading the search, finding the forms, all hits, ranked.
fn ask(index: &Index, texts: &[String], search: &str) -> usize {
    let query = Query::parse(search).resolved(index);
    index.search(black_box(&query), texts).len()
}

fn searching(c: &mut Criterion) {
    let texts = articles(ARTICLES, WORDS);
    let bytes: usize = texts.iter().map(String::len).sum();
    let start = Instant::now();
    let index = Index::build(texts.iter().map(String::as_str));
    let built = start.elapsed();
    eprintln!(
        "{} articles, {} MB, {} distinct words, index {} kB (not compressed), built in {} ms",
        index.len(),
        bytes / 1_000_000,
        index.vocabulary(),
        index.encode().len() / 1000,
        built.as_millis()
    );
    let mut group = c.benchmark_group("search");
    group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(2));

    let encoded = index.encode().to_vec();
    group.bench_function("bytes to first answer", |b| {
        b.iter(|| {
            let index = Index::decode(black_box(encoded.clone())).expect("what was encoded is decoded");
            ask(&index, &texts, "senate ")
        });
    });

    let closed = |words: Vec<String>| words.into_iter().map(|word| word + " ").collect::<Vec<_>>();
    let phrases = ["\"french senate\" ", "\"calling for sanctions\" ", "senate NEAR/3 resolution ", "\"of the\" "];
    for (name, searches) in [
        ("one word", closed(words_of(&texts, 500))),
        ("beginning of 2", beginnings_of(&texts, 2, 300)),
        ("beginning of 3", beginnings_of(&texts, 3, 300)),
        ("beginning of 4", beginnings_of(&texts, 4, 300)),
        ("three words", closed(words_of(&texts, 600)).chunks(3).map(<[String]>::concat).collect()),
        ("phrase or NEAR", phrases.map(String::from).to_vec()),
    ] {
        let mut hits: Vec<usize> = Vec::new();
        let mut times: Vec<Duration> = Vec::new();
        for search in &searches {
            let start = Instant::now();
            hits.push(ask(&index, &texts, search));
            times.push(start.elapsed());
        }
        let asked = texts.as_slice();
        assert!(hits.iter().sum::<usize>() > hits.len() * 10, "{name}: words of the texts are found");
        times.sort();
        let mean = hits.iter().sum::<usize>() / hits.len();
        eprintln!(
            "{name}: p95 {:?}, worst {:?}, {mean} hits on average",
            times[times.len() * 95 / 100],
            times[times.len() - 1]
        );
        let mut next = 0;
        group.bench_function(name, |b| {
            b.iter(|| {
                next = (next + 1) % searches.len();
                ask(&index, asked, &searches[next])
            });
        });
    }
    group.finish();
}

fn facets(c: &mut Criterion) {
    let mut sequence = Sequence::new(7);
    let columns: Vec<(Column, usize)> = [5, 12, 60, 800]
        .map(|values| (Column::One((0..ARTICLES).map(|_| sequence.below(values) as u32).collect()), values))
        .into();
    let fails: Vec<u16> = (0..ARTICLES).map(|_| u16::from(sequence.below(3) == 0)).collect();
    let things = Things::of(0..ARTICLES as u32);
    c.bench_function("four facets over 10,000 rows", |b| {
        b.iter(|| {
            let counts = columns.iter().map(|(column, values)| column.count(&things, black_box(&fails), !2, *values));
            let sums: Vec<u32> = counts.map(|counts| counts.iter().sum()).collect();
            assert!(sums.windows(2).all(|w| w[0] == w[1]), "each facet counts the same rows");
            sums
        });
    });
}

criterion_group!(benches, facets, searching);
criterion_main!(benches);
