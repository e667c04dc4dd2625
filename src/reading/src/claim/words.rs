//! Words the claim rules know, in English and French, folded.
//!
//! Flags, and the lists of all words but verbs, which stand in [`super::verbs`]. The lists are our own, drawn
//! up from the prose of parliamentary and diplomatic news; a word outside them is simply no clue.

/// Asks for something.
pub const DEMAND: u64 = 1;
/// Speaks against something.
pub const CONDEMN: u64 = 1 << 1;
/// Speaks for something.
pub const SUPPORT: u64 = 1 << 2;
/// Says.
pub const STATE: u64 = 1 << 3;
/// Denies.
pub const DENY: u64 = 1 << 4;
/// Recognises, reaffirms, recalls.
pub const AFFIRM: u64 = 1 << 5;
/// Adopts, decides, allows.
pub const DECIDE: u64 = 1 << 6;
/// Warns, threatens.
pub const WARN: u64 = 1 << 7;
/// Promises.
pub const PROMISE: u64 = 1 << 8;
/// Accuses.
pub const ACCUSE: u64 = 1 << 9;
/// A verb of doing.
pub const VERB: u64 = 1 << 10;
/// A form of "be", "have" or "do": surely a verb.
pub const AUX: u64 = 1 << 11;
/// Infinitive or bare form.
pub const BASE: u64 = 1 << 12;
/// Third person, past, or (French) participle.
pub const FINITE: u64 = 1 << 13;
/// English participle.
pub const PARTICIPLE: u64 = 1 << 14;
/// "-ing", "-ant".
pub const GERUND: u64 = 1 << 15;
/// As often a noun as a verb.
pub const NOUNISH: u64 = 1 << 16;
/// Negates.
pub const NEGATION: u64 = 1 << 17;
/// Keeps its distance from a word it goes with.
pub const HEDGE: u64 = 1 << 18;
/// Joins clauses: "and", "but", "et", "mais".
pub const CONJUNCTION: u64 = 1 << 19;
/// Opens a relative clause.
pub const RELATIVE: u64 = 1 << 20;
/// Stands for somebody named before.
pub const PRONOUN: u64 = 1 << 21;
/// A body that can speak: ministry, senate, government.
pub const BODY: u64 = 1 << 22;
/// A document that can say something: resolution, statement, bill.
pub const DOCUMENT: u64 = 1 << 23;
/// What demands are for: withdrawal, sanctions, release.
pub const MEASURE: u64 = 1 << 24;
/// Means nothing by itself.
pub const STOP: u64 = 1 << 25;
/// Adverb that may stand between subject and verb.
pub const ADVERB: u64 = 1 << 26;
/// Opens a clause that depends on another.
pub const SUBORDINATE: u64 = 1 << 27;
/// Preposition.
pub const PREPOSITION: u64 = 1 << 28;
/// Article or possessive.
pub const DETERMINER: u64 = 1 << 29;
/// "should", "must", "may", "il faut".
pub const MODAL: u64 = 1 << 30;
/// A person by office: minister, spokesperson, lawyer.
pub const OFFICE: u64 = 1 << 31;
/// Obliges: "should", "must", "devrait".
pub const OBLIGES: u64 = 1 << 32;
/// Says what follows is an example or part: "including", "notamment".
pub const INCLUDING: u64 = 1 << 33;
/// Says of a document whether it binds: "non-binding", "symbolic".
pub const BINDING: u64 = 1 << 34;

/// Every verb that makes an [`super::Act`].
pub const ACTS: u64 = DEMAND | CONDEMN | SUPPORT | STATE | DENY | AFFIRM | DECIDE | WARN | PROMISE | ACCUSE;
/// Any verb.
pub const ANY_VERB: u64 = ACTS | VERB | AUX | MODAL;

/// Word lists by flag; the verbs are added by the lexicon from [`super::verbs::VERBS`].
pub const WORDS: &[(u64, &str)] = &[
    (
        AUX | STOP,
        "is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't \
         hadn't doesn't don't didn't a ont est sont etait etaient sera seront serait seraient fut furent avait avaient \
         aura auront aurait soit soient ait aient ete etre avoir etant ayant",
    ),
    (
        MODAL | STOP,
        "will would can could may might shall won't wouldn't can't cannot couldn't pourra pourrait pourraient peut peuvent",
    ),
    (
        MODAL | OBLIGES | STOP,
        "should must ought needs shouldn't mustn't doit doivent devrait devraient devra devront faut faudrait",
    ),
    (
        NEGATION,
        "not no never none nor neither cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't \
         won't wouldn't can't couldn't shouldn't mustn't fails failed refuse refuses refused ne n' jamais aucun aucune ni",
    ),
    (
        HEDGE,
        "alleged allegedly purported purportedly supposed supposedly pretendu pretendue pretendus pretendument \
         presume presumee presumes soi-disant",
    ),
    (CONJUNCTION | STOP, "and but or et mais ou puis then yet &"),
    (RELATIVE | STOP, "which who whom whose where qui dont ou laquelle lequel lesquels lesquelles"),
    (PRONOUN | STOP, "he she it they we i il elle ils elles on nous je"),
    (
        DETERMINER | STOP,
        "the a an this that these those its his her their our le la les l' un une des du au aux ce cet cette ces son \
         sa ses leur leurs notre nos d'",
    ),
    (
        PREPOSITION | STOP,
        "of in on at for from to with by over against between under into through during after before among amid about \
         as towards toward upon within without following via near since until de d' dans en sur pour par avec contre \
         entre sous vers chez apres avant depuis pendant lors parmi sans a des du au aux despite malgre",
    ),
    (
        STOP,
        "that tel tels telle telles than so also too very more most other such some any all each every own same both just only its itself \
         himself herself themselves one there here when what why how if whether up out off down again further still que \
         qu' s' se y en c' j' m' t' qu plus tres aussi ainsi comme si tout tous toute toutes autre autres meme memes \
         cela ca ceci donc or car ne n' pas point entre afin quand lorsque 's me my your you us him them who whom \
         well said say says dit",
    ),
    (
        ADVERB,
        "also further additionally again strongly then now still once officially clearly only never not reportedly \
         recently previously later earlier therefore thus meanwhile however moreover furthermore consequently \
         immediately firmly formally finally overwhelmingly narrowly unanimously shortly afterwards even already too \
         even rather openly repeatedly sharply egalement aussi fermement vivement ensuite notamment officiellement \
         clairement pourtant ainsi alors enfin deja encore toujours bien immediatement pas plus jamais largement tout",
    ),
    (
        SUBORDINATE,
        "while although though despite whereas because unless tandis alors malgre quoique bien puisque lorsque",
    ),
    (INCLUDING, "including notably namely notamment"),
    (
        BODY,
        "government parliament senate house congress assembly council committee commission ministry embassy court authority presidency \
         union party parties office presidency administration army military police authorities senators lawmakers mps \
         deputies legislators officials ministers leaders members delegation mission agency group union board cabinet \
         kremlin bundestag duma knesset rada diet chamber bloc coalition caucus federation association company firm \
         organization organisation organizations organisations ngo ngos experts critics supporters opponents activists \
         residents survivors witnesses farmers teachers doctors families rebels residents sides neighbours neighbors countries nations lawyers analysts specialists academics campaigners protesters unions city town county \
         republicans democrats conservatives socialists greens liberals opposition majority international community \
         gouvernement parlement senat chambre assemblee conseil comite commission ministere ambassade cour union parti \
         partis bureau presidence armee police autorite autorites presidence senateurs deputes elus ministres dirigeants membres delegation \
         groupe groupes cabinet federation association collectif cercle syndicat syndicats municipalite mairie \
         opposition majorite eurodeputes parlementaires communaute",
    ),
    (
        OFFICE,
        "president minister spokesman spokeswoman spokesperson ambassador senator deputy lawmaker mp secretary chancellor \
         premier governor prosecutor monarch chief mayor speaker chairman chairwoman chair leader director commissioner representative envoy \
         lawyer analyst expert professor general judge justice councillor councilor rapporteur official historian author \
         king queen prince pope mr mrs ms dr sen rep prime ministre porte-parole ambassadeur ambassadrice senateur \
         senatrice depute deputee secretaire chancelier chanceliere maire presidente directeur directrice avocat \
         avocate general juge conseiller conseillere rapporteure chef cheffe elu elue dirigeant m mme eurodepute \
         eurodeputee",
    ),
    (
        DOCUMENT,
        "resolution text measure bill motion law document statement declaration report proposal amendment act treaty \
         agreement decree ordinance directive regulation letter ruling initiative decision move paper legislation \
         resolutions referendum charter plan texte loi projet proposition communique rapport amendement traite accord \
         decret motion directive reglement lettre decision declaration",
    ),
    (
        MEASURE,
        "withdrawal sanction sanctions release seizure embargo recognition inquiry investigation ceasefire cease-fire \
         exclusion expulsion return ban boycott moratorium referendum aid support freeze deployment suspension removal \
         respect protection restoration repeal abolition reform compensation reparations resignation condemnation \
         establishment creation opening closure tax subsidy cap tariff tariffs transparency retrait depart sanctions \
         liberation saisie gel embargo reconnaissance enquete cessez-le-feu exclusion expulsion retour interdiction \
         boycott moratoire aide soutien envoi deploiement suspension retablissement abrogation abolition reforme \
         indemnisation demission creation ouverture fermeture respect droit levee arret access acces appointment nomination \
         repatriation rapatriement evacuation depart departure lifting negotiations negociations dialogue talks",
    ),
    (
        BINDING,
        "binding non-binding nonbinding symbolic advisory consultative contraignant contraignante contraignants symbolique \
         consultatif consultative",
    ),
];
