//! What was typed, before it is known what it means: clauses, keys and quoted texts with their places.

use super::{QueryError, Text};
use crate::catalogue::nearest;

/// A field that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// `country:`
    Country,
    /// `category:`
    Category,
    /// `stage:`
    Stage,
    /// `lead:`
    Lead,
    /// `org:`
    Organisation,
    /// `standing:`
    Standing,
    /// `launched:`
    Launched,
    /// `count:`
    Count,
}

/// Every key with the word that names it and an example of its values.
pub const KEYS: [(Key, &str, &str); 8] = [
    (Key::Country, "country", "a code, name or alias"),
    (Key::Category, "category", "an id or name"),
    (Key::Stage, "stage", "an id or name"),
    (Key::Lead, "lead", "a country"),
    (Key::Organisation, "org", "a code or name"),
    (Key::Standing, "standing", "member or partner"),
    (Key::Launched, "launched", "2024, 2020..2022, >=2023-06 or unknown"),
    (Key::Count, "count", "a number of countries: 6, 4..8 or >=20"),
];

impl Key {
    /// The word that names it.
    pub fn name(self) -> &'static str {
        KEYS.iter().find(|(key, _, _)| *key == self).map_or("", |&(_, name, _)| name)
    }

    /// What its values look like, in words.
    pub fn values(self) -> &'static str {
        KEYS.iter().find(|(key, _, _)| *key == self).map_or("", |&(_, _, values)| values)
    }

    /// The key that `name` is, or is the only beginning of.
    ///
    /// # Errors
    /// Which keys it could be, or which is nearest.
    pub(crate) fn read(name: &str) -> Result<Self, String> {
        let lower = name.to_lowercase();
        if let Some(&(key, _, _)) = KEYS.iter().find(|(_, full, _)| *full == lower) {
            return Ok(key);
        }
        if "organisation".starts_with(&lower) && lower.len() > 3 {
            return Ok(Self::Organisation);
        }
        let candidates: Vec<_> =
            KEYS.iter().filter(|(_, full, _)| full.starts_with(&lower)).collect();
        match candidates.as_slice() {
            [(key, _, _)] => Ok(*key),
            [] => {
                let names = || KEYS.iter().map(|&(_, full, _)| full);
                Err(match nearest(&lower, names()) {
                    Some(meant) => format!(
                        "there is no field “{name}:”; did you mean “{meant}:”? \
                         To look for the text itself, put it in quotation marks"
                    ),
                    None => format!(
                        "there is no field “{name}:”; the fields are {}. \
                         To look for the text itself, put it in quotation marks",
                        names().collect::<Vec<_>>().join(", ")
                    ),
                })
            }
            several => {
                let names: Vec<_> = several.iter().map(|(_, full, _)| format!("{full}:")).collect();
                Err(format!("“{name}:” could be {}; type more of it", names.join(" or ")))
            }
        }
    }
}

/// One clause as typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawClause {
    pub(super) negated: bool,
    pub(super) key: Option<Key>,
    /// At least one, each with the column where it begins.
    pub(super) alternatives: Vec<(usize, Text)>,
}

/// Takes a query apart.
///
/// # Errors
/// Where a quotation mark is not closed, a key unknown, or something missing.
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

struct Scanner {
    rest: Vec<char>,
    at: usize,
}

impl Scanner {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    fn next_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let next = self.peek().filter(|&character| wanted(character))?;
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
        let begin = self.at;
        let sign = self.next_if(|character| character == '-' || character == '!');
        if let Some(sign) = sign
            && self.peek().is_none_or(char::is_whitespace)
        {
            return self
                .fail(begin, format!("after “{sign}” comes what to leave out, without a space"));
        }
        let key = self.key()?;
        let mut alternatives = vec![self.alternative(key)?];
        while self.next_if(|character| character == '|').is_some() {
            alternatives.push(self.alternative(key)?);
        }
        if let Some(next) = self.peek().filter(|next| !next.is_whitespace()) {
            return self.fail(self.at, format!("put a space before “{next}”"));
        }
        Ok(RawClause { negated: sign.is_some(), key, alternatives })
    }

    /// Letters up to a colon.
    fn key(&mut self) -> Result<Option<Key>, QueryError> {
        let ahead = self.rest.get(self.at..).unwrap_or_default();
        let letters = ahead.iter().take_while(|character| character.is_alphabetic()).count();
        if letters == 0 || ahead.get(letters) != Some(&':') {
            return Ok(None);
        }
        let name: String = ahead.iter().take(letters).collect();
        match Key::read(&name) {
            Ok(key) => {
                self.at += letters + 1;
                Ok(Some(key))
            }
            Err(message) => self.fail(self.at, message),
        }
    }

    fn alternative(&mut self, key: Option<Key>) -> Result<(usize, Text), QueryError> {
        let begin = self.at;
        let quoted = self.next_if(|character| character == '"').is_some();
        let mut text = String::new();
        if quoted {
            while let Some(character) = self.next_if(|character| character != '"') {
                text.push(character);
            }
            if self.next_if(|character| character == '"').is_none() {
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
            let message = match key {
                Some(key) => format!("after “{}:” comes {}", key.name(), key.values()),
                None => "a word is missing here".to_owned(),
            };
            return self.fail(begin, message);
        }
        Ok((begin, Text { text, quoted }))
    }
}
