//! Shared by the suites: the built-in catalogue, the program as a command, the facts of the source page, a
//! searchable catalogue, and invented catalogues.

#![allow(dead_code, reason = "each suite uses its own part")]

#[path = "../../benches/generator/generator.rs"]
pub(crate) mod generator;
pub(crate) mod page;
pub(crate) mod searcher;

use std::process::Command;
use std::sync::LazyLock;

use hvp::catalogue::{Catalogue, Origin, load};

/// The environment variables about colour, size and characters.
pub(crate) const LOOKS: [&str; 10] = [
    "NO_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORFGBG",
    "COLORTERM",
    "LINES",
    "COLUMNS",
    "LC_ALL",
    "LC_CTYPE",
    "LANG",
];

/// The value of `TERM` for the program.
pub(crate) const TERMINAL: (&str, &str) = ("TERM", "xterm-256color");

/// The built-in catalogue, read once.
pub(crate) fn built_in() -> &'static Catalogue {
    static BUILT_IN: LazyLock<Catalogue> =
        LazyLock::new(|| load(&Origin::BuiltIn).unwrap().catalogue);
    &BUILT_IN
}

/// `hvp` with these arguments, in an environment without variables about colour or size.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hvp"));
    command.args(arguments).env(TERMINAL.0, TERMINAL.1);
    for variable in LOOKS {
        command.env_remove(variable);
    }
    command
}
