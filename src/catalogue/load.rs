//! Loading a dataset from a file of limited size, standard input or the program itself.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result, bail};

use super::clean::{Lines, clean};
use super::document::Document;
use super::locate::locate;
use super::model::Catalogue;
use super::parse::document;
use super::problem::Problems;
use super::validate::validate;

/// The largest dataset that is read, in bytes: 256 MiB.
pub const MOST_BYTES: u64 = 256 << 20;

/// The bytes that are read before they are counted.
const PART: u64 = 1 << 16;

/// The longest text that is kept for finding problems in it.
const MOST_LOCATED: usize = 32 << 20;

const TOO_LARGE: &str = "is larger than 256 MiB; split it, or leave projects out";

/// The size of a file that is read and checked within some ten milliseconds.
const QUICK_BYTES: u64 = 1 << 20;

/// The built-in catalogue, `assets/nato-hvp.ron`, as the build script has rewritten it.
const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/built-in.json"));

/// Where a dataset comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// The dataset embedded in the program.
    #[default]
    BuiltIn,
    /// A file.
    File(PathBuf),
    /// Standard input, to its end.
    StandardInput,
}

impl Origin {
    /// The origin that `--data` names: a file, or `-` for standard input.
    pub fn from_argument(argument: Option<PathBuf>) -> Self {
        match argument {
            None => Self::BuiltIn,
            Some(path) if path == Path::new("-") => Self::StandardInput,
            Some(path) => Self::File(path),
        }
    }

    /// Whether loading it takes no time that anybody notices.
    pub fn is_quick(&self) -> bool {
        match self {
            Self::BuiltIn => true,
            Self::File(path) => fs::metadata(path).is_ok_and(|file| file.len() < QUICK_BYTES),
            Self::StandardInput => false,
        }
    }

    /// Its name in messages.
    pub fn name(&self) -> String {
        match self {
            Self::BuiltIn => "the built-in catalogue".to_owned(),
            Self::File(path) => clean(&path.to_string_lossy(), Lines::One).0.into_owned(),
            Self::StandardInput => "standard input".to_owned(),
        }
    }
}

/// How much of a dataset has been read, for others to look at meanwhile.
#[derive(Debug, Default)]
pub struct ReadProgress {
    read: AtomicU64,
    size: AtomicU64,
}

impl ReadProgress {
    /// The number of bytes that have been read.
    pub fn read(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// The size in bytes; none while it is not known, which for standard input is until its end.
    pub fn size(&self) -> Option<u64> {
        Some(self.size.load(Ordering::Relaxed)).filter(|&size| size > 0)
    }
}

/// A usable catalogue, with warnings about what was repaired.
#[derive(Debug)]
pub struct LoadedCatalogue {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// The warnings; there are no errors.
    pub warnings: Problems,
}

/// Reads and checks a dataset.
///
/// # Errors
/// When it cannot be read, or is not a valid catalogue; the root cause is then [`Problems`].
pub fn load(origin: &Origin) -> Result<LoadedCatalogue> {
    load_watched(origin, &ReadProgress::default())
}

/// Reads and checks a dataset, and counts what has been read.
///
/// # Errors
/// When it cannot be read, or is not a valid catalogue; the root cause is then [`Problems`].
pub fn load_watched(origin: &Origin, progress: &ReadProgress) -> Result<LoadedCatalogue> {
    let checked = |bytes| {
        let text = decode(bytes)?;
        let document = document(&text)?;
        // A long text is freed before validation, to keep memory low; its problems name their records only.
        check(document, Some(text).filter(|text| text.len() <= MOST_LOCATED).as_deref())
    };
    let loaded = match origin {
        Origin::BuiltIn => load_built_in(),
        Origin::File(path) => read_file(path, progress).and_then(checked),
        Origin::StandardInput => read_standard_input(progress).and_then(checked),
    };
    loaded.with_context(|| origin.name())
}

/// Checks a dataset given as text.
///
/// # Errors
/// [`Problems`], when it is not a valid catalogue.
pub fn load_text(text: &str) -> Result<LoadedCatalogue> {
    check(document(text)?, Some(text))
}

/// Checks the built-in dataset. It has no text to find a place in: the build has ended at what cannot be read.
fn load_built_in() -> Result<LoadedCatalogue> {
    check(serde_json::from_str(BUILT_IN)?, None)
}

/// Validates a document, and finds its problems in the text that it was read from.
fn check(document: Document, text: Option<&str>) -> Result<LoadedCatalogue> {
    let located = |mut problems: Problems| {
        if let Some(text) = text.filter(|_| !problems.is_empty()) {
            locate(text, &mut problems);
        }
        problems
    };
    match validate(document) {
        Ok((catalogue, warnings)) => Ok(LoadedCatalogue { catalogue, warnings: located(warnings) }),
        Err(problems) => Err(located(problems).into()),
    }
}

fn read_file(path: &Path, progress: &ReadProgress) -> Result<Vec<u8>> {
    let file = open_at_once(path).map_err(explain)?;
    // The open file is asked, because another could have been put in its place since.
    let metadata = file.metadata().context("could not be read")?;
    if metadata.is_dir() {
        bail!("is a directory; name a RON file in it");
    }
    if !metadata.is_file() {
        bail!(
            "is not a regular file; to read from a pipe, name it - and redirect it into the program"
        );
    }
    if metadata.len() > MOST_BYTES {
        bail!(TOO_LARGE);
    }
    progress.size.store(metadata.len(), Ordering::Relaxed);
    read_bounded(file, progress)
}

/// Opens a file to read it, without waiting for the writer of a pipe or the carrier of a line.
pub(crate) fn open_at_once(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.read(true).open(path)
}

fn read_standard_input(progress: &ReadProgress) -> Result<Vec<u8>> {
    let input = io::stdin();
    if input.is_terminal() {
        bail!("is a terminal; redirect a RON file into it, as in: hvp --data - < catalogue.ron");
    }
    read_bounded(input.lock(), progress)
}

fn explain(error: io::Error) -> anyhow::Error {
    let message = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file; check the path",
        io::ErrorKind::PermissionDenied => "may not be read; check its permissions",
        _ => return anyhow::Error::new(error),
    };
    anyhow::Error::msg(message)
}

fn read_bounded(mut source: impl Read, progress: &ReadProgress) -> Result<Vec<u8>> {
    // One more than the file has, for the read that finds its end.
    let size = progress.size().map_or(0, |size| size + 1);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    loop {
        let mut part = source.by_ref().take(PART);
        let count = part.read_to_end(&mut bytes).context("could not be read")?;
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        progress.read.store(read, Ordering::Relaxed);
        if read > MOST_BYTES {
            bail!(TOO_LARGE);
        }
        if count == 0 {
            progress.size.store(read, Ordering::Relaxed);
            return Ok(bytes);
        }
    }
}

fn decode(bytes: Vec<u8>) -> Result<String> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        bail!("is UTF-16 text; save it as UTF-8");
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = good.filter(|byte| **byte == b'\n').count() + 1;
        anyhow::Error::msg(format!("is not UTF-8 text, first in line {line}; save it as UTF-8"))
    })
}
