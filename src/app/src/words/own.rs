//! The words of the view of the reader's own reports.

use scrutin_intake::limits;

use super::counted;
use crate::own::Progress;

/// The words of one language, in the order in which the view uses them.
pub(crate) struct OwnWords {
    pub(crate) head: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) use_own: &'static str,
    pub(crate) bring: &'static str,
    pub(crate) drop_here: &'static str,
    pub(crate) pick_files: &'static str,
    pub(crate) pick_folder: &'static str,
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
    pub(crate) language: &'static str,
    pub(crate) language_words: &'static str,
    pub(crate) english: &'static str,
    pub(crate) french: &'static str,
    pub(crate) remove: &'static str,

    pub(crate) along_head: &'static str,
    pub(crate) save_page: &'static str,
    pub(crate) save_page_why: &'static str,
    pub(crate) page_saved: &'static str,
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
pub(crate) const fn own_words() -> &'static OwnWords {
    &ENGLISH
}

/// Sentences that hold numbers or names.
#[expect(clippy::unused_self, reason = "another language answers otherwise")]
impl OwnWords {
    pub(crate) fn doing(&self, progress: Progress) -> String {
        match progress {
            Progress::Taking(_, 0) => "Getting ready…".to_owned(),
            Progress::Taking(done, all) => format!("Taking in: {done} of {}.", counted(all, "file", "files")),
            Progress::Reading(done, all) => format!("Reading: {done} of {}.", counted(all, "report", "reports")),
            Progress::Comparing(all) => format!("Comparing {}…", counted(all, "report", "reports")),
        }
    }

    pub(crate) fn compared(&self, count: usize, both: bool) -> String {
        let own = counted(count, "report of your own", "reports of your own");
        if both { format!("Compared: {own}, beside the starter reports.") } else { format!("Compared: {own}.") }
    }

    pub(crate) fn in_force(&self, count: usize, both: bool) -> String {
        let own = counted(count, "report of your own", "reports of your own");
        if both { format!("Shown are the starter reports and {own}.") } else { format!("Shown: {own}.") }
    }

    pub(crate) fn not_taken(&self, count: usize) -> String {
        format!("Not taken in: {count}")
    }

    pub(crate) fn too_many(&self, count: usize, most: usize) -> String {
        format!("has {count} files; at most {most} are taken at once")
    }

    pub(crate) fn too_large(&self, size: &str, most: &str) -> String {
        format!("has {size}; a file may have {most}")
    }

    pub(crate) fn count(&self, count: usize, bytes: u64) -> String {
        format!("{}, {} of text.", counted(count, "report", "reports"), limits::size(bytes))
    }

    pub(crate) fn shown(&self, first: usize, last: usize, all: usize) -> String {
        format!("{first} to {last} of {all}")
    }

    pub(crate) fn notices(&self, count: usize) -> String {
        counted(count, "notice", "notices")
    }

    pub(crate) fn remove_this(&self, id: &str) -> String {
        format!("{} {id}", self.remove)
    }

    pub(crate) fn removed(&self, id: &str) -> String {
        format!("{id} was removed.")
    }

    pub(crate) fn back_again(&self, id: &str) -> String {
        format!("{id} is back.")
    }

    pub(crate) fn link_too_long(&self, length: usize, most: usize) -> String {
        format!(
            "These reports would make a link of {length} letters; up to {most} pass everywhere. Save them as one page instead."
        )
    }

    pub(crate) fn limits(&self) -> [String; 4] {
        let size = limits::size;
        [
            format!(
                "At most {} reports, {} of text together, {} in one report.",
                limits::REPORTS,
                size(limits::TEXT_BYTES),
                size(limits::REPORT_BYTES)
            ),
            format!(
                "At most {} files at once, {} a file; a zip may unpack to {}, a zip inside a zip stays closed, and folders are walked {} deep.",
                limits::FILES,
                size(limits::FILE_BYTES),
                size(limits::UNPACKED_BYTES),
                limits::FOLDERS_DEEP
            ),
            "Texts are UTF-8, UTF-16 or Windows-1252. A table has one report a row and a column “text”; title, publisher, date and url are read where they are given. JSON holds objects with the same keys. A corpus.toml in a folder or zip describes the files beside it.".to_owned(),
            format!("A link holds up to {} letters of packed reports: a few short ones.", limits::LINK_BYTES),
        ]
    }
}

static ENGLISH: OwnWords = OwnWords {
    head: "Your own reports",
    lead: "Bring reports of the same events, and every view here is about them. They are read in this page and go nowhere; when you close it they are gone, unless you keep or save them below.",
    use_own: "Use your own reports",
    bring: "Bring reports",
    drop_here: "Drop files, a folder or a zip here, or choose them. Text, Markdown, HTML, CSV and JSON are read.",
    pick_files: "Choose files",
    pick_folder: "Choose a folder",
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
    language: "Language",
    language_words: "as its words say",
    english: "English",
    french: "French",
    remove: "Remove",

    along_head: "Take them along",
    save_page: "Save as one page",
    save_page_why: "Scrutin as a single HTML file with these reports inside. It opens by double-click, without a network.",
    page_saved: "Saved as scrutin.html.",
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
