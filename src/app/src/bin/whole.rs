//! The whole page: takes over from the first part when one of the other views is asked for.

fn main() {
    scrutin_app::start_whole();
}
