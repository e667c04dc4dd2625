//! The first part of the page: what it takes to read, to see what is claimed and what was voted.

fn main() {
    scrutin_app::start();
}
