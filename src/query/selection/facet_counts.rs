//! How many projects each facet would leave, counted in one pass over the selection.

use crate::catalogue::{Catalogue, CountryId, IdSet, PartialDate, RowId, Standing, When};

use super::facet::{Facet, Mark};
use super::select::Selection;
use crate::query::language::field::Field;
use crate::query::language::query::Query;
use crate::query::language::range::RangeTest;
use crate::query::language::value::{Value, ValueKind};
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;

/// A value with its mark and the number of projects it would leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The value.
    pub facet: Facet,
    /// Its mark in the query.
    pub mark: Mark,
    /// How many projects would be left if the query required it too.
    pub count: usize,
}

/// The facets of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the field is called.
    pub name: &'static str,
    /// Its values.
    pub values: Vec<Counted>,
}

/// The fields whose values are offered as facets, each with its heading, in this order.
const FACETS: &[(&str, Field)] = &[
    ("Category", Field::CATEGORY),
    ("Stage", Field::STAGE),
    ("Launched", Field::LAUNCHED),
    ("Taking part", Field::STANDING),
    ("Organisation", Field::ORGANISATION),
    ("Country", Field::COUNTRY),
];

/// Every facet of the catalogue, grouped by field.
///
/// The selection is what the query selects.
pub fn facets(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    selection: &Selection,
) -> Vec<Group> {
    let tally = Tally::new(catalogue, selection);
    FACETS
        .iter()
        .map(|&(name, field)| (name, field, values(catalogue, field)))
        .filter(|(_, _, values)| !values.is_empty())
        .map(|(name, field, values)| {
            let marked = values.iter().any(|&facet| query.mark(facet) == Mark::With);
            // Values of an exclusive field are alternatives: another one widens the selection, so it is
            // counted without those already chosen.
            let widened = (marked && field.is_exclusive).then(|| {
                let mut rest = query.clone();
                for &facet in &values {
                    rest.set_mark(facet, Mark::Off);
                }
                Selection::new(catalogue, index, &rest)
            });
            let widened = widened.as_ref().map(|widened| Tally::new(catalogue, widened));
            let among = widened.as_ref().unwrap_or(&tally);
            let counted = |facet: Facet| {
                let mark = query.mark(facet);
                let count = if mark == Mark::Without {
                    let mut rest = query.clone();
                    rest.set_mark(facet, Mark::Off);
                    Selection::new(catalogue, index, &rest).count(catalogue, &facet.test())
                } else {
                    among.count(facet)
                };
                Counted { facet, mark, count }
            };
            Group { name, values: values.into_iter().map(counted).collect() }
        })
        .collect()
}

/// The values of a field; countries by name.
fn values(catalogue: &Catalogue, field: Field) -> Vec<Facet> {
    let mut values = (field.offered)(catalogue);
    if field.kind == ValueKind::Country {
        values.sort_by_cached_key(|value| fold_text(value.name(catalogue)));
    }
    values.into_iter().map(|value| Facet { field, value }).collect()
}

/// Counts by value; the countries count their own projects.
struct Tally<'a> {
    catalogue: &'a Catalogue,
    selection: &'a Selection,
    categories: Vec<usize>,
    stages: Vec<usize>,
    organisations: Vec<usize>,
    /// Ascending.
    years: Vec<(PartialDate, usize)>,
    members: usize,
    partners: usize,
}

impl<'a> Tally<'a> {
    /// Counts the selected projects.
    fn new(catalogue: &'a Catalogue, selection: &'a Selection) -> Self {
        let of_standing = |standing| -> IdSet<CountryId> {
            let countries = catalogue.countries.iter();
            let ids = countries.filter(|(_, row)| row.standing == standing).map(|(id, _)| id);
            IdSet::collect(catalogue.countries.len(), ids)
        };
        let (members, partners) = (of_standing(Standing::Member), of_standing(Standing::Partner));
        let mut tally = Self {
            catalogue,
            selection,
            categories: vec![0; catalogue.categories.len()],
            stages: vec![0; catalogue.stages.len()],
            organisations: vec![0; catalogue.organisations.len()],
            years: launch_years(catalogue),
            members: 0,
            partners: 0,
        };
        for &id in &selection.projects {
            let project = &catalogue.projects[id];
            add(&mut tally.categories, project.category);
            add(&mut tally.stages, project.stage);
            for &organisation in &project.organisations {
                add(&mut tally.organisations, organisation);
            }
            tally.members += usize::from(project.participants.shared(&members) > 0);
            tally.partners += usize::from(project.participants.shared(&partners) > 0);
            if let Some(launched) = project.launched() {
                tally.add_launch(launched);
            }
        }
        tally
    }

    fn add_launch(&mut self, launched: When) {
        let year = launched.from().year_only();
        let place =
            self.years.binary_search_by_key(&year.first_day(), |(year, _)| year.first_day());
        let counted = place.ok().and_then(|place| self.years.get_mut(place));
        // A launch of more than one year is in none for sure.
        if let Some((_, count)) = counted
            && RangeTest::Is(year).holds(Some(launched.span()))
        {
            *count += 1;
        }
    }

    /// How many have a value.
    fn count(&self, facet: Facet) -> usize {
        let of = |counts: &[usize], place: usize| counts.get(place).copied().unwrap_or(0);
        match facet.value {
            Value::Category(id) => of(&self.categories, id.index()),
            Value::Stage(id) => of(&self.stages, id.index()),
            Value::Organisation(id) => of(&self.organisations, id.index()),
            Value::Standing(Standing::Member) => self.members,
            Value::Standing(Standing::Partner) => self.partners,
            Value::Date(RangeTest::Is(year)) if facet.field == Field::LAUNCHED => {
                let found = self.years.iter().find(|(one, _)| *one == year);
                found.map_or(0, |&(_, count)| count)
            }
            Value::Country(id) if facet.field == Field::COUNTRY => {
                self.catalogue.countries[id].projects.shared(&self.selection.set)
            }
            // A field without a counter of its own.
            Value::Date(_) | Value::Country(_) | Value::Count(_) => {
                self.selection.count(self.catalogue, &facet.test())
            }
        }
    }
}

/// The years of the launches, ascending, each with a count of zero.
fn launch_years(catalogue: &Catalogue) -> Vec<(PartialDate, usize)> {
    let years = (Field::LAUNCHED.offered)(catalogue).into_iter();
    years
        .filter_map(|value| match value {
            Value::Date(RangeTest::Is(year)) => Some((year, 0)),
            _ => None,
        })
        .collect()
}

fn add(counts: &mut [usize], id: impl RowId) {
    if let Some(count) = counts.get_mut(id.index()) {
        *count += 1;
    }
}
