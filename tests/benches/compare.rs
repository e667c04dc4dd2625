//! How `compare` grows from 10 to 10,000 reports.
#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use scrutin_engine::comparison::Overrides;
use scrutin_engine::{Reading, compare, read};

fn comparing(c: &mut Criterion) {
    let mut group = c.benchmark_group("compare");
    group.sample_size(10).warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_secs(2));
    for count in [10, 100, 1000, 10_000] {
        let corpus = scrutin_tests::recombined(count, 3000);
        let readings: Vec<Reading> = corpus.reports.iter().map(|r| read(&r.text)).collect();
        let claims: usize = readings.iter().map(|r| r.claims.len()).sum();
        let first = compare(&corpus, &readings, &Overrides::default());
        assert_eq!(first.groups.iter().map(|g| g.claims.len()).sum::<usize>(), claims, "every claim is in one group");
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &count, |b, _| {
            b.iter(|| compare(black_box(&corpus), black_box(&readings), &Overrides::default()));
        });
    }
    group.finish();
}

criterion_group!(benches, comparing);
criterion_main!(benches);
