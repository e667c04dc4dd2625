//! CSL-JSON items, as reference managers and citation processors take them.

use serde_json::{Map, Value, json};

use super::Source;
use crate::export::json::pretty;

pub(super) fn print(sources: &[Source]) -> String {
    pretty(&sources.iter().map(item).collect::<Vec<_>>())
}

fn item(source: &Source) -> Value {
    let mut item = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(key.to_string(), value);
        }
    };
    let text = |value: &Option<String>| value.clone().map(Value::String);
    put("id", Some(Value::String(source.id.clone())));
    put("type", Some(if source.address.is_some() { "webpage" } else { "document" }.into()));
    put("title", text(&source.title));
    put("publisher", text(&source.publisher));
    put("issued", source.date.map(|d| json!({ "date-parts": [[d.year, d.month, d.day]] })));
    put("URL", text(&source.address));
    put("language", text(&source.language));
    put("note", Some(Value::String(source.note.clone())));
    Value::Object(item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden() {
        let sparse = Source { id: "b".into(), note: "n".into(), ..Source::default() };
        let got: Value = serde_json::from_str(&print(&[Source::odd(), sparse])).expect("valid JSON");
        let want = json!([
            {
                "id": "a/1",
                "type": "webpage",
                "title": "50% of {A} & \\B_C #1 \"d\" ~ ^ $",
                "publisher": "É & Co}",
                "issued": { "date-parts": [[2022, 11, 16]] },
                "URL": "https://example.org/a_b?x=1&y=%20#{z}",
                "language": "fr",
                "note": "Report a/1",
            },
            { "id": "b", "type": "document", "note": "n" },
        ]);
        assert_eq!(got, want);
    }
}
