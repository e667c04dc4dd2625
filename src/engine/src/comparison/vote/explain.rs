//! Days, counts, bodies and lists in plain words, as the reasons and findings say them.
//!
//! Leaves what is said to its callers.

use crate::comparison::said::{Said, say};
use crate::corpus::Report;
use crate::date::Day;
use crate::language::Language;

/// The weekdays in English and in French.
const WEEKDAYS: [(&str, &str); 7] = [
    ("Monday", "lundi"),
    ("Tuesday", "mardi"),
    ("Wednesday", "mercredi"),
    ("Thursday", "jeudi"),
    ("Friday", "vendredi"),
    ("Saturday", "samedi"),
    ("Sunday", "dimanche"),
];
/// First words of the names of bodies before which French has "le".
const MASCULINE: &[&str] = &[
    "Bundesrat",
    "Bundestag",
    "Congrès",
    "Conseil",
    "Dáil",
    "Folketing",
    "Parlement",
    "Riigikogu",
    "Riksdag",
    "Seimas",
    "Senedd",
    "Storting",
    "Sénat",
    "Yuan",
];
/// Those before which it has "la".
const FEMININE: &[&str] =
    &["Chambre", "Cour", "Diète", "Douma", "Grande", "Knesset", "Lok", "Rada", "Rajya", "Saeima", "Verkhovna"];
/// Those before which it has "l’".
const ELIDED: &[&str] = &["Althing", "Assemblée"];
/// A list names at most this many reports before it says how many more there are.
const NAMED: usize = 5;

/// "15 November 2022", "1er mars 2023".
pub(super) fn day(day: Day) -> Said {
    let of_month = day_of_month(day.month, day.day);
    say!("{of_month} {year}", "{of_month} {year}", of_month, year = day.year)
}

/// "15 November", "1er mars".
pub(super) fn day_of_month(month: u8, day: u8) -> Said {
    let first = if day == 1 { "er" } else { "" };
    let [english, french] = Language::ALL.map(|language| language.month(month));
    Said::new(format!("{day} {english}"), format!("{day}{first} {french}"))
}

/// "Tuesday 15 November 2022".
pub(super) fn weekday_day(at: Day) -> Said {
    let words = day(at);
    match at.weekday() {
        Some(named) => say!("{weekday} {words}", "{weekday} {words}", weekday = weekday(named), words),
        None => words,
    }
}

/// "Tuesday" for 2.
pub(super) fn weekday(weekday: u8) -> Said {
    let (english, french) = WEEKDAYS.get(usize::from(weekday).wrapping_sub(1)).copied().unwrap_or(("day", "jour"));
    Said::new(english, french)
}

/// A count: "295–1", "295 voix contre 1".
pub(super) fn pair((in_favour, against): (u64, u64)) -> Said {
    say!("{in_favour}–{against}", "{in_favour} voix contre {against}", in_favour, against)
}

/// A body with its article: "the French Senate", "le Sénat français"; "l’assemblée (Springfield Council)" where
/// French has no name for it.
pub(super) fn body(body: Option<&Said>) -> Said {
    let Some(body) = body else { return Said::new("the body", "l’assemblée") };
    let [english, french] = Language::ALL.map(|language| body.in_language(language));
    let first = french.split(' ').next().unwrap_or(french);
    let french = if MASCULINE.contains(&first) {
        format!("le {french}")
    } else if FEMININE.contains(&first) {
        format!("la {french}")
    } else if ELIDED.contains(&first) {
        format!("l’{french}")
    } else {
        format!("l’assemblée ({french})")
    };
    Said::new(format!("the {english}"), french)
}

/// The same as a complement: "of the French Senate", "du Sénat français".
pub(super) fn of_body(named: Option<&Said>) -> Said {
    let body = body(named);
    let [english, french] = Language::ALL.map(|language| body.in_language(language));
    let french = french.strip_prefix("le ").map_or_else(|| format!("de {french}"), |rest| format!("du {rest}"));
    Said::new(format!("of {english}"), french)
}

/// The name of a report: its publisher with its id, or its id alone.
pub(super) fn report(report: &Report) -> String {
    match report.meta.publisher.as_deref().map(str::trim).filter(|p| !p.is_empty()) {
        // "The Weekly (Ann Lee)" is shown without the author.
        Some(publisher) => format!("{} ({})", publisher.split(" (").next().unwrap_or(publisher), report.id),
        None => report.id.clone(),
    }
}

/// "a", "a and b", "a, b and c"; long lists are cut and say how many more there are.
pub(super) fn list(items: &[Said]) -> Said {
    if items.len() <= NAMED {
        return Said::list(items);
    }
    let mut items = items.to_vec();
    let left = items.split_off(NAMED - 1).len();
    items.push(say!("{left} more", "{left} autres", left));
    Said::list(&items)
}

/// "1 report", "3 reports".
pub(super) fn reports(count: usize) -> Said {
    counted(count as u64, ["report", "reports"], ["article", "articles"])
}

/// So and so many of something, of which one and more are given in each language.
pub(super) fn counted(count: u64, english: [&str; 2], french: [&str; 2]) -> Said {
    let said = |language: Language, [one, more]: [&str; 2]| {
        format!("{count} {}", if language.is_singular(count) { one } else { more })
    };
    Said::new(said(Language::English, english), said(Language::French, french))
}

/// "14 months", "3 weeks", "2 days" between two days.
pub(super) fn gap(earlier: Day, later: Day) -> Said {
    let days = later.days_since(earlier).unsigned_abs();
    let months = (i32::from(later.year) - i32::from(earlier.year)) * 12 + i32::from(later.month)
        - i32::from(earlier.month)
        - i32::from(later.day < earlier.day);
    match (months, days) {
        (2.., _) => counted(u64::from(months.unsigned_abs()), ["month", "months"], ["mois", "mois"]),
        (_, 14..) => counted(u64::from(days / 7), ["week", "weeks"], ["semaine", "semaines"]),
        _ => counted(u64::from(days), ["day", "days"], ["jour", "jours"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words() {
        let at = |y, m, d| Day { year: y, month: m, day: d };
        assert_eq!(weekday_day(at(2022, 11, 15)), Said::new("Tuesday 15 November 2022", "mardi 15 novembre 2022"));
        assert_eq!(weekday_day(at(2023, 3, 1)), Said::new("Wednesday 1 March 2023", "mercredi 1er mars 2023"));
        for (a, b, english, french) in [
            (at(2022, 11, 15), at(2024, 1, 17), "14 months", "14 mois"),
            (at(2022, 11, 15), at(2022, 11, 16), "1 day", "1 jour"),
            (at(2022, 11, 15), at(2022, 12, 14), "4 weeks", "4 semaines"),
        ] {
            assert_eq!(gap(a, b), Said::new(english, french));
        }
        let names = |n: usize| (0..n).map(|i| Said::same(i.to_string())).collect::<Vec<_>>();
        for (count, english, french) in
            [(1, "0", "0"), (3, "0, 1 and 2", "0, 1 et 2"), (9, "0, 1, 2, 3 and 5 more", "0, 1, 2, 3 et 5 autres")]
        {
            assert_eq!(list(&names(count)), Said::new(english, french));
        }
    }

    #[test]
    fn bodies_have_their_article() {
        for (english, french, want, of) in [
            ("French Senate", "Sénat français", "le Sénat français", "du Sénat français"),
            ("Bundestag", "Bundestag", "le Bundestag", "du Bundestag"),
            (
                "UN General Assembly",
                "Assemblée générale de l’ONU",
                "l’Assemblée générale de l’ONU",
                "de l’Assemblée générale de l’ONU",
            ),
            ("Dutch House", "Chambre", "la Chambre", "de la Chambre"),
            (
                "Larkfield council",
                "Larkfield council",
                "l’assemblée (Larkfield council)",
                "de l’assemblée (Larkfield council)",
            ),
        ] {
            let named = Said::new(english, french);
            assert_eq!(body(Some(&named)), Said::new(format!("the {english}"), want));
            assert_eq!(of_body(Some(&named)), Said::new(format!("of the {english}"), of));
        }
        assert_eq!(body(None), Said::new("the body", "l’assemblée"));
    }
}
