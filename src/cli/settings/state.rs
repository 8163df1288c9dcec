//! The state file: what the browser keeps from one session to the next.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::regular_file::read_regular;
use crate::app::View;
use crate::catalogue::clean::{Lines, clean};

/// The most bytes of a state file that are read.
const MOST_BYTES: u64 = 1 << 20;
/// The most past queries, and the most choices, that are kept, and the most letters of one.
const MOST_TEXTS: usize = 100;
const MOST_LETTERS: usize = 1000;

/// What the browser keeps from one session to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct State {
    /// The theme chosen by a key.
    pub(crate) theme: Option<String>,
    /// The last view.
    pub(crate) view: Option<String>,
    /// Past queries, the oldest first.
    pub(crate) queries: Vec<String>,
    /// The last choices of the palette, the oldest first.
    pub(crate) recent: Vec<String>,
}

impl State {
    /// Reads a state file. Without one, the state is empty.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let broken =
            |reason: String| format!("{} is broken and not used ({reason})", path.display());
        let text = match read_regular(path, MOST_BYTES) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                return Err(broken(error.to_string()));
            }
            // In a home that may not be read, nothing was kept.
            Err(_) => return Ok(Self::default()),
        };
        let mut state: Self = ron::from_str(&text).map_err(|error| broken(error.to_string()))?;
        for text in state.queries.iter_mut().chain(&mut state.recent) {
            *text = clean(text, Lines::One).0.into_owned();
        }
        state.bound();
        Ok(state)
    }

    /// Writes the file beside the one of this name, and renames it: another session never reads half a file.
    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        let mut state = self.clone();
        state.bound();
        let text = ron::ser::to_string_pretty(&state, ron::ser::PrettyConfig::new())
            .map_err(io::Error::other)?;
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        let beside = path.with_extension(format!("{}.new", std::process::id()));
        let mut file = fs::File::create(&beside)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| fs::rename(&beside, path));
        if written.is_err() {
            // A half-written file is of no use.
            let _ = fs::remove_file(&beside);
        }
        written
    }

    /// Leaves out what is too much: the oldest queries and choices, and those that are far too long.
    fn bound(&mut self) {
        for texts in [&mut self.queries, &mut self.recent] {
            texts.retain(|text| text.chars().count() <= MOST_LETTERS);
            let surplus = texts.len().saturating_sub(MOST_TEXTS);
            texts.drain(..surplus);
        }
    }

    /// The last view, if there is one of that name.
    pub(crate) fn last_view(&self) -> Option<View> {
        self.view.as_deref().and_then(View::named)
    }
}
