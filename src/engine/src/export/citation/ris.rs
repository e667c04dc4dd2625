//! RIS: two letters, two spaces, a dash, a value; one line each.
//!
//! Invariant: a value never holds a line end, so none can begin a field of its own.

use std::fmt::Write;

use super::Source;

pub(super) fn print(sources: &[Source]) -> String {
    let mut out = String::new();
    for source in sources {
        let mut put = |tag: &str, value: &str| {
            let _ = write!(out, "{tag}  - {value}\r\n");
        };
        put("TY", if source.address.is_some() { "ELEC" } else { "GEN" });
        put("ID", &source.id);
        let dates =
            source.date.map(|d| (format!("{:04}", d.year), format!("{:04}/{:02}/{:02}/", d.year, d.month, d.day)));
        let (year, date) = dates.unzip();
        let fields = [
            ("TI", &source.title),
            ("PB", &source.publisher),
            ("PY", &year),
            ("DA", &date),
            ("UR", &source.address),
            ("LA", &source.language),
        ];
        for (tag, value) in fields {
            if let Some(value) = value {
                put(tag, value);
            }
        }
        put("N1", &source.note);
        put("ER", "");
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden() {
        let sparse = Source { id: "b".into(), note: "n".into(), ..Source::default() };
        let want = "\
TY  - ELEC\r
ID  - a/1\r
TI  - 50% of {A} & \\B_C #1 \"d\" ~ ^ $\r
PB  - É & Co}\r
PY  - 2022\r
DA  - 2022/11/16/\r
UR  - https://example.org/a_b?x=1&y=%20#{z}\r
LA  - fr\r
N1  - Report a/1\r
ER  - \r
\r
TY  - GEN\r
ID  - b\r
N1  - n\r
ER  - \r
\r
";
        assert_eq!(print(&[Source::odd(), sparse]), want);
    }
}
