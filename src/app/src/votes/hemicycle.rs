//! Where the seats of a chamber are drawn: rows of a half circle, one dot a seat.
//!
//! Geometry alone; which seat stands for what is left to the caller. Lengths are in units of the picture, which is
//! [`WIDTH`] by [`HEIGHT`]. Invariant: as many places as seats, from the left end of the half circle to the right.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "seats are drawn by the thousand at most, and no share of them is negative"
)]

use std::fmt::{self, Display, Formatter, Write};

use scrutin_engine::order::Order as _;

/// Width of the picture.
pub(crate) const WIDTH: f64 = 200.0;
/// Height of the picture.
pub(crate) const HEIGHT: f64 = 104.0;
/// Radius of the innermost row.
const INNER: f64 = 42.0;
/// Radius of the outermost row.
const OUTER: f64 = 96.0;

/// Seats in their places.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Hemicycle {
    /// Centre of each seat, left to right.
    pub(crate) places: Vec<(f64, f64)>,
    /// Radius of a dot.
    pub(crate) dot: f64,
}

impl Hemicycle {
    /// Places `seats` seats. Up to some 1,200 can be told apart; more are drawn, only smaller.
    pub(crate) fn build(seats: usize) -> Self {
        let rows = row_count(seats);
        let gap = if rows > 1 { (OUTER - INNER) / (rows - 1) as f64 } else { 0.0 };
        let radii: Vec<f64> = (0..rows).map(|row| OUTER - gap * row as f64).collect();
        let total: f64 = radii.iter().sum();

        // Each row takes its share of the seats; rounding the running sum keeps the total exact.
        let mut placed: Vec<(f64, (f64, f64))> = Vec::with_capacity(seats);
        let (mut length, mut taken) = (0.0, 0usize);
        let mut pitch = f64::MAX;
        for radius in radii {
            length += radius;
            let until = (seats as f64 * length / total).round() as usize;
            let in_row = until.saturating_sub(taken);
            taken = until;
            let steps = in_row.saturating_sub(1).max(1) as f64;
            let step = std::f64::consts::PI / steps;
            pitch = pitch.min(radius * step);
            let (sin, cos) = small_turn(step);
            let mut direction = (-1.0, 0.0);
            for seat in 0..in_row {
                let place = (WIDTH / 2.0 + radius * direction.0, OUTER + 4.0 - radius * direction.1);
                placed.push((seat as f64 / steps, place));
                direction = (direction.0 * cos + direction.1 * sin, direction.1 * cos - direction.0 * sin);
            }
        }
        placed.order_by(|a, b| a.0.total_cmp(&b.0).then(a.1.0.total_cmp(&b.1.0)));
        let room = if gap > 0.0 { pitch.min(gap) } else { pitch };
        Self { places: placed.into_iter().map(|(_, place)| place).collect(), dot: (room * 0.41).min(6.0) }
    }

    /// The outline of the dots in `range`, as the data of one SVG path.
    pub(crate) fn outline(&self, range: std::ops::Range<usize>, scale: f64) -> String {
        let mut path = String::new();
        let r = self.dot * scale;
        for (x, y) in self.places.get(range).unwrap_or_default() {
            let (left, y, r, across) = (Length(x - r), Length(*y), Length(r), Length(r * 2.0));
            // Writing to a string cannot fail.
            let _ = write!(path, "M{left} {y}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0");
        }
        path
    }

    /// Squares instead of dots, a little larger: told apart by shape.
    pub(crate) fn squares(&self, range: std::ops::Range<usize>) -> String {
        let mut path = String::new();
        let r = self.dot * 1.25;
        for (x, y) in self.places.get(range).unwrap_or_default() {
            let (left, top, side) = (Length(x - r), Length(y - r), Length(r * 2.0));
            let _ = write!(path, "M{left} {top}h{side}v{side}h-{side}z");
        }
        path
    }
}

/// A length of the picture as an attribute holds it, to a hundredth. Printing whole numbers keeps the printing of
/// floating-point numbers, which nothing else needs, out of the page.
pub(crate) struct Length(pub(crate) f64);

impl Display for Length {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0.abs() * 100.0).round() as u64;
        let sign = if self.0 < 0.0 && hundredths > 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

/// Rows such that seats stand about as far from their neighbours as rows do.
fn row_count(seats: usize) -> usize {
    let mut rows = 1;
    while rows < 24 && rows * (rows + 1) * 4 < seats {
        rows += 1;
    }
    rows
}

/// Sine and cosine of an angle of at most pi, by their series: enough digits for a picture, and no library.
fn small_turn(angle: f64) -> (f64, f64) {
    // A quarter of the angle converges fast; doubling twice brings it back.
    let x = angle / 4.0;
    let square = x * x;
    let mut sin = x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0)));
    let mut cos = 1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
    for _ in 0..2 {
        (sin, cos) = (2.0 * sin * cos, cos * cos - sin * sin);
    }
    (sin, cos)
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, Hemicycle, Length, WIDTH};

    #[test]
    fn lengths_are_printed_to_a_hundredth() {
        for (length, printed) in
            [(0.0, "0.00"), (1.5, "1.50"), (-0.004, "0.00"), (-2.349, "-2.35"), (199.999, "200.00")]
        {
            assert_eq!(Length(length).to_string(), printed);
        }
    }

    #[test]
    fn every_seat_has_a_place_inside_the_picture() {
        for seats in [0, 1, 2, 3, 9, 40, 100, 193, 348, 577, 705, 2980] {
            let hemicycle = Hemicycle::build(seats);
            assert_eq!(hemicycle.places.len(), seats);
            for (x, y) in hemicycle.places {
                assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{seats}: {x} {y}");
            }
        }
    }

    #[test]
    fn seats_go_from_left_to_right() {
        let hemicycle = Hemicycle::build(348);
        assert!(hemicycle.places[0].0 < 10.0);
        assert!(hemicycle.places[347].0 > WIDTH - 10.0);
    }
}
