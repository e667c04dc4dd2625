//! When the reports were published, as bars from the first to the last, and the choice of a range of them.
//!
//! Counts claims, as the other facets do, under every other filter. Invariant: the bars follow on each other without
//! a gap and hold every day that is stated.

use super::{World, filter::Kept, words};
use crate::address::{Address, Days};
use crate::date::Day;
use crate::language::Language;

/// The bars, and what is chosen of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The bars, by time; empty where no day is stated.
    pub bars: Vec<Bar>,
    /// The bar in which the chosen range begins, and the one in which it ends.
    pub chosen: (Option<usize>, Option<usize>),
    /// Claims of reports whose day is not stated.
    pub undated: usize,
    /// Whether those are chosen.
    pub undated_chosen: bool,
    /// The link that chooses them, or takes that back.
    pub toggle_undated: Address,
    /// The link to all days; `None` where nothing is chosen.
    pub all: Option<Address>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What time it stands for: "November 2022".
    pub label: String,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Claims of its days, each once, that pass every other filter and the search.
    pub count: usize,
    /// How tall it is, of a hundred.
    pub tall: usize,
    /// Whether the choice keeps it.
    pub kept: bool,
    /// The link that chooses it alone.
    pub link: Address,
}

/// Most bars of days, and of months; beyond them they stand for longer times.
const MOST_DAYS: i32 = 31;
const MOST_MONTHS: i32 = 36;
/// Most bars of years, tens of years and so on.
const MOST_YEARS: i32 = 40;

/// How long a time a bar stands for.
#[derive(Clone, Copy)]
enum Length {
    Day,
    Month,
    Years(i32),
}

impl Length {
    /// The shortest that leaves not too many bars.
    fn of(first: Day, last: Day) -> Self {
        let years = i32::from(last.year) - i32::from(first.year);
        if last.days_since(first) < MOST_DAYS {
            return Self::Day;
        }
        if years * 12 + i32::from(last.month) - i32::from(first.month) < MOST_MONTHS {
            return Self::Month;
        }
        let mut length = 1;
        while years / length >= MOST_YEARS {
            length *= 10;
        }
        Self::Years(length)
    }

    /// The bar a day is in: its label, first and last day.
    fn around(self, day: Day, language: Language) -> Option<(String, Day, Day)> {
        match self {
            Self::Day => Some((words::day_in_words(day, language), day, day)),
            Self::Month => {
                let from = Day::new(day.year, day.month, 1)?;
                // The day before the first of the month that is 31 days on, or the last before it.
                let mut to = from.plus(27)?;
                while let Some(next) = to.plus(1).filter(|next| next.month == from.month) {
                    to = next;
                }
                Some((words::month_in_words(from, language), from, to))
            }
            Self::Years(length) => {
                let first = i32::from(day.year).div_euclid(length) * length;
                let year = |year: i32| i16::try_from(year).ok();
                let (from, to) = (Day::new(year(first)?, 1, 1)?, Day::new(year(first + length - 1)?, 12, 31)?);
                let label = if length == 1 { first.to_string() } else { format!("{first} – {}", to.year) };
                Some((label, from, to))
            }
        }
    }
}

/// The bars under every other filter.
pub fn published(world: &World, address: &Address) -> Published {
    let kept = Kept::of(world, address);
    let chosen = address.filters.days();
    let with = |days: Option<Days>| {
        let mut link = address.clone();
        link.filters.set_days(days);
        link
    };
    let days: Vec<Day> = world.days().iter().flatten().copied().collect();
    let range = chosen.filter(|days| days.has_range());
    let mut bars = bars(&days, address.language());
    // One more for what has no day.
    let in_bar = |day: &Option<Day>| {
        let bar = day.and_then(|day| bars.iter().position(|bar| bar.from <= day && day <= bar.to));
        bar.unwrap_or(bars.len()) as u32
    };
    let by_report: Vec<u32> = world.days().iter().map(in_bar).collect();
    let mut counts = kept.count_by_bar(world, &by_report, bars.len() + 1).into_iter().map(|count| count as usize);
    for (bar, count) in bars.iter_mut().zip(&mut counts) {
        bar.count = count;
    }
    let undated = counts.next().unwrap_or(0);
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
    for bar in &mut bars {
        bar.tall = (bar.count * 100).div_ceil(most);
        bar.kept = chosen.is_none_or(|days| days.keeps(Some(bar.from)) || days.keeps(Some(bar.to)));
        bar.link = with(Days::between(Some(bar.from), Some(bar.to), false));
    }
    let undated_chosen = chosen.is_some_and(Days::undated);
    Published {
        chosen: (
            range.and_then(Days::from).and_then(|from| bars.iter().position(|bar| bar.from <= from && from <= bar.to)),
            range.and_then(Days::to).and_then(|to| bars.iter().position(|bar| bar.from <= to && to <= bar.to)),
        ),
        bars,
        undated,
        undated_chosen,
        toggle_undated: with(match chosen {
            Some(days) => days.with_undated(!undated_chosen),
            None => Some(Days::UNDATED),
        }),
        all: chosen.map(|_| with(None)),
    }
}

/// The bars, still without counts, heights and links.
fn bars(days: &[Day], language: Language) -> Vec<Bar> {
    let Some((first, last)) = days.iter().copied().min().zip(days.iter().copied().max()) else {
        return Vec::new();
    };
    let length = Length::of(first, last);
    let mut bars: Vec<Bar> = Vec::new();
    let mut next = Some(first);
    while let Some((label, from, to)) = next.filter(|day| *day <= last).and_then(|day| length.around(day, language)) {
        let bar = Bar { label, from, to, count: 0, tall: 0, kept: false, link: Address::default() };
        bars.push(bar);
        next = to.plus(1);
    }
    bars
}

/// The address with the days from one bar to another; `None` for an end stands for no bound.
pub fn between(address: &Address, bars: &[Bar], from: Option<usize>, to: Option<usize>) -> Address {
    let (from, to) = match (from, to) {
        (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
        ends => ends,
    };
    let from = from.and_then(|at| bars.get(at)).map(|bar| bar.from);
    let to = to.and_then(|at| bars.get(at)).map(|bar| bar.to);
    let undated = address.filters.days().is_some_and(Days::undated);
    let mut link = address.clone();
    link.filters.set_days(Days::between(from, to, undated));
    link
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Meta, Report};

    fn world(days: &[Option<&str>]) -> World {
        let report = |(at, day): (usize, Option<&str>)| Report {
            id: at.to_string(),
            text: "The mayor demands the withdrawal of the troops.".into(),
            meta: Meta { date: day.and_then(Day::parse), ..Meta::default() },
            ..Report::default()
        };
        World::read(Corpus { reports: days.iter().copied().enumerate().map(report).collect(), ..Corpus::default() })
    }

    #[test]
    fn bars_follow_on_each_other_and_hold_every_day() {
        for (days, first, count) in [
            (&[Some("2022-11-15"), Some("2022-11-18")][..], "15 November 2022", 4),
            (&[Some("2022-11-15"), Some("2024-01-17"), None], "November 2022", 15),
            (&[Some("2022-11-15"), Some("2030-01-17")], "2022", 9),
            (&[Some("1822-11-15"), Some("2030-01-17")], "1820 – 1829", 22),
            (&[Some("2024-02-28"), Some("2024-03-01")], "28 February 2024", 3),
            (&[None], "", 0),
        ] {
            let world = world(days);
            let published = published(&world, &Address::default());
            assert_eq!(published.bars.first().map_or("", |bar| &bar.label), first);
            assert_eq!(published.bars.len(), count, "{days:?}");
            assert!(published.bars.windows(2).all(|pair| pair[0].to.plus(1) == Some(pair[1].from)));
            let counted: usize = published.bars.iter().map(|bar| bar.count).sum();
            assert_eq!(counted + published.undated, world.rows.list.len());
            assert!(published.bars.iter().all(|bar| bar.tall <= 100 && bar.kept));
        }
    }

    #[test]
    fn a_bar_chooses_its_days_and_the_counts_stay() {
        let world = world(&[Some("2022-11-15"), Some("2024-01-17"), None]);
        let all = published(&world, &Address::default());
        let chosen = published(&world, &all.bars[14].link);
        assert_eq!(chosen.chosen, (Some(14), Some(14)));
        assert_eq!(
            chosen.bars.iter().map(|bar| bar.count).collect::<Vec<_>>(),
            all.bars.iter().map(|b| b.count).collect::<Vec<_>>()
        );
        assert_eq!(chosen.bars.iter().filter(|bar| bar.kept).count(), 1);
        assert_eq!(crate::view::reports(&world, &all.bars[14].link).rows.len(), 1);
        assert_eq!(crate::view::reports(&world, &all.toggle_undated).rows.len(), 1);
        assert_eq!(crate::view::reports(&world, &chosen.toggle_undated).rows.len(), 2);
        assert_eq!(chosen.all, Some(Address::default()));
        let back = between(&Address::default(), &all.bars, Some(14), Some(0));
        assert_eq!(back.filters.days().map(|d| d.to_string()).as_deref(), Some("2022-11-01..2024-01-31"));
        assert_eq!(between(&back, &all.bars, None, None), Address::default());
    }
}
