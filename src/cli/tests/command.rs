//! The command called as a person or a pipe calls it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn scrutin(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_scrutin"))
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that fails early closes its input; that is part of what is tested.
    let _ = child.stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes()));
    child.wait_with_output().expect("the command ends")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn lines(output: &Output) -> Vec<serde_json::Value> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{l}: {e}"))).collect()
}

fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    for (file, bytes) in files {
        std::fs::write(folder.join(file), bytes).expect("a file can be written");
    }
    folder
}

#[test]
fn reads_lines_and_goes_on_after_a_bad_one() {
    let input = "{\"id\":\"a\",\"text\":\"The bill passed 52-48.\"}\nnot json\n\n{\"id\":2,\"text\":\"\"}\n";
    let output = scrutin(&["read", "-"], input);
    let lines = lines(&output);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["tallies"][0]["for"], 52);
    assert_eq!(lines[0]["tallies"][0]["abstain"], serde_json::Value::Null);
    assert_eq!((&lines[1]["id"], &lines[1]["line"]), (&serde_json::Value::Null, &2.into()));
    assert_eq!(lines[2]["id"], "2");
}

#[test]
fn offsets_are_bytes_of_the_file() {
    let output = scrutin(&["read", "seeds"], "");
    assert_eq!(output.status.code(), Some(0));
    let mut checked = 0;
    for reading in lines(&output) {
        let id = reading["id"].as_str().expect("an id");
        let entries = std::fs::read_dir(root().join("seeds")).expect("the seeds are there").flatten();
        let file =
            entries.map(|e| e.path()).find(|p| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with(id)));
        let text = std::fs::read_to_string(file.expect("the seed is there")).expect("a seed is UTF-8");
        for fact in ["tallies", "claims", "dates"].iter().flat_map(|k| reading[k].as_array().expect("a list")) {
            let place = |key: &str| fact[key].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a place");
            assert_eq!(text.get(place("start")..place("end")), fact["text"].as_str());
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
}

#[test]
fn compares_as_json_and_for_a_terminal() {
    let output = scrutin(&["compare", "--json", "seeds"], "");
    let comparison = &lines(&output)[0];
    for key in ["fingerprint", "reports", "votes", "claim_groups", "findings"] {
        assert!(!comparison[key].is_null(), "{key}");
    }
    let screen = String::from_utf8(scrutin(&["compare", "seeds"], "").stdout).expect("UTF-8");
    assert!(screen.contains("295 – 1") && screen.contains("336 – 1"), "{screen}");
    assert!(screen.lines().count() <= 50 && screen.lines().all(|l| l.chars().count() <= 100), "one screen:\n{screen}");
}

#[test]
fn exports_what_a_link_shows() {
    for (format, want) in [
        ("csv", "295"),
        ("json", "\"fingerprint\""),
        ("markdown", "295"),
        ("dossier", "<!doctype html>"),
        ("bibtex", "@"),
        ("ris", "TY  - "),
        ("csl", "\"id\""),
        ("annotations", "TextQuoteSelector"),
    ] {
        let output = scrutin(&["export", format, "seeds"], "");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert!(text.to_lowercase().contains(&want.to_lowercase()), "{format}: {text}");
    }
    let link = "https://scrutin.example/#1/claims?rows=conflict";
    let claims =
        String::from_utf8(scrutin(&["export", "markdown", "--link", link, "seeds"], "").stdout).expect("UTF-8");
    assert!(claims.contains("https://scrutin.example/#1/claims?rows=conflict"), "{claims}");
    assert_eq!(scrutin(&["export", "csv", "--link", "#1/nowhere", "seeds"], "").status.code(), Some(1));
}

#[test]
fn checks_name_every_fault() {
    let toml = b"[[report]]\nfile = \"a.txt\"\ndate = \"soon\"\n[[report]]\nfile = \"gone.txt\"\n";
    let folder = folder("faulty", &[("a.txt", b"A text."), ("b.txt", b"\xff\xfe"), ("corpus.toml", toml)]);
    let output = scrutin(&["check", &folder.to_string_lossy()], "");
    let faults = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    for want in ["corpus.toml:3:", "corpus.toml:4: describes gone.txt", "b.txt:1: is not UTF-8", "3 faults"] {
        assert!(faults.contains(want), "{want} in\n{faults}");
    }
}

#[test]
fn wrong_calls_exit_with_2_and_say_why() {
    for call in [
        &["nonsense"][..],
        &[],
        &["read", "--json"],
        &["check", "a", "b"],
        &["export"],
        &["export", "nonsense"],
        &["compare", "--link", "x"],
        &["compare", "--nonsense"],
    ] {
        let output = scrutin(call, "");
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("Try 'scrutin --help'"), "{call:?}");
    }
}

#[test]
fn faulty_input_exits_with_1_and_the_rest_is_done() {
    let output = scrutin(&["read", "no-such-file.txt", "seeds"], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output).len(), 5);
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file.txt: cannot be read"));
}

#[test]
fn help_teaches() {
    let help = String::from_utf8(scrutin(&["--help"], "").stdout).expect("UTF-8");
    for word in ["read", "compare", "check", "Exit status"] {
        assert!(help.contains(word), "{word}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_scrutin"))
        .args(["read", "seeds"])
        .current_dir(root())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}
