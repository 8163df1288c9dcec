//! The error that a name means no record, in words.

use std::fmt;

use super::refusal::Refusal;

/// The error that a name means no record, or more than one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// The kind of record: "country".
    pub kind: String,
    /// The name as typed.
    pub text: String,
    /// What can be typed instead.
    pub alternatives: Alternatives,
}

/// What can be typed instead of an unknown name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alternatives {
    /// The most similar name.
    Nearest(String),
    /// All names, if none is similar.
    Known(Vec<String>),
    /// The names that begin with the text or have it as a word.
    Several(Vec<String>),
    /// Nothing: these countries exist, and the catalogue does not have them.
    Absent(Vec<String>),
}

impl UnknownName {
    /// Whether it is a country that exists and that the catalogue does not have.
    pub fn is_absent(&self) -> bool {
        matches!(self.alternatives, Alternatives::Absent(_))
    }

    /// The error with the names that may be meant; none of them where they are too many to choose from.
    pub(super) fn refusal(self) -> Refusal {
        let message = self.to_string();
        let names = match self.alternatives {
            Alternatives::Nearest(name) => vec![name],
            Alternatives::Several(names) | Alternatives::Known(names) => names,
            Alternatives::Absent(_) => Vec::new(),
        };
        let remedies = if names.len() > FEW { Vec::new() } else { names };
        Refusal { message, remedies }
    }

    pub(super) fn new(kind: &str, text: &str, alternatives: Alternatives) -> Self {
        Self { kind: kind.to_owned(), text: text.to_owned(), alternatives }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, text, alternatives } = self;
        match alternatives {
            Alternatives::Nearest(name) => {
                write!(formatter, "unknown {kind} “{text}”; did you mean “{name}”?")
            }
            Alternatives::Known(names) if names.is_empty() => {
                write!(formatter, "unknown {kind} “{text}”; the catalogue has none")
            }
            Alternatives::Known(names) => {
                write!(formatter, "unknown {kind} “{text}”; known are {}", first_of(names))
            }
            Alternatives::Absent(names) => match names.as_slice() {
                [name] => write!(formatter, "{name} is not in this catalogue"),
                names => write!(formatter, "{} are not in this catalogue", names.join(" and ")),
            },
            Alternatives::Several(names) => write!(
                formatter,
                "“{text}” could be {}; type more of it, or several words in quotation marks",
                first_of(names)
            ),
        }
    }
}

impl std::error::Error for UnknownName {}

/// The most names that are all listed.
const FEW: usize = 8;

/// A list of the first few names, and the number of others.
fn first_of(names: &[String]) -> String {
    let shown: Vec<_> = names.iter().take(FEW).map(|name| format!("“{name}”")).collect();
    let more = names.len().saturating_sub(FEW);
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
