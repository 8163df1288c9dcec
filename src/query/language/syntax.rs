//! Splits a query into clauses, fields and quoted texts, each with its column.

use std::ops::Range;

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawClause {
    pub(super) negated: bool,
    pub(super) field: Option<Field>,
    /// How many of the values a project must have at least, if that is said: 3 for `3of:`.
    pub(super) at_least: Option<usize>,
    /// The alternatives, at least one, each with the index of its first character.
    pub(super) alternatives: Vec<(usize, Text)>,
}

impl RawClause {
    /// The column of its first word or value.
    pub(super) fn column(&self) -> usize {
        self.alternatives.first().map_or(1, |(at, _)| at + 1)
    }

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
/// Fails when a quotation mark is not closed, a field is unknown, or a word or value is missing.
pub(super) fn clauses(text: &str) -> Result<Vec<RawClause>, QueryError> {
    let mut scanner = Scanner { rest: text.chars().collect(), at: 0, clause: 0 };
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

/// The fewest letters of a field before a comparison without a colon.
const FEWEST_LETTERS: usize = 3;

/// Whether a character compares dates or numbers.
fn is_comparison(character: char) -> bool {
    matches!(character, '<' | '>' | '=' | '≤' | '≥')
}

/// The error at a character, with the queries that may be meant.
fn fail_with<T>(
    at: usize,
    message: impl Into<String>,
    remedies: Vec<String>,
) -> Result<T, QueryError> {
    Err(QueryError { remedies, ..QueryError::new(at + 1, message) })
}

struct Scanner {
    rest: Vec<char>,
    at: usize,
    /// The beginning of the present clause.
    clause: usize,
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
        Err(QueryError::new(at + 1, message))
    }

    /// The whole query with another text in place of a range of characters.
    fn replaced(&self, range: Range<usize>, by: &str) -> String {
        let part = |range: Range<usize>| self.rest.get(range).unwrap_or_default().iter();
        let before = part(0..range.start).collect::<String>();
        before + by + &part(range.end..self.rest.len()).collect::<String>()
    }

    /// The index of the first character from `at` that is not of a kind.
    fn end_of(&self, at: usize, is_in: impl Fn(char) -> bool) -> usize {
        let rest = self.rest.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|&&character| is_in(character)).count()
    }

    fn clause(&mut self) -> Result<RawClause, QueryError> {
        self.clause = self.at;
        let sign = self.sign()?;
        let field = self.field()?;
        let at_least = self.at_least(field)?;
        let mut alternatives = vec![self.alternative(field)?];
        loop {
            self.refuse_spaced_bar(alternatives.last())?;
            if self.next_if(|character| character == '|').is_none() {
                break;
            }
            self.refuse_field(field)?;
            alternatives.push(self.alternative(field)?);
        }
        if let Some(next) = self.peek().filter(|next| !next.is_whitespace()) {
            let remedy = self.replaced(self.at..self.at, " ");
            return fail_with(self.at, format!("put a space before “{next}”"), vec![remedy]);
        }
        Ok(RawClause { negated: sign.is_some(), field, at_least, alternatives })
    }

    /// Reads how many of the values a project must have: `3of:`.
    fn at_least(&mut self, field: Option<Field>) -> Result<Option<usize>, QueryError> {
        let ahead = self.rest.get(self.at..).unwrap_or_default();
        let digits = ahead.iter().take_while(|character| character.is_ascii_digit()).count();
        let is_count = ahead.get(digits..).is_some_and(|rest| rest.starts_with(&['o', 'f', ':']));
        let Some(field) = field.filter(|_| digits > 0 && is_count) else { return Ok(None) };
        if field.is_exclusive || !field.kind.has_names() {
            let message = format!("a project has only one “{}:”; leave “of:” out", field.name);
            let remedy = self.replaced(self.at..self.at + digits + "of:".len(), "");
            return fail_with(self.at, message, vec![remedy]);
        }
        let count: String = ahead.iter().take(digits).collect();
        self.at += digits + "of:".len();
        Ok(Some(count.parse().unwrap_or(usize::MAX)))
    }

    /// Refuses spaces around a bar, and says how to write it.
    fn refuse_spaced_bar(&self, before: Option<&(usize, Text)>) -> Result<(), QueryError> {
        let ahead = self.rest.get(self.at..).unwrap_or_default();
        let is_space = |character: &&char| character.is_whitespace();
        let spaces = ahead.iter().take_while(is_space).count();
        let Some('|') = ahead.get(spaces) else { return Ok(()) };
        let after = ahead.get(spaces + 1..).unwrap_or_default();
        let word = after.iter().skip_while(|next| is_space(next) || **next == '|');
        let word: String = word.take_while(|next| !next.is_whitespace() && **next != '|').collect();
        let is_spaced = spaces > 0 || after.first().is_some_and(|next| next.is_whitespace());
        if !is_spaced || word.is_empty() {
            return Ok(());
        }
        let before = before.map_or("", |(_, text)| text.text.as_str());
        let begin = self.end_of(self.at, |next| next.is_whitespace() || next == '|');
        let field = word.rsplit_once(':').map_or(0, |(field, _)| field.chars().count() + 1);
        let word = word.rsplit_once(':').map_or(word.as_str(), |(_, value)| value);
        let remedy = self.replaced(self.at..begin + field, "|");
        let message = format!("write “|” without spaces: {before}|{word}");
        fail_with(self.at + spaces, message, vec![remedy])
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
            let word = self.end_of(self.at, char::is_whitespace);
            return fail_with(begin, message, vec![self.replaced(self.at..word, "")]);
        }
        if let Some(second) = self.peek().filter(|next| is_sign(*next)) {
            let message = format!("one sign is enough: take “{second}” away");
            let word = self.end_of(self.at, is_sign);
            return fail_with(self.at, message, vec![self.replaced(self.at..word, "")]);
        }
        Ok(Some(sign))
    }

    /// Refuses a field after a bar: alternatives belong to the field before them.
    fn refuse_field(&mut self, field: Option<Field>) -> Result<(), QueryError> {
        let begin = self.at;
        if self.peek().is_some_and(is_comparison) {
            return Ok(());
        }
        let Some(other) = self.field()? else { return Ok(()) };
        let remedy = self.replaced(begin..self.at, "");
        let remedies = if field == Some(other) { vec![remedy] } else { Vec::new() };
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
        fail_with(begin, message, remedies)
    }

    /// Reads the name of a field: letters followed by a colon.
    fn field(&mut self) -> Result<Option<Field>, QueryError> {
        let ahead = self.rest.get(self.at..).unwrap_or_default();
        let letters = ahead.iter().take_while(|character| character.is_alphabetic()).count();
        let name: String = ahead.iter().take(letters).collect();
        if letters == 0 || ahead.get(letters) != Some(&':') {
            return self.compared_field(&name);
        }
        match Field::read(&name) {
            Ok(field) => {
                self.at += letters + 1;
                Ok(Some(field))
            }
            Err(unknown) => {
                let named = |name: &&str| self.replaced(self.at..self.at + letters, name);
                let mut remedies: Vec<_> = unknown.alternatives().iter().map(named).collect();
                let word = self.at..self.end_of(self.at, |next| !next.is_whitespace());
                let text: String = self.rest.get(word.clone()).unwrap_or_default().iter().collect();
                remedies.push(self.replaced(word, &format!("\"{text}\"")));
                fail_with(self.at, unknown.to_string(), remedies)
            }
        }
    }

    /// Reads the name of a field of dates or numbers that a comparison follows instead of a colon: `count > 20`.
    fn compared_field(&mut self, name: &str) -> Result<Option<Field>, QueryError> {
        let letters = name.chars().count();
        let ahead = self.rest.get(self.at + letters..).unwrap_or_default();
        let spaces = ahead.iter().take_while(|character| character.is_whitespace()).count();
        let field = Field::read(name).ok().filter(|_| letters >= FEWEST_LETTERS);
        let after = ahead.get(spaces..).unwrap_or_default();
        if let Some(field) = field
            && (after.starts_with(&['!', '=']) || after.starts_with(&['<', '>']))
        {
            let signs = self.at + letters + spaces..self.at + letters + spaces + 2;
            let value = self.end_of(signs.end, char::is_whitespace);
            let word = value..self.end_of(value, |next| !next.is_whitespace());
            let word: String = self.rest.get(word).unwrap_or_default().iter().collect();
            let message = format!("write “-” before the field: -{}:{word}", field.name);
            let remedy = self.replaced(self.at..value, &format!("-{}:", field.name));
            return fail_with(signs.start, message, vec![remedy]);
        }
        let Some(sign) = after.first().copied().filter(|next| is_comparison(*next)) else {
            return Ok(None);
        };
        let value = self.end_of(self.at + letters + spaces, is_comparison);
        let digits = self.end_of(value, |next| next.is_ascii_digit()) - value;
        match field {
            Some(field) if !field.kind.has_names() => {
                self.at += letters + spaces;
                Ok(Some(field))
            }
            Some(field) => {
                let message = format!("after “{}” comes a colon, as in {0}:…", field.name);
                let end = self.at + letters;
                let is_between = |next: char| next.is_whitespace() || is_comparison(next);
                let remedy = self.replaced(end..self.end_of(end, is_between), ":");
                fail_with(end + spaces, message, vec![remedy])
            }
            None if letters == 0 || spaces > 0 || (letters >= FEWEST_LETTERS && digits > 0) => {
                let meant = if digits == 4 { Field::LAUNCHED } else { Field::COUNT };
                let remedy = self.replaced(self.at..self.at + letters + spaces, meant.name);
                let message =
                    format!("before “{sign}” comes count or the field of a date, as in count>20");
                fail_with(self.at + letters + spaces, message, vec![remedy])
            }
            None => Ok(None),
        }
    }

    /// Reads a comparison and the spaces around it, before the value of a field of dates or numbers.
    fn comparison(&mut self) -> String {
        let here = self.at;
        self.skip_spaces();
        let mut signs = String::new();
        while let Some(sign) = self.next_if(is_comparison) {
            match sign {
                '≥' => signs.push_str(">="),
                '≤' => signs.push_str("<="),
                sign => signs.push(sign),
            }
        }
        if signs.is_empty() {
            self.at = here;
        } else {
            self.skip_spaces();
        }
        match signs.as_str() {
            "=" | "==" => String::new(),
            "=>" => ">=".to_owned(),
            "=<" => "<=".to_owned(),
            _ => signs,
        }
    }

    fn alternative(&mut self, field: Option<Field>) -> Result<(usize, Text), QueryError> {
        let begin = self.at;
        let comparison = match field {
            Some(field) if !field.kind.has_names() => self.comparison(),
            Some(_) | None => String::new(),
        };
        if let Some(sign) = self.peek().filter(|sign| is_sign(*sign)) {
            // A sign before the first word belongs to the clause and was read already.
            let is_later = || begin.checked_sub(1).and_then(|at| self.rest.get(at)) == Some(&'|');
            if field.map_or_else(is_later, |field| field.kind.has_names()) {
                let message =
                    format!("put “{sign}” before the whole of it: it turns all of it round");
                let before = self.replaced(begin..begin + 1, "");
                let at = before.char_indices().nth(self.clause).map_or(0, |(at, _)| at);
                let (before, after) = before.split_at_checked(at).unwrap_or_default();
                return fail_with(begin, message, vec![format!("{before}-{after}")]);
            }
        }
        let opened = self.next_if(|character| matches!(character, '"' | '“' | '„'));
        let quoted = opened.is_some();
        let mut text = comparison;
        if let Some(mark) = opened {
            let closes = |character| match mark {
                '"' => character == '"',
                _ => matches!(character, '”' | '“'),
            };
            while let Some(character) = self.next_if(|character| !closes(character)) {
                text.push(character);
            }
            if self.next_if(closes).is_none() {
                let message = "this quotation mark is not closed; add another \"";
                let end = self.rest.len();
                let closing = if mark == '"' { "\"" } else { "”" };
                return fail_with(begin, message, vec![self.replaced(end..end, closing)]);
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
