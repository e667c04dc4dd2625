//! The written form of an address, read and printed.
//!
//! Both directions stand side by side so that they change together. Lists are split before they are
//! decoded, and nothing is decoded twice.

use super::{
    Address, Anchor, Choice, Collection, Days, Facet, MAX_BYTES, MAX_VALUES, Notice, Parsed, Rows, Topic, Trouble,
    VERSION, Value, View,
};
use crate::comparison::{GroupIx, VoteIx};
use crate::language::Language;
use crate::span::Span;

/// Stands before the fingerprint of a corpus that holds the reader's own reports.
const OWN: &str = "own-";

pub(super) fn print(address: &Address) -> String {
    let mut out = format!("{VERSION}/{}", address.view.word());
    let mut separator = '?';
    let mut put = |key: &str, value: &str| {
        out.push(separator);
        out.push_str(key);
        out.push('=');
        out.push_str(value);
        separator = '&';
    };
    for (facet, choice) in address.filters.iter() {
        put(facet.key(), &print_choice(choice));
    }
    let all: Vec<&str> =
        address.filters.iter().filter(|(_, choice)| choice.all).map(|(facet, _)| facet.key()).collect();
    if !all.is_empty() {
        put("all", &all.join(","));
    }
    if let Some(days) = address.filters.days() {
        put("days", &days.to_string());
    }
    if !address.search.is_empty() {
        put("q", &encode(&address.search));
    }
    if address.rows != Rows::All {
        put("rows", address.rows.word());
    }
    if let Some(group) = address.group {
        put("group", &group.to_string());
    }
    if let Some(card) = address.card {
        put("card", &card.to_string());
    }
    if let Some(open) = &address.open {
        put("open", &encode(open));
    }
    if let Some(anchor) = &address.anchor {
        put("at", &format!("{}-{}", anchor.span.start, anchor.span.end));
        if let Some(quote) = &anchor.quote {
            put("quote", &encode(quote));
        }
    }
    if !address.with.is_empty() {
        let ids: Vec<String> = address.with.iter().map(|id| encode(id)).collect();
        put("with", &ids.join(","));
    }
    if let Some(topic) = address.about {
        put("about", topic.word());
    }
    for (key, text) in [("name", &address.name), ("silent", &address.silent)] {
        if let Some(text) = text {
            put(key, &encode(text));
        }
    }
    if let Some(base) = &address.base {
        put("base", &encode(base));
    }
    for (key, pairs) in [("one", &address.overrides.same), ("two", &address.overrides.apart)] {
        if !pairs.is_empty() {
            let place = |(report, at): &(String, u32)| format!("{}@{at}", encode(report));
            let pairs: Vec<String> = pairs.iter().map(|[a, b]| format!("{}+{}", place(a), place(b))).collect();
            put(key, &pairs.join(","));
        }
    }
    if let Some(language) = address.language {
        put("lang", language.code());
    }
    if let Some(corpus) = &address.corpus {
        let own = if corpus.own { OWN } else { "" };
        put("corpus", &format!("{own}{}", encode(&corpus.fingerprint)));
    }
    if let Some(carried) = &address.carried {
        put("reports", carried);
    }
    out
}

pub(super) fn parse(fragment: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > MAX_BYTES {
        let mut end = MAX_BYTES;
        while !fragment.is_char_boundary(end) {
            end -= 1;
        }
        fragment = &fragment[..end];
        parsed.notices.push(Notice::new("", Trouble::TooLong));
    }
    if fragment.is_empty() {
        return parsed;
    }
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    parse_path(path, &mut parsed);
    let mut seen: Vec<&str> = Vec::new();
    let mut all: Vec<Facet> = Vec::new();
    for part in query.split('&').filter(|p| !p.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let trouble = match key {
            _ if seen.contains(&key) => Some(Trouble::Twice),
            // Holds for facets that may stand behind it.
            "all" => facets(value).map(|facets| all = facets).is_none().then_some(Trouble::Value),
            _ => take(key, value, &mut parsed.address),
        };
        match trouble {
            Some(trouble) => parsed.notices.push(Notice::new(part, trouble)),
            None => seen.push(key),
        }
    }
    for facet in all {
        match parsed.address.filters.get(facet).filter(|choice| choice.any.len() > 1).cloned() {
            Some(choice) => parsed.address.filters.set(facet, Choice { all: true, ..choice }),
            None => parsed.notices.push(Notice::new(&format!("all={}", facet.key()), Trouble::Value)),
        }
    }
    // A quote without its place, or the place without its report, leads nowhere.
    let address = &mut parsed.address;
    if address.open.is_none() && address.anchor.take().is_some() {
        parsed.notices.push(Notice::new("at", Trouble::Value));
    } else if address.anchor.as_ref().is_some_and(|a| a.span.is_empty()) {
        address.anchor = None;
        parsed.notices.push(Notice::new("quote", Trouble::Value));
    }
    parsed
}

fn parse_path(path: &str, parsed: &mut Parsed) {
    let (version, view) = path.split_once('/').unwrap_or((path, ""));
    if version.parse::<u32>() != Ok(VERSION) {
        parsed.notices.push(Notice::new(version, Trouble::Version));
    }
    match View::ALL.into_iter().find(|v| v.word() == view) {
        Some(view) => parsed.address.view = view,
        None => parsed.notices.push(Notice::new(view, Trouble::View)),
    }
}

/// Takes one key into the address; says what is wrong with it otherwise.
fn take(key: &str, value: &str, address: &mut Address) -> Option<Trouble> {
    if let Some(facet) = Facet::ALL.into_iter().find(|f| f.key() == key) {
        return match parse_choice(value) {
            Ok((choice, whole)) => {
                address.filters.set(facet, choice);
                (!whole).then_some(Trouble::TooMany)
            }
            Err(trouble) => Some(trouble),
        };
    }
    let Some(text) = decode(value) else { return Some(Trouble::Encoding) };
    let filled = (!text.is_empty()).then_some(text.clone());
    let done = match key {
        "q" => {
            address.search = text;
            true
        }
        "days" => Days::parse(&text).map(|days| address.filters.set_days(Some(days))).is_some(),
        "rows" => Rows::ALL.into_iter().find(|r| r.word() == text).map(|r| address.rows = r).is_some(),
        "group" => id('c', &text).map(|n| address.group = Some(GroupIx(n))).is_some(),
        "card" => id('v', &text).map(|n| address.card = Some(VoteIx(n))).is_some(),
        "open" => filled.map(|t| address.open = Some(t)).is_some(),
        "at" => place(&text).map(|span| anchor(address).span = span).is_some(),
        "quote" => filled.map(|t| anchor(address).quote = Some(t)).is_some(),
        "base" => filled.map(|t| address.base = Some(t)).is_some(),
        "name" => filled.map(|t| address.name = Some(t)).is_some(),
        "silent" => filled.map(|t| address.silent = Some(t)).is_some(),
        "with" => ids(value).map(|list| address.with = list).is_some(),
        "about" => Topic::parse(&text).map(|topic| address.about = Some(topic)).is_some(),
        "lang" => Language::ALL.into_iter().find(|l| l.code() == text).map(|l| address.language = Some(l)).is_some(),
        "one" => pairs(value).map(|p| address.overrides.same = p).is_some(),
        "two" => pairs(value).map(|p| address.overrides.apart = p).is_some(),
        "corpus" => {
            let (own, text) = text.strip_prefix(OWN).map_or((false, text.as_str()), |rest| (true, rest));
            let hex = text.len() <= 64 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit());
            let collection = Collection { fingerprint: text.to_ascii_lowercase(), own };
            hex.then(|| address.corpus = Some(collection)).is_some()
        }
        "reports" => {
            let plain = filled.filter(|t| t.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')));
            plain.map(|t| address.carried = Some(t)).is_some()
        }
        _ => return Some(Trouble::Key),
    };
    (!done).then_some(Trouble::Value)
}

/// A list of facets, each once.
fn facets(list: &str) -> Option<Vec<Facet>> {
    let mut facets = Vec::new();
    for key in list.split(',') {
        let facet = Facet::ALL.into_iter().find(|facet| facet.key() == key)?;
        if !facets.contains(&facet) {
            facets.push(facet);
        }
    }
    Some(facets)
}

fn anchor(address: &mut Address) -> &mut Anchor {
    address.anchor.get_or_insert_default()
}

fn print_choice(choice: &Choice) -> String {
    let value = |v: &Value| match v {
        Value::NotStated => "-".to_string(),
        // A value that is itself "-" must not read as "not stated", nor one that begins with "!".
        Value::Is(text) if text == "-" => "%2D".to_string(),
        Value::Is(text) => encode(text),
    };
    let chosen = choice.any.iter().map(value);
    let excluded = choice.excluded.iter().map(|v| format!("!{}", value(v)));
    chosen.chain(excluded).collect::<Vec<_>>().join(",")
}

/// The choice, and whether the list was read to its end.
fn parse_choice(list: &str) -> Result<(Choice, bool), Trouble> {
    let mut choice = Choice::default();
    let mut parts = list.split(',');
    for part in parts.by_ref().take(MAX_VALUES) {
        let (excluded, part) = part.strip_prefix('!').map_or((false, part), |rest| (true, rest));
        let value = match part {
            "" => return Err(Trouble::Value),
            "-" => Value::NotStated,
            _ => Value::Is(decode(part).ok_or(Trouble::Encoding)?),
        };
        if excluded { choice.excluded.push(value) } else { choice.any.push(value) }
    }
    Ok((choice, parts.next().is_none()))
}

fn id(prefix: char, text: &str) -> Option<u32> {
    let digits = text.strip_prefix(prefix)?;
    let canonical = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse::<u32>().ok().filter(|_| canonical)?.checked_sub(1)
}

fn place(text: &str) -> Option<Span> {
    let (start, end) = text.split_once('-')?;
    let number = |t: &str| t.parse::<u32>().ok().filter(|_| t.bytes().all(|b| b.is_ascii_digit()));
    let span = Span::new(number(start)?, number(end)?);
    (!span.is_empty()).then_some(span)
}

/// Report ids, each once; `None` if there are too many to show.
fn ids(list: &str) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    for part in list.split(',') {
        if ids.len() == MAX_VALUES {
            return None;
        }
        let id = decode(part).filter(|id| !id.is_empty())?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Some(ids)
}

type Place = (String, u32);

fn pairs(list: &str) -> Option<Vec<[Place; 2]>> {
    let place = |text: &str| {
        let (report, at) = text.rsplit_once('@')?;
        Some((decode(report).filter(|r| !r.is_empty())?, at.parse().ok()?))
    };
    list.split(',')
        .take(MAX_VALUES)
        .map(|pair| {
            let (a, b) = pair.split_once('+')?;
            Some([place(a)?, place(b)?])
        })
        .collect()
}

/// Percent-encodes all but letters, digits and `-._~`.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend([byte >> 4, byte & 15].map(|n| char::from(b"0123456789ABCDEF"[usize::from(n)])));
        }
    }
    out
}

/// Undoes [`encode`]; characters that need not be encoded may stand as they are. `None` if a `%` is not
/// followed by two hexadecimal digits or the bytes are not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            out.push((digit()? * 16 + digit()?) as u8);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::parse;
    use crate::comparison::Overrides;

    #[test]
    fn reads_and_prints() {
        for text in [
            "1/start",
            "1/claims?report=003,!004&voice=-&q=with%20drawal&rows=conflict&group=c7",
            "1/reports?publisher=-,%2D&open=004&at=310-332&quote=295%20votes",
            "1/claims?report=003,004&act=demands,states&all=report,act&days=2022-11-01..2022-11-30,-",
            "1/reports?days=-",
            "1/reports?days=2022-11-01..",
            "1/claims?rows=shared&lang=fr",
            "1/about?lang=en",
            "1/votes?card=v2&base=003&one=003@310+004@22&two=000@1+001@2&corpus=e29afd0a",
            "1/own",
            "1/votes?corpus=own-e29afd0a&reports=q1YqSc_PyU0s-_",
        ] {
            let parsed = parse(text);
            assert_eq!(parsed.notices, [], "{text}");
            assert_eq!(parsed.address.to_string(), text);
        }
    }

    #[test]
    fn an_empty_fragment_is_the_start() {
        for text in ["", "#"] {
            assert_eq!(parse(text), Parsed::default());
        }
    }

    #[test]
    fn says_what_it_could_not_read_and_keeps_the_rest() {
        for (text, part, trouble) in [
            ("2/votes?q=a", "2", Trouble::Version),
            ("1/nowhere?q=a", "nowhere", Trouble::View),
            ("1/votes?q=a&colour=red", "colour=red", Trouble::Key),
            ("1/votes?q=a&q=b", "q=b", Trouble::Twice),
            ("1/votes?q=a&card=x", "card=x", Trouble::Value),
            ("1/votes?q=a&card=v0", "card=v0", Trouble::Value),
            ("1/votes?q=a&base=%zz", "base=%zz", Trouble::Encoding),
            ("1/votes?q=a&base=%ff", "base=%ff", Trouble::Encoding),
            ("1/votes?q=a&at=5-3", "at=5-3", Trouble::Value),
            ("1/votes?q=a&at=1-3", "at", Trouble::Value),
            ("1/votes?q=a&report=", "report=", Trouble::Value),
            ("1/votes?q=a&corpus=own-", "corpus=own-", Trouble::Value),
            ("1/votes?q=a&reports=a.b", "reports=a.b", Trouble::Value),
            ("1/votes?q=a&days=..", "days=..", Trouble::Value),
            ("1/votes?q=a&days=2022-11-30..2022-11-01", "days=2022-11-30..2022-11-01", Trouble::Value),
            ("1/votes?q=a&report=003&all=report", "all=report", Trouble::Value),
            ("1/votes?q=a&all=colour", "all=colour", Trouble::Value),
            ("1/votes?q=a&lang=de", "lang=de", Trouble::Value),
            ("1/votes?q=a&one=3", "one=3", Trouble::Value),
        ] {
            let parsed = parse(text);
            assert_eq!(parsed.notices, [Notice { part: part.into(), trouble }], "{text}");
            assert_eq!(parsed.address.search, "a", "{text}");
            assert!(!parsed.notices[0].to_string().is_empty());
        }
    }

    #[test]
    fn a_link_beyond_the_limit_is_cut_and_said_so() {
        let parsed = parse(&format!("1/votes?q={}é", "a".repeat(MAX_BYTES)));
        assert_eq!(parsed.notices[0].trouble, Trouble::TooLong);
        assert_eq!(parsed.address.view, View::Votes);
    }

    #[test]
    fn odd_values_survive() {
        for odd in ["-", "!x", "a,b", "a&b=c", "%41", "é\u{301}", "+", "@", " ", "#"] {
            let mut address = Address { search: odd.into(), open: Some(odd.into()), ..Address::default() };
            address.filters.toggle(Facet::Speaker, &Value::Is(odd.into()));
            address.filters.toggle_excluded(Facet::Act, &Value::Is(odd.into()));
            address.overrides = Overrides { same: vec![[(odd.into(), 1), ("b".into(), 2)]], apart: vec![] };
            let parsed = parse(&address.to_string());
            assert_eq!((parsed.notices, parsed.address), (vec![], address), "{odd}");
        }
    }
}
