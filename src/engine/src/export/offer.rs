//! What there is to take away of a view, as a person would ask for it: each form by what it is good for, and how much
//! of what it would hold.

use serde::{Deserialize, Serialize};

use super::{Format, Place, annotation, dossier, shown};
use crate::address::{Address, View};
use crate::language::Language;
use crate::view::World;

/// One form of a file, in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Which.
    pub format: Format,
    /// What it is called: "Spreadsheet (CSV)".
    pub name: String,
    /// What it is good for.
    pub what: String,
    /// How much it would hold: "36 claims, one a line".
    pub holds: String,
}

/// Every form of what is shown at `address`, in the order to offer them.
pub fn offers(world: &World, address: &Address) -> Vec<Offer> {
    let place = Place::new(world, address, "").in_language(address.language());
    let l = place.address.language();
    let shown = shown::of(&place);
    let sources = shown::reports_of(&place).len();
    let holds = |format: Format| match format {
        Format::Csv => {
            let rows = shown.sheets.get(shown.main).map_or(0, |sheet| sheet.rows.len());
            counted(l, rows, line(&place)) + l.choose(", one a line", ", une ligne pour chaque")
        }
        Format::Json | Format::Markdown => {
            let rows = shown.readable().map(|sheet| sheet.rows.len()).sum();
            let rows = counted(l, rows, [["line", "lines"], ["ligne", "lignes"]]);
            let tables = counted(l, shown.readable().count(), [["table", "tables"], ["tableau", "tableaux"]]);
            format!("{rows} {} {tables}", l.choose("in", "dans"))
        }
        Format::Dossier => counted(l, dossier::quotes(&place), [["quote", "quotes"], ["citation", "citations"]]),
        Format::BibTex | Format::Ris | Format::CslJson => counted(l, sources, [["source", "sources"]; 2]),
        Format::Annotations => counted(l, annotation::marks(&place).len(), [["passage", "passages"]; 2]),
    };
    let offer = |format: Format| {
        let (name, what) = told(format, l);
        Offer { format, name: name.to_owned(), what: what.to_owned(), holds: holds(format) }
    };
    Format::ALL.into_iter().map(offer).collect()
}

/// One and more of a thing, in English and in French.
type Noun = [[&'static str; 2]; 2];

fn counted(l: Language, count: usize, [english, french]: Noun) -> String {
    l.counted(count as u64, english, french)
}

/// What a line of the main table is.
fn line(place: &Place<'_>) -> Noun {
    match place.address.view {
        View::Start | View::Findings => [["finding", "findings"], ["constat", "constats"]],
        View::Votes => [["report on a vote", "reports on votes"], ["article sur un vote", "articles sur des votes"]],
        View::Claims => [["claim", "claims"], ["affirmation", "affirmations"]],
        View::Beside => [["passage", "passages"]; 2],
        View::Time => [["event", "events"], ["événement", "événements"]],
        View::Names => [["name in a report", "names in reports"], ["nom dans un article", "noms dans des articles"]],
        View::Reports if place.address.open.is_some() => {
            [["marked passage", "marked passages"], ["passage marqué", "passages marqués"]]
        }
        View::Reports | View::Own => [["report", "reports"], ["article", "articles"]],
        View::About => [["result", "results"], ["résultat", "résultats"]],
    }
}

/// What a form is called, and what it is good for.
const fn told(format: Format, l: Language) -> (&'static str, &'static str) {
    let sources = l.choose(
        "the reports as sources, for a reference manager",
        "les articles comme sources, pour un gestionnaire de références",
    );
    match format {
        Format::Csv => (
            l.choose("Spreadsheet (CSV)", "Tableur (CSV)"),
            l.choose(
                "the main table, for Excel, LibreOffice and others; cells that would run as a formula are made harmless",
                "le tableau principal, pour Excel, LibreOffice et autres ; les cellules qui agiraient comme une formule sont neutralisées",
            ),
        ),
        Format::Json => (
            l.choose("Data for programs (JSON)", "Données pour programmes (JSON)"),
            l.choose(
                "all tables; what is not stated is null",
                "tous les tableaux, en anglais ; ce qui n’est pas précisé vaut null",
            ),
        ),
        Format::Markdown => (
            l.choose("Text to paste (Markdown)", "Texte à coller (Markdown)"),
            l.choose("all tables, to be read or pasted", "tous les tableaux, à lire ou à coller ailleurs"),
        ),
        Format::Dossier => (
            l.choose("Dossier to print (HTML)", "Dossier à imprimer (HTML)"),
            l.choose(
                "a page of its own: quotes, sources, fingerprint and link",
                "une page à part : citations, sources, empreinte et lien",
            ),
        ),
        Format::BibTex => (l.choose("Sources for LaTeX (BibTeX)", "Sources pour LaTeX (BibTeX)"), sources),
        Format::Ris => (l.choose("Sources for Zotero and others (RIS)", "Sources pour Zotero et autres (RIS)"), sources),
        Format::CslJson => {
            (l.choose("Sources for citation styles (CSL-JSON)", "Sources pour styles de citation (CSL-JSON)"), sources)
        }
        Format::Annotations => (
            l.choose("Annotations for other tools (W3C)", "Annotations pour d’autres outils (W3C)"),
            l.choose(
                "the marked passages, as the W3C writes annotations",
                "les passages marqués, comme le W3C écrit les annotations",
            ),
        ),
    }
}
