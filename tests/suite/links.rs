//! The museum of links: every form of link ever shipped keeps opening.
//!
//! `tests/links.txt` holds one fragment a line and is only added to; each must be read without a notice
//! and printed again as it stands.

use scrutin_engine::address;

#[test]
fn every_link_ever_shipped_still_opens() {
    let museum = std::fs::read_to_string(scrutin_tests::root().join("tests/links.txt")).expect("the museum is there");
    let links: Vec<&str> = museum.lines().filter(|l| !l.is_empty() && !l.starts_with("//")).collect();
    assert!(links.len() >= 15, "the museum is there");
    for link in links {
        let parsed = address::parse(link);
        assert_eq!(parsed.notices, [], "{link}");
        assert_eq!(parsed.address.to_string(), link);
    }
}
