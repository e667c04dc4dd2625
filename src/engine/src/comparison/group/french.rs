//! The infinitive of French verbs whose forms no rule of endings brings together: "rendu", "disparaîtront", "reçoivent".
//!
//! Leaves regular endings to the stemmer in [`super::concepts`]. Patterns are of the verbs' third conjugation, as any
//! grammar has them; forms that are as often a noun ("produit", "revenu", "parti") are left alone.

/// Participles by their end, and the infinitive's end; a feminine or plural ending is taken off first.
const PARTICIPLES: &[(&str, &str)] = &[
    ("ndu", "ndre"),
    ("rdu", "rdre"),
    ("enu", "enir"),
    ("battu", "battre"),
    ("rompu", "rompre"),
    ("vaincu", "vaincre"),
    ("duit", "duire"),
    ("truit", "truire"),
    ("crit", "crire"),
    ("ouvert", "ouvrir"),
    ("ouffert", "ouffrir"),
    ("offert", "offrir"),
    ("raint", "raindre"),
    ("teint", "teindre"),
    ("joint", "joindre"),
    ("clu", "clure"),
    ("connu", "connaitre"),
    ("paru", "paraitre"),
    ("recu", "recevoir"),
    ("percu", "percevoir"),
    ("concu", "concevoir"),
    ("decu", "decevoir"),
    ("voulu", "vouloir"),
    ("prevu", "prevoir"),
    ("vecu", "vivre"),
    ("couru", "courir"),
    ("suivi", "suivre"),
    ("acquis", "acquerir"),
    ("promis", "promettre"),
    ("soumis", "soumettre"),
    ("remis", "remettre"),
    ("transmis", "transmettre"),
    ("compromis", "compromettre"),
    ("compris", "comprendre"),
    ("appris", "apprendre"),
    ("repris", "reprendre"),
    ("elu", "elire"),
    ("menti", "mentir"),
    ("sorti", "sortir"),
    ("servi", "servir"),
];

/// Other forms by their end, longest first where one ends another, and the infinitive's end.
const FORMS: &[(&str, &str)] = &[
    ("iendront", "enir"),
    ("iendraient", "enir"),
    ("iendrait", "enir"),
    ("iendra", "enir"),
    ("iennent", "enir"),
    ("ntient", "ntenir"),
    ("tient", "tenir"),
    ("vient", "venir"),
    ("prennent", "prendre"),
    ("prenait", "prendre"),
    ("prenant", "prendre"),
    ("prend", "prendre"),
    ("ettent", "ettre"),
    ("ettait", "ettre"),
    ("met", "mettre"),
    ("endent", "endre"),
    ("endait", "endre"),
    ("rdent", "rdre"),
    ("ondent", "ondre"),
    ("oivent", "evoir"),
    ("coit", "cevoir"),
    ("naissent", "naitre"),
    ("paraissent", "paraitre"),
    ("parait", "paraitre"),
    ("uisent", "uire"),
    ("uisait", "uire"),
    ("aignent", "aindre"),
    ("eignent", "eindre"),
    ("oignent", "oindre"),
    ("crivent", "crire"),
];

/// Forms that are nouns or something else as often.
const NOUNS: &[&str] = &[
    "produit",
    "produits",
    "revenu",
    "revenus",
    "detenu",
    "detenus",
    "detenue",
    "detenues",
    "prevenu",
    "menu",
    "menus",
    "elus",
    "elues",
    "compromis",
    "individu",
    "ingenu",
    "contenu",
    "gourmet",
    "sommet",
    "doivent",
    "cabinet",
    "inconvenient",
    "patient",
    "conduite",
    "client",
    "quotient",
    "point",
];

/// The infinitive of the folded `word`, where its form would hide it.
pub(super) fn infinitive(word: &str) -> Option<String> {
    if word.len() < 4 || NOUNS.contains(&word) {
        return None;
    }
    let singular = word.strip_suffix("es").or_else(|| word.strip_suffix(['e', 's'])).unwrap_or(word);
    let ends = |word: &str, list: &[(&str, &str)]| {
        list.iter().find_map(|(end, base)| word.strip_suffix(end).map(|stem| format!("{stem}{base}")))
    };
    if let Some(found) = ends(word, PARTICIPLES).or_else(|| ends(singular, PARTICIPLES)) {
        return (!NOUNS.contains(&singular)).then_some(found);
    }
    if let Some(found) = ends(word, FORMS) {
        return Some(found);
    }
    // "disparaîtront", "suivront": the stemmer knows the other endings of the future.
    let future = word.strip_suffix("ront").filter(|stem| stem.len() > 2 && stem.ends_with(['t', 'd', 'v', 'p']));
    future.map(|stem| format!("{stem}re"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_the_infinitive() {
        for (form, want) in [
            ("rendue", Some("rendre")),
            ("obtenu", Some("obtenir")),
            ("disparaitront", Some("disparaitre")),
            ("interviendra", Some("intervenir")),
            ("atteignent", Some("atteindre")),
            ("recoivent", Some("recevoir")),
            ("detruites", Some("detruire")),
            ("soutient", Some("soutenir")),
            ("soumise", Some("soumettre")),
            ("revenus", None),
            ("produit", None),
            ("maison", None),
        ] {
            assert_eq!(infinitive(form).as_deref(), want, "{form}");
        }
    }
}
