//! Splits a query into clauses, fields and quoted texts, each with its column.

use super::field::Field;
use super::query::{QueryError, Text};
use crate::query::search::fold::fold_text;

/// The ways to search for words, each with its meaning.
pub const WORDS: [(&str, &str); 4] = [
    ("one other", "both words"),
    ("\"one other\"", "these words as they stand"),
    ("one|other", "either word"),
    ("-one", "without the word; before a field, without what it asks for"),
];

/// A clause before its names are resolved.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawClause {
    pub(super) negated: bool,
    pub(super) field: Option<Field>,
    /// The alternatives, at least one, each with the index of its first character.
    pub(super) alternatives: Vec<(usize, Text)>,
}

impl RawClause {
    /// Whether it is a word of only punctuation, which people put between words.
    pub(super) fn is_punctuation(&self) -> bool {
        self.first_word().is_some_and(|(word, others)| !others && fold_text(word).is_empty())
    }

    /// The first word, if the clause is a plain unquoted word, and whether it has alternatives.
    pub(super) fn first_word(&self) -> Option<(&str, bool)> {
        let (_, first) = self.alternatives.first()?;
        let is_plain = self.field.is_none() && !self.negated && !first.quoted;
        is_plain.then_some((first.text.as_str(), self.alternatives.len() > 1))
    }

    /// The last value, if its field has names and it is unquoted, so that the next words may be part of it.
    pub(super) fn open_value(&mut self) -> Option<(Field, &mut Text)> {
        let field = self.field.filter(|field| field.kind.has_names())?;
        let (_, last) = self.alternatives.last_mut()?;
        (!last.quoted).then_some((field, last))
    }
}

/// Splits a query into clauses.
///
/// # Errors
/// When a quotation mark is not closed, a field is unknown, or a word or value is missing.
pub(super) fn clauses(text: &str) -> Result<Vec<RawClause>, QueryError> {
    let mut scanner = Scanner { rest: text.chars().collect(), at: 0 };
    let mut clauses = Vec::new();
    loop {
        scanner.skip_spaces();
        if scanner.peek().is_none() {
            return Ok(clauses);
        }
        clauses.push(scanner.clause()?);
    }
}

/// Whether a character before a clause negates it: `-`, `!`, or a dash that a word processor made of `-`.
pub(super) fn is_sign(character: char) -> bool {
    matches!(character, '-' | '!' | '–' | '\u{2212}')
}

struct Scanner {
    rest: Vec<char>,
    at: usize,
}

impl Scanner {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    fn next_if(&mut self, is_next: impl Fn(char) -> bool) -> Option<char> {
        let next = self.peek().filter(|&character| is_next(character))?;
        self.at += 1;
        Some(next)
    }

    fn skip_spaces(&mut self) {
        while self.next_if(char::is_whitespace).is_some() {}
    }

    fn fail<T>(&self, at: usize, message: impl Into<String>) -> Result<T, QueryError> {
        debug_assert!(at <= self.rest.len());
        Err(QueryError { column: at + 1, message: message.into() })
    }

    fn clause(&mut self) -> Result<RawClause, QueryError> {
        let sign = self.sign()?;
        let field = self.field()?;
        let mut alternatives = vec![self.alternative(field)?];
        while self.next_if(|character| character == '|').is_some() {
            self.refuse_field(field)?;
            alternatives.push(self.alternative(field)?);
        }
        if let Some(next) = self.peek().filter(|next| !next.is_whitespace()) {
            return self.fail(self.at, format!("put a space before “{next}”"));
        }
        Ok(RawClause { negated: sign.is_some(), field, alternatives })
    }

    /// Reads the sign that negates a clause. A dash that stands alone is not a sign; a hyphen is.
    fn sign(&mut self) -> Result<Option<char>, QueryError> {
        let begin = self.at;
        let stands_before = self.rest.get(self.at + 1).is_some_and(|next| !next.is_whitespace());
        let is_meant =
            |character| is_sign(character) && (stands_before || matches!(character, '-' | '!'));
        let Some(sign) = self.next_if(is_meant) else { return Ok(None) };
        if !stands_before {
            let message = format!("write the word straight after “{sign}”");
            return self.fail(begin, message);
        }
        if let Some(second) = self.peek().filter(|next| is_sign(*next)) {
            let message = format!("one sign is enough: take “{second}” away");
            return self.fail(self.at, message);
        }
        Ok(Some(sign))
    }

    /// Refuses a field after a bar: alternatives belong to the field before them.
    fn refuse_field(&mut self, field: Option<Field>) -> Result<(), QueryError> {
        let begin = self.at;
        let Some(other) = self.field()? else { return Ok(()) };
        let message = match field {
            Some(field) => format!(
                "after “|” comes another value of “{}:”, without a field before it",
                field.name
            ),
            None => format!(
                "“{}:” cannot be one of several words; to look for the text itself, put it in \
                 quotation marks",
                other.name
            ),
        };
        self.fail(begin, message)
    }

    /// Reads the name of a field: letters followed by a colon.
    fn field(&mut self) -> Result<Option<Field>, QueryError> {
        let ahead = self.rest.get(self.at..).unwrap_or_default();
        let letters = ahead.iter().take_while(|character| character.is_alphabetic()).count();
        if letters == 0 || ahead.get(letters) != Some(&':') {
            return Ok(None);
        }
        let name: String = ahead.iter().take(letters).collect();
        match Field::read(&name) {
            Ok(field) => {
                self.at += letters + 1;
                Ok(Some(field))
            }
            Err(unknown) => self.fail(self.at, unknown.to_string()),
        }
    }

    fn alternative(&mut self, field: Option<Field>) -> Result<(usize, Text), QueryError> {
        let begin = self.at;
        if let Some(sign) = self.peek().filter(|sign| is_sign(*sign)) {
            // A sign before the first word belongs to the clause and was read already.
            let is_later = || begin.checked_sub(1).and_then(|at| self.rest.get(at)) == Some(&'|');
            if field.map_or_else(is_later, |field| field.kind.has_names()) {
                let message =
                    format!("put “{sign}” before the whole of it: it turns all of it round");
                return self.fail(begin, message);
            }
        }
        let opened = self.next_if(|character| matches!(character, '"' | '“' | '„'));
        let quoted = opened.is_some();
        let mut text = String::new();
        if let Some(mark) = opened {
            let closes = |character| match mark {
                '"' => character == '"',
                _ => matches!(character, '”' | '“'),
            };
            while let Some(character) = self.next_if(|character| !closes(character)) {
                text.push(character);
            }
            if self.next_if(closes).is_none() {
                return self.fail(begin, "this quotation mark is not closed; add another \"");
            }
        } else {
            let in_word = |character: char| {
                !character.is_whitespace() && character != '|' && character != '"'
            };
            while let Some(character) = self.next_if(in_word) {
                text.push(character);
            }
        }
        if text.trim().is_empty() {
            let message = match field {
                Some(field) => format!("after “{}:” comes {}", field.name, field.values),
                None => "a word is missing here".to_owned(),
            };
            return self.fail(begin, message);
        }
        Ok((begin, Text { text, quoted }))
    }
}
