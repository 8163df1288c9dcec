//! Facets: the values of a catalogue's fields, and adding them to a query or removing them.

use crate::catalogue::{CategoryId, CountryId, OrganisationId, Standing};
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::value::Value;
use crate::query::target::Target;

/// A value of a field that a query can require or exclude.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facet {
    /// The field.
    pub field: Field,
    /// The value.
    pub value: Value,
}

/// Whether a query requires a value, excludes it, or does neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mark {
    /// Not in the query.
    #[default]
    Off,
    /// Required.
    With,
    /// Excluded.
    Without,
}

impl Mark {
    /// The mark after this one: required, excluded, off, and so on.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Off => Self::With,
            Self::With => Self::Without,
            Self::Without => Self::Off,
        }
    }

    /// Whether the clause for this mark is negated; none if there is no clause.
    fn negation(self) -> Option<bool> {
        match self {
            Self::Off => None,
            Self::With => Some(false),
            Self::Without => Some(true),
        }
    }
}

impl Facet {
    /// Projects that a country takes part in.
    pub fn country(id: CountryId) -> Self {
        Self { field: Field::COUNTRY, value: Value::Country(id) }
    }

    /// Projects of a category.
    pub fn category(id: CategoryId) -> Self {
        Self { field: Field::CATEGORY, value: Value::Category(id) }
    }

    /// Projects that an organisation supports.
    pub fn organisation(id: OrganisationId) -> Self {
        Self { field: Field::ORGANISATION, value: Value::Organisation(id) }
    }

    /// Projects with a country of a standing.
    pub fn standing(standing: Standing) -> Self {
        Self { field: Field::STANDING, value: Value::Standing(standing) }
    }

    /// The facet of a record; none for projects, glossary terms and background text.
    pub fn of(target: Target) -> Option<Self> {
        match target {
            Target::Country(id) => Some(Self::country(id)),
            Target::Category(id) => Some(Self::category(id)),
            Target::Organisation(id) => Some(Self::organisation(id)),
            Target::Project(_) | Target::Term(_) | Target::Section(_) => None,
        }
    }

    /// The test of projects that have the value.
    pub(crate) fn test(self) -> Test {
        Test::Field(self.field, vec![self.value])
    }

    /// The clause that requires or excludes the value; none for [`Mark::Off`].
    pub(crate) fn clause(self, mark: Mark) -> Option<Clause> {
        mark.negation().map(|negated| Clause { negated, test: self.test() })
    }

    /// Whether a clause decides this value. `-country:A|B` excludes both, so it decides A; `country:A|B`
    /// requires neither, so it does not.
    fn is_decided_by(self, clause: &Clause) -> bool {
        matches!(&clause.test, Test::Field(field, values) if *field == self.field
            && values.contains(&self.value)
            && (self.field.is_exclusive || clause.negated || values.len() == 1))
    }

    /// Removes this value from a clause. Returns false if nothing is left and the clause should be dropped.
    fn remove_from(self, clause: &mut Clause) -> bool {
        if self.is_decided_by(clause)
            && let Test::Field(_, values) = &mut clause.test
        {
            values.retain(|value| *value != self.value);
            return !values.is_empty();
        }
        true
    }

    /// Adds the value as an alternative to a test of the same field, if a project has at most one value of
    /// that field. Not to a range, which another value would widen. Returns whether it was added.
    fn join(self, test: &mut Test) -> bool {
        match test {
            Test::Field(field, values)
                if *field == self.field
                    && field.is_exclusive
                    && values.iter().all(|value| value.is_single()) =>
            {
                values.push(self.value);
                true
            }
            Test::Field(..) | Test::AtLeast(..) | Test::Text(_) => false,
        }
    }
}

impl Query {
    /// The mark of a value in the query.
    pub fn mark(&self, facet: Facet) -> Mark {
        let clause = self.clauses.iter().find(|clause| facet.is_decided_by(clause));
        match clause {
            None => Mark::Off,
            Some(clause) if clause.negated => Mark::Without,
            Some(_) => Mark::With,
        }
    }

    /// Sets the mark of a value; clauses about other values stay.
    pub fn set_mark(&mut self, facet: Facet, mark: Mark) {
        self.clauses.retain_mut(|clause| facet.remove_from(clause));
        let Some(clause) = facet.clause(mark) else { return };
        let joined = self
            .clauses
            .iter_mut()
            .filter(|other| other.negated == clause.negated)
            .any(|other| facet.join(&mut other.test));
        if !joined {
            self.clauses.push(clause);
        }
    }

    /// The query with one more clause, which requires or excludes the value; [`Mark::Off`] adds none.
    #[must_use]
    pub fn narrowed(self, facet: Facet, mark: Mark) -> Self {
        facet.clause(mark).into_iter().fold(self, Self::with_clause)
    }

    /// The query with one more clause, unless it already has that clause.
    pub(crate) fn with_clause(mut self, clause: Clause) -> Self {
        if !self.clauses.contains(&clause) {
            self.clauses.push(clause);
        }
        self
    }
}
