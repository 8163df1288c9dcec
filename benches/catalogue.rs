//! Loading a catalogue: parsing, validating and indexing it.

use divan::Bencher;
use divan::counter::BytesCount;
use hvp::catalogue::{Origin, load, load_text};
use hvp::query::Index;

#[path = "generator/generator.rs"]
mod generator;

const SIZES: [usize; 2] = [1_000, 10_000];

fn main() {
    divan::main();
}

/// Parses and validates the built-in catalogue.
#[divan::bench]
fn load_built_in() {
    divan::black_box(load(&Origin::BuiltIn).is_ok());
}

/// Indexes the names of the built-in catalogue.
#[divan::bench]
fn index_built_in(bencher: Bencher) {
    let catalogue = generator::built_in();
    bencher.bench(|| Index::new(&catalogue));
}

/// Parses and validates invented catalogues.
#[divan::bench(args = SIZES)]
fn load_invented(bencher: Bencher, projects: usize) {
    let text = generator::ron(&generator::document(projects, generator::COUNTRIES));
    bencher.counter(BytesCount::of_str(&text)).bench(|| load_text(&text));
}

/// Indexes the names of invented catalogues.
#[divan::bench(args = SIZES)]
fn index_invented(bencher: Bencher, projects: usize) {
    let catalogue = generator::catalogue(projects);
    bencher.bench(|| Index::new(&catalogue));
}
