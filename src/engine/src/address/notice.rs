//! What could not be read of a link, in words a reader understands.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a part could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// The link is longer than is read.
    TooLong,
    /// A later version made it.
    Version,
    /// No view of that name.
    View,
    /// No key of that name.
    Key,
    /// The key comes twice; the first is kept.
    Twice,
    /// The value is not of the key's form.
    Value,
    /// Bytes that are not percent-encoded UTF-8.
    Encoding,
    /// More values than are read.
    TooMany,
    /// The corpus here is another than the link was made on.
    OtherCorpus,
    /// The link was made on reports that its sender had brought, and that are not here.
    OwnCorpus,
    /// Nothing of that name in this corpus.
    NotHere,
}

/// One part of a link that could not be read or found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The part, as it stands in the link, cut at 80 characters.
    pub part: String,
    /// Why.
    pub trouble: Trouble,
}

impl Notice {
    /// A notice about `part`.
    pub fn new(part: &str, trouble: Trouble) -> Self {
        let mut part: String = part.chars().take(81).collect();
        if part.chars().count() > 80 {
            part.pop();
            part.push('…');
        }
        Self { part, trouble }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = &self.part;
        match self.trouble {
            Trouble::TooLong => write!(f, "The link is too long; the part after its first 16 kB was left out."),
            Trouble::Version => {
                write!(f, "The link was made by another version ({part}); what is known of it was read.")
            }
            Trouble::View => write!(f, "There is no view called “{part}”; the start is shown."),
            Trouble::Key => write!(f, "“{part}” means nothing here and was left out."),
            Trouble::Twice => write!(f, "“{part}” stands twice in the link; the first was kept."),
            Trouble::Value => write!(f, "“{part}” could not be understood and was left out."),
            Trouble::Encoding => write!(f, "“{part}” is damaged and was left out."),
            Trouble::TooMany => write!(f, "“{part}” lists more values than are read; the first 200 were kept."),
            Trouble::OtherCorpus => {
                write!(
                    f,
                    "The link was made on another collection of reports ({part}); ids and places may not fit this one."
                )
            }
            Trouble::OwnCorpus => {
                write!(
                    f,
                    "The link was made on reports its sender had brought ({part}), which a link does not hold. Ask for them, and add them under “Your own”; ids and places may not fit the reports here."
                )
            }
            Trouble::NotHere => write!(f, "“{part}” is not in this collection of reports."),
        }
    }
}
