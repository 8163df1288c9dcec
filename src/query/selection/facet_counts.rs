//! How many of some projects have each value that can be asked for, counted in one pass over them.

use crate::catalogue::{Catalogue, CountryId, IdSet, PartialDate, RowId, Standing, When};

use super::facet::{Facet, launch_years};
use super::select::Selection;
use crate::query::language::range::RangeTest;

/// Counts by value; the countries count their own projects.
pub(crate) struct Tally<'a> {
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
    pub(crate) fn new(catalogue: &'a Catalogue, selection: &'a Selection) -> Self {
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
    pub(crate) fn count(&self, facet: Facet) -> usize {
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
