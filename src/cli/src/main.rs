//! The native command: `scrutin read`, `compare`, `export`, `check`.
//!
//! Holds the door: arguments in, exit status out. Each command is a file of its own. Exit status: 0 done,
//! 1 some input was faulty (each fault on standard error, the rest was done), 2 the call itself was wrong.

mod check;
mod compare;
mod export;
mod input;
mod output;
mod read;
mod terminal;

use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::prelude::{Long, Short, Value};

const HELP: &str = include_str!("help.txt");

/// How a command that could be run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    /// Everything was done.
    Done,
    /// Some input was faulty; the rest was done.
    Faulty,
}

/// A call as the arguments give it.
#[derive(Debug, Default)]
struct Call {
    command: Option<String>,
    paths: Vec<PathBuf>,
    json: bool,
    link: Option<String>,
    help: bool,
    version: bool,
}

fn main() -> ExitCode {
    let call = match parse(lexopt::Parser::from_env()) {
        Ok(call) => call,
        Err(error) => return wrong(&error.to_string()),
    };
    if call.version {
        return finish(output::print(concat!("scrutin ", env!("CARGO_PKG_VERSION"), "\n")).map(|()| Ended::Done));
    }
    if call.help {
        return finish(output::print(help_for(call.command.as_deref())).map(|()| Ended::Done));
    }
    if call.json && call.command.as_deref() != Some("compare") {
        return wrong("--json goes with compare");
    }
    if call.link.is_some() && call.command.as_deref() != Some("export") {
        return wrong("--link goes with export");
    }
    match call.command.as_deref() {
        Some("read") => finish(read::run(&call.paths)),
        Some("compare") => finish(compare::run(&call.paths, call.json)),
        Some("export") => {
            let Some((word, paths)) = call.paths.split_first() else { return wrong("say which format to export") };
            match export::FORMATS.iter().find(|(name, _)| word.as_os_str() == *name) {
                Some((_, format)) => finish(export::run(*format, call.link.as_deref(), paths)),
                None => wrong(&format!("there is no format \"{}\"; 'scrutin help export' lists them", word.display())),
            }
        }
        Some("check") if call.paths.len() > 1 => wrong("check takes one folder"),
        Some("check") => finish(check::run(call.paths.first())),
        Some(other) => wrong(&format!("there is no command \"{other}\"; there are read, compare, export and check")),
        None => wrong("say which command: read, compare, export or check"),
    }
}

fn parse(mut arguments: lexopt::Parser) -> Result<Call, lexopt::Error> {
    let mut call = Call::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => call.help = true,
            Long("version") | Short('V') => call.version = true,
            Long("json") => call.json = true,
            Long("link") => call.link = Some(arguments.value()?.to_string_lossy().into_owned()),
            Value(value) if call.command.is_none() => call.command = Some(value.to_string_lossy().into_owned()),
            Value(value) => call.paths.push(value.into()),
            other => return Err(other.unexpected()),
        }
    }
    if call.command.as_deref() == Some("help") {
        call.help = true;
        call.command = call.paths.first().map(|p| p.to_string_lossy().into_owned());
    }
    Ok(call)
}

/// The part of the help about one command, or all of it.
fn help_for(command: Option<&str>) -> &'static str {
    let Some(command) = command else { return HELP };
    let mut parts = HELP.split_inclusive("\n\n\n");
    parts.find(|part| part.starts_with(&format!("scrutin {command}"))).unwrap_or(HELP)
}

fn wrong(reason: &str) -> ExitCode {
    eprintln!("scrutin: {reason}\nTry 'scrutin --help'.");
    ExitCode::from(2)
}

fn finish(ended: std::io::Result<Ended>) -> ExitCode {
    match ended {
        Ok(Ended::Done) => ExitCode::SUCCESS,
        Ok(Ended::Faulty) => ExitCode::from(1),
        // The reader of our output has gone: nothing is left to say.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("scrutin: the output could not be written: {error}");
            ExitCode::from(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_is_cut_by_command() {
        for command in ["read", "compare", "export", "check"] {
            let help = help_for(Some(command));
            assert!(help.starts_with(&format!("scrutin {command}")) && help.len() < HELP.len(), "{help}");
        }
        assert_eq!(help_for(Some("nothing")), HELP);
    }

    #[test]
    fn arguments() {
        let call = parse(lexopt::Parser::from_args(["compare", "--json", "seeds", "-"])).expect("a good call");
        assert_eq!((call.command.as_deref(), call.json, call.paths.len()), (Some("compare"), true, 2));
        assert!(parse(lexopt::Parser::from_args(["read", "--nonsense"])).is_err());
    }
}
