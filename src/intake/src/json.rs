//! JSON, read into a tree and written as text: small, and no deeper than a limit.
//!
//! Numbers keep their written form, since none is computed with. Leaves what the tree means to `records` and `form`.
//! Invariant: `parse` never panics and never recurses deeper than [`DEEPEST`].

/// Deepest nesting that is read.
const DEEPEST: usize = 32;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    /// In the order written; a key may come twice.
    Map(Vec<(String, Json)>),
}

/// Why a text is no JSON, as the rest of a sentence, in English and in French.
pub(crate) type Reason = [&'static str; 2];

const ENDLESS: Reason = ["a text in quotation marks has no end", "un texte entre guillemets n’a pas de fin"];

/// Where and why a text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// From 1.
    pub(crate) line: usize,
    pub(crate) reason: Reason,
}

impl Json {
    /// The value of a key, if this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn list(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }
}

/// Reads one value and nothing after it.
pub(crate) fn parse(text: &str) -> Result<Json, Fault> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0);
    let value = value.and_then(|value| {
        reader.space();
        if reader.at == text.len() {
            Ok(value)
        } else {
            Err(["something stands after the end", "quelque chose se trouve après la fin"])
        }
    });
    value.map_err(|reason| Fault { line: text.as_bytes()[..reader.at].split(|b| *b == b'\n').count(), reason })
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, wanted: u8) -> bool {
        let there = self.peek() == Some(wanted);
        self.at += usize::from(there);
        there
    }

    fn value(&mut self, depth: usize) -> Result<Json, Reason> {
        if depth > DEEPEST {
            return Err(["it is nested too deep", "les niveaux imbriqués sont trop nombreux"]);
        }
        self.space();
        match self.peek() {
            Some(b'{') => self.map(depth),
            Some(b'[') => self.items(depth),
            Some(b'"') => Ok(Json::Text(self.string()?)),
            Some(b'-' | b'0'..=b'9') => {
                let start = self.at;
                while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
                    self.at += 1;
                }
                Ok(Json::Number(self.text[start..self.at].to_owned()))
            }
            _ => {
                for (word, value) in [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))] {
                    if self.text[self.at..].starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err(["a value is missing or misspelt", "une valeur manque ou est mal écrite"])
            }
        }
    }

    fn items(&mut self, depth: usize) -> Result<Json, Reason> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        while !self.take(b']') {
            items.push(self.value(depth + 1)?);
            self.space();
            if !self.take(b',') && self.peek() != Some(b']') {
                return Err(["a list lacks a comma or its end", "il manque à une liste une virgule ou sa fin"]);
            }
            self.space();
        }
        Ok(Json::List(items))
    }

    fn map(&mut self, depth: usize) -> Result<Json, Reason> {
        self.at += 1;
        let mut entries = Vec::new();
        self.space();
        while !self.take(b'}') {
            if self.peek() != Some(b'"') {
                return Err(["an object lacks a key or its end", "il manque à un objet une clé ou sa fin"]);
            }
            let key = self.string()?;
            self.space();
            if !self.take(b':') {
                return Err(["a key lacks its colon", "il manque à une clé son deux-points"]);
            }
            entries.push((key, self.value(depth + 1)?));
            self.space();
            if !self.take(b',') && self.peek() != Some(b'}') {
                return Err(["an object lacks a comma or its end", "il manque à un objet une virgule ou sa fin"]);
            }
            self.space();
        }
        Ok(Json::Map(entries))
    }

    fn string(&mut self) -> Result<String, Reason> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(['"', '\\']).ok_or(ENDLESS)?;
            out.push_str(&rest[..plain]);
            self.at += plain + 1;
            if rest.as_bytes()[plain] == b'"' {
                return Ok(out);
            }
            let escape = self.peek().ok_or(ENDLESS)?;
            self.at += 1;
            out.push(match escape {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'"' | b'\\' | b'/' => char::from(escape),
                b'u' => self.code_point()?,
                _ => {
                    self.at -= 1;
                    return Err([
                        "a backslash stands before a letter that has no meaning",
                        "une barre oblique inverse précède une lettre qui n’a pas de sens",
                    ]);
                }
            });
        }
    }

    /// The character of one `\u` escape, or of two that belong together; a lone half becomes U+FFFD.
    fn code_point(&mut self) -> Result<char, Reason> {
        let first = self.hex()?;
        if (0xd800..0xdc00).contains(&first) && self.text[self.at..].starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.hex()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or('\u{fffd}'));
            }
            self.at = before;
        }
        Ok(char::from_u32(first).unwrap_or('\u{fffd}'))
    }

    fn hex(&mut self) -> Result<u32, Reason> {
        let digits = self.text.get(self.at..self.at + 4).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        self.at += if digits.is_some() { 4 } else { 0 };
        digits.and_then(|d| u32::from_str_radix(d, 16).ok()).ok_or([
            "\\u stands before something other than four digits",
            "\\u précède autre chose que quatre chiffres",
        ])
    }
}

/// Writes a text as a JSON string that no page can read as markup.
pub(crate) fn print_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // `<` so that the form may stand inside a page, and what a page or an editor would alter.
            '<' | '\0'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                let code = u32::from(c);
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    out.push(char::from_digit(code >> shift & 15, 16).unwrap_or('0'));
                }
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind_of_value() {
        let value =
            parse(" {\"a\": [1, -2.5e3, true, false, null], \"b\": {\"c\": \"é\\n\\u00e9\\ud83d\\ude00\\/\"}, } ");
        assert_eq!(value.as_ref().map(|v| v.get("a").map_or(0, |a| a.list().len())), Ok(5));
        let text = value.ok().and_then(|v| v.get("b")?.get("c")?.text().map(str::to_owned));
        assert_eq!(text.as_deref(), Some("é\né😀/"));
    }

    #[test]
    fn names_the_line_and_the_reason() {
        for (text, line, reason) in [
            ("", 1, "a value is missing or misspelt"),
            ("[1,\n 2", 2, "a list lacks a comma or its end"),
            ("{\n\"a\" 1}", 2, "a key lacks its colon"),
            ("{a: 1}", 1, "an object lacks a key or its end"),
            ("\"abc", 1, "a text in quotation marks has no end"),
            ("\"\\x\"", 1, "a backslash stands before a letter that has no meaning"),
            ("\"\\u12\"", 1, "\\u stands before something other than four digits"),
            ("1 2", 1, "something stands after the end"),
        ] {
            assert_eq!(parse(text).map_err(|fault| (fault.line, fault.reason[0])), Err((line, reason)), "{text}");
        }
        assert_eq!(parse(&"[".repeat(10_000)).map_err(|f| f.reason[0]), Err("it is nested too deep"));
    }

    #[test]
    fn a_lone_half_of_a_pair_is_replaced() {
        assert_eq!(parse("\"\\ud83d\\u0041\""), Ok(Json::Text("\u{fffd}A".to_owned())));
    }

    #[test]
    fn texts_survive_being_written() {
        for text in ["", "a\"b\\c", "<script>", "\0\u{1f}\u{2028}é😀", "\u{202e}"] {
            let mut out = String::new();
            print_text(text, &mut out);
            assert!(!out.contains(['<', '\0']));
            assert_eq!(parse(&out), Ok(Json::Text(text.to_owned())));
        }
    }
}
