//! What a view shows, as a file to take away: tables, citations, annotations and a dossier for print.
//!
//! Pure: a [`World`] and an [`Address`] in, a name, a media type and a text out; saving it is left to the
//! host. Invariant: an export shows what the view of that address shows, no more and no less, and carries
//! the corpus's fingerprint and the link of the view.

mod annotation;
mod citation;
mod cite;
mod dossier;
mod json;
mod markdown;
mod offer;
mod sheet;
mod shown;
mod spreadsheet;
mod terms;

use serde::{Deserialize, Serialize};

pub use self::cite::{cite_passage, cite_vote, link_to_passage};
pub use self::offer::{Offer, offers};
use self::terms::term;
use crate::address::{Address, Facet, View};
use crate::comparison::{GroupIx, ReportIx};
use crate::corpus::Report;
use crate::language::Language;
use crate::reading::Reading;
use crate::view::{World, filters, label_in_full};

/// The forms a view can be taken away in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Format {
    /// The view's main table for a spreadsheet: one line of notes, one of names, then the rows.
    Csv,
    /// All tables of the view, `null` where a thing is not known.
    Json,
    /// All tables of the view, to be read.
    Markdown,
    /// A page for print: quotes, sources, fingerprint and link. HTML that asks for nothing.
    Dossier,
    /// The view's reports as BibTeX entries.
    BibTex,
    /// The view's reports as RIS records.
    Ris,
    /// The view's reports as CSL-JSON items.
    CslJson,
    /// The view's passages as a W3C Web Annotation collection.
    Annotations,
}

impl Format {
    /// Every form, in the order to offer them.
    pub const ALL: [Self; 8] = [
        Self::Csv,
        Self::Json,
        Self::Markdown,
        Self::Dossier,
        Self::BibTex,
        Self::Ris,
        Self::CslJson,
        Self::Annotations,
    ];

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Dossier => "text/html;charset=utf-8",
            Self::BibTex => "application/x-bibtex;charset=utf-8",
            Self::Ris => "application/x-research-info-systems;charset=utf-8",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::Annotations => "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
        }
    }

    /// How the names of its files go on after the name of the view.
    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => ".csv",
            Self::Json => ".json",
            Self::Markdown => ".md",
            Self::Dossier => "-dossier.html",
            Self::BibTex => "-sources.bib",
            Self::Ris => "-sources.ris",
            Self::CslJson => "-sources.csl.json",
            Self::Annotations => "-annotations.jsonld",
        }
    }
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Its name: the view, the first digits of the fingerprint, an ending. ASCII, no spaces.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its text.
    pub text: String,
}

/// What is shown at `address`, in a format. `page` is the address of the page without its fragment, for
/// the links; empty where it is not to be told. Never fails.
pub fn export(world: &World, address: &Address, format: Format, page: &str) -> Exported {
    let place = Place::new(world, address, page);
    // What is opened by a person speaks the reader's language.
    let read = matches!(format, Format::Csv | Format::Markdown | Format::Dossier);
    let place = if read { place.in_language(address.language()) } else { place };
    let text = match format {
        Format::Csv => spreadsheet::print(&place),
        Format::Json => json::print(&place),
        Format::Markdown => markdown::print(&place),
        Format::Dossier => dossier::print(&place),
        Format::BibTex | Format::Ris | Format::CslJson => citation::print(&place, format),
        Format::Annotations => annotation::print(&place),
    };
    let name = format!("scrutin-{}-{}{}", address.view.word(), place.short_fingerprint(), format.ending());
    Exported { name, media_type: format.media_type(), text }
}

/// What is exported: the world, and the address with the corpus it is about.
struct Place<'w> {
    world: &'w World,
    address: Address,
    page: &'w str,
}

impl<'w> Place<'w> {
    fn new(world: &'w World, address: &Address, page: &'w str) -> Self {
        // Data speak English, to be read and put together anywhere; their links speak each reader's language.
        let address = Address { language: None, own_language: Language::English, ..address.clone() };
        let mut place = Self { world, address, page };
        place.address.corpus = Some(world.collection());
        place
    }

    /// The same in words of a language; its links go on to speak each reader's.
    fn in_language(mut self, language: Language) -> Self {
        self.address.own_language = language;
        self
    }

    fn short_fingerprint(&self) -> &'w str {
        self.world.fingerprint.get(..8).unwrap_or(&self.world.fingerprint)
    }

    /// A report and its reading.
    fn report(&self, ix: ReportIx) -> Option<(&'w Report, &'w Reading)> {
        let at = ix.0 as usize;
        self.world.corpus.reports.get(at).zip(self.world.readings.get(at))
    }

    /// The heading of a claim without its cut, if it was too long for a line: a file has room for all of it.
    fn label(&self, group: GroupIx, label: &str) -> String {
        label_in_full(self.world, group).unwrap_or_else(|| label.to_owned())
    }

    /// A link to somewhere in the page.
    fn link(&self, address: &Address) -> String {
        format!("{}{}", self.page, address.href())
    }

    /// What every export says of itself.
    fn head(&self) -> Head {
        let filters = filters(self.world, &self.address).into_iter().map(|filter| {
            let l = self.address.language();
            let not = if filter.excluded { l.choose("not ", "sauf ") } else { "" };
            let colon = l.choose(":", " :");
            let facet = |f: Facet| if f == Facet::Voice { l.choose("voice", "voix").into() } else { term(f.key(), l) };
            filter.facet.map_or_else(|| filter.label.clone(), |f| format!("{not}{}{colon} {}", facet(f), filter.label))
        });
        Head {
            view: self.address.view.word(),
            corpus: self.world.corpus.title_in(self.address.language()).map(str::to_owned),
            fingerprint: self.world.fingerprint.clone(),
            link: self.link(&self.address),
            filters: filters.collect(),
        }
    }

    /// What the view is called at the head of a document.
    fn heading(&self) -> &'static str {
        let l = self.address.language();
        match self.address.view {
            View::Start | View::Findings => l.choose("Findings", "Constats"),
            View::Beside => l.choose("Side by side", "Côte à côte"),
            View::Time => l.choose("Timeline", "Chronologie"),
            View::Names => l.choose("Names", "Noms"),
            View::Votes => "Votes",
            View::Claims => l.choose("Claims", "Affirmations"),
            View::Reports if self.address.open.is_some() => l.choose("Report", "Article"),
            View::Reports | View::Own => l.choose("Reports", "Articles"),
            View::About => l.choose("Self-audit", "Auto-vérification"),
        }
    }
}

/// What every export says of itself.
#[derive(Debug, Serialize)]
struct Head {
    view: &'static str,
    corpus: Option<String>,
    fingerprint: String,
    link: String,
    filters: Vec<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::comparison::{Evidence, Finding, FindingKind, Interval, Status, Vote, VoteIx, VoteReport};
    use crate::corpus::{Corpus, Meta};
    use crate::date::Day;
    use crate::span::Span;
    use crate::tally::Outcome;

    const PAGE: &str = "https://example.org/s/";

    fn world() -> World {
        let report = |id: &str, text: &str, publisher: Option<&str>| Report {
            id: id.into(),
            file: format!("{id}.txt"),
            text: text.into(),
            meta: Meta { publisher: publisher.map(Into::into), date: Day::parse("2024-03-02"), ..Meta::default() },
        };
        let reports = vec![
            report(
                "a",
                "Le 🏛 Sénat\n\nThe Senate voted 295 to 1 on March 1, 2024. “We want peace,” he said.",
                Some("=A"),
            ),
            report("b", "The Senate adopted the text by 295 votes to 2 on January 9, 2024.", None),
        ];
        let mut world = World::read(Corpus { title: Some("Two | reports".into()), reports, ..Corpus::default() });
        world.comparison.votes = vec![Vote {
            date: Day::parse("2024-03-01"),
            body: Some(crate::comparison::Said::same("Senate")),
            seats: Some(348),
            outcome: Some(Outcome::Adopted),
            in_favour: Interval { low: 295, high: Some(295) },
            against: Interval { low: 1, high: Some(2) },
            reports: vec![told(&world, 0, "295 to 1", 295, 1), told(&world, 1, "295 votes to 2", 295, 2)],
            ..Vote::default()
        }];
        world.comparison.findings = vec![Finding {
            kind: FindingKind::Tally,
            status: Status::Differ,
            vote: Some(VoteIx(0)),
            group: None,
            reports: vec![ReportIx(0), ReportIx(1)],
            evidence: vec![Evidence { report: ReportIx(0), span: place(&world, 0, "295 to 1") }],
            explanation: crate::comparison::Said::new("1 against, or 2.", "1 contre, ou 2."),
        }];
        world
    }

    fn place(world: &World, report: usize, words: &str) -> Span {
        let start = world.corpus.reports[report].text.find(words).expect("the words are there");
        Span::new(start as u32, (start + words.len()) as u32)
    }

    fn told(world: &World, report: usize, words: &str, in_favour: u64, against: u64) -> VoteReport {
        VoteReport {
            report: ReportIx(report as u32),
            span: place(world, report, words),
            tally: None,
            also: Vec::new(),
            recalled: false,
            turned: false,
            in_favour: Some(in_favour),
            against: Some(against),
            abstain: None,
            not_voting: None,
            voters: None,
            qualifier: None,
            date: Day::parse("2024-03-01"),
            date_mention: None,
            date_basis: Vec::new(),
            date_stated: true,
        }
    }

    fn addresses() -> Vec<Address> {
        let mut addresses: Vec<Address> = View::ALL.map(|view| Address { view, ..Address::default() }).to_vec();
        addresses.push(Address::default().opening("a", None));
        addresses.push(Address { search: "peace".into(), ..Address::default().to_view(View::Claims) });
        addresses
    }

    #[test]
    fn every_view_goes_into_every_format_with_fingerprint_and_link() {
        let world = world();
        for address in addresses() {
            for format in Format::ALL {
                let file = export(&world, &address, format, PAGE);
                let what = format!("{} of {address}", file.name);
                assert!(file.name.bytes().all(|b| b.is_ascii_graphic() && b != b'/'), "{what}");
                let cites = matches!(format, Format::Ris | Format::CslJson);
                assert!(file.text.len() > 3, "{what} is empty");
                assert!(file.text.contains(&world.fingerprint), "{what} has no fingerprint");
                let link = Place::new(&world, &address, PAGE).head().link;
                let written = link.replace('&', "&amp;");
                assert!(
                    cites || file.text.contains(&link) || file.text.contains(&written),
                    "{what} has no link {link}"
                );
                if matches!(format, Format::Json | Format::CslJson | Format::Annotations) {
                    let parsed: Result<Value, _> = serde_json::from_str(&file.text);
                    assert!(parsed.is_ok(), "{what} is no JSON");
                }
            }
        }
    }

    #[test]
    fn what_a_file_would_hold_is_what_it_holds() {
        let world = world();
        for address in addresses() {
            for offer in offers(&world, &address) {
                let text = export(&world, &address, offer.format, PAGE).text;
                let held = match offer.format {
                    Format::Dossier => text.matches("<blockquote").count(),
                    Format::BibTex => text.lines().filter(|l| l.starts_with('@')).count(),
                    Format::Ris => text.lines().filter(|l| l.starts_with("TY  - ")).count(),
                    Format::Annotations => text.matches("\"Annotation\"").count(),
                    Format::Csv => {
                        let mut reader =
                            csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
                        reader.records().count() - 2
                    }
                    Format::Json => {
                        let tables: Value = serde_json::from_str(&text).expect("valid JSON");
                        let tables = tables.as_object().expect("an object").values();
                        tables.filter_map(Value::as_array).map(Vec::len).sum()
                    }
                    Format::Markdown | Format::CslJson => continue,
                };
                let said = offer.holds.split(' ').next().and_then(|n| n.parse().ok());
                assert_eq!(said, Some(held), "{} of {address}", offer.holds);
            }
        }
    }

    #[test]
    fn a_spreadsheet_opens_in_its_readers_language_and_holds_labels_whole() {
        let text = "The council rejected the plan. The mayor said that the bridge over the harbour, which was closed \
                    in the spring because of the cracks found by the engineers of the province and by the divers who \
                    went down to its piers, would be opened again to all traffic before the end of the year.";
        let report = Report { id: "a".into(), file: "a.txt".into(), text: text.into(), ..Report::default() };
        let world = World::read(Corpus { reports: vec![report], ..Corpus::default() });
        assert!(world.comparison.groups.iter().any(|group| group.label.ends_with('…')), "a label is cut");
        let claims = Address::default().to_view(View::Claims);
        let english = export(&world, &claims, Format::Csv, PAGE).text;
        let heads = english.lines().nth(1).expect("heads");
        assert!(heads.starts_with("claim,label,stated by,conflict,"), "{heads}");
        let french = Address { language: Some(Language::French), ..claims };
        let french = export(&world, &french, Format::Csv, PAGE).text;
        assert!(french.starts_with('\u{feff}'), "a byte-order mark");
        let heads = french.lines().nth(1).expect("heads");
        assert_eq!(heads, "affirmation;libellé;affirmé par;contradiction;a;a : mots");
        assert!(french.contains(";non;affirme;") || french.contains(";non;cite;"), "{french}");
        for text in [english, french] {
            assert!(!text.contains('…') && text.contains("before the end of the year"), "{text}");
        }
    }

    fn json(world: &World, view: View) -> Value {
        let file = export(world, &Address::default().to_view(view), Format::Json, PAGE);
        serde_json::from_str(&file.text).expect("valid JSON")
    }

    #[test]
    fn what_is_not_known_is_null() {
        let world = world();
        let reports = json(&world, View::Reports);
        assert_eq!(reports["scrutin"]["fingerprint"], world.fingerprint);
        assert_eq!(reports["reports"][0]["publisher"], "=A");
        assert_eq!(reports["reports"][1]["publisher"], Value::Null);
        let votes = json(&world, View::Votes);
        assert_eq!(votes["votes"][0]["for_high"], 295);
        assert_eq!(votes["votes"][0]["outcome"], "adopted");
        assert_eq!(votes["votes"][0]["abstain_high"], Value::Null);
        assert_eq!(votes["told"][1]["against"], 2);
        assert_eq!(votes["told"][1]["abstain"], Value::Null);
        assert_eq!(votes["findings"][0]["kind"], "tally");
        assert_eq!(votes["evidence"][0]["words"], "295 to 1");
        let claims = json(&world, View::Claims);
        let states = |row: &Value| ["a", "b"].map(|id| row[id].as_str().unwrap_or("").to_string());
        // The two reports tell of two votes.
        assert!(
            claims["claims"]
                .as_array()
                .expect("rows")
                .iter()
                .any(|row| states(row).contains(&"other vote".to_string()))
        );
    }

    #[test]
    fn the_votes_go_into_a_spreadsheet() {
        let text = export(&world(), &Address::default().to_view(View::Votes), Format::Csv, PAGE).text;
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a record")).collect();
        let column = |name: &str| rows[1].iter().position(|c| c == name).expect("a column");
        let cells = |name: &str| [&rows[2], &rows[3]].map(|row| row[column(name)].to_string());
        assert_eq!(cells("vote"), ["v1", "v1"]);
        assert_eq!(cells("publisher"), ["'=A", ""]);
        assert_eq!(cells("against"), ["1", "2"]);
        assert_eq!(cells("abstain"), ["", ""]);
    }

    #[test]
    fn an_annotation_names_its_passage_by_words_and_by_code_points() {
        let world = world();
        for address in addresses() {
            let text = export(&world, &address, Format::Annotations, PAGE).text;
            let collection: Value = serde_json::from_str(&text).expect("valid JSON");
            let items = collection["first"]["items"].as_array().expect("items");
            assert_eq!(collection["total"], items.len());
            for item in items {
                let target = &item["target"];
                let open = crate::address::parse(
                    target["source"]["id"].as_str().and_then(|s| s.strip_prefix(PAGE)).expect("a link"),
                );
                let report = world.find(&open.address.open.expect("a report")).expect("here");
                let points: Vec<char> = world.corpus.reports[report.0 as usize].text.chars().collect();
                let (quote, place) = (&target["selector"][0], &target["selector"][1]);
                let at = |key: &str| place[key].as_u64().expect("a number") as usize;
                let text = |range: &[char]| range.iter().collect::<String>();
                assert_eq!(text(&points[at("start")..at("end")]), quote["exact"]);
                let prefix = quote["prefix"].as_str().expect("a prefix");
                let suffix = quote["suffix"].as_str().expect("a suffix");
                assert!(
                    text(&points[..at("start")]).ends_with(prefix) && text(&points[at("end")..]).starts_with(suffix)
                );
                assert!(!item["body"][0]["value"].is_null() && !item["motivation"].is_null());
            }
        }
        let all = export(&world, &Address::default(), Format::Annotations, PAGE).text;
        assert!(all.contains("\"value\": \"tally\"") && all.contains("\"value\": \"claim\""), "{all}");
    }

    #[test]
    fn what_is_read_speaks_its_readers_language_and_data_speak_english() {
        let world = world();
        let address = Address { language: Some(Language::French), ..Address::default().to_view(View::Votes) };
        let text = export(&world, &address, Format::Dossier, PAGE).text;
        for words in [
            "<html lang=\"fr\">",
            "Empreinte ",
            "<h2><bdi>1er mars 2024 · Senate · 295 – 1 ou 2 · adopté</bdi></h2>",
            "<bdi>Décompte (divergent) : 1 contre, ou 2.</bdi>",
        ] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(!text.contains("lang=fr"), "a link speaks its own reader's language");
        for format in [Format::Json, Format::BibTex, Format::Ris, Format::CslJson, Format::Annotations] {
            let english = export(&world, &Address::default().to_view(View::Votes), format, PAGE);
            assert_eq!(export(&world, &address, format, PAGE), english, "{format:?}");
        }
    }

    #[test]
    fn without_a_page_links_are_fragments_and_texts_have_names_of_their_own() {
        let file = export(&world(), &Address::default().to_view(View::Votes), Format::Annotations, "");
        assert!(file.text.contains("#1/votes?corpus="), "{}", file.text);
        assert!(!file.text.contains(PAGE));
    }
}
