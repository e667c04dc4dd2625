//! Replays what fuzzing once brought down: every file under `tests/crashes/` is a case for good.

use std::fs;

type Door = fn(&[u8]);

#[test]
fn no_old_crash_comes_back() {
    let folder = scrutin_tests::root().join("tests/crashes");
    let doors: [(&str, Door); 4] = [
        ("read", scrutin_tests::fuzz::reading),
        ("compare", scrutin_tests::fuzz::comparing),
        ("address", scrutin_tests::fuzz::linking),
        ("embedded", scrutin_tests::fuzz::embedded),
    ];
    let mut replayed = 0;
    for (name, door) in doors {
        for entry in fs::read_dir(folder.join(name)).expect("each door has its folder").flatten() {
            door(&fs::read(entry.path()).expect("a case can be read"));
            replayed += 1;
        }
    }
    assert!(replayed >= 4, "each door has a case at least");
}
