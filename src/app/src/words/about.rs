//! The words of the view that says what the page does and does not do.

use scrutin_engine::Language;

use super::{REPORTS, counted};

/// The words of one language, in the order in which the view uses them.
pub(crate) struct AboutWords {
    language: Language,
    pub(crate) head: &'static str,
    pub(crate) method_head: &'static str,
    pub(crate) limits_head: &'static str,
    pub(crate) privacy_head: &'static str,
    pub(crate) audit_head: &'static str,
    pub(crate) audit_lead: &'static str,
    pub(crate) audit_run: &'static str,
    pub(crate) audit_running: &'static str,
    pub(crate) digest: &'static str,
    pub(crate) sources_head: &'static str,
    pub(crate) method: &'static [&'static str],
    pub(crate) limits: &'static [&'static str],
    pub(crate) privacy: &'static [&'static str],
}

/// The words in use.
pub(crate) fn about_words() -> &'static AboutWords {
    super::words().language.choose(&ENGLISH, &FRENCH)
}

/// Sentences that hold numbers.
impl AboutWords {
    pub(crate) fn audit_result(&self, reports: usize, facts: usize, faults: usize) -> String {
        let reports = counted(self.language, reports, REPORTS);
        let facts = counted(self.language, facts, (["fact", "facts"], ["fait", "faits"]));
        match (self.language, faults) {
            (Language::English, 0) => format!("{reports} read again, {facts} looked up: all found"),
            (Language::English, _) => format!("{reports} read again, {facts} looked up: {faults} not found"),
            (Language::French, 0) => format!("Relecture : {reports}. Vérification : {facts}, tout est retrouvé"),
            (Language::French, _) => format!("Relecture : {reports}. Vérification : {facts}, introuvables : {faults}"),
        }
    }
}

static ENGLISH: AboutWords = AboutWords {
    language: Language::English,
    head: "About Scrutin",
    method_head: "How it reads",
    limits_head: "What it cannot do",
    privacy_head: "What it does not do",
    audit_head: "Check it yourself",
    audit_lead: "The page can read every report again, here and now, and look up the words of everything it says about them.",
    audit_run: "Read everything again",
    audit_running: "Reading…",
    digest: "digest of all readings and findings:",
    sources_head: "What it takes as known",
    method: &[
        "Each report is read by itself, by rules that are written down: its title, dates, vote counts in digits and words, quotations, and the claims it makes, clause by clause. Nothing is learnt, guessed by a model or looked up elsewhere.",
        "Then the reports are compared. Passages are taken for one vote by body, day, count and motion, and the reasons are kept. Claims that say the same are put into one group. What agrees, what differs and what one report leaves unsaid becomes a finding, with the words it rests on.",
        "Silence is a value of its own here: a report that gives no abstentions neither says that there were none nor agrees with one that counts them.",
    ],
    limits: &[
        "It compares what reports say. It does not know which of them is right.",
        "It reads English and French. Irony, pictures, tables and tone are lost on it.",
        "Claims are grouped by their words. Two that mean the same in quite different words may stand apart.",
        "A day that no report states is inferred from weekdays and days of publication, and marked so.",
    ],
    privacy: &[
        "Nothing you open, type or choose leaves this page: its own policy forbids every request but that for its own script. It comes in parts: the first has these reports, their claims and votes; the others are loaded when another view is opened, or something is to be read, compared anew or written to a file.",
        "It stores nothing on your device, unless you ask it to keep reports of your own. What you chose stands in the link, behind the #, which browsers do not send.",
        "It cannot protect you from a changed copy of itself, from extensions of your browser, or from the sites you click to.",
    ],
};

static FRENCH: AboutWords = AboutWords {
    language: Language::French,
    head: "À propos de Scrutin",
    method_head: "Comment il lit",
    limits_head: "Ce qu’il ne sait pas faire",
    privacy_head: "Ce qu’il ne fait pas",
    audit_head: "Vérifiez vous-même",
    audit_lead: "La page peut relire chaque article, ici et maintenant, et rechercher les mots de tout ce qu’elle en dit.",
    audit_run: "Tout relire",
    audit_running: "Lecture…",
    digest: "condensat de toutes les lectures et de tous les constats :",
    sources_head: "Ce qu’il tient pour connu",
    method: &[
        "Chaque article est lu pour lui-même, selon des règles écrites : son titre, ses dates, les décomptes de voix en chiffres et en lettres, les citations et les affirmations, proposition par proposition. Rien n’est appris, deviné par un modèle ni cherché ailleurs.",
        "Puis les articles sont comparés. Des passages sont pris pour un même vote d’après l’assemblée, le jour, le décompte et le texte voté, et les raisons sont gardées. Les affirmations qui disent la même chose forment un groupe. Ce qui concorde, ce qui diverge et ce qu’un article passe sous silence devient un constat, avec les mots sur lesquels il repose.",
        "Le silence est ici une valeur à part entière : un article qui ne donne pas d’abstentions ne dit pas qu’il n’y en a pas eu, et n’est pas d’accord non plus avec celui qui les compte.",
    ],
    limits: &[
        "Il compare ce que disent les articles. Il ne sait pas lequel a raison.",
        "Il lit l’anglais et le français. L’ironie, les images, les tableaux et le ton lui échappent.",
        "Les affirmations sont groupées par leurs mots. Deux qui veulent dire la même chose en des mots tout autres peuvent rester séparées.",
        "Un jour qu’aucun article ne donne est déduit des jours de la semaine et de publication, et marqué comme tel.",
    ],
    privacy: &[
        "Rien de ce que vous ouvrez, tapez ou choisissez ne quitte cette page : sa propre politique interdit toute requête autre que celle de son propre script. Il vient par parties : la première a ces articles, leurs affirmations et leurs votes ; les autres sont chargées quand on ouvre une autre vue, ou dès qu’il y a quelque chose à lire, à comparer de nouveau ou à enregistrer.",
        "Elle n’enregistre rien sur votre appareil, à moins que vous ne lui demandiez de garder vos propres articles. Ce que vous avez choisi est dans le lien, après le #, que les navigateurs n’envoient pas.",
        "Elle ne peut pas vous protéger d’une copie modifiée d’elle-même, des extensions de votre navigateur ni des sites vers lesquels vous cliquez.",
    ],
};
