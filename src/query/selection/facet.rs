//! Facets: the values of a catalogue's fields, and putting them into a query and taking them out.

use crate::catalogue::{CategoryId, CountryId, OrganisationId, StageId, Standing};
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::value::Value;

/// A value of a field that a query can ask for.
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
    /// The mark after this one, around: with, without, off.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Off => Self::With,
            Self::With => Self::Without,
            Self::Without => Self::Off,
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

    /// Projects at a stage.
    pub fn stage(id: StageId) -> Self {
        Self { field: Field::STAGE, value: Value::Stage(id) }
    }

    /// Projects that an organisation supports.
    pub fn organisation(id: OrganisationId) -> Self {
        Self { field: Field::ORGANISATION, value: Value::Organisation(id) }
    }

    /// Projects with a country of a standing.
    pub fn standing(standing: Standing) -> Self {
        Self { field: Field::STANDING, value: Value::Standing(standing) }
    }

    pub(super) fn test(self) -> Test {
        Test::Field(self.field, vec![self.value])
    }

    /// Whether a clause decides this value. `-country:A|B` excludes both, so it decides A; `country:A|B`
    /// requires neither, so it does not.
    fn is_in(self, clause: &Clause) -> bool {
        matches!(&clause.test, Test::Field(field, values) if *field == self.field
            && values.contains(&self.value)
            && (self.field.is_exclusive || clause.negated || values.len() == 1))
    }

    /// Removes this value from a clause. Returns false if nothing is left and the clause should be dropped.
    fn take_out(self, clause: &mut Clause) -> bool {
        if self.is_in(clause)
            && let Test::Field(_, values) = &mut clause.test
        {
            values.retain(|value| *value != self.value);
            return !values.is_empty();
        }
        true
    }

    /// Adds the value to a test of a field of which a project has one value at most: either will then do.
    /// Not to a range, which another value would widen.
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
            Test::Field(..) | Test::Text(_) => false,
        }
    }
}

impl Query {
    /// The mark on a value.
    pub fn mark(&self, facet: Facet) -> Mark {
        let clause = self.clauses.iter().find(|clause| facet.is_in(clause));
        match clause {
            None => Mark::Off,
            Some(clause) if clause.negated => Mark::Without,
            Some(_) => Mark::With,
        }
    }

    /// Sets the mark on a value and leaves other clauses alone.
    pub fn set_mark(&mut self, facet: Facet, mark: Mark) {
        self.clauses.retain_mut(|clause| facet.take_out(clause));
        let negated = match mark {
            Mark::Off => return,
            Mark::With => false,
            Mark::Without => true,
        };
        let joined = self
            .clauses
            .iter_mut()
            .filter(|clause| clause.negated == negated)
            .any(|clause| facet.join(&mut clause.test));
        if !joined {
            self.clauses.push(Clause { negated, test: facet.test() });
        }
    }

    /// The query with one more clause, which requires or excludes the value. [`Mark::Off`] changes
    /// nothing.
    #[must_use]
    pub fn narrowed(mut self, facet: Facet, mark: Mark) -> Self {
        let negated = match mark {
            Mark::Off => return self,
            Mark::With => false,
            Mark::Without => true,
        };
        let clause = Clause { negated, test: facet.test() };
        if !self.clauses.contains(&clause) {
            self.clauses.push(clause);
        }
        self
    }
}
