//! The profile of a country: its projects and partners.

use hvp::catalogue::{CountryId, IdSet, Project, ProjectId, Role};
use hvp::query::analysis::profile::Profile;
use hvp::query::analysis::similar::{
    contained, contained_query, containing, containing_query, most_similar,
};
use hvp::query::{Facet, Mark, Query};
use hvp::text::rank;
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use proptest::sample::Index;

use super::searcher::{Searcher, built_in, cases};
use super::{any_catalogue, any_query, codes, country, ids, reread, with_participants};

fn profile(code: &str, query: &str) -> Profile {
    Profile::new(&built_in().catalogue, &built_in().select(query), country(code))
}

#[test]
fn countries_with_the_same_count_share_a_rank() {
    let rank = |code: &str| {
        rank::in_words(&built_in().catalogue, &profile(code, "").rank, &Query::default())
    };
    assert_eq!(rank("ITA"), "1st of 34 countries");
    assert_eq!(rank("GBR"), "2nd of 34 countries");
    assert_eq!(rank("NLD"), "joint 3rd of 34, with Spain");
    assert_eq!(rank("ESP"), "joint 3rd of 34, with the Netherlands");
    assert_eq!(rank("GRC"), "5th of 34 countries");
    assert_eq!(rank("ISL"), "joint 33rd of 34, with Australia");
    assert_eq!(rank("HRV"), "joint 20th of 34, with Canada, Estonia, Lithuania and Sweden");
    assert_eq!(profile("ITA", "").rank.of, 34);
}

#[test]
fn denmark_is_in_12_projects_of_6_categories() {
    let catalogue = &built_in().catalogue;
    let denmark = profile("DNK", "");
    assert_eq!((denmark.count, denmark.breadth()), (12, (6, 8)));
    let ammunition = &denmark.categories[5];
    let projects: Vec<_> = ammunition.projects.iter().map(|one| one.project).collect();
    let expected = ["abdm", "lbdm", "mawi", "indirect-fire-interchangeability"];
    assert_eq!(ids(catalogue, &projects), expected);
    assert_eq!(ids(catalogue, &ammunition.absent), ["mbdm"]);
    assert!(ammunition.projects.iter().all(|one| one.role == Role::Member));
}

#[test]
fn partners_are_ranked_by_what_they_share() {
    let catalogue = &built_in().catalogue;
    let italy = profile("ITA", "");
    let first: Vec<_> = italy.partners.iter().take(3).map(|one| one.country).collect();
    assert_eq!(codes(catalogue, &first), ["ESP", "GBR", "GRC"]);
    let spain = italy.partners[0];
    assert_eq!(spain.shared, 18);
    assert!((spain.jaccard - 0.75).abs() < 1e-9);
    assert!((spain.lift - 18.0 * 29.0 / (22.0 * 20.0)).abs() < 1e-9);
    let iceland = profile("ISL", "");
    assert_eq!(iceland.partners.len(), 12);
    assert!(iceland.partners.iter().all(|one| one.shared == 1));
}

#[test]
fn the_first_and_the_latest_launch_are_known_with_their_projects() {
    let catalogue = &built_in().catalogue;
    let iceland = profile("ISL", "");
    let (first, latest) = (iceland.first.unwrap(), iceland.latest.unwrap());
    assert_eq!(first, latest);
    assert_eq!(ids(catalogue, &first.projects), ["northlink"]);
    let italy = profile("ITA", "");
    let (first, latest) = (italy.first.unwrap(), italy.latest.unwrap());
    assert_eq!(ids(catalogue, &first.projects), ["abdm"]);
    assert!(latest.date.span() > first.date.span());
    assert_eq!(profile("ITA", "launched:unknown").first, None);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_profile_adds_up_and_its_queries_select_what_it_counts(
        searcher in any_catalogue(),
        query in any_query(),
        which in any::<Index>(),
    ) {
        let (catalogue, selection) = (&searcher.catalogue, searcher.select(query));
        let countries: Vec<_> = catalogue.countries.ids().collect();
        let profile = Profile::new(catalogue, &selection, *which.get(&countries));
        let (present, absent) = profile.categories.iter().fold((0, 0), |(present, absent), one| {
            (present + one.projects.len(), absent + one.absent.len())
        });
        assert_eq!((present, present + absent), (profile.count, selection.projects.len()));
        let asked: Query = searcher.query(query);
        assert_eq!(reread(&searcher, &profile.query(&asked)).projects.len(), present);
        assert_eq!(reread(&searcher, &profile.absent_query(&asked)).projects.len(), absent);
        for partner in &profile.partners {
            let both = profile.query(&asked).narrowed(Facet::country(partner.country), Mark::With);
            assert_eq!(reread(&searcher, &both).projects.len(), partner.shared);
            assert!((0.0..=1.0).contains(&partner.jaccard) && partner.lift.is_finite());
        }
        assert!(profile.partners.is_sorted_by(|one, next| one.shared >= next.shared));
        assert!(profile.rank.place + profile.rank.with.len() <= profile.rank.of);
    }

    #[test]
    fn related_projects_are_those_found_by_comparing_all(members in vec(vec(any::<bool>(), 5), 29)) {
        let catalogue = Searcher::of(with_participants(&members)).catalogue;
        for (id, Project { participants: own, .. }) in catalogue.projects.iter() {
            let all = |is_meant: &dyn Fn(&IdSet<CountryId>) -> bool| -> Vec<ProjectId> {
                let others = catalogue.projects.iter().filter(|&(other, _)| other != id);
                others.filter(|(_, other)| is_meant(&other.participants)).map(|(id, _)| id).collect()
            };
            let larger = all(&|other| !own.is_empty() && own.is_within(other));
            let smaller = all(&|other| !other.is_empty() && other.is_within(own));
            assert_eq!((containing(&catalogue, id), contained(&catalogue, id)), (larger, smaller));
            let counts = |other: ProjectId| {
                let other = &catalogue.projects[other].participants;
                (own.shared(other), own.either(other))
            };
            let mut others = all(&|other| own.shared(other) > 0);
            // Ties stay in catalogue order.
            others.sort_by(|&one, &other| {
                let ((shared, either), (others, in_other)) = (counts(one), counts(other));
                (others * either).cmp(&(shared * in_other))
            });
            let similar = others.into_iter().map(|id| (id, counts(id).0, counts(id).1));
            assert_eq!(most_similar(&catalogue, id, 5), similar.take(5).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_contains_a_project_and_what_it_contains_is_what_the_queries_list(
        searcher in any_catalogue(),
    ) {
        let catalogue = &searcher.catalogue;
        for (id, project) in catalogue.projects.iter() {
            let but = |mut projects: Vec<ProjectId>| {
                projects.retain(|&other| other != id);
                projects
            };
            if project.participants.is_empty() {
                assert!(containing(catalogue, id).is_empty() && contained(catalogue, id).is_empty());
                continue;
            }
            let listed = but(reread(&searcher, &containing_query(catalogue, id)).projects);
            assert_eq!(containing(catalogue, id), listed);
            let listed = but(reread(&searcher, &contained_query(catalogue, id)).projects);
            assert_eq!(contained(catalogue, id), listed);
        }
    }
}
