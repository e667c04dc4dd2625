//! What a desk can be asked, and what it answers.

use scrutin_engine::address::{self, Address};
use scrutin_engine::comparison::Overrides;
use scrutin_engine::corpus::{Chamber, NameSet};
use scrutin_engine::export::{Format, Offer};
use scrutin_engine::view::{Audit, Packed, Ruled, Shipped};
use scrutin_engine::{Corpus, Language, Meta, Reading, Report};
use scrutin_intake::Taken;
use serde::{Deserialize, Serialize};

/// A report as it is compared: the number of its text at the desk, and what is known of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Listed {
    /// Under which its text was read.
    pub number: u32,
    /// Its id in the corpus.
    pub id: String,
    /// The name of its file.
    pub file: String,
    /// What is known of it.
    pub meta: Meta,
}

/// What is to be compared, texts and readings aside.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Order {
    /// What the reports are called together, if they are compared alone.
    pub title: Option<String>,
    /// The same for readers of French.
    pub title_fr: Option<String>,
    /// The reports they are put beside, which come first: a packed world.
    pub beside: Option<Vec<u8>>,
    /// In the order of the corpus.
    pub reports: Vec<Listed>,
    /// Chambers beside those of the engine.
    pub chambers: Vec<Chamber>,
    /// Names that denote one thing.
    pub names: Vec<NameSet>,
    /// Words that mean one thing.
    pub synonyms: Vec<Vec<String>>,
}

/// Something to be done.
#[derive(Debug, Serialize, Deserialize)]
pub enum Task {
    /// Nothing: says that the desk is there.
    Hello,
    /// Take in a file: its path and bytes.
    Take(String, Vec<u8>),
    /// Read texts, each under its number.
    Read(Vec<(u32, String)>),
    /// Compare what was read.
    Compare(Order),
    /// Hold a packed world for the tasks below; whether reports of the reader's own are in it.
    Hold(Vec<u8>, bool),
    /// Compare the world that is held again, under overrides.
    Overrule(Overrides),
    /// Read everything again and look up every fact.
    Audit,
    /// Say what each format would hold of what is shown at an address.
    Contents(Place),
    /// Write what is shown at an address, on the page of this address.
    Export(Place, Format, String),
}

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// To `Hello`, and to `Hold`.
    Here,
    /// To `Take`.
    Taken(Taken),
    /// To `Read`, in the order of the texts.
    Read(Vec<Reading>),
    /// To `Compare`.
    Compared(Box<Shipped>),
    /// To `Overrule`.
    Ruled(Box<Ruled>),
    /// To `Audit`.
    Audited(Audit),
    /// To `Contents`.
    Contents(Vec<Offer>),
    /// To `Export`.
    Exported(File),
    /// The task could not be done as it was asked.
    Refused,
}

/// An address, as it is sent: printed, with the reader's own language, which no link tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    link: String,
    own_language: Language,
}

impl From<&Address> for Place {
    fn from(address: &Address) -> Self {
        Self { link: address.to_string(), own_language: address.own_language }
    }
}

impl From<&Place> for Address {
    fn from(place: &Place) -> Self {
        Self { own_language: place.own_language, ..address::parse(&place.link).address }
    }
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its text.
    pub text: String,
}

/// The corpus an order names, with its readings; `None` if a text is not at hand, or what they are put beside is
/// broken.
pub fn assemble<'d>(
    order: &Order,
    find: impl Fn(u32) -> Option<(&'d str, &'d Reading)>,
) -> Option<(Corpus, Vec<Reading>)> {
    let own = || Corpus { title: order.title.clone(), title_fr: order.title_fr.clone(), ..Corpus::default() };
    let (mut corpus, mut readings) = match &order.beside {
        Some(packed) => {
            let Packed { corpus, readings, .. } = Packed::from_bytes(packed).ok()?;
            (corpus, readings)
        }
        None => (own(), Vec::new()),
    };
    for listed in &order.reports {
        let (text, reading) = find(listed.number)?;
        let Listed { id, file, meta, .. } = listed.clone();
        corpus.reports.push(Report { id, file, text: text.to_owned(), meta });
        readings.push(reading.clone());
    }
    corpus.chambers.extend(order.chambers.iter().cloned());
    corpus.names.extend(order.names.iter().cloned());
    corpus.synonyms.extend(order.synonyms.iter().cloned());
    Some((corpus, readings))
}
