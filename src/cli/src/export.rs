//! `scrutin export`: what a link of the page shows, as a file for other tools.

use std::io;
use std::path::PathBuf;

use scrutin_engine::address::{self, Parsed, View};
use scrutin_engine::export::{Format, export};
use scrutin_engine::view::World;

use crate::{Ended, compare, output};

/// The words for the formats on the command line, in the order the help lists them.
pub(crate) const FORMATS: [(&str, Format); 8] = [
    ("csv", Format::Csv),
    ("json", Format::Json),
    ("markdown", Format::Markdown),
    ("dossier", Format::Dossier),
    ("bibtex", Format::BibTex),
    ("ris", Format::Ris),
    ("csl", Format::CslJson),
    ("annotations", Format::Annotations),
];

/// Prints what `link` shows of the corpus in `format`; without a link, the votes. The part of the link before
/// its `#` becomes the address of the page in what is printed.
pub(crate) fn run(format: Format, link: Option<&str>, paths: &[PathBuf]) -> io::Result<Ended> {
    let (corpus, mut ended) = compare::load(paths)?;
    let (page, fragment) = link.map_or(("", ""), |link| link.split_once('#').unwrap_or(("", link)));
    let Parsed { mut address, notices } = address::parse(fragment);
    if link.is_none() {
        address.view = View::Votes;
    }
    for notice in notices {
        eprintln!("scrutin: {notice}");
        ended = Ended::Faulty;
    }
    output::print(&export(&World::read(corpus).overruled(&address.overrides), &address, format, page).text)?;
    Ok(ended)
}
