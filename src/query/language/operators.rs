//! The operators between conditions, and the query that conditions with operators mean.

use crate::catalogue::Catalogue;
use crate::query::distinct::distinct;

use super::print::print;
use super::query::{Clause, Query, Test};
use super::refusal::Refusal;

/// What joins or negates conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    And,
    /// All must hold, and a negation ends here.
    With,
    Or,
    Not,
    /// `nor`, which is `not` after another negation, and may be a name.
    Nor,
    /// A comma or a slash between values, for all or for either of them.
    List,
}

/// A part of a query with operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A condition as it was typed.
    Typed(Clause),
    /// The field for words that name a value.
    Read(Clause),
    Operator(Operator),
    /// `nor` without a negation before it, which also names a value.
    Nor(Clause),
    /// Words that change what is meant in a way that no field can say, as typed.
    Unread(String),
}

/// The query that conditions and the operators between them mean; none if an operator has nothing to stand before or
/// between. The error says why they are no single query, and the ways to write it.
pub(super) fn combine(catalogue: &Catalogue, parts: &[Part]) -> Option<Result<Query, Refusal>> {
    let is_typed = |part: &Part| matches!(part, Part::Typed(clause) if clause.is_of_field());
    let has_fields = parts.iter().any(is_typed);
    let mut queries = Vec::new();
    for parts in choices(parts) {
        for reach in [Reach::Nearest, Reach::All] {
            let conditions = Conditions::of(&parts, reach)?;
            match conditions.tight().filter(|_| !conditions.is_unclear()) {
                Some(query) if has_fields => queries.push(query),
                Some(query) => queries.push(with_alternatives_joined(query)),
                None => return Some(Err(conditions.spellings(catalogue))),
            }
        }
    }
    let spellings = distinct(queries.iter().map(|query| print(query, catalogue)));
    if let [_] = spellings.as_slice() {
        return queries.pop().map(Ok);
    }
    let quoted: Vec<_> = spellings.iter().map(|query| format!("“{query}”")).collect();
    let message = format!("this can be read in two ways; write {}", quoted.join(" or "));
    Some(Err(Refusal { message, remedies: spellings }))
}

/// The parts with every meaning of a comma and of `nor`.
fn choices(parts: &[Part]) -> Vec<Vec<Part>> {
    let with = |from: Operator, to: Operator| {
        let replaced = |part: &Part| match part {
            Part::Operator(operator) if *operator == from => Part::Operator(to),
            part => part.clone(),
        };
        parts.iter().map(replaced).collect::<Vec<_>>()
    };
    if parts.iter().any(|part| matches!(part, Part::Nor(_))) {
        let named = |part: &Part| match part {
            Part::Nor(clause) => Part::Read(clause.clone()),
            part => part.clone(),
        };
        let negated = |part: &Part| match part {
            Part::Nor(_) => Part::Operator(Operator::Not),
            part => part.clone(),
        };
        let negation = Part::Operator(Operator::Not);
        let neither = std::iter::once(negation).chain(parts.iter().map(negated));
        vec![parts.iter().map(named).collect(), neither.collect()]
    } else if parts.contains(&Part::Operator(Operator::List)) {
        vec![with(Operator::List, Operator::And), with(Operator::List, Operator::Or)]
    } else {
        vec![parts.to_vec()]
    }
}

/// How far a word like `not` reaches in a list of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// To the value after it, and to those joined with that by `or`.
    Nearest,
    /// To the end of the list.
    All,
}

/// Conditions that must all hold, each of them a list of alternatives.
#[derive(Default)]
struct Conditions {
    groups: Vec<Vec<Clause>>,
    has_and: bool,
}

impl Conditions {
    fn of(parts: &[Part], reach: Reach) -> Option<Self> {
        let mut all = Self::default();
        let (mut link, mut negated, mut in_negation) = (None, false, false);
        for part in parts {
            match part {
                Part::Operator(_) if negated => return None,
                Part::Operator(Operator::Not) => negated = true,
                // At the edge of a query they join nothing.
                Part::Operator(_) if all.groups.is_empty() => {}
                Part::Operator(_) if link.is_some() => return None,
                Part::Operator(operator) => link = Some(*operator),
                Part::Typed(clause) | Part::Read(clause) if negated && clause.negated => {
                    return None;
                }
                Part::Typed(clause) | Part::Read(clause) => {
                    let goes_on = in_negation
                        && !negated
                        && !clause.negated
                        && match link {
                            Some(Operator::Or) => true,
                            Some(Operator::With) => false,
                            _ => reach == Reach::All && all.continues(clause),
                        };
                    in_negation = negated || goes_on;
                    let negated = std::mem::take(&mut negated) || goes_on;
                    let clause = Clause { negated: clause.negated || negated, ..clause.clone() };
                    all.has_and |= matches!(link, Some(Operator::And | Operator::With));
                    all.add(clause, link.take() == Some(Operator::Or), goes_on);
                }
                Part::Nor(_) | Part::Unread(_) => return None,
            }
        }
        (!negated).then_some(all)
    }

    /// Whether a clause is about the field of the one before it.
    fn continues(&self, clause: &Clause) -> bool {
        let before = self.groups.last().and_then(|group| group.last());
        matches!(
            (before.map(|before| &before.test), &clause.test),
            (Some(Test::Field(field, _)), Test::Field(same, _)) if field == same
        )
    }

    /// Adds a condition; after `or` it is an alternative of the one before, and where a negation goes on over `or`, both
    /// must fail.
    fn add(&mut self, clause: Clause, is_alternative: bool, goes_on: bool) {
        match self.groups.last_mut() {
            Some(group) if is_alternative && goes_on => {
                let whole = group.last().and_then(|before| none_of(before, &clause));
                match whole.zip(group.last_mut()) {
                    Some((whole, last)) => *last = whole,
                    None => self.groups.push(vec![clause]),
                }
            }
            Some(group) if is_alternative => group.push(clause),
            _ => self.groups.push(vec![clause]),
        }
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

/// The clause for neither of two negated clauses of one kind.
fn none_of(clause: &Clause, other: &Clause) -> Option<Clause> {
    let plain = |clause: &Clause| Clause { negated: false, ..clause.clone() };
    let both = union(&[plain(clause), plain(other)])?;
    (clause.negated && other.negated).then_some(Clause { negated: true, ..both })
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
