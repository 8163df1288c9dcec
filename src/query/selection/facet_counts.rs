//! How many projects each facet would leave, counted in one pass over the selection.

use crate::catalogue::{Catalogue, CountryId, IdSet, PartialDate, RowId, Standing, When};

use super::facet::{Facet, Mark};
use super::select::{Selection, meets};
use crate::query::analysis::order::CountryOrder;
use crate::query::language::query::{Query, Test};
use crate::query::language::range::RangeTest;
use crate::query::search::index::Index;

/// A value with what the query says of it and how many projects asking for it would leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The value.
    pub facet: Facet,
    /// What the query says of it.
    pub mark: Mark,
    /// How many projects would be left if it were asked for, beside the rest of the query.
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
    let years = launch_years(catalogue);
    let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
    CountryOrder::Name.sort(catalogue, selection, &mut countries);
    let fields: [(&'static str, Vec<Facet>); 6] = [
        ("Category", catalogue.categories.ids().map(Facet::Category).collect()),
        ("Stage", catalogue.stages.ids().map(Facet::Stage).collect()),
        ("Launched", years.into_iter().map(Facet::Launched).collect()),
        ("With", [Standing::Member, Standing::Partner].map(Facet::Standing).to_vec()),
        ("Organisation", catalogue.organisations.ids().map(Facet::Organisation).collect()),
        ("Country", countries.into_iter().map(Facet::Country).collect()),
    ];
    fields
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(name, values)| {
            let marked = values.iter().any(|&facet| query.mark(facet) == Mark::With);
            // Where only one value of a field can hold, the others are counted as if it were not
            // asked for: choosing one more of them widens.
            let one_of = values.first().is_some_and(|facet| {
                matches!(facet, Facet::Category(_) | Facet::Stage(_) | Facet::Launched(_))
            });
            let widened = (marked && one_of).then(|| {
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
                    count_with(catalogue, &Selection::new(catalogue, index, &rest), &facet.test())
                } else {
                    among.count(facet)
                };
                Counted { facet, mark, count }
            };
            Group { name, values: values.into_iter().map(counted).collect() }
        })
        .collect()
}

/// The years of the launches, ascending.
pub(crate) fn launch_years(catalogue: &Catalogue) -> Vec<PartialDate> {
    let launched = catalogue.projects.iter().filter_map(|(_, project)| project.launched());
    let mut years: Vec<PartialDate> = launched.map(|date| date.from().year_only()).collect();
    years.sort_by_key(|year| year.first_day());
    years.dedup();
    years
}

/// How many of the selected projects meet a test.
pub(crate) fn count_with(catalogue: &Catalogue, selection: &Selection, test: &Test) -> usize {
    let meets = |&&id: &&_| meets(catalogue, &catalogue.projects[id], test);
    selection.projects.iter().filter(meets).count()
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
            years: launch_years(catalogue).into_iter().map(|year| (year, 0)).collect(),
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
        match facet {
            Facet::Category(id) => self.categories.get(id.index()).copied().unwrap_or(0),
            Facet::Stage(id) => self.stages.get(id.index()).copied().unwrap_or(0),
            Facet::Organisation(id) => self.organisations.get(id.index()).copied().unwrap_or(0),
            Facet::Launched(year) => {
                let found = self.years.iter().find(|(one, _)| *one == year);
                found.map_or(0, |&(_, count)| count)
            }
            Facet::Standing(Standing::Member) => self.members,
            Facet::Standing(Standing::Partner) => self.partners,
            Facet::Country(id) => self.catalogue.countries[id].projects.shared(&self.selection.set),
        }
    }
}

fn add(counts: &mut [usize], id: impl RowId) {
    if let Some(count) = counts.get_mut(id.index()) {
        *count += 1;
    }
}
