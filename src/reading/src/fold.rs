//! The form of a word under which it is looked up: lower case, without accents, straight apostrophes.
//!
//! Leaves stemming and meaning to others. Invariant: folding is the same for every Unicode normal form
//! of a word, and folding a folded word changes nothing.
//!
//! With the feature `browser`, a page asks the browser for normal forms and small letters.

/// Appends the folded form of `word` to `out`.
pub fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        if let Some(added) = out.get_mut(from..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    taken_apart(word, |c| match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{ad}' => {}
        '’' | 'ʼ' | '‘' | '＇' => out.push('\''),
        'œ' => out.push_str("oe"),
        'æ' => out.push_str("ae"),
        'ß' => out.push_str("ss"),
        'ı' => out.push('i'),
        // A capital does not tell which of the two it is.
        'ς' => out.push('σ'),
        _ => out.push(c),
    });
}

/// Hands on the characters of `word` in small letters, each apart from its accents (normal form KD).
#[cfg(not(all(feature = "browser", target_arch = "wasm32")))]
fn taken_apart(word: &str, mut each: impl FnMut(char)) {
    const NFKD: icu_normalizer::DecomposingNormalizerBorrowed<'static> =
        icu_normalizer::DecomposingNormalizerBorrowed::new_nfkd();
    NFKD.normalize(word).chars().flat_map(char::to_lowercase).for_each(&mut each);
}

/// The same by the tables every browser has: a page without tables of its own is a tenth lighter.
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
fn taken_apart(word: &str, mut each: impl FnMut(char)) {
    let apart = js_sys::JsString::from(word).normalize("NFKD").to_lower_case();
    String::from(apart).chars().for_each(&mut each);
}

/// The folded form of `word`.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_alike() {
        for (a, b) in [
            ("Azerbaïdjan", "azerbaidjan"),
            ("ADOPTÉE", "adoptee"),
            ("adopte\u{301}e", "adoptee"),
            ("sœur", "soeur"),
            ("İstanbul", "istanbul"),
            ("STRAẞE", "strasse"),
            ("ΟΔΟΣ", "οδοσ"),
            ("οδός", "οδοσ"),
            ("Armenia’s", "armenia's"),
        ] {
            assert_eq!(fold(a), b);
            assert_eq!(fold(&fold(a)), fold(a));
        }
    }
}
