//! The membership matrix and what is worked out from it: shared counts, and orders by similarity.

#![allow(clippy::expect_used, reason = "without a catalogue there is nothing to measure")]

use divan::{Bencher, black_box};
use hvp::catalogue::{Catalogue, validate};
use hvp::query::seriation::seriate;

#[path = "generator/generator.rs"]
mod generator;

const COUNTRIES: usize = 250;

fn main() {
    divan::main();
}

fn catalogue(projects: usize) -> Catalogue {
    let checked = validate(generator::document(projects, COUNTRIES));
    checked.expect("an invented catalogue is valid").0
}

/// So many projects, put in order by who takes part.
#[divan::bench(args = [250, 1_000, 2_000, 5_000])]
fn seriation(bencher: Bencher, rows: usize) {
    let catalogue = catalogue(rows);
    let sets: Vec<_> =
        catalogue.projects.iter().map(|(_, project)| &project.participants).collect();
    bencher.bench_local(|| seriate(black_box(&sets)));
}
