//! Seriation: ordering sets so that similar ones are neighbours.

use std::collections::BTreeSet;

use hvp::catalogue::{IdSet, ProjectId};
use hvp::query::analysis::seriation::{MOST_SETS, Method, path_length, seriate};
use proptest::collection::{btree_set, vec};
use proptest::prelude::{Just, Strategy, proptest};

use super::searcher::{built_in, cases};

fn universe() -> Vec<ProjectId> {
    built_in().catalogue.projects.ids().collect()
}

fn set(places: impl IntoIterator<Item = usize>) -> IdSet<ProjectId> {
    let universe = universe();
    IdSet::collect(universe.len(), places.into_iter().map(|place| universe[place]))
}

fn sets(rows: &[BTreeSet<usize>]) -> Vec<IdSet<ProjectId>> {
    rows.iter().map(|row| set(row.iter().copied())).collect()
}

fn order(sets: &[IdSet<ProjectId>]) -> Vec<usize> {
    seriate(&sets.iter().collect::<Vec<_>>()).order
}

fn any_rows() -> impl Strategy<Value = Vec<BTreeSet<usize>>> {
    vec(btree_set(0_usize..29, 0..12), 0..40)
}

/// This many different sets: the bits of pseudo-random numbers.
fn different(count: usize) -> Vec<IdSet<ProjectId>> {
    let numbers = (1..=count).map(|place| place * 1_237 % 4_093);
    numbers.map(|number| set((0..12).filter(|bit| number >> bit & 1 == 1))).collect()
}

#[test]
fn more_sets_than_can_be_clustered_are_ordered_by_their_members() {
    let many = different(MOST_SETS + 1);
    let many: Vec<_> = many.iter().collect();
    let seriation = seriate(&many);
    assert_eq!(seriation.method, Method::MeanPlace);
    assert!(
        path_length(&many, &seriation.order)
            < path_length(&many, &(0..many.len()).collect::<Vec<_>>())
    );
    assert_eq!(seriation.method.substitute(), Some("mean place of members"));
}

#[test]
fn groups_of_many_sets_are_blocks_although_their_sizes_differ() {
    // Set i is of group i % 2, which has the even or the odd elements: some of its own, and one of the other.
    let of_group = |place: usize| {
        let own = (0..11).filter(move |bit| (place + 3) >> bit & 1 == 1);
        set(own.map(move |bit| 2 * bit + place % 2).chain([(place % 11) * 2 + 1 - place % 2]))
    };
    let many: Vec<_> = (0..2 * MOST_SETS).map(of_group).collect();
    let seriation = seriate(&many.iter().collect::<Vec<_>>());
    assert_eq!(seriation.method, Method::MeanPlace);
    let groups: Vec<usize> = seriation.order.iter().map(|place| place % 2).collect();
    let changes = groups.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(changes < 200, "{changes} changes between two groups of {MOST_SETS}");
}

#[test]
fn only_different_sets_count_towards_the_most() {
    let some = different(40);
    let many: Vec<_> = some.iter().cycle().take(MOST_SETS + 500).collect();
    let seriation = seriate(&many);
    assert_eq!(seriation.method, Method::OptimalLeafOrder);
    let runs = seriation.order.chunk_by(|&one, &next| many[one] == many[next]).count();
    assert_eq!(runs, 40);
}

#[test]
fn what_cannot_be_bettered_stays_as_it_is() {
    let band: Vec<_> = (0..20).map(|start| set(start..start + 6)).collect();
    let seriation = seriate(&band.iter().collect::<Vec<_>>());
    assert_eq!((seriation.order, seriation.method), ((0..20).collect(), Method::AsGiven));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn neighbours_are_never_farther_apart_than_before(rows in any_rows()) {
        let sets = sets(&rows);
        let sets: Vec<_> = sets.iter().collect();
        let given: Vec<usize> = (0..sets.len()).collect();
        let mut seriation = seriate(&sets);
        assert!(path_length(&sets, &seriation.order) <= path_length(&sets, &given));
        if seriation.method == Method::OptimalLeafOrder {
            assert!(seriation.order.first() < seriation.order.last());
        }
        seriation.order.sort_unstable();
        assert_eq!(seriation.order, given);
    }

    #[test]
    fn only_what_the_sets_share_matters(
        (rows, names) in (any_rows(), Just((0..29).collect::<Vec<usize>>()).prop_shuffle()),
    ) {
        let renamed: Vec<BTreeSet<usize>> =
            rows.iter().map(|row| row.iter().map(|&place| names[place]).collect()).collect();
        assert_eq!(order(&sets(&rows)), order(&sets(&renamed)));
    }

    #[test]
    fn room_for_more_members_changes_nothing(rows in any_rows()) {
        let roomy = |set: IdSet<ProjectId>| IdSet::collect(900, set.iter());
        let roomy: Vec<_> = sets(&rows).into_iter().map(roomy).collect();
        assert_eq!(order(&sets(&rows)), order(&roomy));
    }

    #[test]
    fn a_shuffled_band_is_put_together_again(
        (width, starts) in (3_usize..9).prop_flat_map(|width| {
            (Just(width), Just((0..=29 - width).collect::<Vec<usize>>()).prop_shuffle())
        }),
    ) {
        let band: Vec<_> = starts.iter().map(|&start| set(start..start + width)).collect();
        let mut found: Vec<usize> = order(&band).into_iter().map(|row| starts[row]).collect();
        if found.first() > found.last() {
            found.reverse();
        }
        assert!(found.into_iter().eq(0..=29 - width));
    }
}
