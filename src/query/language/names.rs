//! The names of values in a text of plain words, and the words beside them.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, PartialDate};
use crate::query::search::fold::fold_text;
use crate::query::selection::facet::Facet;

use super::field::Field;
use super::operators::Operator;
use super::phrases::{Meaning, longest_phrase};
use super::query::{Clause, Test, Text};
use super::range::RangeTest;
use super::value::{Value, ValueKind};

/// One or several words with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// The name of a value.
    Value(Clause),
    /// Words from the table, and the value that they also name.
    Phrase(Meaning, &'a [Clause], Option<Clause>),
    /// A clause as it was typed.
    Typed(&'a Clause),
}

/// What plain words can name.
pub(super) struct Names<'a> {
    catalogue: &'a Catalogue,
    /// The facet that each folded name means.
    facets: HashMap<String, Facet>,
}

/// The fields whose values people name in plain words. If two values share a name, it means the first.
const NAMED: [Field; 5] =
    [Field::COUNTRY, Field::ORGANISATION, Field::STAGE, Field::CATEGORY, Field::STANDING];

/// The signs between values written as one word, each with its meaning.
const JOINTS: [(char, Operator); 5] = [
    (',', Operator::List),
    (';', Operator::List),
    ('/', Operator::List),
    ('+', Operator::And),
    ('&', Operator::And),
];

impl<'a> Names<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        let mut facets = HashMap::new();
        for field in NAMED {
            let mut before = None;
            for (value, name) in field.kind.names(catalogue) {
                // Nobody types the ids of stages and categories as words.
                let is_id = before.replace(value) != Some(value)
                    && matches!(field.kind, ValueKind::Stage | ValueKind::Category);
                if !is_id {
                    facets.entry(fold_text(&name)).or_insert(Facet { field, value });
                }
            }
        }
        Self { catalogue, facets }
    }

    pub(super) fn tokens<'c>(&self, clauses: &'c [Clause]) -> Vec<Token<'c>> {
        let mut tokens = Vec::new();
        let mut rest = clauses;
        while let Some((first, after)) = rest.split_first() {
            let named = match self.one_of(first) {
                Some(clause) => Some((clause, 1)),
                None => self.longest(first, after),
            };
            let words: Vec<String> = rest.iter().map_while(Clause::plain_word).collect();
            let phrase = longest_phrase(self.catalogue, &words);
            let is_between = !tokens.is_empty() && !after.is_empty();
            let is_phrase = |meaning: Meaning, count: usize| match (&named, meaning) {
                (None, _) => true,
                // In capitals it is a code, if there is one.
                (Some((_, 1)), Meaning::Operator(Operator::Nor)) => {
                    is_between && !is_capital(first)
                }
                (Some((_, 1)), Meaning::Operator(_)) => is_between,
                (Some((_, length)), _) => count > *length,
            };
            let (token, count) =
                match (phrase.filter(|&(meaning, count)| is_phrase(meaning, count)), named) {
                    (Some((meaning, count)), named) => {
                        let words = rest.get(..count).unwrap_or_default();
                        (Token::Phrase(meaning, words, named.map(|(clause, _)| clause)), count)
                    }
                    (None, Some((clause, count))) => (Token::Value(clause), count),
                    (None, None) => {
                        let list = self.list(rest);
                        if !list.is_empty() {
                            tokens.extend(list);
                            rest = after;
                            continue;
                        }
                        (Token::Typed(first), 1)
                    }
                };
            tokens.push(token);
            rest = rest.get(count..).unwrap_or_default();
        }
        tokens
    }

    /// The facet of a folded name.
    fn get(&self, name: &str) -> Option<Facet> {
        let known = |name: &str| self.facets.get(name).copied();
        known(name).or_else(|| known(name.strip_prefix("the ")?))
    }

    /// The facet of a folded name, or the launches of a year.
    fn get_or_year(&self, name: &str) -> Option<Facet> {
        let year = || {
            let year: PartialDate =
                name.parse().ok().filter(|&date| self.is_year_of_launches(date))?;
            Some(Facet { field: Field::LAUNCHED, value: Value::Date(RangeTest::Is(year)) })
        };
        self.get(name).or_else(year)
    }

    /// Whether a date is a year that is not before the first launch or after the last.
    pub(super) fn is_year_of_launches(&self, date: PartialDate) -> bool {
        let launches = self.catalogue.projects.iter().filter_map(|(_, project)| project.launched());
        let years = launches.map(|date| date.from().year());
        let first_and_last = years.fold(None, |range: Option<(i16, i16)>, year| {
            let (first, last) = range.unwrap_or((year, year));
            Some((first.min(year), last.max(year)))
        });
        date == date.year_only()
            && first_and_last.is_some_and(|(first, last)| (first..=last).contains(&date.year()))
    }

    /// The clause for alternative texts that all name values of one field.
    fn one_of(&self, clause: &Clause) -> Option<Clause> {
        let Test::Text(texts) = &clause.test else { return None };
        let meant = |text: &Text| {
            if text.quoted { None } else { self.get_or_year(&fold_text(&text.text)) }
        };
        let meant: Vec<Facet> = texts.iter().map(meant).collect::<Option<_>>()?;
        let field = meant.first().filter(|_| meant.len() > 1)?.field;
        let values = meant.iter().map(|facet| facet.value).collect();
        let is_one_field = meant.iter().all(|other| other.field == field);
        is_one_field.then_some(Clause { negated: clause.negated, test: Test::Field(field, values) })
    }

    /// The clause for the longest name that begins with the word of `first`, and its number of words. A sign before
    /// the first word is one before the name.
    fn longest(&self, first: &Clause, after: &[Clause]) -> Option<(Clause, usize)> {
        let mut joined = first.one_word()?;
        let mut longest = self.get(&joined).map(|facet| (facet, 1));
        let goes_on = |clause: &&Clause| !clause.negated || first.negated;
        let words = after.iter().take_while(goes_on).map_while(Clause::one_word);
        for (count, word) in (2..).zip(words) {
            joined = format!("{joined} {word}");
            longest = self.get(&joined).map(|facet| (facet, count)).or(longest);
        }
        let (facet, count) = longest?;
        Some((Clause { negated: first.negated, test: facet.test() }, count))
    }

    /// The values and signs of a list that is written as one word, like `one,other`; none if a part is no name.
    fn list<'c>(&self, clauses: &'c [Clause]) -> Vec<Token<'c>> {
        let Some(([word], true)) =
            clauses.first().and_then(|first| Some((first.required_texts()?, !first.negated)))
        else {
            return Vec::new();
        };
        if word.quoted {
            return Vec::new();
        }
        let sign = |letter: char| JOINTS.iter().find(|(sign, _)| *sign == letter);
        let mut tokens = Vec::new();
        let mut rest = word.text.trim_end_matches(|letter| sign(letter).is_some());
        loop {
            let end = rest.find(|letter| sign(letter).is_some());
            let (name, after) =
                rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or_default();
            let Some(facet) = self.get_or_year(&fold_text(name)) else { return Vec::new() };
            tokens.push(Token::Value(Clause { negated: false, test: facet.test() }));
            let Some((_, joint)) = after.chars().next().and_then(sign) else { break };
            let words = clauses.get(..1).unwrap_or_default();
            tokens.push(Token::Phrase(Meaning::Operator(*joint), words, None));
            rest = after.get(1..).unwrap_or_default();
        }
        if tokens.len() > 1 { tokens } else { Vec::new() }
    }
}

/// Whether a clause has no small letter.
fn is_capital(clause: &Clause) -> bool {
    let texts = clause.required_texts().unwrap_or_default();
    !texts.iter().any(|text| text.text.contains(char::is_lowercase))
}
