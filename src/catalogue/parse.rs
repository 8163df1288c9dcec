//! Parsing the text of a dataset. Missing and misspelt fields are reported all at once, each with its remedy.

use ron::error::{Position, Span, SpannedError};
use ron::extensions::Extensions;
use unicode_segmentation::UnicodeSegmentation;

use super::clean::{Lines, clean};
use super::document::Document;
use super::nearest::nearest;
use super::problem::Problems;

/// The most missing or misspelt fields that are reported. The text is parsed once for each.
const MOST_MENDED: usize = 20;

/// Parses a dataset. The error lists its problems: where they are, and how to mend them.
pub(super) fn document(text: &str) -> Result<Document, Problems> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut problems = Problems::default();
    if text.trim().is_empty() {
        problems.error("line 1", "the file is empty; `hvp export --format ron` writes an example");
        return Err(problems);
    }
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let error = match options.from_str(text) {
        Ok(document) => return Ok(document),
        Err(error) => error,
    };
    let mut mended = Mended { text: text.to_owned(), inserted: Vec::new() };
    let mut next = Some(error);
    while let Some(error) = next.take() {
        let (line, column) = mended.place(error.span.start);
        problems.error_at(line, column, describe(&error, &mended.text));
        let is_mended = match &error.code {
            ron::Error::MissingStructField { field, .. } => mended.insert(field, error.span.start),
            ron::Error::NoSuchStructField { expected, found, .. } => {
                let meant = nearest(found, expected.iter().copied());
                meant.is_some_and(|meant| mended.rename(found, meant, &error.span))
            }
            _ => false,
        };
        if is_mended && mended.inserted.len() < MOST_MENDED {
            next = options.from_str::<Document>(&mended.text).err().filter(|error| {
                // A field that is there in both spellings was reported already.
                !matches!(error.code, ron::Error::DuplicateStructField { .. })
            });
        }
    }
    Err(problems)
}

/// A text with its missing fields put in and misspelt ones corrected, so that those after them are found too.
struct Mended {
    text: String,
    inserted: Vec<Insertion>,
}

/// By how many characters the rest of a line has moved.
struct Insertion {
    at: Position,
    characters: isize,
}

impl Mended {
    /// A position as it is in the original text.
    fn place(&self, at: Position) -> (usize, usize) {
        let before = |one: &&Insertion| one.at.line == at.line && one.at.col < at.col;
        let shift: isize = self.inserted.iter().filter(before).map(|one| one.characters).sum();
        (at.line, at.col.saturating_add_signed(shift.saturating_neg()))
    }

    /// Renames the field that ends at or comes last before the end of a span. Returns whether it was found there.
    fn rename(&mut self, field: &str, meant: &str, span: &Span) -> bool {
        let Some(end) = offset(&self.text, span.end) else { return false };
        let Some(begin) = self.text.get(..end).and_then(|before| before.rfind(field)) else {
            return false;
        };
        self.text.replace_range(begin..begin + field.len(), meant);
        let moved = signed_length(meant) - signed_length(field);
        self.inserted.push(Insertion { at: span.start, characters: moved });
        true
    }

    /// Puts a field in before the end of its record. Returns whether a record ends there.
    fn insert(&mut self, field: &str, at: Position) -> bool {
        let Some(end) = offset(&self.text, at) else { return false };
        let (before, after) = (self.text.get(..end), self.text.get(end..).unwrap_or_default());
        if !after.starts_with(')') {
            return false;
        }
        let comma = match before.and_then(|before| before.trim_end().chars().next_back()) {
            Some('(' | ',') => "",
            _ => ",",
        };
        let inserted = format!("{comma} {field}: {}", example(field));
        self.text.insert_str(end, &inserted);
        self.inserted.push(Insertion { at, characters: signed_length(&inserted) });
        true
    }
}

/// The number of characters.
fn signed_length(text: &str) -> isize {
    isize::try_from(text.chars().count()).unwrap_or(isize::MAX)
}

/// The byte that a position of the parser means.
fn offset(text: &str, at: Position) -> Option<usize> {
    let before: usize =
        text.split_inclusive('\n').take(at.line.checked_sub(1)?).map(str::len).sum();
    let line = text.get(before..)?;
    let (column, _) = line.char_indices().nth(at.col.checked_sub(1)?)?;
    Some(before + column)
}

/// A value of a field, to be replaced.
fn example(field: &str) -> &'static str {
    match field {
        "format" => "1",
        "updated" | "date" => "\"2025-01-31\"",
        "standing" => "Member",
        "kind" => "Launched",
        "countries" | "categories" | "projects" | "participants" => "[]",
        "member" | "partner" | "project" => "(singular: \"…\", plural: \"…\")",
        _ => "\"…\"",
    }
}

/// The parser's error: with the line to paste if a field is missing, and with the nearest known name if a name is
/// unknown.
pub(crate) fn describe(error: &SpannedError, text: &str) -> String {
    let letter =
        offset(text, error.span.start).and_then(|at| text.get(at..)?.trim_start().chars().next());
    if let Some(mark) = letter.filter(|letter| "“”„‟«»‘’‚‛".contains(*letter)) {
        return format!("{mark} is a typographic quotation mark; write a straight one: \"");
    }
    let suggestion = match &error.code {
        ron::Error::MissingStructField { field, outer } => {
            let record = outer.as_deref().unwrap_or("record").to_lowercase();
            return format!("this {record} has no `{field}`; add: {field}: {},", example(field));
        }
        ron::Error::NoSuchStructField { expected, found, .. }
        | ron::Error::NoSuchEnumVariant { expected, found, .. } => {
            nearest(found, expected.iter().copied())
        }
        _ => None,
    };
    let reason = clean(&error.code.to_string(), Lines::One).0.into_owned();
    let reason: String = reason.graphemes(true).take(400).collect();
    match suggestion {
        Some(name) => format!("{reason}; did you mean `{name}`?"),
        None => reason,
    }
}
