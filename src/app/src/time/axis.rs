//! Where a day is drawn: stretches of time side by side, what lies between them folded away.
//!
//! Places are ten-thousandths of the width.

use scrutin_engine::date::Day;
use scrutin_engine::view::{EventKind, Stretch, Timeline};

/// The whole width.
pub(super) const WIDTH: u32 = 10_000;
/// Free at either end, and for a fold.
const MARGIN: i64 = 250;
/// Least width of a stretch: one day alone has room, too.
const LEAST: i64 = 500;
/// Signs closer than this stand in rows of their own.
const APART: u32 = 330;

/// The axis.
pub(super) struct Axis {
    runs: Vec<(Stretch, i64, i64)>,
}

impl Axis {
    /// Gives each stretch a width by its days.
    pub(super) fn new(stretches: &[Stretch]) -> Self {
        let count = i64::try_from(stretches.len()).unwrap_or_default().max(1);
        let days = |s: &Stretch| i64::from(s.days[1].days_since(s.days[0]));
        let total: i64 = stretches.iter().map(days).sum();
        let room = (i64::from(WIDTH) - MARGIN * 2 - (count - 1) * MARGIN * 2 - count * LEAST).max(0);
        let mut at = MARGIN;
        let mut runs = Vec::new();
        for stretch in stretches {
            let share = (days(stretch) * room).checked_div(total).unwrap_or(room / count);
            runs.push((stretch.clone(), at, at + LEAST + share));
            at += LEAST + share + MARGIN * 2;
        }
        Self { runs }
    }

    /// Where a day stands; outside of every stretch at the nearest end.
    pub(super) fn place(&self, day: Day) -> u32 {
        let run = self.runs.iter().find(|(s, ..)| day <= s.days[1]).or(self.runs.last());
        let place = run.map_or(0, |(stretch, from, to)| {
            let [first, last] = stretch.days;
            let all = i64::from(last.days_since(first));
            let gone = i64::from(day.clamp(first, last).days_since(first));
            // One day alone stands in the middle.
            from + (gone * (to - from)).checked_div(all).unwrap_or((to - from) / 2)
        });
        u32::try_from(place).unwrap_or_default()
    }

    /// Where the stretches begin and end, for the line.
    pub(super) fn lines(&self) -> impl Iterator<Item = [u32; 2]> + '_ {
        self.runs.iter().map(|(_, from, to)| [*from, *to].map(|at| u32::try_from(at).unwrap_or_default()))
    }

    /// The days written under the line, each with its row: one too close to the last of the first row goes below, one
    /// that is too close in both is left out, unless a stretch begins with it.
    pub(super) fn ticks(&self) -> Vec<(u32, usize, String)> {
        let mut ends = [0u32; 2];
        let mut ticks = Vec::new();
        for (stretch, ..) in &self.runs {
            for (nth, (day, label)) in stretch.ticks.iter().enumerate() {
                let at = self.place(*day);
                let free = ends.iter().position(|end| at >= *end).or_else(|| (nth == 0).then_some(1));
                if let Some(row) = free {
                    ends[row] = at + LABEL;
                    ticks.push((at, row, label.clone()));
                }
            }
        }
        ticks
    }
}

/// Room a label needs, on a phone too.
pub(super) const LABEL: u32 = 3200;

/// A sign in the picture.
pub(super) struct Sign {
    /// Where it stands; the same twice for a day.
    pub(super) span: [u32; 2],
    /// Its row within its lane.
    pub(super) row: u32,
}

/// The signs of one kind of event, in their rows; with the events' places in the time line.
pub(super) fn lane(axis: &Axis, line: &Timeline, kind: EventKind) -> Vec<(usize, Sign)> {
    let mut ends: Vec<u32> = Vec::new();
    let mut signs = Vec::new();
    for (at, event) in line.events.iter().enumerate().filter(|(_, event)| event.kind == kind) {
        let span = event.days.map(|day| axis.place(day));
        let row = ends.iter().position(|end| span[0] >= end + APART).unwrap_or(ends.len());
        if row == ends.len() {
            ends.push(span[1]);
        } else {
            ends[row] = span[1];
        }
        signs.push((at, Sign { span, row: u32::try_from(row).unwrap_or_default() }));
    }
    signs
}

#[cfg(test)]
mod tests {
    use scrutin_engine::date::Day;
    use scrutin_engine::view::Stretch;

    use super::Axis;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn days_stand_in_order_inside_the_picture() {
        let stretch = |a: &str, b: &str| Stretch { days: [day(a), day(b)], ticks: Vec::new() };
        let axis = Axis::new(&[
            stretch("1991-09-02", "1991-09-02"),
            stretch("2020-09-27", "2020-11-10"),
            stretch("2022-09-13", "2024-01-18"),
        ]);
        let days = ["1991-09-02", "2020-09-27", "2020-11-10", "2021-05-05", "2022-11-15", "2024-01-18", "2030-01-01"];
        let places: Vec<u32> = days.iter().map(|d| axis.place(day(d))).collect();
        assert!(places.is_sorted() && places[6] <= 10_000, "{places:?}");
        // A day nothing happened on stands where the next stretch begins.
        assert_eq!(places[3], axis.place(day("2022-09-13")));
    }

    #[test]
    fn every_stretch_has_its_first_day_written() {
        let stretch = |a: &str| Stretch { days: [day(a), day(a)], ticks: vec![(day(a), a.to_owned())] };
        let axis = Axis::new(&["2021-02-03", "2022-11-14", "2023-09-01", "2024-01-17"].map(stretch));
        let rows: Vec<usize> = axis.ticks().into_iter().map(|(_, row, _)| row).collect();
        assert_eq!(rows, [0, 1, 0, 1]);
    }
}
