//! The groups of countries that recur.

use std::collections::BTreeSet;

use hvp::catalogue::{Catalogue, CountryId, ProjectId, RowId};
use hvp::query::Selection;
use hvp::query::analysis::groups::{Group, GroupKind, Groups, MOST_EXAMINED};
use proptest::collection::vec;
use proptest::prelude::{any, proptest};

use super::searcher::{Searcher, built_in, cases};
use super::{codes, ids, reread, with_participants};

fn groups(searcher: &Searcher, query: &str, projects: usize, kind: GroupKind) -> Groups {
    Groups::new(&searcher.catalogue, &searcher.select(query), projects, kind)
}

/// The selected projects in which all of these countries take part.
fn together(
    catalogue: &Catalogue,
    selection: &Selection,
    countries: &[CountryId],
) -> Vec<ProjectId> {
    let has_all = |id: &ProjectId| {
        countries.iter().all(|&country| catalogue.projects[*id].participants.contains(country))
    };
    selection.set.iter().filter(has_all).collect()
}

/// The groups among the first countries of the catalogue by trying every subset of them.
fn by_trying_all(
    searcher: &Searcher,
    first: usize,
    projects: usize,
    kind: GroupKind,
) -> BTreeSet<Vec<CountryId>> {
    let catalogue = &searcher.catalogue;
    let selection = searcher.select("");
    let all: Vec<CountryId> = catalogue.countries.ids().take(first).collect();
    let support = |countries: &[CountryId]| together(catalogue, &selection, countries).len();
    let subset = |bits: u32| -> Vec<CountryId> {
        all.iter().copied().filter(|id| bits >> id.index() & 1 == 1).collect()
    };
    let is_group = |countries: &Vec<CountryId>| {
        let own = support(countries);
        let fewest = match kind {
            GroupKind::Maximal => projects,
            GroupKind::Closed => own,
        };
        let larger = all.iter().filter(|id| !countries.contains(id)).map(|&id| {
            let mut countries = countries.clone();
            countries.push(id);
            support(&countries)
        });
        countries.len() > 1 && own >= projects && larger.max().is_none_or(|most| most < fewest)
    };
    (0..1 << first).map(subset).filter(is_group).collect()
}

fn named(found: &Groups) -> Vec<(String, String)> {
    let catalogue = &built_in().catalogue;
    let text = |group: &Group| {
        let codes = codes(catalogue, &group.countries).join(" ");
        (codes, ids(catalogue, &group.projects).join(" "))
    };
    found.groups.iter().map(text).collect()
}

/// On the page, Greece is the only country that is in Gap Crossing and not in Counter-Mobility, and Belgium, Finland,
/// Latvia, the Netherlands and the United States are those of Counter-Mobility that are not in the engineering
/// vehicles.
#[test]
fn groups_of_a_small_category_are_those_that_one_counts_on_the_page() {
    let query = "category:military-mobility-and-counter-mobility";
    let maximal = groups(built_in(), query, 2, GroupKind::Maximal);
    assert!(maximal.is_complete);
    let eleven = ("BEL HRV FIN DEU ITA LVA NLD ROU ESP GBR USA", "gap-crossing counter-mobility");
    let seven =
        ("HRV DEU GRC ITA ROU ESP GBR", "gap-crossing military-engineering-vehicles-and-systems");
    let six = (
        "HRV DEU ITA ROU ESP GBR",
        "gap-crossing counter-mobility military-engineering-vehicles-and-systems",
    );
    let twelve = ("BEL HRV FIN DEU GRC ITA LVA NLD ROU ESP GBR USA", "gap-crossing");
    let sorted = |(codes, ids): (&str, &str)| {
        let mut codes: Vec<&str> = codes.split(' ').collect();
        codes.sort_by_key(|code| super::country(code));
        (codes.join(" "), ids.to_owned())
    };
    assert_eq!(named(&maximal), [eleven, seven].map(sorted));
    let closed = groups(built_in(), query, 1, GroupKind::Closed);
    assert_eq!(named(&closed), [twelve, eleven, seven, six].map(sorted));
    assert_eq!(named(&groups(built_in(), query, 4, GroupKind::Closed)), []);
}

#[test]
fn of_more_sets_than_can_be_tried_those_listed_are_groups_all_the_same() {
    // Every project misses another country, so that every set of countries is closed.
    let members: Vec<Vec<bool>> =
        (0..29).map(|project| (0..34).map(|country| country != project).collect()).collect();
    let searcher = Searcher::of(with_participants(&members));
    let found = groups(&searcher, "", 8, GroupKind::Closed);
    assert!(!found.is_complete && found.groups.len() <= MOST_EXAMINED);
    let selection = searcher.select("");
    for group in &found.groups {
        assert!(group.projects.len() >= 8 && group.countries.len() > 1);
        let shared = together(&searcher.catalogue, &selection, &group.countries);
        assert_eq!(shared, group.projects);
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn groups_are_those_that_trying_every_set_of_countries_finds(
        members in vec(vec(any::<bool>(), 9), 29),
        projects in 1_usize..9,
    ) {
        let searcher = Searcher::of(with_participants(&members));
        for kind in [GroupKind::Maximal, GroupKind::Closed] {
            let found = groups(&searcher, "", projects, kind);
            let sets: BTreeSet<_> = found.groups.iter().map(|group| group.countries.clone()).collect();
            assert_eq!(sets.len(), found.groups.len(), "each once");
            assert_eq!(sets, by_trying_all(&searcher, 9, projects, kind));
        }
    }

    #[test]
    fn the_projects_of_a_group_are_those_of_its_query(
        members in vec(vec(any::<bool>(), 34), 29),
        query in super::any_query(),
    ) {
        let searcher = Searcher::of(with_participants(&members));
        let found = groups(&searcher, query, 6, GroupKind::Maximal);
        let base = searcher.query(query);
        for group in found.groups.iter().take(40) {
            let selected = reread(&searcher, &group.query(&base));
            assert_eq!(selected.projects, group.projects);
        }
    }
}
