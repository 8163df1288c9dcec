//! Command lines of the program, as they are typed in a POSIX shell.

use std::fmt;

/// A command line, word by word. It is written with quotation marks where a shell needs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    words: Vec<String>,
}

impl Command {
    /// The program without arguments, reading the catalogue that `--data` names, if any.
    pub(crate) fn new(data: Option<&str>) -> Self {
        let words = vec!["hvp".to_owned()];
        let command = Self { words };
        match data {
            Some(data) => command.with("--data").with(data),
            None => command,
        }
    }

    /// Adds a word.
    #[must_use]
    pub(crate) fn with(mut self, word: impl Into<String>) -> Self {
        self.words.push(word.into());
        self
    }

    /// Adds a query, unless it is empty.
    #[must_use]
    pub(crate) fn with_query(self, query: &str) -> Self {
        if query.is_empty() { self } else { self.with(query) }
    }

    /// Its words, beginning with the name of the program.
    pub fn words(&self) -> &[String] {
        &self.words
    }
}

impl fmt::Display for Command {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, word) in self.words.iter().enumerate() {
            if place > 0 {
                formatter.write_str(" ")?;
            }
            if is_plain(word) {
                formatter.write_str(word)?;
            } else {
                write!(formatter, "'{}'", word.replace('\'', "'\\''"))?;
            }
        }
        Ok(())
    }
}

/// Whether a shell reads a word unchanged without quotation marks.
fn is_plain(word: &str) -> bool {
    let is_plain = |letter: char| letter.is_alphanumeric() || ":._-,/".contains(letter);
    !word.is_empty() && word.chars().all(is_plain)
}
