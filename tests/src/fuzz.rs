//! What a fuzzer calls: one function a door, each of which must come back from any bytes.
//!
//! Used by the targets in `fuzz/` and by the suite that replays `tests/crashes/`.

use scrutin_engine::address::{self, Address, View};
use scrutin_engine::comparison::Overrides;
use scrutin_engine::view::{self, World};
use scrutin_engine::{Comparison, Corpus, Meta, Reading, Report, compare, read};

/// Reads the bytes as a text.
///
/// # Panics
/// Panics if a fact's words are not in the text.
pub fn reading(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let reading = read(&text);
    let spans = reading.tallies.iter().map(|t| t.span).chain(reading.dates.iter().map(|d| d.span));
    for span in spans.chain(reading.claims.iter().map(|c| c.span)) {
        assert!(!span.of(&text).is_empty(), "{span:?} has no words");
    }
}

/// Compares the texts the bytes hold, cut at NUL.
///
/// # Panics
/// Panics if a claim is in no group or in two.
pub fn comparing(bytes: &[u8]) {
    let reports = String::from_utf8_lossy(bytes);
    let reports = reports.split('\0').take(8).zip(0..).map(|(text, i)| Report {
        id: format!("r{i}"),
        file: format!("r{i}.txt"),
        text: text.to_string(),
        meta: Meta::default(),
    });
    let corpus = Corpus { reports: reports.collect(), ..Corpus::default() };
    let readings: Vec<Reading> = corpus.reports.iter().map(|r| read(&r.text)).collect();
    let comparison = compare(&corpus, &readings, &Overrides::default());
    let grouped: usize = comparison.groups.iter().map(|g| g.claims.len()).sum();
    assert_eq!(grouped, readings.iter().map(|r| r.claims.len()).sum::<usize>());
}

/// Reads the bytes as the fragment of a link.
///
/// # Panics
/// Panics if what was read does not print and read the same again.
pub fn linking(bytes: &[u8]) {
    let parsed = address::parse(&String::from_utf8_lossy(bytes));
    let printed = parsed.address.to_string();
    if printed.len() <= address::MAX_BYTES {
        let again = address::parse(&printed);
        assert_eq!((again.address, again.notices), (parsed.address, Vec::new()), "{printed}");
    }
}

/// Reads the bytes as an embedded corpus and draws every view of what comes out.
pub fn embedded(bytes: &[u8]) {
    let embedded = postcard::from_bytes::<(Corpus, Vec<Reading>, Comparison)>(bytes);
    let Ok((corpus, readings, comparison)) = embedded else { return };
    if corpus.reports.len() > 50 || corpus.reports.len() != readings.len() {
        return;
    }
    let open = corpus.reports.first().map(|r| r.id.clone());
    let world = World::compared(corpus, readings, comparison);
    for view in View::ALL {
        let address = Address { view, open: open.clone(), search: "senate".into(), ..Address::default() };
        let _ = (view::entry(&world, &address), view::reports(&world, &address), view::claims(&world, &address));
        let _ = (view::votes(&world, &address), view::reader(&world, &address), view::facets(&world, &address));
    }
    let _ = view::audit(&world);
}
