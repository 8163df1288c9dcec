//! Which countries work together: a map of every two, and the comparison of those that the query asks for.

use unicode_width::UnicodeWidthStr;

use crate::catalogue::{Catalogue, CountryId, ProjectId};
use crate::query::combination::{Combination, Combinations};
use crate::query::language::{Clause, Test};
use crate::query::order::{CountryOrder, Sorting};
use crate::query::overlap::Overlap;
use crate::query::{Facet, Index, Mark, Query, Selection};

use super::cursor::Cursor;
use super::profile::{percent, times};
use super::wording::capitalised;

/// What a cell of the map says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Measure {
    /// How many projects both countries are in.
    #[default]
    Shared,
    /// These as a share of the projects of either.
    Jaccard,
}

impl Measure {
    /// The other one.
    pub(crate) fn next(self) -> Self {
        match self {
            Self::Shared => Self::Jaccard,
            Self::Jaccard => Self::Shared,
        }
    }

    /// What it is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared projects",
            Self::Jaccard => "Jaccard index, %",
        }
    }
}

/// A pane of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum OverlapPane {
    /// The map of every two countries.
    #[default]
    Map,
    /// The comparison of the chosen ones.
    Comparison,
}

/// The comparison of the countries that the query asks for.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// The query without them, and what it selects.
    pub(crate) base: Query,
    selection: Selection,
    /// The countries that the query asks for.
    chosen: Vec<CountryId>,
    /// Or why there is none, in words.
    pub(crate) combinations: Result<Combinations, String>,
    /// What a combination is called, where that is short; the last is "none of them".
    pub(crate) labels: Vec<String>,
    /// Columns of the longest label.
    pub(crate) longest_label: usize,
    /// The largest count: the end of a scale.
    pub(crate) most: usize,
    /// On a combination; behind the last is "none of them".
    pub(crate) cursor: Cursor,
}

impl Comparison {
    /// Compares the countries that a query asks for one by one, if there are two or more. What is there
    /// already stays, with its cursor, as long as the query asks for the same.
    fn of(
        catalogue: &Catalogue,
        index: &Index,
        query: &Query,
        before: Option<Self>,
    ) -> Option<Self> {
        let (chosen, base) = chosen(query);
        if chosen.len() < 2 {
            return None;
        }
        let same = before.filter(|before| before.base == base && before.chosen == chosen);
        Some(same.unwrap_or_else(|| Self::new(catalogue, index, chosen, base)))
    }

    fn new(catalogue: &Catalogue, index: &Index, chosen: Vec<CountryId>, base: Query) -> Self {
        let selection = Selection::new(catalogue, index, &base);
        let combinations = Combinations::new(catalogue, &selection, &chosen);
        let (mut labels, mut most) = (Vec::new(), 0);
        if let Ok(all) = &combinations {
            let parts = || all.combinations.iter().map(Some).chain([None]);
            labels = parts().map(|part| label(catalogue, all, part)).collect();
            let count =
                |part: Option<&Combination>| part.map_or(&all.none, |part| &part.projects).len();
            most = parts().map(count).max().unwrap_or(0);
        }
        let longest_label = labels.iter().map(|label| label.width()).max().unwrap_or(0);
        let cursor = Cursor::default();
        Self { base, selection, chosen, combinations, labels, longest_label, most, cursor }
    }

    /// How many rows there are.
    pub(crate) fn rows(&self) -> usize {
        self.combinations.as_ref().map_or(0, |all| all.combinations.len() + 1)
    }

    /// The selected combination; none is "none of them".
    fn selected(&self) -> Option<(&Combinations, Option<&Combination>)> {
        let all = self.combinations.as_ref().ok()?;
        Some((all, all.combinations.get(self.cursor.selected)))
    }

    /// "exactly A and B: 3", and how many have at least these.
    pub(crate) fn sentences(&self, catalogue: &Catalogue) -> Vec<String> {
        match self.selected() {
            None => Vec::new(),
            Some((all, None)) => vec![all.without(catalogue)],
            Some((all, Some(one))) => {
                vec![all.exactly(catalogue, one), all.at_least(catalogue, one)]
            }
        }
    }

    /// The query that selects the projects of the selected combination, and how many they are.
    pub(super) fn query(&self) -> Option<(Query, usize)> {
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

    /// The selected combination with its projects, as text.
    pub(super) fn in_words(&self, catalogue: &Catalogue) -> Option<String> {
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

/// The countries that must take part, each asked for alone, and the query without them.
fn chosen(query: &Query) -> (Vec<CountryId>, Query) {
    let single = |clause: &Clause| match (&clause.test, clause.negated) {
        (Test::Country(ids), false) => match ids.as_slice() {
            [only] => Some(*only),
            [] | [_, _, ..] => None,
        },
        (
            Test::Country(_)
            | Test::Text(_)
            | Test::Category(_)
            | Test::Stage(_)
            | Test::Lead(_)
            | Test::Organisation(_)
            | Test::Standing(_)
            | Test::Launched(_)
            | Test::Count(_),
            _,
        ) => None,
    };
    let mut countries: Vec<CountryId> = Vec::new();
    for country in query.clauses.iter().filter_map(single) {
        if !countries.contains(&country) {
            countries.push(country);
        }
    }
    let rest = query.clauses.iter().filter(|clause| single(clause).is_none()).cloned();
    (countries, Query { clauses: rest.collect() })
}

/// In words where they are few: only one, both, none. Names where there are two, else codes.
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

/// The state of the view.
#[derive(Debug)]
pub(crate) struct OverlapState {
    pub(crate) overlap: Overlap,
    /// How many projects the map counts: those of the comparison beside it, else the selected ones.
    pub(crate) projects: usize,
    pub(crate) order: Sorting<CountryOrder>,
    pub(crate) measure: Measure,
    /// The end of the scale of each measure.
    most: (usize, usize),
    pub(crate) row: Cursor,
    pub(crate) column: Cursor,
    pub(crate) comparison: Option<Comparison>,
    pub(crate) focus: OverlapPane,
    pub(crate) zoomed: bool,
    /// The revision of the selection that the map tells of.
    made_for: Option<u64>,
}

impl OverlapState {
    pub(crate) fn new(catalogue: &Catalogue, selection: &Selection) -> Self {
        let order = CountryOrder::Similarity.into();
        Self {
            overlap: Overlap::among(catalogue, selection, order, Vec::new()),
            projects: 0,
            order,
            measure: Measure::default(),
            most: (0, 0),
            row: Cursor::default(),
            column: Cursor::default(),
            comparison: None,
            focus: OverlapPane::default(),
            zoomed: false,
            made_for: None,
        }
    }

    /// The countries of the row and the column under the cursor.
    pub(crate) fn selected_pair(&self) -> Option<(CountryId, CountryId)> {
        let country = |cursor: Cursor| self.overlap.countries.get(cursor.selected).copied();
        Some((country(self.row)?, country(self.column)?))
    }

    /// Puts the cursor on two countries.
    pub(super) fn go_to(&mut self, (row, column): (CountryId, CountryId)) {
        for (cursor, country) in [(&mut self.row, row), (&mut self.column, column)] {
            if let Some(place) = self.overlap.place_of(country) {
                cursor.selected = place;
            }
        }
    }

    /// Makes map and comparison anew if the selection changed.
    pub(super) fn settle(
        &mut self,
        catalogue: &Catalogue,
        index: &Index,
        (query, selection): (&Query, &Selection),
        revision: u64,
    ) {
        if self.made_for == Some(revision) {
            return;
        }
        self.comparison = Comparison::of(catalogue, index, query, self.comparison.take());
        if self.comparison.is_none() {
            self.focus = OverlapPane::Map;
        }
        self.made_for = Some(revision);
        self.lay_out(catalogue, selection);
    }

    /// Makes the map anew and stays on the same countries. It counts the projects that the comparison
    /// counts: of those that have all chosen countries, these would share every one.
    pub(super) fn lay_out(&mut self, catalogue: &Catalogue, selection: &Selection) {
        let pair = self.selected_pair();
        let counted = self.comparison.as_ref().map_or(selection, |one| &one.selection);
        self.overlap = Overlap::new(catalogue, counted, self.order);
        self.projects = counted.projects.len();
        self.most = (self.overlap.most_shared(), self.most_alike());
        let count = self.overlap.countries.len();
        self.row.select(self.row.selected, count);
        self.column.select(self.column.selected, count);
        match pair {
            Some(pair) => self.go_to(pair),
            None => self.go_to_closest(),
        }
    }

    /// The Jaccard index of two countries in whole hundredths: 0 only where they share nothing, 100 only
    /// where they share all.
    fn hundredths(&self, row: usize, column: usize) -> usize {
        let shared = self.overlap.shared(row, column);
        let either = self.overlap.own(row) + self.overlap.own(column) - shared;
        if shared == 0 {
            0
        } else if shared == either {
            100
        } else {
            ((shared * 100 + either / 2) / either).clamp(1, 99)
        }
    }

    fn most_alike(&self) -> usize {
        let count = self.overlap.countries.len();
        let pairs = (0..count).flat_map(|row| (0..row).map(move |column| (row, column)));
        pairs.map(|(row, column)| self.hundredths(row, column)).max().unwrap_or(0)
    }

    /// What a cell says in the measure, and the end of the scale; the diagonal says the own count.
    pub(crate) fn value(&self, row: usize, column: usize) -> (usize, usize) {
        match self.measure {
            Measure::Shared => (self.overlap.shared(row, column), self.most.0),
            Measure::Jaccard if row == column => (self.overlap.own(row), self.most.1),
            Measure::Jaccard => (self.hundredths(row, column), self.most.1),
        }
    }

    /// Digits of the largest number of the map.
    pub(crate) fn digits(&self) -> usize {
        let count = self.overlap.countries.len();
        let own = (0..count).map(|row| self.overlap.own(row)).max().unwrap_or(0);
        let most = match self.measure {
            Measure::Shared => own,
            Measure::Jaccard => own.max(self.most.1),
        };
        most.to_string().len().max(2)
    }

    /// Puts the cursor on the first two countries that share the most.
    fn go_to_closest(&mut self) {
        let count = self.overlap.countries.len();
        let most = self.most.0;
        let mut pairs =
            (0..count).flat_map(|row| (row + 1..count).map(move |column| (row, column)));
        let closest = pairs.find(|&(row, column)| self.overlap.shared(row, column) == most);
        if let Some((row, column)) = closest {
            (self.row.selected, self.column.selected) = (row, column);
        }
    }

    /// The query that selects what the countries under the cursor share, of what the map counts.
    pub(super) fn shared_query(&self, query: &Query) -> Option<Query> {
        let (row, column) = self.selected_pair()?;
        let query = self.comparison.as_ref().map_or(query, |comparison| &comparison.base);
        let both = [row, column].into_iter();
        Some(both.fold(query.clone(), |query, id| query.narrowed(Facet::Country(id), Mark::With)))
    }

    /// What the cell under the cursor says, in one sentence.
    pub(crate) fn sentence(&self, catalogue: &Catalogue) -> Option<String> {
        let projects = self.projects;
        let (one, other) = self.selected_pair()?;
        let (row, column) = (self.row.selected, self.column.selected);
        let name = |id: CountryId| catalogue.countries[id].in_sentence();
        let noun = |count: usize| {
            let term = &catalogue.terms.project;
            if count == 1 { &term.singular } else { &term.plural }
        };
        let (own, others) = (self.overlap.own(row), self.overlap.own(column));
        let subject = capitalised(name(one));
        if one == other {
            return Some(format!("{subject} takes part in {own} of {projects} {}", noun(projects)));
        }
        let shared = self.overlap.shared(row, column);
        let either = own + others - shared;
        let names = format!("{subject} and {}", name(other));
        if shared == 0 {
            return Some(format!("{names} share no {} of the {either} that either is in", noun(1)));
        }
        let part = percent(self.overlap.jaccard(row, column));
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let lift = number(shared) * number(projects) / (number(own) * number(others));
        Some(format!(
            "{names} share {shared} {}: {part} of the {either} that either is in; {} times what chance would give",
            noun(shared),
            times(lift)
        ))
    }
}
