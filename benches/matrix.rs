//! The membership matrix and what is computed from it: shared projects, and orders by similarity.

#![allow(clippy::expect_used, reason = "without a catalogue there is nothing to measure")]

use divan::{Bencher, black_box};
use hvp::catalogue::{Catalogue, IdSet, validate};
use hvp::query::analysis::combinations::Combinations;
use hvp::query::analysis::groups::{GroupKind, Groups};
use hvp::query::analysis::matrix::{Matrix, Options};
use hvp::query::analysis::order::{CountryOrder, Sorting};
use hvp::query::analysis::overlap::Overlap;
use hvp::query::analysis::profile::Profile;
use hvp::query::analysis::seriation::seriate;
use hvp::query::{Index, Query, Selection};

#[path = "generator/generator.rs"]
mod generator;

const COUNTRIES: usize = 250;
const PROJECTS: usize = 5_000;

fn main() {
    divan::main();
}

fn catalogue(projects: usize) -> Catalogue {
    let checked = validate(generator::document(projects, COUNTRIES));
    checked.expect("an invented catalogue is valid").0
}

fn everything(catalogue: &Catalogue) -> Selection {
    Selection::new(catalogue, &Index::new(catalogue), &Query::default())
}

/// Orders projects by similarity of their participants.
#[divan::bench(args = [29, 250, 1_000, 2_000, 5_000])]
fn seriation(bencher: Bencher, rows: usize) {
    let catalogue = if rows == 29 { generator::built_in() } else { catalogue(rows) };
    let sets: Vec<_> =
        catalogue.projects.iter().map(|(_, project)| &project.participants).collect();
    bencher.bench_local(|| seriate(black_box(&sets)));
}

/// Orders sets whose tree is balanced, pairs of pairs of pairs, which takes longest.
#[divan::bench(args = [250, 1_000, 2_000])]
fn seriation_of_pairs(bencher: Bencher, rows: usize) {
    let catalogue = catalogue(PROJECTS);
    let ids: Vec<_> = catalogue.projects.ids().collect();
    let members = |row: usize| {
        let levels = (0..11).scan(0, move |start, level| {
            let place = *start + (row >> level);
            *start += rows.div_ceil(1 << level);
            Some(place)
        });
        levels.filter_map(|place| ids.get(place)).copied()
    };
    let sets = (0..rows).map(|row| IdSet::collect(ids.len(), members(row * 7 % rows)));
    let sets: Vec<_> = sets.collect();
    let sets: Vec<_> = sets.iter().collect();
    bencher.bench_local(|| seriate(black_box(&sets)));
}

/// The matrix of 250 countries × 5,000 projects in each order, with half of the categories collapsed.
#[divan::bench(args = ["name", "count", "similarity"])]
fn matrix(bencher: Bencher, order: &str) {
    let countries: Sorting<CountryOrder> = order.parse().expect("the benches ask correctly");
    let catalogue = catalogue(PROJECTS);
    let selection = everything(&catalogue);
    let collapsed = catalogue.categories.ids().step_by(2).collect();
    let options = Options { countries, collapsed, ..Options::default() };
    bencher.bench_local(|| Matrix::new(&catalogue, &selection, black_box(&options)));
}

/// How many of 5,000 projects every two of 250 countries share.
#[divan::bench]
fn overlap(bencher: Bencher) {
    let catalogue = catalogue(PROJECTS);
    let selection = everything(&catalogue);
    let order = CountryOrder::Name.into();
    bencher.bench_local(|| Overlap::new(&catalogue, &selection, black_box(order)));
}

/// The exact combinations of eight countries in 5,000 projects.
#[divan::bench]
fn combinations(bencher: Bencher) {
    let catalogue = catalogue(PROJECTS);
    let selection = everything(&catalogue);
    let chosen: Vec<_> = catalogue.countries.ids().take(8).collect();
    bencher.bench_local(|| Combinations::new(&catalogue, &selection, black_box(&chosen)));
}

/// The groups that recur: of the built-in catalogue, and of a huge one, where the search ends at its bound. The second
/// number is that of projects that a group shares.
#[divan::bench(args = [(29, 5), (29, 1), (PROJECTS, 5)])]
fn groups(bencher: Bencher, (projects, shared): (usize, usize)) {
    let catalogue = if projects == 29 { generator::built_in() } else { catalogue(projects) };
    let selection = everything(&catalogue);
    bencher
        .bench_local(|| Groups::new(&catalogue, &selection, black_box(shared), GroupKind::Maximal));
}

/// The profile of one of 250 countries.
#[divan::bench]
fn profile(bencher: Bencher) {
    let catalogue = catalogue(PROJECTS);
    let selection = everything(&catalogue);
    let country = catalogue.countries.ids().next().expect("there are 250");
    bencher.bench_local(|| Profile::new(&catalogue, &selection, black_box(country)));
}
