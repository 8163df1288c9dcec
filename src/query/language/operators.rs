//! The words `and`, `or`, `not`, `with` and `without` between conditions.

use crate::catalogue::Catalogue;
use crate::query::distinct::distinct;
use crate::query::search::fold::fold_text;

use super::print::print;
use super::query::{Clause, Query, Test};
use super::refusal::Refusal;

/// A word that joins or negates conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// `and`, `with`
    And,
    /// `or`
    Or,
    /// `not`, `without`
    Not,
}

impl Operator {
    /// The operator that a clause is, if it is one plain word.
    pub(super) fn of(clause: &Clause) -> Option<Self> {
        let [text] = clause.required_texts()? else { return None };
        if text.quoted {
            return None;
        }
        match fold_text(&text.text).as_str() {
            "and" | "with" => Some(Self::And),
            "or" => Some(Self::Or),
            "not" | "without" => Some(Self::Not),
            _ => None,
        }
    }
}

/// A part of a query with operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A condition as it was typed.
    Typed(Clause),
    /// The field for words that name a value.
    Read(Clause),
    Operator(Operator),
}

/// The query that conditions and the operators between them mean; none if an operator has nothing to stand before or
/// after it.
///
/// # Errors
/// Why they are no single query, and two ways to write it.
pub(super) fn combine(catalogue: &Catalogue, parts: &[Part]) -> Option<Result<Query, Refusal>> {
    let conditions = Conditions::of(parts)?;
    let query = conditions.tight().filter(|_| !conditions.is_unclear());
    let is_typed = |part: &Part| matches!(part, Part::Typed(clause) if clause.is_of_field());
    Some(match query {
        Some(query) if parts.iter().any(is_typed) => Ok(query),
        Some(query) => Ok(with_alternatives_joined(query)),
        None => Err(conditions.spellings(catalogue)),
    })
}

/// Conditions that must all hold, each of them a list of alternatives.
#[derive(Default)]
struct Conditions {
    groups: Vec<Vec<Clause>>,
    has_and: bool,
}

impl Conditions {
    fn of(parts: &[Part]) -> Option<Self> {
        let mut all = Self::default();
        let (mut link, mut negated) = (None, false);
        for part in parts {
            match part {
                Part::Operator(_) if negated => return None,
                Part::Operator(Operator::Not) => negated = true,
                Part::Operator(_) if link.is_some() || all.groups.is_empty() => return None,
                Part::Operator(operator) => link = Some(*operator),
                Part::Typed(clause) | Part::Read(clause) => {
                    let clause = Clause { negated: clause.negated ^ negated, ..clause.clone() };
                    negated = false;
                    all.has_and |= link == Some(Operator::And);
                    match all.groups.last_mut() {
                        Some(group) if link == Some(Operator::Or) => group.push(clause),
                        _ => all.groups.push(vec![clause]),
                    }
                    link = None;
                }
            }
        }
        (link.is_none() && !negated).then_some(all)
    }

    /// Whether `or` may reach further than to its neighbours: beside `and`, or in a list of values of one field.
    fn is_unclear(&self) -> bool {
        let is_list = |pair: &[Vec<Clause>]| match pair {
            [before, after] => before.last().zip(after.first()).is_some_and(|(before, after)| {
                before.is_of_field() && union(&[before.clone(), after.clone()]).is_some()
            }),
            _ => false,
        };
        self.groups.iter().any(|group| group.len() > 1)
            && (self.has_and || self.groups.windows(2).any(is_list))
    }

    /// The query in which `or` joins its neighbours, if they are alternatives.
    fn tight(&self) -> Option<Query> {
        let clauses = self.groups.iter().map(|group| union(group)).collect::<Option<_>>()?;
        Some(Query { clauses })
    }

    /// The queries of which one must hold if `or` separates everything before it from everything after it.
    fn apart(&self) -> Vec<Query> {
        let mut queries = vec![Query::default()];
        for group in &self.groups {
            for (place, clause) in group.iter().enumerate() {
                if place > 0 {
                    queries.push(Query::default());
                }
                if let Some(last) = queries.last_mut() {
                    last.clauses.push(clause.clone());
                }
            }
        }
        queries
    }

    /// The other meaning of an unclear `or` as one query, if it can be written as one.
    fn loose(&self) -> Option<Query> {
        if !self.has_and {
            return Some(Query { clauses: vec![union(&self.groups.concat())?] });
        }
        let [before, after] = self.apart().try_into().ok()?;
        let pairs = before
            .clauses
            .iter()
            .flat_map(|one| after.clauses.iter().map(|other| union(&[one.clone(), other.clone()])));
        Some(Query { clauses: pairs.collect::<Option<_>>()? })
    }

    /// Why the conditions are no single query, and how to write what may be meant.
    fn spellings(&self, catalogue: &Catalogue) -> Refusal {
        let text = |query: &Query| print(query, catalogue);
        let apart: Vec<_> = self.apart().iter().map(text).collect();
        let one_by_one = apart.iter().map(|query| format!("“{query}”"));
        let one_by_one = one_by_one.collect::<Vec<_>>().join(" and ");
        match (self.tight().as_ref().map(text), self.loose().as_ref().map(text)) {
            (Some(tight), Some(loose)) => Refusal {
                message: format!("this “or” can be read in two ways; write “{tight}” or “{loose}”"),
                remedies: vec![tight, loose],
            },
            (Some(tight), None) => Refusal {
                message: format!(
                    "this “or” can be read in two ways; write “{tight}”, or ask one by one: {one_by_one}"
                ),
                remedies: std::iter::once(tight).chain(apart).collect(),
            },
            (None, _) => Refusal {
                message: format!("“or” joins values of one field; ask one by one: {one_by_one}"),
                remedies: apart,
            },
        }
    }
}

/// The clause for either of several clauses, if they are alternatives of one kind.
fn union(clauses: &[Clause]) -> Option<Clause> {
    let (first, others) = clauses.split_first()?;
    let mut all = first.clone();
    for other in others {
        match (&mut all.test, &other.test) {
            _ if first.negated || other.negated => return None,
            (Test::Text(texts), Test::Text(more)) => texts.extend(more.iter().cloned()),
            (Test::Field(field, values), Test::Field(same, more)) if field == same => {
                *values = distinct(values.iter().chain(more).copied());
            }
            _ => return None,
        }
    }
    Some(all)
}

/// The query with values that no project has together made alternatives: two years, two stages.
fn with_alternatives_joined(query: Query) -> Query {
    let mut clauses: Vec<Clause> = Vec::new();
    for clause in query.clauses {
        let is_exclusive = matches!(&clause.test, Test::Field(field, _) if field.is_exclusive);
        let joined = clauses.iter_mut().filter(|_| is_exclusive).find_map(|before| {
            let both = union(&[before.clone(), clause.clone()])?;
            *before = both;
            Some(())
        });
        if joined.is_none() {
            clauses.push(clause);
        }
    }
    Query { clauses }
}
