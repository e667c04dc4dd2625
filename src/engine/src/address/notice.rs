//! What could not be read of a link, in words a reader understands.

use std::fmt;

use crate::language::Language;
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

    /// The notice in words.
    pub fn in_words(&self, language: Language) -> String {
        match language {
            Language::English => self.in_english(),
            Language::French => self.in_french(),
        }
    }

    fn in_french(&self) -> String {
        let part = &self.part;
        match self.trouble {
            Trouble::TooLong => "Le lien est trop long ; ce qui suit ses 16 premiers ko a été laissé.".to_string(),
            Trouble::Version => {
                format!("Le lien vient d’une autre version ({part}) ; ce qui en est connu a été lu.")
            }
            Trouble::View => format!("Il n’y a pas de vue « {part} » ; l’accueil est affiché."),
            Trouble::Key => format!("« {part} » ne veut rien dire ici et a été laissé."),
            Trouble::Twice => format!("« {part} » figure deux fois dans le lien ; la première a été gardée."),
            Trouble::Value => format!("« {part} » n’a pas été compris et a été laissé."),
            Trouble::Encoding => format!("« {part} » est endommagé et a été laissé."),
            Trouble::TooMany => {
                format!("« {part} » énumère plus de valeurs qu’il n’en est lu ; les 200 premières ont été gardées.")
            }
            Trouble::OtherCorpus => format!(
                "Le lien a été fait sur une autre collection d’articles ({part}) ; numéros et places peuvent ne pas convenir à celle-ci."
            ),
            Trouble::OwnCorpus => format!(
                "Le lien a été fait sur des articles que son auteur avait apportés ({part}), et qu’un lien ne contient pas. Demandez-les, et ajoutez-les sous « Les vôtres » ; numéros et places peuvent ne pas convenir aux articles d’ici."
            ),
            Trouble::NotHere => format!("« {part} » n’est pas dans cette collection d’articles."),
        }
    }

    fn in_english(&self) -> String {
        let part = &self.part;
        match self.trouble {
            Trouble::TooLong => "The link is too long; the part after its first 16 kB was left out.".to_string(),
            Trouble::Version => {
                format!("The link was made by another version ({part}); what is known of it was read.")
            }
            Trouble::View => format!("There is no view called “{part}”; the start is shown."),
            Trouble::Key => format!("“{part}” means nothing here and was left out."),
            Trouble::Twice => format!("“{part}” stands twice in the link; the first was kept."),
            Trouble::Value => format!("“{part}” could not be understood and was left out."),
            Trouble::Encoding => format!("“{part}” is damaged and was left out."),
            Trouble::TooMany => format!("“{part}” lists more values than are read; the first 200 were kept."),
            Trouble::OtherCorpus => format!(
                "The link was made on another collection of reports ({part}); ids and places may not fit this one."
            ),
            Trouble::OwnCorpus => format!(
                "The link was made on reports its sender had brought ({part}), which a link does not hold. Ask for them, and add them under “Your own”; ids and places may not fit the reports here."
            ),
            Trouble::NotHere => format!("“{part}” is not in this collection of reports."),
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_english())
    }
}
