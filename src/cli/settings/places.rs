//! Where the files of the program are.

use std::io::{self, Write};
use std::path::PathBuf;

use etcetera::BaseStrategy;

use crate::cli::border::print_message;

use super::config::Config;

/// The files of the program; none where there is no home for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Places {
    /// The settings file, which the program only reads.
    pub(crate) config: Option<PathBuf>,
    /// The state file, which only the program writes.
    pub(crate) state: Option<PathBuf>,
}

impl Places {
    /// The places that the platform has for such files: by the XDG base directory specification, on macOS too;
    /// on Windows the folder for the data of programs.
    pub(crate) fn of_the_platform() -> Self {
        let folders = etcetera::choose_base_strategy().ok();
        let file = |folder: Option<PathBuf>, name| Some(folder?.join("hvp").join(name));
        let state = folders.as_ref().map(|all| all.state_dir().unwrap_or_else(|| all.data_dir()));
        Self {
            config: file(folders.as_ref().map(BaseStrategy::config_dir), "config.ron"),
            state: file(state, "state.ron"),
        }
    }
}

/// Writes where the files are and whether they exist, and prints what is wrong with the settings file.
pub(crate) fn write_paths(out: &mut impl Write) -> io::Result<()> {
    let Places { config, state } = Places::of_the_platform();
    for (name, path) in [("settings", &config), ("state", &state)] {
        match path {
            Some(path) => {
                let exists = if path.exists() { "there" } else { "not there" };
                writeln!(out, "{name:<8}  {}  ({exists})", path.display())?;
            }
            None => writeln!(out, "{name:<8}  nowhere, as there is no home")?,
        }
    }
    let warnings = config.as_deref().map(Config::read).unwrap_or_default().warnings;
    for warning in &warnings {
        print_message(warning);
    }
    Ok(())
}
