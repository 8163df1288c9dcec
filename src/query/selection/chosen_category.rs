//! The category that Browse stands on: the one that the query requires.

use crate::catalogue::CategoryId;
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::value::Value;

use super::facet::Facet;

impl Query {
    /// The category that the query requires, if exactly one clause requires categories and it names one.
    pub fn chosen_category(&self) -> Option<CategoryId> {
        let is_required = |clause: &&Clause| is_on_categories(clause) && !clause.negated;
        let mut required = self.clauses.iter().filter(is_required);
        match (&required.next()?.test, required.next()) {
            (Test::Field(_, values), None) => match values.as_slice() {
                [Value::Category(id)] => Some(*id),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the query only requires one category.
    pub(crate) fn is_a_category(&self) -> bool {
        self.clauses.len() == 1 && self.chosen_category().is_some()
    }

    /// The query with a clause for one category, or for none, in place of all its clauses on categories.
    #[must_use]
    pub fn in_category(mut self, category: Option<CategoryId>) -> Self {
        let first = self.clauses.iter().position(is_on_categories);
        self.clauses.retain(|clause| !is_on_categories(clause));
        if let Some(id) = category {
            let clause = Clause { negated: false, test: Facet::category(id).test() };
            self.clauses.insert(first.unwrap_or(self.clauses.len()), clause);
        }
        self
    }
}

fn is_on_categories(clause: &Clause) -> bool {
    matches!(&clause.test, Test::Field(field, _) if *field == Field::CATEGORY)
}
