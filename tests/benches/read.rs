//! How fast one report is read, natively: `read` over 10 MB of the seeds' paragraphs, shuffled.
#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use scrutin_engine::read;

fn reading(c: &mut Criterion) {
    let corpus = scrutin_tests::recombined(2000, 5000);
    let bytes: usize = corpus.reports.iter().map(|r| r.text.len()).sum();
    let claims: usize = corpus.reports.iter().map(|r| read(&r.text).claims.len()).sum();
    assert!(claims > corpus.reports.len(), "what is timed must have been read");
    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10);
    group.bench_function("10 MB", |b| {
        b.iter(|| corpus.reports.iter().map(|r| read(black_box(&r.text)).claims.len()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
