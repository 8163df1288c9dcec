//! Facets: the values of a catalogue's fields, and putting them into a query and taking them out.

use crate::catalogue::{CategoryId, CountryId, OrganisationId, PartialDate, StageId, Standing};
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::range::RangeTest;

/// A value that a query can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Projects of this category.
    Category(CategoryId),
    /// Projects at this stage.
    Stage(StageId),
    /// Projects launched in this year.
    Launched(PartialDate),
    /// Projects with a country of this standing.
    Standing(Standing),
    /// Projects that this organisation supports.
    Organisation(OrganisationId),
    /// Projects that this country takes part in.
    Country(CountryId),
}

/// Whether a query asks for a value, asks for its absence, or says nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mark {
    /// Not in the query.
    #[default]
    Off,
    /// Must hold.
    With,
    /// Must not hold.
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
    pub(super) fn test(self) -> Test {
        match self {
            Self::Category(id) => Test::Category(vec![id]),
            Self::Stage(id) => Test::Stage(vec![id]),
            Self::Launched(year) => Test::Launched(vec![RangeTest::Is(year)]),
            Self::Standing(standing) => Test::Standing(vec![standing]),
            Self::Organisation(id) => Test::Organisation(vec![id]),
            Self::Country(id) => Test::Country(vec![id]),
        }
    }

    /// Whether a clause says something of this value, perhaps among others: “neither of two countries” does
    /// of each, “either of two countries” of none.
    fn is_in(self, clause: &Clause) -> bool {
        fn says<T: PartialEq>(clause: &Clause, values: &[T], value: &T) -> bool {
            values.contains(value) && (clause.negated || values.len() == 1)
        }
        match self {
            Self::Category(id) => matches!(&clause.test, Test::Category(ids) if ids.contains(&id)),
            Self::Stage(id) => matches!(&clause.test, Test::Stage(ids) if ids.contains(&id)),
            Self::Launched(year) => {
                matches!(&clause.test, Test::Launched(times) if times.contains(&RangeTest::Is(year)))
            }
            Self::Standing(standing) => {
                matches!(&clause.test, Test::Standing(all) if says(clause, all, &standing))
            }
            Self::Organisation(id) => {
                matches!(&clause.test, Test::Organisation(ids) if says(clause, ids, &id))
            }
            Self::Country(id) => {
                matches!(&clause.test, Test::Country(ids) if says(clause, ids, &id))
            }
        }
    }

    /// Takes the value out of a clause that says something of it; whether the clause asks for anything
    /// still.
    fn take_out(self, clause: &mut Clause) -> bool {
        fn without<T: PartialEq>(values: &mut Vec<T>, value: &T) -> bool {
            values.retain(|one| one != value);
            !values.is_empty()
        }
        if !self.is_in(clause) {
            return true;
        }
        match (self, &mut clause.test) {
            (Self::Category(id), Test::Category(ids)) => without(ids, &id),
            (Self::Stage(id), Test::Stage(ids)) => without(ids, &id),
            (Self::Standing(standing), Test::Standing(all)) => without(all, &standing),
            (Self::Organisation(id), Test::Organisation(ids)) => without(ids, &id),
            (Self::Country(id), Test::Country(ids)) => without(ids, &id),
            (Self::Launched(year), Test::Launched(times)) => without(times, &RangeTest::Is(year)),
            (
                Self::Category(_)
                | Self::Stage(_)
                | Self::Launched(_)
                | Self::Standing(_)
                | Self::Organisation(_)
                | Self::Country(_),
                _,
            ) => true,
        }
    }

    /// Adds the value to a clause of its kind of which a project can only meet one: any will then do.
    fn join(self, test: &mut Test) -> bool {
        match (self, test) {
            (Self::Category(id), Test::Category(ids)) => ids.push(id),
            (Self::Stage(id), Test::Stage(ids)) => ids.push(id),
            (Self::Launched(year), Test::Launched(times)) if times.iter().all(is_year) => {
                times.push(RangeTest::Is(year));
            }
            (
                Self::Category(_)
                | Self::Stage(_)
                | Self::Launched(_)
                | Self::Standing(_)
                | Self::Organisation(_)
                | Self::Country(_),
                _,
            ) => return false,
        }
        true
    }
}

/// Whether it asks for all of one year, as a facet does: beside a range another year would widen it.
fn is_year(time: &RangeTest<PartialDate>) -> bool {
    matches!(time, RangeTest::Is(date) if *date == date.year_only())
}

impl Query {
    /// What the query says of a value.
    pub fn mark(&self, facet: Facet) -> Mark {
        let clause = self.clauses.iter().find(|clause| facet.is_in(clause));
        match clause {
            None => Mark::Off,
            Some(clause) if clause.negated => Mark::Without,
            Some(_) => Mark::With,
        }
    }

    /// Makes the query say this of a value, and leaves the rest as it is.
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

    /// The query with one more condition: of what it selects, what has the value or has it not.
    /// [`Mark::Off`] leaves it as it is.
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
