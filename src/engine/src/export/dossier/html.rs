//! The dossier's pieces as HTML, with a policy of its own: no script, no request, one style named by its hash.
//!
//! Invariant: foreign text is only ever text; only `http`, `https` and the page's own links are links.

use std::fmt::Write;

use crate::export::Head;
use crate::export::citation::is_web;
use crate::language::Language;

/// One piece of a dossier.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Heading(String),
    Line(String),
    Item(String),
    Quote(Quote),
    /// A source and where it was published.
    Source {
        text: String,
        address: Option<String>,
    },
}

/// The words of a report.
#[derive(Clone, Debug)]
pub(super) struct Quote {
    pub(super) words: String,
    pub(super) source: String,
    pub(super) link: String,
}

const STYLE: &str = "body{font:11pt/1.45 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}\
h1,h2,p,li{overflow-wrap:anywhere}h2{font-size:1.1em;margin:1.6em 0 .4em;break-after:avoid}\
blockquote{margin:.5em 0;padding-inline-start:.8em;border-inline-start:3px solid #999;break-inside:avoid}\
cite{display:block;font-size:.9em;color:#444}a{color:inherit}@media print{body{margin:0;max-width:none}}";

/// SHA-256 of [`STYLE`], as the policy names it.
const STYLE_HASH: &str = "sha256-eqrs8lmKzEtjEMKzI/9PlfgqHZno7ajcpLBLuBbPV58=";

pub(super) fn page(heading: &str, head: &Head, language: Language, pieces: &[Piece]) -> String {
    let title = head.corpus.as_deref().map_or_else(|| heading.to_string(), |corpus| format!("{heading} · {corpus}"));
    let title = escape(&title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n<h1>{title}</h1>\n<p>{} {}<br>{}</p>\n",
        language.code(),
        language.choose("Fingerprint", "Empreinte"),
        escape(&head.fingerprint),
        link(&head.link, &head.link),
    );
    if !head.filters.is_empty() {
        let filters: Vec<String> = head.filters.iter().map(|f| isolated(f)).collect();
        let _ = writeln!(out, "<p>{}</p>", filters.join(" · "));
    }
    let mut listed = false;
    for piece in pieces {
        let lists = matches!(piece, Piece::Item(_) | Piece::Source { .. });
        if lists != listed {
            out.push_str(if lists { "<ul>\n" } else { "</ul>\n" });
            listed = lists;
        }
        match piece {
            Piece::Heading(text) => {
                let _ = writeln!(out, "<h2>{}</h2>", isolated(text));
            }
            Piece::Line(text) => {
                let _ = writeln!(out, "<p>{}</p>", isolated(text));
            }
            Piece::Item(text) => {
                let _ = writeln!(out, "<li>{}</li>", isolated(text));
            }
            Piece::Source { text, address } => {
                let address = address.as_deref().map_or_else(String::new, |a| format!("<br>{}", link(a, a)));
                let _ = writeln!(out, "<li>{}{address}</li>", isolated(text));
            }
            Piece::Quote(quote) => {
                let (words, cite) = (escape(&quote.words), link(&quote.link, &quote.source));
                let _ = writeln!(out, "<blockquote dir=\"auto\">{words}<cite>{cite}</cite></blockquote>");
            }
        }
    }
    if listed {
        out.push_str("</ul>\n");
    }
    out
}

/// A link where the address is one to follow, else the words alone.
fn link(address: &str, words: &str) -> String {
    let words = isolated(words);
    if is_web(address) || address.starts_with("file://") {
        format!("<a href=\"{}\" rel=\"noopener noreferrer\">{words}</a>", escape(address))
    } else {
        words
    }
}

fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    fn head() -> Head {
        Head {
            view: "votes",
            corpus: Some("<b>".into()),
            fingerprint: "e29a".into(),
            link: "https://example.org/#1/votes".into(),
            filters: vec!["report: 003".into()],
        }
    }

    #[test]
    fn the_policy_names_the_style() {
        const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut hash = Sha256::digest(STYLE.as_bytes()).to_vec();
        hash.push(0);
        let digits = hash.chunks(3).flat_map(|c| {
            let bits = (u32::from(c[0]) << 16) | (u32::from(c[1]) << 8) | u32::from(c[2]);
            [18, 12, 6, 0].map(|shift| char::from(DIGITS[(bits >> shift) as usize & 63]))
        });
        let digits: String = digits.take(43).collect();
        assert_eq!(STYLE_HASH, format!("sha256-{digits}="));
    }

    #[test]
    fn foreign_text_is_text_and_only_web_addresses_are_links() {
        let pieces = [
            Piece::Heading("<script>alert(1)</script>".into()),
            Piece::Item("x\" onload=\"y".into()),
            Piece::Source { text: "s".into(), address: Some("javascript:alert(1)".into()) },
            Piece::Quote(Quote { words: "a & 'b'".into(), source: "A".into(), link: "https://example.org/#\"".into() }),
        ];
        let page = page("Votes", &head(), Language::English, &pieces);
        for bad in ["<script", "href=\"javascript", "\" onload", "<b>"] {
            assert!(!page.contains(bad), "{bad} in {page}");
        }
        let want = "<h2><bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi></h2>\n<ul>\n<li><bdi>x&quot; onload=&quot;y</bdi></li>\n\
                    <li><bdi>s</bdi><br><bdi>javascript:alert(1)</bdi></li>\n</ul>\n<blockquote dir=\"auto\">a &amp; &#39;b&#39;\
                    <cite><a href=\"https://example.org/#&quot;\" rel=\"noopener noreferrer\"><bdi>A</bdi></a></cite></blockquote>\n";
        assert!(page.ends_with(want), "{page}");
    }
}
