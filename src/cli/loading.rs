//! Loading the catalogue of the browser, with a notice where that takes long.

use std::panic::resume_unwind;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::Context;

use crate::catalogue::clean::{Lines, clean};
use crate::catalogue::{Catalogue, LoadedCatalogue, Origin, ReadProgress, load_watched};
use crate::terminal::{End, OpenTerminal, PrintTable};
use crate::text::number;
use crate::ui::Notice;

use super::exit::Failure;
use super::open::{bad_catalogue, print_warnings};

/// How long nothing is shown: most files are loaded by then, and the screen does not flash.
const UNNOTICED: Duration = Duration::from_millis(150);

/// A catalogue, and the terminal if a notice was shown on it.
pub(crate) type Loaded = (Catalogue, Option<OpenTerminal>);

/// Loads the catalogue of the browser in a thread of its own, and prints its warnings. Returns how the program ends
/// if the user does not want to wait.
pub(crate) fn load_with_notice(
    origin: &Origin,
    ascii: bool,
    print: PrintTable,
) -> Result<Result<Loaded, End>, Failure> {
    let progress = Arc::new(ReadProgress::default());
    // Its end is told by dropping the sender.
    let (running, ended) = mpsc::channel::<()>();
    let (its_origin, its_progress) = (origin.clone(), Arc::clone(&progress));
    let worker = thread::spawn(move || {
        let loaded = load_watched(&its_origin, &its_progress);
        drop(running);
        loaded
    });
    let mut terminal = None;
    if ended.recv_timeout(UNNOTICED) == Err(RecvTimeoutError::Timeout) {
        let open = terminal.insert(OpenTerminal::open(print).map_err(Failure::Browser)?);
        while !worker.is_finished() {
            let end = open.show(&notice(origin, &progress, ascii)).map_err(Failure::Browser)?;
            if let Some(end) = end {
                return Ok(Err(end));
            }
        }
    }
    let loaded = worker.join().unwrap_or_else(|panic| resume_unwind(panic));
    let LoadedCatalogue { catalogue, warnings } =
        loaded.map_err(|error| bad_catalogue(origin, &error))?;
    match &mut terminal {
        Some(terminal) if !warnings.is_empty() => terminal
            .give_back_for(|| print_warnings(origin, &warnings))
            .context("the terminal could not be used")
            .map_err(Failure::Browser)?,
        _ => print_warnings(origin, &warnings),
    }
    Ok(Ok((catalogue, terminal)))
}

/// "Reading large.ron: 34% of 90.0 MB", "Reading standard input: 0.4 MB", "Checking large.ron".
fn notice(origin: &Origin, progress: &ReadProgress, ascii: bool) -> Notice {
    let name = match origin {
        Origin::File(path) => file_name(path),
        Origin::BuiltIn | Origin::StandardInput => origin.name(),
    };
    let read = progress.read();
    let part = usize::try_from(read).unwrap_or(usize::MAX);
    let (text, percent) = match progress.size().map(usize::try_from) {
        Some(Ok(size)) if part < size => {
            let share = number::percent(part, size);
            let text = format!("Reading {name}: {share} of {}", number::megabytes(size));
            (text, Some(number::hundredths(part, size)))
        }
        Some(_) => (format!("Checking {name}"), Some(100)),
        None => (format!("Reading {name}: {}", number::megabytes(part)), None),
    };
    Notice { text, percent, ascii }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    clean(&name.to_string_lossy(), Lines::One).0.into_owned()
}
