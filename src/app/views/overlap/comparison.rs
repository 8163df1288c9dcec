//! The comparison of the countries that the query requires: which projects have exactly which of them.

use crate::catalogue::{Catalogue, CountryId, ProjectId};
use crate::query::analysis::combinations::{Combination, CombinationOrder, Combinations};
use crate::query::analysis::overlap::TooManyCountries;
use crate::query::analysis::sorting::Sorting;
use crate::query::language::Clause;
use crate::query::{Query, Selection, distinct, language};
use crate::text::combination;
use crate::text::width::width;

use crate::app::cursor::Cursor;

/// A query without the countries it requires, and the projects it selects.
#[derive(Debug)]
pub(crate) struct Base {
    pub(crate) query: Query,
    pub(crate) selection: Selection,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum ComparisonRow<'a> {
    /// The projects that have exactly some of the countries.
    Exactly(&'a Combination),
    /// The projects that have none of them.
    None,
    /// The projects that have at least so many of them, whichever.
    AtLeast(usize),
}

impl ComparisonRow<'_> {
    /// Whether its projects are in no other exact row.
    pub(crate) fn is_exact(self) -> bool {
        !matches!(self, Self::AtLeast(_))
    }
}

/// The comparison of the countries that the query requires.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// The query without the compared countries.
    base: Query,
    pub(super) chosen: Vec<CountryId>,
    /// The combinations, or why there are none.
    pub(crate) combinations: Result<Combinations, TooManyCountries>,
    /// A short name for each row, or an empty one.
    pub(crate) labels: Vec<String>,
    /// The width of the longest label of a row with a bar.
    pub(crate) longest_label: usize,
    /// The largest count of a row whose projects are in no other row: the end of a scale.
    pub(crate) most: usize,
    pub(crate) cursor: Cursor,
}

impl Base {
    /// How many projects the query selects: "all 29", "the 12 of stage:begun".
    pub(crate) fn counted(&self, catalogue: &Catalogue) -> String {
        let count = self.selection.projects.len();
        if self.query.is_empty() {
            format!("all {count}")
        } else {
            format!("the {count} of {}", self.in_words(catalogue))
        }
    }

    /// The query as text.
    pub(super) fn in_words(&self, catalogue: &Catalogue) -> String {
        language::print(&self.query, catalogue)
    }
}

impl Comparison {
    /// Compares the required countries, if there are at least two. If nothing has changed, the comparison
    /// before is returned with its cursor and its order.
    pub(crate) fn of(
        catalogue: &Catalogue,
        base: &Base,
        chosen: Vec<CountryId>,
        order: Sorting<CombinationOrder>,
        before: Option<Self>,
    ) -> Option<Self> {
        if chosen.len() < 2 {
            return None;
        }
        let same = before.filter(|before| before.base == base.query && before.chosen == chosen);
        Some(same.unwrap_or_else(|| {
            let mut new = Self::new(catalogue, base, chosen);
            new.sort(catalogue, order);
            new.cursor = Cursor::default();
            new
        }))
    }

    fn new(catalogue: &Catalogue, base: &Base, chosen: Vec<CountryId>) -> Self {
        let combinations = Combinations::new(catalogue, &base.selection, &chosen);
        let (mut labels, mut most, mut longest_label) = (Vec::new(), None, None);
        if let Ok(all) = &combinations {
            labels = labels_of(catalogue, all);
            let exact = || rows(all).filter(|row| row.is_exact());
            most = exact().map(|row| count(all, row)).max();
            longest_label = exact().zip(&labels).map(|(_, label)| width(label)).max();
        }
        let longest_label = longest_label.unwrap_or(0);
        let cursor = Cursor::default();
        let (base, most) = (base.query.clone(), most.unwrap_or(0));
        Self { base, chosen, combinations, labels, longest_label, most, cursor }
    }

    /// Sorts the combinations. The cursor stays on the same row.
    pub(super) fn sort(&mut self, catalogue: &Catalogue, order: Sorting<CombinationOrder>) {
        let Ok(all) = &mut self.combinations else { return };
        let place = self.cursor.selected;
        let selected = all.combinations.get(place).map(|one| one.members.clone());
        all.sort(order);
        self.labels = labels_of(catalogue, all);
        let is_selected = |one: &Combination| Some(&one.members) == selected.as_ref();
        self.cursor.selected = all.combinations.iter().position(is_selected).unwrap_or(place);
    }

    pub(crate) fn rows(&self) -> usize {
        self.labels.len()
    }

    /// The combinations and the row under the cursor.
    fn selected(&self) -> Option<(&Combinations, ComparisonRow<'_>)> {
        let all = self.combinations.as_ref().ok()?;
        Some((all, rows(all).nth(self.cursor.selected)?))
    }

    /// "exactly A and B: 3" and "at least A and B: 9", for the selected row; or why there is no comparison.
    pub(crate) fn sentences(&self, catalogue: &Catalogue) -> Vec<String> {
        if let Err(refused) = self.combinations {
            return vec![combination::too_many_to_compare(refused)];
        }
        match self.selected() {
            None => Vec::new(),
            Some((all, ComparisonRow::None)) => vec![combination::without(catalogue, all)],
            Some((all, ComparisonRow::AtLeast(least))) => vec![combination::some(all, least)],
            Some((all, ComparisonRow::Exactly(one))) => {
                vec![
                    combination::exactly(catalogue, all, one),
                    combination::at_least(catalogue, all, one),
                ]
            }
        }
    }

    /// The query for the projects of the selected row, and their number.
    pub(crate) fn query(&self) -> Option<(Query, usize)> {
        let (all, row) = self.selected()?;
        let query = match row {
            ComparisonRow::None => all.none_query(&self.base),
            ComparisonRow::Exactly(one) => all.exact_query(&self.base, one),
            ComparisonRow::AtLeast(least) => all.some_query(&self.base, least),
        };
        Some((query, count(all, row)))
    }

    /// The projects of the selected row.
    pub(crate) fn projects(&self) -> Vec<ProjectId> {
        match self.selected() {
            None => Vec::new(),
            Some((all, ComparisonRow::None)) => all.none.clone(),
            Some((_, ComparisonRow::Exactly(one))) => one.projects.clone(),
            Some((all, ComparisonRow::AtLeast(least))) => all.some_projects(least),
        }
    }

    /// The selected row with its projects, as text for the clipboard.
    pub(crate) fn in_words(&self, catalogue: &Catalogue) -> Option<String> {
        self.selected()?;
        let mut text = self.sentences(catalogue).join("; ");
        text.push('\n');
        for id in self.projects() {
            text.push_str(catalogue.projects[id].in_sentence());
            text.push('\n');
        }
        Some(text)
    }
}

/// The countries that the query requires one by one, and the query without those conditions.
pub(crate) fn chosen(query: &Query) -> (Vec<CountryId>, Query) {
    let single = |clause: &Clause| match clause.test.countries().as_deref() {
        Some([only]) if !clause.negated => Some(*only),
        Some(_) | None => None,
    };
    let countries = distinct(query.clauses.iter().filter_map(single));
    let rest = query.clauses.iter().filter(|clause| single(clause).is_none()).cloned();
    (countries, Query { clauses: rest.collect() })
}

/// The rows of a comparison: the combinations, the projects without any of the countries, and those with at least
/// one of them, two and so on. All of them are a combination already.
pub(crate) fn rows(all: &Combinations) -> impl Iterator<Item = ComparisonRow<'_>> {
    let combinations = all.combinations.iter().map(ComparisonRow::Exactly);
    let some = (1..all.chosen.len()).map(ComparisonRow::AtLeast);
    combinations.chain([ComparisonRow::None]).chain(some)
}

/// The number of projects of a row.
pub(crate) fn count(all: &Combinations, row: ComparisonRow<'_>) -> usize {
    match row {
        ComparisonRow::Exactly(one) => one.projects.len(),
        ComparisonRow::None => all.none.len(),
        ComparisonRow::AtLeast(least) => all.some_count(least),
    }
}

/// A short name for each row, or an empty one.
fn labels_of(catalogue: &Catalogue, all: &Combinations) -> Vec<String> {
    rows(all).map(|row| label(catalogue, all, row)).collect()
}

/// A short name for a row, unless it is a combination of several but not all of the countries. Of two countries
/// the name is used, else the code.
fn label(catalogue: &Catalogue, all: &Combinations, row: ComparisonRow<'_>) -> String {
    let are_two = all.chosen.len() == 2;
    let one = match row {
        ComparisonRow::None if are_two => return "neither".to_owned(),
        ComparisonRow::None => return "none".to_owned(),
        ComparisonRow::AtLeast(least) => return format!("{least} or more"),
        ComparisonRow::Exactly(one) => one,
    };
    match all.countries(one).as_slice() {
        [only] => {
            let country = &catalogue.countries[*only];
            format!("only {}", if are_two { &country.name } else { &country.code })
        }
        several if several.len() == all.chosen.len() => {
            if are_two { "both" } else { "all" }.to_owned()
        }
        _ => String::new(),
    }
}
