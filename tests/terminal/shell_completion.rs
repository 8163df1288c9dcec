//! Completing a command in real shells, those that are there.

use std::env;
use std::path::Path;
use std::process::Command;

use super::console::{Console, shell};

/// A shell, how it is started, and what makes it complete the commands of the program.
struct Shell {
    name: &'static str,
    start: &'static str,
    setup: &'static str,
}

const SHELLS: [Shell; 3] = [
    Shell {
        name: "bash",
        start: "exec bash --noprofile --norc -i",
        setup: "PS1='ready> '; source <(hvp completions bash)",
    },
    Shell {
        name: "zsh",
        start: "exec zsh -f -i",
        setup: "PS1='ready> '; autoload -U compinit; compinit -u -D; source <(hvp completions zsh)",
    },
    Shell {
        name: "fish",
        start: "exec fish --no-config -i",
        setup: "function fish_prompt; echo -n 'ready> '; end; hvp completions fish | source",
    },
];

impl Shell {
    /// The shell on a terminal; none if it is not installed.
    fn open(&self) -> Option<Console> {
        Command::new(self.name).arg("--version").output().ok()?;
        let program = Path::new(env!("CARGO_BIN_EXE_hvp"));
        let mut command = shell(self.start, &[]);
        let folders = env::var_os("PATH").unwrap_or_default();
        let folders = env::split_paths(&folders).collect::<Vec<_>>();
        let folders = program.parent().map(Path::to_path_buf).into_iter().chain(folders);
        command.env("PATH", env::join_paths(folders).unwrap());
        let mut console = Console::open(command, 24, 100);
        console.type_keys(&format!("{}; echo sour''ced\r", self.setup));
        console.until_text("sourced\nready>");
        Some(console)
    }
}

#[test]
fn words_with_a_colon_are_completed_by_code_and_by_name_also_in_quotation_marks() {
    for shell in SHELLS {
        // Fish takes away a quotation mark that is not needed.
        let quoted = if shell.name == "fish" { "list country:NLD" } else { "list 'country:NLD'" };
        for (typed, completed) in [
            ("hvp lis\t", "hvp list"),
            ("hvp list country:Neth\t", "hvp list country:NLD"),
            ("hvp list -country:Neth\t", "hvp list -country:NLD"),
            ("hvp list 'country:Neth\t", quoted),
            ("hvp list msap cat\t", "hvp list msap category:"),
            ("hvp show maw\t", "hvp show mawi"),
            ("hvp overlap --countries DEU,Fran\t", "hvp overlap --countries DEU,FRA"),
            ("hvp matrix --format=js\t", "hvp matrix --format=json"),
        ] {
            let Some(mut console) = shell.open() else { continue };
            console.type_keys(typed);
            console.until_text(completed);
        }
    }
}

#[test]
fn what_can_follow_a_colon_is_listed_and_nothing_typed_goes_away() {
    for shell in SHELLS {
        let Some(mut console) = shell.open() else { continue };
        console.type_keys("hvp list country:N\t\t");
        for code in ["NLD", "NOR"] {
            console.until_text(code);
        }
        assert!(console.text().contains("list country:N"), "{}", console.text());
    }
}

#[test]
fn letters_that_were_typed_are_not_erased_for_candidates_found_by_a_name() {
    for shell in SHELLS {
        let Some(mut console) = shell.open() else { continue };
        console.type_keys("hvp show ma\t\t");
        console.until_text("mawi");
        assert!(console.text().contains("hvp show ma"), "{}", console.text());
    }
}
