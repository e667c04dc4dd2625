//! A web page to text: its words in paragraphs, and what it says about itself.
//!
//! A tokenizer that never fails, for pages as they are found, not as they should be. What is no part of an article
//! (scripts, styles, navigation, forms, hidden parts) is left out; where a page marks its article, only that is taken.
//! Nothing is ever drawn from the markup. Invariant: linear in the length of the page, and no recursion.

mod entity;

use self::entity::decode_into;

/// What a page holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Page {
    /// Paragraphs, an empty line between two.
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) address: Option<String>,
    /// As the page writes it, mostly ISO 8601 with a time.
    pub(crate) date: Option<String>,
    pub(crate) language: Option<String>,
    /// The encoding the page names, in lower case.
    pub(crate) charset: Option<String>,
}

/// Elements whose content is no text of the article.
const LEFT_OUT: &[&str] = &[
    "aside", "audio", "button", "canvas", "datalist", "dialog", "footer", "form", "iframe", "math", "nav", "noscript",
    "object", "option", "select", "svg", "template", "textarea", "video",
];
/// Elements whose content is not even markup.
const RAW: &[&str] = &["script", "style", "title", "textarea", "xmp", "noembed", "noframes"];
/// Elements without an end.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];
/// An article shorter than this is a teaser; then the whole page is taken.
const LEAST_ARTICLE: usize = 200;

/// Reads a page. Never fails.
pub(crate) fn scan(html: &str) -> Page {
    let mut reader = Reader { html, ..Reader::default() };
    reader.run();
    let mut page = reader.page;
    let whole: usize = reader.parts.iter().map(|part| part.text.len()).sum();
    let length = |place: Place| reader.parts.iter().filter(|p| p.place >= place).map(|p| p.text.len()).sum::<usize>();
    let place = [Place::Article, Place::Main].into_iter().find(|place| {
        let inside = length(*place);
        inside >= LEAST_ARTICLE || inside * 2 > whole
    });
    let kept = reader.parts.iter().filter(|part| place.is_none_or(|place| part.place >= place));
    for part in kept {
        page.text.push_str(&part.text);
        page.text.push_str("\n\n");
    }
    page.text.truncate(page.text.trim_end().len());
    page.title = page.title.take().or(reader.heading).or(reader.head_title);
    page
}

/// How surely a paragraph belongs to the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    #[default]
    Page,
    Main,
    Article,
}

#[derive(Debug)]
struct Part {
    text: String,
    place: Place,
}

#[derive(Default)]
struct Reader<'h> {
    html: &'h str,
    at: usize,
    page: Page,
    parts: Vec<Part>,
    /// The paragraph being read.
    open: String,
    heading: Option<String>,
    head_title: Option<String>,
    articles: usize,
    mains: usize,
    /// The element whose content is being left out, and how many of its name are open.
    skipping: Option<(String, usize)>,
    preformatted: usize,
}

/// A tag as written.
struct Tag<'h> {
    name: String,
    end: bool,
    attributes: &'h str,
}

impl<'h> Reader<'h> {
    fn run(&mut self) {
        while self.at < self.html.len() {
            let rest = &self.html[self.at..];
            let text = rest.find('<').unwrap_or(rest.len());
            self.words(&rest[..text]);
            self.at += text;
            let rest = &self.html[self.at..];
            if rest.is_empty() {
                break;
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.at += comment.find("-->").map_or(rest.len(), |end| end + 7);
            } else if rest.starts_with("<!") || rest.starts_with("<?") {
                self.at += rest.find('>').map_or(rest.len(), |end| end + 1);
            } else if let Some(tag) = self.tag() {
                self.element(&tag);
            } else {
                // A lone sign, as in "a < b".
                self.words("<");
                self.at += 1;
            }
        }
        self.paragraph();
    }

    /// The tag that begins here; moves on behind it.
    fn tag(&mut self) -> Option<Tag<'h>> {
        let rest = &self.html[self.at + 1..];
        let (end, named) = rest.strip_prefix('/').map_or((false, rest), |named| (true, named));
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let length = named.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(named.len());
        let attributes = &named[length..];
        // A `>` inside quotation marks does not end the tag.
        let mut quoted = None;
        let close = attributes.bytes().position(|byte| match quoted {
            Some(mark) => {
                if byte == mark {
                    quoted = None;
                }
                false
            }
            None if matches!(byte, b'"' | b'\'') => {
                quoted = Some(byte);
                false
            }
            None => byte == b'>',
        });
        // Quotation marks that never close would swallow the rest of the page.
        let close = close.or_else(|| attributes.find('>')).unwrap_or(attributes.len());
        self.at = self.html.len() - attributes.len() + (close + 1).min(attributes.len());
        Some(Tag { name: named[..length].to_ascii_lowercase(), end, attributes: &attributes[..close] })
    }

    fn element(&mut self, tag: &Tag<'h>) {
        let name = tag.name.as_str();
        if let Some((skipped, depth)) = &mut self.skipping {
            if name == skipped && !tag.attributes.ends_with('/') {
                *depth = if tag.end { *depth - 1 } else { *depth + 1 };
                if *depth == 0 {
                    self.skipping = None;
                }
            }
            return;
        }
        if !tag.end && RAW.contains(&name) {
            return self.raw(name);
        }
        let void = VOID.contains(&name) || tag.attributes.ends_with('/');
        let hidden = attribute(tag.attributes, "hidden").is_some() && !void;
        if !tag.end && (LEFT_OUT.contains(&name) || hidden) && !void {
            self.paragraph();
            self.skipping = Some((name.to_owned(), 1));
            return;
        }
        match name {
            "meta" => self.meta(tag.attributes),
            "link" => self.canonical(tag.attributes),
            "html" if !tag.end => self.page.language = attribute(tag.attributes, "lang"),
            "time" if !tag.end && self.page.date.is_none() => self.page.date = attribute(tag.attributes, "datetime"),
            "br" => self.open.push('\n'),
            "td" | "th" if tag.end => self.open.push(' '),
            _ => {}
        }
        if !BLOCKS.contains(&name) {
            return;
        }
        if name == "h1" && tag.end && self.heading.is_none() {
            self.heading = Some(one_line(&self.open)).filter(|heading| !heading.is_empty());
        }
        self.paragraph();
        let step = |count: usize| if tag.end { count.saturating_sub(1) } else { count + 1 };
        match name {
            "article" => self.articles = step(self.articles),
            "main" => self.mains = step(self.mains),
            "pre" => self.preformatted = step(self.preformatted),
            _ => {}
        }
    }

    /// Passes over content that is no markup, up to its own end tag; keeps the title of the page.
    fn raw(&mut self, name: &str) {
        let rest = &self.html[self.at..];
        let end = find_end(rest, name);
        if name == "title" && self.head_title.is_none() {
            let mut title = String::new();
            decode_into(&rest[..end], &mut title);
            self.head_title = Some(one_line(&title)).filter(|title| !title.is_empty());
        }
        self.at += end;
        // The end tag itself, if there is one.
        self.at += self.html[self.at..].find('>').map_or(self.html.len() - self.at, |close| close + 1);
    }

    fn meta(&mut self, attributes: &str) {
        if let Some(charset) = attribute(attributes, "charset") {
            self.page.charset = Some(charset.to_ascii_lowercase());
        }
        let Some(content) = attribute(attributes, "content").filter(|c| !c.trim().is_empty()) else { return };
        let name = ["property", "name", "itemprop", "http-equiv"].iter().find_map(|key| attribute(attributes, key));
        let page = &mut self.page;
        let place = match name.unwrap_or_default().to_ascii_lowercase().as_str() {
            "og:title" | "twitter:title" => &mut page.title,
            "og:site_name" | "dc.publisher" | "publisher" => &mut page.publisher,
            "og:url" => &mut page.address,
            "article:published_time"
            | "datepublished"
            | "date"
            | "dc.date"
            | "dc.date.issued"
            | "pubdate"
            | "publishdate"
            | "parsely-pub-date" => &mut page.date,
            "content-type" => {
                let charset = content.split_once("charset=").map(|(_, charset)| charset.trim().to_ascii_lowercase());
                page.charset = page.charset.take().or(charset);
                return;
            }
            _ => return,
        };
        if place.is_none() {
            *place = Some(content);
        }
    }

    fn canonical(&mut self, attributes: &str) {
        if attribute(attributes, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
            self.page.address = attribute(attributes, "href").or(self.page.address.take());
        }
    }

    fn words(&mut self, text: &str) {
        if self.skipping.is_none() {
            if self.preformatted > 0 {
                decode_into(text, &mut self.open);
            } else {
                // A line end in the markup is a space in the text; those of `<br>` are put in as such.
                decode_into(&text.replace(['\n', '\t'], " "), &mut self.open);
            }
        }
    }

    /// Ends the paragraph being read.
    fn paragraph(&mut self) {
        let lines = self
            .open
            .split('\n')
            .map(|line| line.split([' ', '\t']).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" "));
        let text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
        self.open.clear();
        if !text.is_empty() {
            let place = match (self.articles, self.mains) {
                (0, 0) => Place::Page,
                (0, _) => Place::Main,
                _ => Place::Article,
            };
            self.parts.push(Part { text, place });
        }
    }
}

/// Where the end tag of `name` begins, or the end of the text.
fn find_end(text: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(place) = text[from..].find("</") {
        let start = from + place;
        let here = text.as_bytes().get(start + 2..start + 2 + name.len());
        if here.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
            return start;
        }
        from = start + 2;
    }
    text.len()
}

/// The value of an attribute, entities decoded; empty if it stands without one.
fn attribute(attributes: &str, wanted: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let length = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        // A stray `=` is no name, and must not stop the walk.
        let (name, after) = rest.split_at(length.max(1).min(next_char(rest)).max(length));
        let after_space = after.trim_start();
        let (value, after) = match after_space.strip_prefix('=') {
            None => ("", after),
            Some(value) => {
                let value = value.trim_start();
                match value.as_bytes().first() {
                    Some(mark @ (b'"' | b'\'')) => {
                        value[1..].split_once(char::from(*mark)).unwrap_or((&value[1..], ""))
                    }
                    _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
                }
            }
        };
        if name.eq_ignore_ascii_case(wanted) {
            let mut decoded = String::new();
            decode_into(value, &mut decoded);
            return Some(decoded.trim().to_owned());
        }
        rest = after;
    }
}

/// The length of the first character.
fn next_char(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn one_line(text: &str) -> String {
    text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{attribute, scan};

    #[test]
    fn keeps_the_words_in_paragraphs() {
        for (html, text) in [
            ("<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\nlines"),
            ("<P CLASS=x>A <b>bold</b>\n word</P>", "A bold word"),
            ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
            ("<table><tr><td>For</td><td>295</td></tr></table>", "For 295"),
            ("a < b &amp; c &lt; d", "a < b & c < d"),
            ("<!-- <p>no</p> --><!doctype html>yes", "yes"),
            ("<script>if (a<b) '</p>'</script>x<style>p{}</style>", "x"),
            ("<nav><div>menu</div></nav>text<footer>foot</footer>", "text"),
            ("<div hidden>secret</div><p>open</p>", "open"),
            ("<nav>a<nav>b</nav>c</nav>d", "d"),
            ("<pre>a\n  b</pre>", "a\nb"),
            ("<p title='a > b'>x</p>", "x"),
            ("<p title=\"never closed>x</p>", "x"),
            ("text <b", "text"),
            ("<script>never closed", ""),
        ] {
            assert_eq!(scan(html).text, text, "{html}");
        }
    }

    #[test]
    fn takes_only_the_article_where_one_is_marked() {
        let words = "word ".repeat(60);
        let page = format!("<p>teaser</p><main><p>around</p><article><h1>Title</h1><p>{words}</p></article></main>");
        assert_eq!(scan(&page).text, format!("Title\n\n{}", words.trim()));
        assert_eq!(
            scan("<article>teaser</article><p>the long text of the page</p>").text,
            "teaser\n\nthe long text of the page"
        );
    }

    #[test]
    fn reads_what_the_page_says_of_itself() {
        let page = scan(
            "<html lang=\"fr-FR\"><meta charset=UTF-8><title>T &ndash; Site</title><meta property='og:title' content='T &amp; U'>\
             <meta content=\"Le Site\" property=og:site_name><link rel=canonical href=https://site.example/a?b=1&amp;c=2>\
             <meta name=date content=2022-11-16T08:00><body><time datetime=2020-01-01>",
        );
        assert_eq!(page.title.as_deref(), Some("T & U"));
        assert_eq!(page.publisher.as_deref(), Some("Le Site"));
        assert_eq!(page.address.as_deref(), Some("https://site.example/a?b=1&c=2"));
        assert_eq!(page.date.as_deref(), Some("2022-11-16T08:00"));
        assert_eq!(page.language.as_deref(), Some("fr-FR"));
        assert_eq!(page.charset.as_deref(), Some("utf-8"));
        assert_eq!(scan("<title>T\n U</title><h1>The <i>head</i></h1>").title.as_deref(), Some("The head"));
    }

    #[test]
    fn odd_attributes_do_not_stop_the_walk() {
        for (attributes, value) in [
            (" a=1 lang=fr", Some("fr")),
            (" = lang = 'fr' ", Some("fr")),
            (" ==lang", None),
            (" é lang", Some("")),
            (" lang=\"fr", Some("fr")),
            ("", None),
        ] {
            assert_eq!(attribute(attributes, "lang").as_deref(), value, "{attributes}");
        }
    }
}
