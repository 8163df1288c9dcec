//! Readings: the fields that plain words mean. `norway` is `country:NOR`, `2024` is `launched:2024`, and `and`,
//! `or`, `not`, `with`, `without` between such words mean what they say.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, CategoryId, PartialDate};
use crate::query::search::fold::fold_text;
use crate::query::selection::facet::Facet;

use super::field::Field;
use super::operators::{Operator, Part, combine};
use super::print::print;
use super::query::{Clause, Query, Test};
use super::range::RangeTest;
use super::refusal::Refusal;
use super::value::{Value, ValueKind};

/// What the words of a query mean as fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Every word names a value or stands between such words: the query for these fields.
    Whole(Query),
    /// Some words do: the query with fields for these, and with the other words.
    Partial(Query),
    /// Every word does, but together they are no single query: why, and two ways to write it.
    Refused(Refusal),
}

/// What the words of a query mean as fields; none if they mean only themselves. Words in quotation marks are never
/// read.
pub fn reading(catalogue: &Catalogue, query: &Query) -> Option<Reading> {
    let parts = parts(catalogue, &query.clauses);
    let is_word = |part: &Part| matches!(part, Part::Typed(clause) if !clause.is_of_field());
    let has_fields = parts.iter().any(|part| matches!(part, Part::Read(_)));
    let is_whole = has_fields && !parts.iter().any(is_word);
    // Among words that stay words, `and` changes nothing.
    let turns = |part: &Part| matches!(part, Part::Operator(Operator::Or | Operator::Not));
    if !has_fields && !parts.iter().any(turns) {
        return None;
    }
    match combine(catalogue, &parts)? {
        Ok(query) if is_whole => Some(Reading::Whole(query)),
        Ok(query) => Some(Reading::Partial(query)),
        Err(refusal) if is_whole => Some(Reading::Refused(refusal)),
        Err(_) => None,
    }
}

/// How to write a query that has operators beside fields, and the index of the first clause that is an operator; none
/// if it has no operator.
pub(super) fn operator_beside_fields(
    catalogue: &Catalogue,
    clauses: &[Clause],
) -> Option<(usize, Refusal)> {
    if !clauses.iter().any(Clause::is_of_field) {
        return None;
    }
    let parts = parts(catalogue, clauses);
    if !parts.iter().any(|part| matches!(part, Part::Operator(_))) {
        return None;
    }
    let at = clauses.iter().position(|clause| Operator::of(clause).is_some())?;
    let remedy = match combine(catalogue, &parts) {
        Some(Ok(query)) => {
            let query = print(&query, catalogue);
            Refusal { message: format!("write {query}"), remedies: vec![query] }
        }
        Some(Err(refusal)) => refusal,
        None => {
            let is_operator = |clause: &&Clause| Operator::of(clause).is_some();
            let kept = clauses.iter().filter(|clause| !is_operator(clause)).cloned().collect();
            let kept = print(&Query { clauses: kept }, catalogue);
            Refusal { message: "take it away".to_owned(), remedies: vec![kept] }
        }
    };
    Some((at, remedy))
}

/// The categories with the words of a query in their name.
pub(super) fn categories_with(catalogue: &Catalogue, query: &Query) -> Vec<CategoryId> {
    let word = |clause: &Clause| match clause.required_texts()? {
        [text] if !text.quoted => Some(fold_text(&text.text)),
        _ => None,
    };
    let words: Option<Vec<String>> = query.clauses.iter().map(word).collect();
    let words = words.unwrap_or_default().join(" ");
    if words.chars().count() < FEWEST_LETTERS {
        return Vec::new();
    }
    let has_words = |name: &str| format!(" {name} ").contains(&format!(" {words} "));
    let categories = catalogue.categories.iter();
    categories.filter(|(_, row)| has_words(&fold_text(&row.name))).map(|(id, _)| id).collect()
}

/// The fewest letters that are taken for part of a name.
const FEWEST_LETTERS: usize = 3;

/// The parts of a query: operators, and conditions of which those that name a value are read.
fn parts(catalogue: &Catalogue, clauses: &[Clause]) -> Vec<Part> {
    if clauses.is_empty() {
        return Vec::new();
    }
    let names = Names::of(catalogue);
    let mut parts = Vec::new();
    let mut rest = clauses;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if let Some(clause) = names.one_of(first) {
            parts.push(Part::Read(clause));
        } else if let Some((clause, words)) = names.longest(first, after) {
            parts.push(Part::Read(clause));
            rest = after.get(words..).unwrap_or_default();
        } else if let Some(operator) = Operator::of(first) {
            parts.push(Part::Operator(operator));
        } else {
            parts.push(Part::Typed(first.clone()));
        }
    }
    parts
}

/// What plain words can name.
struct Names<'a> {
    catalogue: &'a Catalogue,
    /// The facet that each folded name means.
    facets: HashMap<String, Facet>,
}

/// The fields whose values people name in plain words. If two values share a name, it means the first.
const NAMED: [Field; 5] =
    [Field::COUNTRY, Field::ORGANISATION, Field::STAGE, Field::CATEGORY, Field::STANDING];

impl<'a> Names<'a> {
    fn of(catalogue: &'a Catalogue) -> Self {
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

    /// The facet of a folded name.
    fn get(&self, name: &str) -> Option<Facet> {
        let known = |name: &str| self.facets.get(name).copied();
        known(name).or_else(|| known(name.strip_prefix("the ")?)).or_else(|| self.year(name))
    }

    /// The launches of a year, if it is not before the first or after the last.
    fn year(&self, text: &str) -> Option<Facet> {
        let year: PartialDate = text.parse().ok()?;
        let launches = self.catalogue.projects.iter().filter_map(|(_, project)| project.launched());
        let years = launches.map(|date| date.from().first_day().0);
        let first_and_last = years.fold(None, |range: Option<(i16, i16)>, year| {
            let (first, last) = range.unwrap_or((year, year));
            Some((first.min(year), last.max(year)))
        });
        let (first, last) = first_and_last?;
        let is_known = year == year.year_only() && (first..=last).contains(&year.first_day().0);
        let value = Value::Date(RangeTest::Is(year));
        is_known.then_some(Facet { field: Field::LAUNCHED, value })
    }

    /// The clause for alternative texts that all name values of one field.
    fn one_of(&self, clause: &Clause) -> Option<Clause> {
        let Test::Text(texts) = &clause.test else { return None };
        let meant = |text: &super::query::Text| {
            if text.quoted { None } else { self.get(&fold_text(&text.text)) }
        };
        let meant: Vec<Facet> = texts.iter().map(meant).collect::<Option<_>>()?;
        let field = meant.first().filter(|_| meant.len() > 1)?.field;
        let values = meant.iter().map(|facet| facet.value).collect();
        let is_one_field = meant.iter().all(|other| other.field == field);
        is_one_field.then_some(Clause { negated: clause.negated, test: Test::Field(field, values) })
    }

    /// The clause for the longest name that begins with the word of `first`, and how many of the following clauses
    /// are part of the name. A sign before the first word is one before the name.
    fn longest(&self, first: &Clause, after: &[Clause]) -> Option<(Clause, usize)> {
        let word = |clause: &Clause| match &clause.test {
            Test::Text(texts) => match texts.as_slice() {
                [text] if !text.quoted => Some(fold_text(&text.text)),
                _ => None,
            },
            Test::Field(..) | Test::AtLeast(..) => None,
        };
        let mut joined = word(first)?;
        let mut longest = self.get(&joined).map(|facet| (facet, 0));
        let goes_on = |clause: &&Clause| !clause.negated || first.negated;
        let words = after.iter().take_while(goes_on).map_while(word);
        for (count, word) in (1..).zip(words) {
            joined = format!("{joined} {word}");
            longest = self.get(&joined).map(|facet| (facet, count)).or(longest);
        }
        let (facet, words) = longest?;
        Some((Clause { negated: first.negated, test: facet.test() }, words))
    }
}
