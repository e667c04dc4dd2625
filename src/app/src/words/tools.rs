//! The words of the everyday tools: taking a view away, quoting, moving about by keys.

use scrutin_engine::Language;
use scrutin_engine::view::{Destination, Way};

use super::{CLAIMS, Noun, counted};

const PLACES: Noun = (["place", "places"], ["endroit", "endroits"]);

/// The words of one language.
pub(crate) struct ToolWords {
    pub(crate) language: Language,
    pub(crate) take: &'static str,
    pub(crate) take_hint: &'static str,
    pub(crate) take_lead: &'static str,
    pub(crate) counting: &'static str,
    pub(crate) download: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) print: &'static str,
    pub(crate) print_hint: &'static str,
    pub(crate) print_foot: &'static str,
    pub(crate) by_hand: &'static str,
    pub(crate) link_copied: &'static str,
    /// The same of a page on a disk.
    pub(crate) link_copied_here: &'static str,
    /// The same where reports of the reader's own are shown.
    pub(crate) link_copied_own: &'static str,
    pub(crate) text_copied: &'static str,
    pub(crate) citation: &'static str,
    pub(crate) citation_copied: &'static str,
    pub(crate) cite: &'static str,
    pub(crate) search_help: &'static str,
    pub(crate) facets_unit: &'static str,
    pub(crate) published: &'static str,
    pub(crate) histogram: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    pub(crate) any_day: &'static str,
    pub(crate) all_days: &'static str,
    pub(crate) not_stated: &'static str,
    pub(crate) as_words: &'static str,
    pub(crate) all_of: &'static str,
    pub(crate) go_to: &'static str,
    pub(crate) go_to_hint: &'static str,
    pub(crate) palette: &'static str,
    pub(crate) palette_field: &'static str,
    pub(crate) palette_hint: &'static str,
    pub(crate) shortcuts: &'static str,
    pub(crate) keys_on: &'static str,
    pub(crate) keys_note: &'static str,
    /// Each key, and what it does.
    pub(crate) keys: &'static [(&'static str, &'static str)],
    pub(crate) previous_finding: &'static str,
    pub(crate) next_finding: &'static str,
    pub(crate) findings_bar: &'static str,
    pub(crate) marked_here: &'static str,
    pub(crate) your_passage: &'static str,
    pub(crate) link_here: &'static str,
    pub(crate) copy_link_here: &'static str,
}

/// Sentences that hold numbers or names.
impl ToolWords {
    pub(crate) const fn kind(&self, kind: Destination) -> &'static str {
        let l = self.language;
        match kind {
            Destination::View => l.choose("view", "vue"),
            Destination::Question => "question",
            Destination::Vote => "vote",
            Destination::Report => l.choose("report", "article"),
        }
    }

    pub(crate) const fn way(&self, way: Way) -> &'static str {
        let l = self.language;
        match way {
            Way::Any => l.choose("any", "au moins un"),
            Way::All => l.choose("all", "tous"),
            Way::None => l.choose("none", "aucun"),
        }
    }

    pub(crate) fn ways(&self, facet: &str) -> String {
        match self.language {
            Language::English => format!("{facet}: which of those chosen"),
            Language::French => format!("{facet} : lesquels des choix"),
        }
    }

    pub(crate) fn bar(&self, time: &str, count: usize) -> String {
        format!("{time}{} {}", self.language.choose(":", " :"), counted(self.language, count, CLAIMS))
    }

    pub(crate) fn rows_left(&self, left: usize) -> String {
        let left = self.language.figures(left as u64);
        match self.language {
            Language::English => format!("Show more ({left} left)"),
            Language::French => format!("Afficher la suite ({left} de plus)"),
        }
    }

    pub(crate) fn columns_shown(&self, shown: usize, of: usize) -> String {
        let (shown, of) = (self.language.figures(shown as u64), self.language.figures(of as u64));
        match self.language {
            Language::English => format!(
                "{shown} of {of} reports stand here as columns: those that say most of what is kept. A filter by report brings others."
            ),
            Language::French => format!(
                "{shown} articles sur {of} forment ici les colonnes : ceux qui disent le plus de ce qui reste. Un filtre par article en amène d’autres."
            ),
        }
    }

    pub(crate) fn values_left_out(&self, count: usize) -> String {
        let count = self.language.figures(count as u64);
        match self.language {
            Language::English => format!("{count} more; a search finds them"),
            Language::French => format!("{count} de plus ; une recherche les trouve"),
        }
    }

    /// How many goals fit; from `most` on there may be more.
    pub(crate) fn goals(&self, count: usize, most: usize) -> String {
        match (self.language, count) {
            (Language::English, 0) => "Nothing here is called so.".to_owned(),
            (Language::French, 0) => "Rien ici ne s’appelle ainsi.".to_owned(),
            (_, count) if count < most => counted(self.language, count, PLACES),
            (Language::English, _) => format!("the first {most}; type to find the others"),
            (Language::French, _) => format!("les {most} premiers ; tapez pour trouver les autres"),
        }
    }

    pub(crate) fn finding_of(&self, at: Option<usize>, count: usize) -> String {
        match (at, count) {
            (_, 0) => self
                .language
                .choose("No finding has words in this text.", "Aucun constat n’a de mots dans ce texte.")
                .to_owned(),
            (None, count) => counted(self.language, count, PLACES),
            (Some(at), count) => format!("{} {} {count}", at + 1, self.language.choose("of", "sur")),
        }
    }

    pub(crate) fn saved(&self, name: &str) -> String {
        format!("{} {name}", self.language.choose("Saved:", "Enregistré :"))
    }
}

pub(super) static ENGLISH: ToolWords = ToolWords {
    language: Language::English,
    take: "Take it with you",
    take_hint: "Saves or copies exactly this view",
    take_lead: "Every file holds exactly what this view shows, with its filters, the fingerprint of the reports and the link.",
    counting: "Counting what each would hold…",
    download: "Download",
    copy: "Copy",
    print: "Print this view",
    print_hint: "as it stands here, with the link and the fingerprint",
    print_foot: "Link to this view",
    by_hand: "To copy by hand",
    link_copied: "Link copied",
    link_copied_here: "Link copied. It opens on this device only: to share it, send this file along.",
    link_copied_own: "Link copied. Your own reports are not in it: under Your own you can make a page or a link that has them.",
    text_copied: "Copied",
    citation: "Citation",
    citation_copied: "Citation copied",
    cite: "Copy as citation",
    search_help: "How to search",
    facets_unit: "The numbers count claims, each once.",
    published: "published",
    histogram: "Claims by the time of their publication",
    from: "from",
    to: "to",
    any_day: "any time",
    all_days: "All times",
    not_stated: "not stated",
    as_words: "As a list",
    all_of: "with all:",
    go_to: "Go to…",
    go_to_hint: "Any view, question, vote or report by name (Ctrl K)",
    palette: "Go to",
    palette_field: "Part of a name",
    palette_hint: "a view, a question, a vote, a report",
    shortcuts: "Keys",
    keys_on: "Keys that are a letter or a sign do what is listed here",
    keys_note: "They never do while you type in a field. Ctrl K and the arrows work in any case.",
    keys: &[
        ("Ctrl K  ⌘ K", "go to a view, question, vote or report"),
        ("/", "to the search field"),
        ("t", "take this view with you"),
        ("n  p", "in a report: next finding, previous finding"),
        ("j  k", "in a report: next mark, previous mark of any kind"),
        ("Enter", "on a mark: to what is said of it"),
        ("Esc", "closes what is open"),
        ("?", "this list"),
    ],
    previous_finding: "Previous finding",
    next_finding: "Next finding",
    findings_bar: "Findings in this text",
    marked_here: "What is marked here",
    your_passage: "The passage you selected",
    link_here: "Link to this passage",
    copy_link_here: "Copy the link",
};

pub(super) static FRENCH: ToolWords = ToolWords {
    language: Language::French,
    take: "Emporter",
    take_hint: "Enregistre ou copie cette vue exactement",
    take_lead: "Chaque fichier contient exactement ce que montre cette vue, avec ses filtres, l’empreinte des articles et le lien.",
    counting: "Décompte de ce que chacun contiendrait…",
    download: "Télécharger",
    copy: "Copier",
    print: "Imprimer cette vue",
    print_hint: "telle quelle, avec le lien et l’empreinte",
    print_foot: "Lien vers cette vue",
    by_hand: "À copier à la main",
    link_copied: "Lien copié",
    link_copied_here: "Lien copié. Il ne s’ouvre que sur cet appareil : pour le partager, joignez ce fichier.",
    link_copied_own: "Lien copié. Vos propres articles n’y sont pas : sous Les vôtres, vous pouvez faire une page ou un lien qui les contient.",
    text_copied: "Copié",
    citation: "Référence",
    citation_copied: "Référence copiée",
    cite: "Copier comme référence",
    search_help: "Comment chercher",
    facets_unit: "Les nombres comptent les affirmations, chacune une fois.",
    published: "publication",
    histogram: "Affirmations selon le temps de leur publication",
    from: "du",
    to: "au",
    any_day: "n’importe quand",
    all_days: "Tous les temps",
    not_stated: "non précisé",
    as_words: "En liste",
    all_of: "avec tous :",
    go_to: "Aller à…",
    go_to_hint: "Toute vue, question, tout vote ou article par son nom (Ctrl K)",
    palette: "Aller à",
    palette_field: "Partie d’un nom",
    palette_hint: "une vue, une question, un vote, un article",
    shortcuts: "Touches",
    keys_on: "Les touches qui sont une lettre ou un signe font ce qui est indiqué ici",
    keys_note: "Jamais pendant que vous tapez dans un champ. Ctrl K et les flèches agissent toujours.",
    keys: &[
        ("Ctrl K  ⌘ K", "aller à une vue, une question, un vote ou un article"),
        ("/", "au champ de recherche"),
        ("t", "emporter cette vue"),
        ("n  p", "dans un article : constat suivant, constat précédent"),
        ("j  k", "dans un article : marque suivante, marque précédente, quelle qu’elle soit"),
        ("Enter", "sur une marque : à ce qui en est dit"),
        ("Esc", "ferme ce qui est ouvert"),
        ("?", "cette liste"),
    ],
    previous_finding: "Constat précédent",
    next_finding: "Constat suivant",
    findings_bar: "Constats dans ce texte",
    marked_here: "Ce qui est marqué ici",
    your_passage: "Le passage que vous avez choisi",
    link_here: "Lien vers ce passage",
    copy_link_here: "Copier le lien",
};
