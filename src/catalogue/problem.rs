//! Problems of a dataset, each with its place and a remedy.

use std::fmt;
use std::ops::Deref;

use serde::Serialize;

/// The severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The catalogue cannot be used.
    Error,
    /// The catalogue was repaired while loading, and can be used.
    Warning,
}

impl Severity {
    /// The word for it: "error" or "warning".
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A problem in a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The severity.
    pub severity: Severity,
    /// Where it is: `project mawi, participants`, or `line 3, column 9`.
    pub place: String,
    /// Its line in the file, from 1, if it is known.
    pub line: Option<usize>,
    /// Its column in that line, from 1.
    pub column: Option<usize>,
    /// What is wrong, and how to correct it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}: {}", self.severity.name(), self.place, self.message)
    }
}

impl Problem {
    /// The problem with its file, line and column: `a.ron:12:5: error: …`.
    pub fn in_file(&self, file: &str) -> String {
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{file}:{line}:{column}: {self}"),
            _ => format!("{file}: {self}"),
        }
    }
}

/// A place in a dataset. It is formatted only if there is a problem.
#[derive(Debug, Clone, Copy)]
pub(super) struct RecordPlace<'a> {
    kind: &'static str,
    id: &'a str,
    field: &'static str,
}

impl<'a> RecordPlace<'a> {
    /// The place of a record, by kind and id or code.
    pub(super) fn record(kind: &'static str, id: &'a str) -> Self {
        Self { kind, id, field: "" }
    }

    /// The place of a field of the record.
    pub(super) fn field(self, field: &'static str) -> Self {
        Self { field, ..self }
    }
}

impl From<RecordPlace<'_>> for String {
    fn from(RecordPlace { kind, id, field }: RecordPlace<'_>) -> Self {
        let separator = if field.is_empty() { "" } else { ", " };
        format!("{kind} {id}{separator}{field}")
    }
}

/// Every problem of one dataset, in file order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Records something that makes the catalogue unusable.
    pub fn error(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.push(Severity::Error, place.into(), message.into());
    }

    /// Records something that was repaired.
    pub fn warning(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.push(Severity::Warning, place.into(), message.into());
    }

    fn push(&mut self, severity: Severity, place: String, message: String) {
        self.0.push(Problem { severity, place, line: None, column: None, message });
    }

    /// Records something that makes the catalogue unusable, at a line and a column of its text.
    pub(super) fn error_at(&mut self, line: usize, column: usize, message: String) {
        self.error(format!("line {line}, column {column}"), message);
        if let Some(problem) = self.0.last_mut() {
            (problem.line, problem.column) = (Some(line), Some(column));
        }
    }

    /// Every problem, to be changed.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Problem> {
        self.0.iter_mut()
    }

    /// Whether anything makes the catalogue unusable.
    pub fn has_errors(&self) -> bool {
        self.iter().any(|problem| problem.severity == Severity::Error)
    }
}

impl Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

/// The first hundred problems, which are as many as anyone reads before correcting some, and a line about the
/// others if there are any. Errors then come before warnings, so that one is shown if there is one.
pub fn shown(problems: &[Problem]) -> (Vec<&Problem>, Option<String>) {
    const MOST: usize = 100;
    let Some(others) = problems.len().checked_sub(MOST).filter(|&others| others > 0) else {
        return (problems.iter().collect(), None);
    };
    let of = |severity| problems.iter().filter(move |problem| problem.severity == severity);
    let first = of(Severity::Error).chain(of(Severity::Warning)).take(MOST);
    let others = format!("and {others} more; `hvp check --format json` lists them all");
    (first.collect(), Some(others))
}

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (problems, others) = shown(self);
        let lines: Vec<_> = problems.iter().map(ToString::to_string).chain(others).collect();
        formatter.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Problems {}
