//! A view in which nothing is left: what was looked for, and what would find something.
//!
//! Invariant: whatever is offered was tried, and finds as much as it says.

use super::{World, filters};
use crate::address::Address;
use crate::search::Query;

/// Nothing, told so that a reader can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nothing {
    /// What was searched, in words; `None` without a search.
    pub sought: Option<String>,
    /// What asks for less and finds something: another search as typed, or a filter less; how much it finds; the link.
    pub tries: Vec<(String, usize, Address)>,
}

/// Most ways on that are offered.
const MOST_TRIES: usize = 6;

/// What to tell at an address that leaves nothing. `count` says how much an address leaves.
pub fn nothing(world: &World, address: &Address, count: impl Fn(&World, &Address) -> usize) -> Nothing {
    let l = address.language();
    let query = Query::parse(&address.search);
    let mut tries = Vec::new();
    let mut offer = |words: String, link: Address| {
        let found = if tries.len() < MOST_TRIES { count(world, &link) } else { 0 };
        if found > 0 {
            tries.push((words, found, link));
        }
    };
    for search in query.eased(&address.search) {
        offer(search.clone(), Address { search, ..address.clone() });
    }
    for filter in filters(world, address) {
        offer([l.choose("without ", "sans "), &filter.label].concat(), filter.without);
    }
    Nothing { tries, sought: (!query.is_empty()).then(|| query.in_words(&address.search, l)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::{Facet, Value, View};
    use crate::corpus::{Corpus, Report};
    use crate::view::{claims_within, reports_within};

    fn world() -> World {
        let report = |id: &str, text: &str| Report { id: id.into(), text: text.into(), ..Report::default() };
        let reports = vec![
            report("a", "The mayor demands the withdrawal of the troops from the old harbour at once."),
            report("b", "The ferry was late because of the storm. The market opened again."),
        ];
        World::read(Corpus { reports, ..Corpus::default() })
    }

    #[test]
    fn every_way_on_finds_what_it_says() {
        let world = world();
        for (search, tries) in [
            (
                "withdrawal NEAR/2 harbour",
                vec!["withdrawal NEAR/25 harbour", "withdrawal NEAR/100 harbour", "withdrawal AND harbour"],
            ),
            ("\"troops withdrawal\"", vec!["troops withdrawal"]),
            ("harbour ferry ", vec!["harbour OR ferry", "ferry", "harbour"]),
            ("zeppelin ", vec![]),
        ] {
            let address = Address { search: search.into(), ..Address::default().to_view(View::Reports) };
            let count = |world: &World, address: &Address| reports_within(world, address, 0..0).kept;
            assert_eq!(count(&world, &address), 0, "{search}");
            let told = nothing(&world, &address, count);
            let words: Vec<&str> = told.tries.iter().map(|(words, ..)| words.as_str()).collect();
            assert_eq!(
                words,
                [&tries[..], &[&*format!("without {}", address.language().in_marks(search))]].concat(),
                "{search}"
            );
            assert!(told.tries.iter().all(|(_, found, link)| count(&world, link) == *found && *found > 0));
            assert!(told.sought.is_some());
        }
    }

    #[test]
    fn the_filter_that_leaves_nothing_is_named() {
        let world = world();
        let address = Address { search: "ferry ".into(), ..Address::default().to_view(View::Claims) };
        let address = address.toggling(Facet::Report, &Value::Is("a".into()));
        let count = |world: &World, address: &Address| claims_within(world, address, 0..0, 0).kept;
        let told = nothing(&world, &address, count);
        let words: Vec<&str> = told.tries.iter().map(|(words, ..)| words.as_str()).collect();
        assert_eq!(words, ["without “ferry ”", "without a"]);
    }
}
