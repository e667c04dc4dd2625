//! Finds the only strings the page may turn into markup: those the `view!` macro wrote at build time.
//!
//! Leptos builds the unchanging parts of a view from literals, through `innerHTML`. Each literal is one whole element
//! in a narrow form (attributes in double quotes, text escaped), so it says itself where it ends, and every one can be
//! read out of the module. The boot script's Trusted Types policy accepts exactly these; any other string is refused
//! by the browser. Reading them from the module, not from a run of the page, means that no view can be missed.
//!
//! The module may hold other text of that form (a report that quotes markup, say). So that this never matters, an
//! element that could run or load something is left out, wherever it came from.

use std::collections::BTreeSet;

/// Elements that have no end tag.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that run, load, frame, submit or change how the rest of the page is read.
const ACTIVE: &[&str] = &[
    "animate",
    "applet",
    "audio",
    "base",
    "embed",
    "foreignobject",
    "form",
    "frame",
    "frameset",
    "iframe",
    "link",
    "math",
    "meta",
    "noscript",
    "object",
    "portal",
    "script",
    "set",
    "slot",
    "style",
    "template",
    "use",
    "video",
];

/// Attributes whose value is an address.
const ADDRESSES: &[&str] = &["action", "data", "formaction", "href", "ping", "poster", "src", "srcset", "xlink:href"];

/// Every harmless element that stands as a literal in `module`, in order of its text.
pub(crate) fn scan(module: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut place = 0;
    while let Some(next) = module[place..].iter().position(|&byte| byte == b'<') {
        let start = place + next;
        let mut reader = Reader { bytes: module, place: start, harmless: true };
        place = start + 1;
        if reader.element(0).is_some() {
            place = reader.place;
            if reader.harmless
                && let Ok(html) = std::str::from_utf8(&module[start..reader.place])
            {
                found.insert(html.to_owned());
            }
        }
    }
    found
}

/// Reads one element; each method moves on past what it read, or gives `None` if it is not there.
struct Reader<'a> {
    bytes: &'a [u8],
    place: usize,
    harmless: bool,
}

impl<'a> Reader<'a> {
    /// Deeper than any view, and no danger to the stack.
    const DEEPEST: usize = 64;

    fn element(&mut self, depth: usize) -> Option<()> {
        self.expect(b"<")?;
        let name = self.name()?;
        while self.expect(b" ").is_some() {
            self.attribute()?;
        }
        self.expect(b">")?;
        self.harmless &= !ACTIVE.contains(&name.to_ascii_lowercase().as_str());
        if VOID.contains(&name) {
            return Some(());
        }
        loop {
            self.text();
            if self.expect(b"</").is_some() {
                self.expect(name.as_bytes())?;
                return self.expect(b">");
            }
            if depth == Self::DEEPEST {
                return None;
            }
            self.element(depth + 1)?;
        }
    }

    fn attribute(&mut self) -> Option<()> {
        let name = self.name()?.to_ascii_lowercase();
        let value = if self.expect(b"=\"").is_some() {
            let value = self.take_while(|byte| !matches!(byte, b'"' | 0..=8));
            self.expect(b"\"")?;
            value
        } else {
            b""
        };
        // Scripts in attributes; and styles in them, which the policy would drop without a word.
        if name.starts_with("on") || name == "style" || name == "srcdoc" {
            self.harmless = false;
        }
        if ADDRESSES.contains(&name.as_str()) && !is_plain_address(value) {
            self.harmless = false;
        }
        Some(())
    }

    fn name(&mut self) -> Option<&'a str> {
        let name = self.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'));
        let starts_well = name.first().is_some_and(u8::is_ascii_alphabetic);
        if starts_well { std::str::from_utf8(name).ok() } else { None }
    }

    fn text(&mut self) {
        self.take_while(|byte| !matches!(byte, b'<' | 0..=8));
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = &self.bytes[self.place..];
        let length = rest.iter().position(|&byte| !wanted(byte)).unwrap_or(rest.len());
        self.place += length;
        &rest[..length]
    }

    fn expect(&mut self, wanted: &[u8]) -> Option<()> {
        self.bytes[self.place..].starts_with(wanted).then(|| self.place += wanted.len())
    }
}

/// True for a place in this page and for http and https; no escapes, so that nothing can hide.
fn is_plain_address(value: &[u8]) -> bool {
    let plain = value.iter().all(|byte| byte.is_ascii_graphic() && *byte != b'&');
    plain && [&b"#"[..], b"http://", b"https://"].iter().any(|start| value.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::scan;

    fn found(module: &str) -> Vec<String> {
        scan(module.as_bytes()).into_iter().collect()
    }

    #[test]
    fn finds_whole_elements_between_anything() {
        for (module, expected) in [
            ("xx<b>y</b>zz", vec!["<b>y</b>"]),
            (
                "<ul><li>a</li><li><b>é &lt;</b></li></ul><p class=\"x y\">t</p>",
                vec!["<p class=\"x y\">t</p>", "<ul><li>a</li><li><b>é &lt;</b></li></ul>"],
            ),
            ("<input type=\"search\" disabled>", vec!["<input type=\"search\" disabled>"]),
            ("<p>one<br>two</p>", vec!["<p>one<br>two</p>"]),
            ("<a href=\"#v=votes\">Votes</a>", vec!["<a href=\"#v=votes\">Votes</a>"]),
            ("<svg><path d=\"M0 0\"></path></svg>", vec!["<svg><path d=\"M0 0\"></path></svg>"]),
            ("a < b <c <em>d</em>", vec!["<em>d</em>"]),
            ("<p>never closed <b>bold</b>", vec!["<b>bold</b>"]),
            ("<p>closed</q><i>by another</i>", vec!["<i>by another</i>"]),
            ("<p>a\0b</p>", vec![]),
            ("<>", vec![]),
            ("<", vec![]),
        ] {
            assert_eq!(found(module), expected, "{module}");
        }
    }

    #[test]
    fn leaves_out_what_could_act() {
        for module in [
            "<p><script>x</script></p>",
            "<p><SCRIPT>x</SCRIPT></p>",
            "<img src=\"x\" onerror=\"y\">",
            "<p ONCLICK=\"y\">z</p>",
            "<p style=\"color:red\">z</p>",
            "<a href=\"javascript:x\">z</a>",
            "<a href=\"java&#115;cript:x\">z</a>",
            "<a href=\" javascript:x\">z</a>",
            "<a href=\"data:text/html,x\">z</a>",
            "<iframe src=\"https://x\"></iframe>",
            "<p><object data=\"https://x\"></object></p>",
            "<form action=\"https://x\"><b>z</b></form>",
        ] {
            assert_eq!(found(module), Vec::<String>::new(), "{module}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_passed_over() {
        let mut module = b"\0asm\x01\0\0\0<b>\xff</b><i>x</i>".to_vec();
        module.extend_from_slice(&b"<a>".repeat(10_000));
        assert_eq!(scan(&module).into_iter().collect::<Vec<_>>(), ["<i>x</i>"]);
    }
}
