//! Character references in markup: `&eacute;`, `&#233;`, `&#xe9;`.
//!
//! Knows the names of Latin-1 and of the marks that articles use; a name it does not know stays as it is written.

/// Names of U+00A0 to U+00FF, in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
    Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
    times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
    eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml";

/// Other names, each before its character.
const OTHERS: &str = "amp & lt < gt > quot \" apos ' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ \
    lsaquo ‹ rsaquo › hellip … bull • euro € trade ™ dagger † prime ′ Prime ″ minus − OElig Œ oelig œ Scaron Š \
    scaron š Zcaron Ž zcaron ž Yuml Ÿ numero № ensp \u{2002} emsp \u{2003} thinsp \u{2009} zwnj \u{200c} zwj \u{200d} \
    lrm \u{200e} rlm \u{200f}";

/// Longest name between `&` and `;`.
const LONGEST: usize = 10;

/// Appends `text` with its references decoded.
pub(super) fn decode_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(place) = rest.find('&') {
        out.push_str(&rest[..place]);
        rest = &rest[place + 1..];
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';');
        match end.and_then(|end| Some((character(&rest[..end])?, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32).filter(|c| *c != '\0');
    }
    if let Some(place) = LATIN.split(' ').position(|known| known == name) {
        return char::from_u32(0xa0 + place as u32);
    }
    let mut others = OTHERS.split(' ');
    others.find(|known| *known == name)?;
    others.next()?.chars().next()
}

#[cfg(test)]
mod tests {
    use super::decode_into;

    #[test]
    fn decodes_what_it_knows() {
        for (written, meant) in [
            ("S&eacute;nat", "Sénat"),
            ("&yuml;&nbsp;&rsquo;&euro;", "ÿ\u{a0}’€"),
            ("&#233;&#xE9;&#x1F600;", "éé😀"),
            ("&amp;lt;", "&lt;"),
            ("&unknown; & &", "&unknown; & &"),
            ("&#0;&#xd800;&#99999999;", "&#0;&#xd800;&#99999999;"),
            ("R&D; AT&T", "R&D; AT&T"),
        ] {
            let mut out = String::new();
            decode_into(written, &mut out);
            assert_eq!(out, meant, "{written}");
        }
    }
}
