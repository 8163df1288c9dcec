//! Warnings about the settings file.

use std::fmt;

use crate::catalogue::clean::{Lines, clean};
use crate::catalogue::nearest;
use crate::text::list;

use super::place::Place;

/// The warnings about a file.
pub(super) struct Warnings<'a> {
    file: &'a str,
    all: Vec<String>,
}

impl<'a> Warnings<'a> {
    /// No warning yet about the file of this name.
    pub(super) fn new(file: &'a str) -> Self {
        Self { file, all: Vec::new() }
    }

    /// Adds a warning about a place in the file.
    pub(super) fn add(&mut self, place: Place, message: impl fmt::Display) {
        let message = format!("{}:{place}: {message}", self.file);
        self.all.push(clean(&message, Lines::One).0.into_owned());
    }

    /// All warnings, in the order they were added.
    pub(super) fn into_all(self) -> Vec<String> {
        self.all
    }
}

/// The message about a name that is not known, with the nearest known one, or all of them.
pub(super) fn unknown<'a>(
    what: &str,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> String {
    if let Some(meant) = nearest(name, known.clone()) {
        return format!("there is no {what} “{name}”; did you mean “{meant}”?");
    }
    let known: Vec<_> = known.map(str::to_owned).collect();
    format!("there is no {what} “{name}”; there are {}", list::and(&known))
}
