//! The comparison of the countries that the query requires: which projects have exactly which of them.

use crate::catalogue::{Catalogue, CountryId, ProjectId};
use crate::query::analysis::combinations::{Combination, Combinations};
use crate::query::analysis::overlap::TooManyCountries;
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

/// The comparison of the countries that the query requires.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// The query without the compared countries.
    base: Query,
    pub(super) chosen: Vec<CountryId>,
    /// The combinations, or why there are none.
    pub(crate) combinations: Result<Combinations, TooManyCountries>,
    /// A short name for each combination, or an empty one; the last is for "none of them".
    pub(crate) labels: Vec<String>,
    pub(crate) longest_label: usize,
    /// The largest count: the end of a scale.
    pub(crate) most: usize,
    /// On a combination, or on "none of them" after the last one.
    pub(crate) cursor: Cursor,
}

impl Base {
    /// The query as text.
    pub(super) fn in_words(&self, catalogue: &Catalogue) -> String {
        language::print(&self.query, catalogue)
    }
}

impl Comparison {
    /// Compares the required countries, if there are at least two. If nothing has changed, the comparison
    /// before is returned with its cursor.
    pub(crate) fn of(
        catalogue: &Catalogue,
        base: &Base,
        chosen: Vec<CountryId>,
        before: Option<Self>,
    ) -> Option<Self> {
        if chosen.len() < 2 {
            return None;
        }
        let same = before.filter(|before| before.base == base.query && before.chosen == chosen);
        Some(same.unwrap_or_else(|| Self::new(catalogue, base, chosen)))
    }

    fn new(catalogue: &Catalogue, base: &Base, chosen: Vec<CountryId>) -> Self {
        let combinations = Combinations::new(catalogue, &base.selection, &chosen);
        let (mut labels, mut most) = (Vec::new(), 0);
        if let Ok(all) = &combinations {
            let parts = || all.combinations.iter().map(Some).chain([None]);
            labels = parts().map(|part| label(catalogue, all, part)).collect();
            let count =
                |part: Option<&Combination>| part.map_or(&all.none, |part| &part.projects).len();
            most = parts().map(count).max().unwrap_or(0);
        }
        let longest_label = labels.iter().map(|label| width(label)).max().unwrap_or(0);
        let cursor = Cursor::default();
        let base = base.query.clone();
        Self { base, chosen, combinations, labels, longest_label, most, cursor }
    }

    pub(crate) fn rows(&self) -> usize {
        self.combinations.as_ref().map_or(0, |all| all.combinations.len() + 1)
    }

    /// The selected combination; `None` inside is "none of them".
    fn selected(&self) -> Option<(&Combinations, Option<&Combination>)> {
        let all = self.combinations.as_ref().ok()?;
        Some((all, all.combinations.get(self.cursor.selected)))
    }

    /// "exactly A and B: 3" and "at least A and B: 9", for the selected combination.
    pub(crate) fn sentences(&self, catalogue: &Catalogue) -> Vec<String> {
        match self.selected() {
            None => Vec::new(),
            Some((all, None)) => vec![combination::without(catalogue, all)],
            Some((all, Some(one))) => {
                vec![
                    combination::exactly(catalogue, all, one),
                    combination::at_least(catalogue, all, one),
                ]
            }
        }
    }

    /// The query for the projects of the selected combination, and their number.
    pub(crate) fn query(&self) -> Option<(Query, usize)> {
        Some(match self.selected()? {
            (all, None) => (all.none_query(&self.base), all.none.len()),
            (all, Some(one)) => (all.exact_query(&self.base, one), one.projects.len()),
        })
    }

    /// The projects of the selected combination.
    pub(crate) fn projects(&self) -> &[ProjectId] {
        match self.selected() {
            None => &[],
            Some((all, None)) => &all.none,
            Some((_, Some(one))) => &one.projects,
        }
    }

    /// The selected combination with its projects, as text for the clipboard.
    pub(crate) fn in_words(&self, catalogue: &Catalogue) -> Option<String> {
        self.selected()?;
        let mut text = self.sentences(catalogue).join("; ");
        text.push('\n');
        for &id in self.projects() {
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

/// A short name for a combination of one, all or none of the countries; empty for others. Of two countries
/// the name is used, else the code.
fn label(catalogue: &Catalogue, all: &Combinations, part: Option<&Combination>) -> String {
    let are_two = all.chosen.len() == 2;
    let Some(part) = part else {
        return if are_two { "neither" } else { "none" }.to_owned();
    };
    match all.countries(part).as_slice() {
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
