//! Completing a command in a real shell, if it is there.

use std::env;
use std::path::Path;
use std::process::Command;

use super::console::{Console, shell};

/// A bash that completes the commands of the program; none if there is no bash.
fn bash() -> Option<Console> {
    Command::new("bash").arg("--version").output().ok()?;
    let program = Path::new(env!("CARGO_BIN_EXE_hvp"));
    let mut command = shell("exec bash --noprofile --norc -i", &[]);
    let folders = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&folders).collect::<Vec<_>>();
    let folders = program.parent().map(Path::to_path_buf).into_iter().chain(folders);
    command.env("PATH", env::join_paths(folders).unwrap());
    command.env("PS1", "ready> ");
    let mut console = Console::open(command, 24, 80);
    console.until_text("ready>");
    console.type_keys("source <(hvp completions bash); echo sour''ced\r");
    console.until_text("sourced\nready>");
    Some(console)
}

#[test]
fn bash_completes_words_with_a_colon_also_in_quotation_marks() {
    for (typed, completed) in [
        ("hvp lis\t", "hvp list"),
        ("hvp list country:Neth\t", "hvp list country:NLD"),
        ("hvp list -country:Neth\t", "hvp list -country:NLD"),
        ("hvp list 'country:Neth\t", "hvp list 'country:NLD'"),
        ("hvp list msap cat\t", "hvp list msap category:"),
        ("hvp show maw\t", "hvp show mawi"),
        ("hvp overlap --countries DEU,Fran\t", "hvp overlap --countries DEU,FRA"),
        ("hvp matrix --format=js\t", "hvp matrix --format=json"),
    ] {
        let Some(mut console) = bash() else { return };
        console.type_keys(typed);
        console.until_text(completed);
    }
}

#[test]
fn bash_lists_what_can_follow_a_colon() {
    let Some(mut console) = bash() else { return };
    console.type_keys("hvp list country:N\t\t");
    for code in ["NLD", "MKD", "NOR"] {
        console.until_text(code);
    }
}
