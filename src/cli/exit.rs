//! The results of commands and their exit codes.

use std::fmt;
use std::io;
use std::process::ExitCode;

use crate::catalogue::clean::{Lines, clean};

/// The result of a command that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Success.
    Done,
    /// Nothing matched the query.
    NothingMatched,
    /// A catalogue that was checked is not valid.
    BadCatalogue,
    /// A signal with this number ended the browser.
    Signalled(u8),
}

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The parser of arguments found the command typed wrongly: what is wrong, in several lines.
    Arguments(String),
    /// The command was typed wrongly: what is wrong, and what to type instead.
    Usage(String),
    /// Nothing has the given name.
    NotFound(String),
    /// The catalogue cannot be read, or is not valid.
    BadCatalogue(String),
    /// The output could not be written.
    Output(io::Error),
    /// The browser failed.
    Browser(anyhow::Error),
}

impl From<Answer> for ExitCode {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Done => Self::SUCCESS,
            Answer::NothingMatched => Self::from(1),
            Answer::BadCatalogue => Self::from(3),
            Answer::Signalled(signal) => Self::from(128_u8.saturating_add(signal)),
        }
    }
}

impl From<Failure> for ExitCode {
    fn from(failure: Failure) -> Self {
        Self::from(match failure {
            Failure::NotFound(_) | Failure::Browser(_) => 1,
            Failure::Arguments(_) | Failure::Usage(_) => 2,
            Failure::BadCatalogue(_) => 3,
            Failure::Output(_) => 4,
        })
    }
}

impl Failure {
    /// The failure of a command that was typed wrongly.
    pub(crate) fn usage(error: impl fmt::Display) -> Self {
        Self::Usage(error.to_string())
    }

    /// Whether the reader of the output closed the pipe, which is no error.
    pub fn is_closed_pipe(&self) -> bool {
        let is_closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        match self {
            Self::Output(error) => is_closed(error),
            Self::Browser(error) => {
                error.chain().filter_map(|cause| cause.downcast_ref()).any(is_closed)
            }
            Self::Arguments(_) | Self::Usage(_) | Self::NotFound(_) | Self::BadCatalogue(_) => {
                false
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Arguments(message) | Self::BadCatalogue(message) => formatter.write_str(message),
            // A line break in what was typed would forge a line of the message.
            Self::Usage(message) | Self::NotFound(message) => {
                formatter.write_str(&clean(message, Lines::One).0)
            }
            Self::Output(error) => write!(formatter, "the output could not be written: {error}"),
            Self::Browser(error) => write!(formatter, "{error:#}"),
        }
    }
}

/// The result of a report, with messages about it.
#[derive(Debug)]
pub(crate) struct Conclusion {
    pub(crate) answer: Answer,
    pub(crate) messages: Vec<String>,
}

impl Conclusion {
    /// Success without messages.
    pub(crate) fn done() -> Self {
        Self { answer: Answer::Done, messages: Vec::new() }
    }

    /// Nothing matched, for a reason.
    pub(crate) fn nothing(reason: impl Into<String>) -> Self {
        Self { answer: Answer::NothingMatched, messages: vec![reason.into()] }
    }
}
