//! The words of the view of the reader's own reports.

use scrutin_engine::Language;
use scrutin_intake::limits;

use super::super::own::Progress;
use super::{Noun, REPORTS, counted};

/// The words of one language, in the order in which the view uses them.
pub(crate) struct OwnWords {
    pub(crate) language: Language,
    pub(crate) lead: &'static str,
    pub(crate) bring: &'static str,
    pub(crate) drop_here: &'static str,
    pub(crate) pick_files: &'static str,
    pub(crate) pick_folder: &'static str,
    pub(crate) encoding: &'static str,
    pub(crate) encoding_guess: &'static str,
    pub(crate) paste_label: &'static str,
    pub(crate) paste_add: &'static str,
    pub(crate) progress: &'static str,
    pub(crate) cancel: &'static str,
    pub(crate) cancelled: &'static str,
    pub(crate) failed: &'static str,
    pub(crate) nothing_taken: &'static str,
    pub(crate) rest_taken: &'static str,
    pub(crate) unreadable: &'static str,
    pub(crate) this_choice: &'static str,
    pub(crate) in_the_link: &'static str,
    pub(crate) damaged: &'static str,
    pub(crate) kept_reports: &'static str,
    pub(crate) look_at: &'static str,
    pub(crate) starter_again: &'static str,

    pub(crate) used_head: &'static str,
    pub(crate) used_own: &'static str,
    pub(crate) used_both: &'static str,
    pub(crate) used_starter: &'static str,

    pub(crate) list_head: &'static str,
    pub(crate) changed: &'static str,
    pub(crate) compare_again: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) before: &'static str,
    pub(crate) after: &'static str,
    pub(crate) from: &'static str,
    pub(crate) title: &'static str,
    pub(crate) publisher: &'static str,
    pub(crate) date: &'static str,
    pub(crate) address: &'static str,
    pub(crate) language_label: &'static str,
    pub(crate) language_words: &'static str,
    pub(crate) english: &'static str,
    pub(crate) french: &'static str,
    pub(crate) remove: &'static str,

    pub(crate) along_head: &'static str,
    pub(crate) save_page: &'static str,
    pub(crate) save_page_why: &'static str,
    pub(crate) page_saved: &'static str,
    pub(crate) page_not_saved: &'static str,
    pub(crate) save_folder: &'static str,
    pub(crate) save_folder_why: &'static str,
    pub(crate) folder_saved: &'static str,
    pub(crate) make_link: &'static str,
    pub(crate) make_link_why: &'static str,
    pub(crate) link_copied: &'static str,
    pub(crate) link_by_hand: &'static str,
    pub(crate) link_label: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) keep_again: &'static str,
    pub(crate) keep_why: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) not_kept: &'static str,
    pub(crate) is_kept: &'static str,
    pub(crate) forget: &'static str,
    pub(crate) forgotten: &'static str,
    pub(crate) not_forgotten: &'static str,

    pub(crate) to_own: &'static str,
    pub(crate) back_to_starter: &'static str,

    pub(crate) limits_head: &'static str,
}

/// The words in use.
pub(crate) fn own_words() -> &'static OwnWords {
    super::words().language.choose(&ENGLISH, &FRENCH)
}

const OWN_REPORTS: Noun = (["report of your own", "reports of your own"], ["article à vous", "articles à vous"]);

/// Sentences that hold numbers or names.
impl OwnWords {
    fn counted(&self, count: usize, noun: Noun) -> String {
        counted(self.language, count, noun)
    }

    /// A size as the reader writes it: `5 kB`, `5 ko`.
    fn size(&self, bytes: u64) -> String {
        let size = limits::size(bytes);
        match self.language {
            Language::English => size,
            Language::French => size.replace('B', "o"),
        }
    }

    pub(crate) fn doing(&self, progress: Progress) -> String {
        let files = |all| self.counted(all, (["file", "files"], ["fichier", "fichiers"]));
        let reports = |all| self.counted(all, REPORTS);
        match (self.language, progress) {
            (Language::English, Progress::Taking(_, 0)) => "Getting ready…".to_owned(),
            (Language::English, Progress::Taking(done, all)) => format!("Taking in: {done} of {}.", files(all)),
            (Language::English, Progress::Reading(done, all)) => format!("Reading: {done} of {}.", reports(all)),
            (Language::English, Progress::Comparing(all)) => format!("Comparing {}…", reports(all)),
            (Language::French, Progress::Taking(_, 0)) => "Préparation…".to_owned(),
            (Language::French, Progress::Taking(done, all)) => format!("Reprise : {done} sur {}.", files(all)),
            (Language::French, Progress::Reading(done, all)) => format!("Lecture : {done} sur {}.", reports(all)),
            (Language::French, Progress::Comparing(all)) => format!("Comparaison : {}…", reports(all)),
        }
    }

    pub(crate) fn compared(&self, count: usize, both: bool) -> String {
        let own = self.counted(count, OWN_REPORTS);
        match (self.language, both) {
            (Language::English, true) => format!("Compared: {own}, beside the starter reports."),
            (Language::English, false) => format!("Compared: {own}."),
            (Language::French, true) => format!("Comparaison faite : {own}, avec les articles de départ."),
            (Language::French, false) => format!("Comparaison faite : {own}."),
        }
    }

    pub(crate) fn in_force(&self, count: usize, both: bool) -> String {
        let own = self.counted(count, OWN_REPORTS);
        match (self.language, both) {
            (Language::English, true) => format!("Shown are the starter reports and {own}."),
            (Language::English, false) => format!("Shown: {own}."),
            (Language::French, true) => format!("Affichés : les articles de départ et {own}."),
            (Language::French, false) => format!("Affichage : {own}."),
        }
    }

    pub(crate) fn not_taken(&self, count: usize) -> String {
        format!("{} {count}", self.language.choose("Not taken in:", "Non repris :"))
    }

    pub(crate) fn too_many(&self, count: usize, most: usize) -> String {
        let (count, most) = (self.language.figures(count as u64), self.language.figures(most as u64));
        match self.language {
            Language::English => format!("has {count} files; at most {most} are taken at once"),
            Language::French => format!("compte {count} fichiers ; {most} au plus sont repris à la fois"),
        }
    }

    pub(crate) fn too_large(&self, size: u64, most: u64) -> String {
        let (size, most) = (self.size(size), self.size(most));
        match self.language {
            Language::English => format!("has {size}; a file may have {most}"),
            Language::French => format!("fait {size} ; un fichier peut faire {most}"),
        }
    }

    pub(crate) fn count(&self, count: usize, bytes: u64) -> String {
        let (reports, size) = (self.counted(count, REPORTS), self.size(bytes));
        format!("{reports}, {size} {}.", self.language.choose("of text", "de texte"))
    }

    pub(crate) fn shown(&self, first: usize, last: usize, all: usize) -> String {
        let [to, of] = self.language.choose(["to", "of"], ["à", "sur"]);
        format!("{first} {to} {last} {of} {all}")
    }

    pub(crate) fn notices(&self, count: usize) -> String {
        self.counted(count, (["notice", "notices"], ["remarque", "remarques"]))
    }

    pub(crate) fn remove_this(&self, id: &str) -> String {
        format!("{} {id}", self.remove)
    }

    pub(crate) fn removed(&self, id: &str) -> String {
        format!("{id} {}", self.language.choose("was removed.", "a été retiré."))
    }

    pub(crate) fn back_again(&self, id: &str) -> String {
        format!("{id} {}", self.language.choose("is back.", "est de retour."))
    }

    pub(crate) fn link_too_long(&self, length: usize, most: usize) -> String {
        let (length, most) = (self.language.figures(length as u64), self.language.figures(most as u64));
        match self.language {
            Language::English => format!(
                "These reports would make a link of {length} letters; up to {most} pass everywhere. Save them as one page instead."
            ),
            Language::French => format!(
                "Ces articles feraient un lien de {length} lettres ; jusqu’à {most} passent partout. Enregistrez-les plutôt en une page."
            ),
        }
    }

    pub(crate) fn limits(&self) -> [String; 4] {
        let figures = |count: usize| self.language.figures(count as u64);
        let (reports, files, deep, link) =
            (figures(limits::REPORTS), figures(limits::FILES), limits::FOLDERS_DEEP, figures(limits::LINK_BYTES));
        let [all, one, file, unpacked] =
            [limits::TEXT_BYTES, limits::REPORT_BYTES, limits::FILE_BYTES, limits::UNPACKED_BYTES]
                .map(|bytes| self.size(bytes));
        match self.language {
            Language::English => [
                format!("At most {reports} reports, {all} of text together, {one} in one report."),
                format!(
                    "At most {files} files at once, {file} a file; a zip may unpack to {unpacked}, a zip inside a zip stays closed, and folders are walked {deep} deep."
                ),
                "Texts are UTF-8, UTF-16 or Windows-1252. A table has one report a row and a column “text”; title, publisher, date and url are read where they are given. JSON holds objects with the same keys. A corpus.toml in a folder or zip describes the files beside it.".to_owned(),
                format!("A link holds up to {link} letters of packed reports: a few short ones."),
            ],
            Language::French => [
                format!("Au plus {reports} articles, {all} de texte en tout, {one} dans un article."),
                format!(
                    "Au plus {files} fichiers à la fois, {file} par fichier ; un zip peut se déplier jusqu’à {unpacked}, un zip dans un zip reste fermé, et les dossiers sont parcourus sur {deep} niveaux."
                ),
                "Les textes sont en UTF-8, UTF-16 ou Windows-1252. Un tableau a un article par ligne et une colonne « text » ; title, publisher, date et url sont lus s’ils sont donnés. Un JSON contient des objets avec les mêmes clés. Un corpus.toml dans un dossier ou un zip décrit les fichiers à côté de lui.".to_owned(),
                format!("Un lien contient jusqu’à {link} lettres d’articles comprimés : quelques-uns, courts."),
            ],
        }
    }
}

static ENGLISH: OwnWords = OwnWords {
    language: Language::English,
    lead: "Bring reports of the same events, and every view here is about them. They are read in this page and go nowhere; when you close it they are gone, unless you keep or save them below.",
    bring: "Bring reports",
    drop_here: "Drop files, a folder or a zip here, or choose them. Text, Markdown, HTML, CSV and JSON are read.",
    pick_files: "Choose files",
    pick_folder: "Choose a folder",
    encoding: "Read texts that are not UTF-8 as",
    encoding_guess: "what they say, else Western (windows-1252)",
    paste_label: "Or paste the text of a report",
    paste_add: "Add this text",
    progress: "Progress",
    cancel: "Cancel",
    cancelled: "Cancelled. Nothing was changed.",
    failed: "The reading failed part-way, and nothing was changed. Try again with fewer reports.",
    nothing_taken: "Nothing new was taken in.",
    rest_taken: "Everything else was taken in.",
    unreadable: "could not be read, or is damaged",
    this_choice: "This choice",
    in_the_link: "The reports in the link",
    damaged: "are damaged, or more than a link may hold",
    kept_reports: "The saved reports",
    look_at: "Look at:",
    starter_again: "The starter reports are shown again. Yours are still in the list.",

    used_head: "What is compared",
    used_own: "only your own reports",
    used_both: "your own beside the starter reports",
    used_starter: "only the starter reports",

    list_head: "Your reports",
    changed: "You changed something that is not compared yet.",
    compare_again: "Compare again",
    undo: "Take back the removal",
    before: "Previous",
    after: "Next",
    from: "from",
    title: "Title",
    publisher: "Publisher",
    date: "Day of publication",
    address: "Address",
    language_label: "Language",
    language_words: "as its words say",
    english: "English",
    french: "French",
    remove: "Remove",

    along_head: "Take them along",
    save_page: "Save as one page",
    save_page_why: "Scrutin as a single HTML file with these reports inside. It opens by double-click, without a network.",
    page_saved: "Saved as scrutin.html.",
    page_not_saved: "Not saved: a part of this page cannot be loaded from the server. Check the connection and try again.",
    save_folder: "Save as a corpus folder",
    save_folder_why: "A zip of texts and corpus.toml, for the seeds folder of a build and for the command scrutin.",
    folder_saved: "Saved as seeds.zip.",
    make_link: "Copy a link with the reports inside",
    make_link_why: "Whoever has the link has the texts. Only a few short reports fit.",
    link_copied: "Link copied.",
    link_by_hand: "The link is selected: copy it with the keyboard or the menu.",
    link_label: "Link with the reports inside",
    keep: "Keep on this device",
    keep_again: "Keep them as they are now",
    keep_why: "Stored by this browser, for this page alone, until you forget them here.",
    kept: "Kept on this device.",
    not_kept: "This browser refused to keep them; save them as one page instead.",
    is_kept: "Kept on this device.",
    forget: "Forget them on this device",
    forgotten: "Forgotten: this device keeps none of your reports.",
    not_forgotten: "This browser could not forget them; delete its data for this page.",

    to_own: "Your reports",
    back_to_starter: "Back to the starter reports",

    limits_head: "What is read, and how much",
};

static FRENCH: OwnWords = OwnWords {
    language: Language::French,
    lead: "Apportez des articles sur les mêmes faits, et toutes les vues d’ici portent sur eux. Ils sont lus dans cette page et ne vont nulle part ; quand vous la fermez ils disparaissent, à moins de les garder ou de les enregistrer ci-dessous.",
    bring: "Apporter des articles",
    drop_here: "Déposez ici des fichiers, un dossier ou un zip, ou choisissez-les. Texte, Markdown, HTML, CSV et JSON sont lus.",
    pick_files: "Choisir des fichiers",
    pick_folder: "Choisir un dossier",
    encoding: "Lire les textes qui ne sont pas en UTF-8 en",
    encoding_guess: "ce qu’ils disent, sinon occidental (windows-1252)",
    paste_label: "Ou collez le texte d’un article",
    paste_add: "Ajouter ce texte",
    progress: "Avancement",
    cancel: "Annuler",
    cancelled: "Annulé. Rien n’a changé.",
    failed: "La lecture a échoué en chemin, et rien n’a changé. Essayez avec moins d’articles.",
    nothing_taken: "Rien de nouveau n’a été repris.",
    rest_taken: "Tout le reste a été repris.",
    unreadable: "n’a pas pu être lu, ou est endommagé",
    this_choice: "Ce choix",
    in_the_link: "Les articles du lien",
    damaged: "sont endommagés, ou plus nombreux qu’un lien ne peut en contenir",
    kept_reports: "Les articles gardés",
    look_at: "Voir :",
    starter_again: "Les articles de départ sont de nouveau affichés. Les vôtres restent dans la liste.",

    used_head: "Ce qui est comparé",
    used_own: "seulement vos articles",
    used_both: "les vôtres avec les articles de départ",
    used_starter: "seulement les articles de départ",

    list_head: "Vos articles",
    changed: "Vous avez changé quelque chose qui n’est pas encore comparé.",
    compare_again: "Comparer de nouveau",
    undo: "Reprendre l’article retiré",
    before: "Précédents",
    after: "Suivants",
    from: "venu de",
    title: "Titre",
    publisher: "Éditeur",
    date: "Jour de publication",
    address: "Adresse",
    language_label: "Langue",
    language_words: "d’après ses mots",
    english: "anglais",
    french: "français",
    remove: "Retirer",

    along_head: "Les emporter",
    save_page: "Enregistrer en une page",
    save_page_why: "Scrutin en un seul fichier HTML qui contient ces articles. Il s’ouvre d’un double-clic, sans réseau.",
    page_saved: "Enregistré : scrutin.html.",
    page_not_saved: "Non enregistré : une partie de cette page ne peut pas être chargée depuis le serveur. Vérifiez la connexion et réessayez.",
    save_folder: "Enregistrer en dossier de corpus",
    save_folder_why: "Un zip de textes et corpus.toml, pour le dossier seeds d’une construction et pour la commande scrutin.",
    folder_saved: "Enregistré : seeds.zip.",
    make_link: "Copier un lien qui contient les articles",
    make_link_why: "Qui a le lien a les textes. Seuls quelques articles courts y tiennent.",
    link_copied: "Lien copié.",
    link_by_hand: "Le lien est sélectionné : copiez-le au clavier ou par le menu.",
    link_label: "Lien qui contient les articles",
    keep: "Garder sur cet appareil",
    keep_again: "Les garder tels qu’ils sont maintenant",
    keep_why: "Conservés par ce navigateur, pour cette page seule, jusqu’à ce que vous les oubliiez ici.",
    kept: "Gardés sur cet appareil.",
    not_kept: "Ce navigateur a refusé de les garder ; enregistrez-les plutôt en une page.",
    is_kept: "Gardés sur cet appareil.",
    forget: "Les oublier sur cet appareil",
    forgotten: "Oubliés : cet appareil ne garde aucun de vos articles.",
    not_forgotten: "Ce navigateur n’a pas pu les oublier ; effacez ses données pour cette page.",

    to_own: "Vos articles",
    back_to_starter: "Revenir aux articles de départ",

    limits_head: "Ce qui est lu, et combien",
};
