//! A keystroke in the search box, beside two matchers made for nothing but matching.
//!
//! All three get the same projects and the same letters. `hvp` parses the query, matches names,
//! initials and running text, ranks, and lists countries and glossary terms too; the others match
//! the letters in order anywhere in "ACRONYM name", and sort by their score.

#![allow(clippy::expect_used, reason = "a text that is no query would be found too fast")]

use std::fmt;
use std::sync::OnceLock;

use divan::{Bencher, black_box};
use hvp::catalogue::Catalogue;
use hvp::query::{Index, SearchResult, find, language};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};

#[path = "generator/generator.rs"]
mod generator;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// Who searches.
#[derive(Clone, Copy)]
enum Matcher {
    Hvp,
    Nucleo,
    Frizbee,
}

use Matcher::{Frizbee, Hvp, Nucleo};

/// Who searches among how many projects.
#[derive(Clone, Copy)]
struct Case {
    matcher: Matcher,
    projects: usize,
}

/// Every matcher at every size.
fn cases() -> impl Iterator<Item = Case> {
    SIZES
        .into_iter()
        .flat_map(|projects| [Hvp, Nucleo, Frizbee].map(|matcher| Case { matcher, projects }))
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.matcher, self.projects)
    }
}

impl fmt::Display for Matcher {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Hvp => "hvp",
            Nucleo => "nucleo-matcher",
            Frizbee => "frizbee",
        })
    }
}

/// What is searched: made once, as the browser makes it once.
struct Haystack {
    catalogue: Catalogue,
    index: Index,
    /// "ACRONYM name" of each project, for the others.
    lines: Vec<String>,
}

fn haystack(projects: usize) -> &'static Haystack {
    static HAYSTACKS: [OnceLock<Haystack>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let place = SIZES.iter().position(|size| *size == projects).expect("a size of the list");
    let haystack = HAYSTACKS.get(place).expect("one for each size");
    haystack.get_or_init(|| {
        let catalogue = generator::catalogue(projects);
        let index = Index::new(&catalogue);
        let lines = catalogue.projects.iter().map(|(_, project)| match &project.acronym {
            Some(acronym) => format!("{acronym} {}", project.name),
            None => project.name.clone(),
        });
        let lines = lines.collect();
        Haystack { catalogue, index, lines }
    })
}

fn hvp_finds(catalogue: &Catalogue, index: &Index, query: &str) -> Vec<SearchResult> {
    let query = language::parse(query, catalogue).expect("the benches ask correctly");
    find(catalogue, index, &query)
}

/// What pressing keys costs: `queries` are the texts in the search box after each.
fn keystrokes(bencher: Bencher, case: Case, queries: &[&str]) {
    let Haystack { catalogue, index, lines } = haystack(case.projects);
    match case.matcher {
        Hvp => bencher.bench_local(|| {
            for query in queries {
                black_box(hvp_finds(catalogue, index, black_box(query)));
            }
        }),
        Nucleo => {
            let config = nucleo_matcher::Config::DEFAULT;
            let mut matcher = nucleo_matcher::Matcher::new(config);
            bencher.bench_local(|| {
                for query in queries {
                    let query = black_box(query);
                    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
                    black_box(pattern.match_list(lines, &mut matcher));
                }
            });
        }
        Frizbee => {
            let config = frizbee::Config::default();
            bencher.bench_local(|| {
                for query in queries {
                    let mut matcher = frizbee::Matcher::from_query(black_box(query), &config);
                    black_box(matcher.match_list(lines));
                }
            });
        }
    }
}

/// An acronym: whole in a few projects, its letters in order in thousands.
#[divan::bench(args = cases())]
fn cram(bencher: Bencher, case: Case) {
    keystrokes(bencher, case, &["cram"]);
}

/// An acronym of letters that are frequent at the beginnings of words.
#[divan::bench(args = cases())]
fn mrtt(bencher: Bencher, case: Case) {
    keystrokes(bencher, case, &["mrtt"]);
}

/// Two words that thousands of projects have.
#[divan::bench(args = cases())]
fn passive_air(bencher: Bencher, case: Case) {
    keystrokes(bencher, case, &["passive air"]);
}

/// A word within the projects of one country; the others, who know no countries, get the word.
#[divan::bench(args = cases())]
fn country_deu_space(bencher: Bencher, case: Case) {
    let query = if matches!(case.matcher, Hvp) { "country:DEU space" } else { "space" };
    keystrokes(bencher, case, &[query]);
}

/// Letters that are nowhere.
#[divan::bench(args = cases())]
fn zzzz(bencher: Bencher, case: Case) {
    keystrokes(bencher, case, &["zzzz"]);
}

/// Four keystrokes, one after the other.
#[divan::bench(args = cases())]
fn typing_c_r_a_m(bencher: Bencher, case: Case) {
    keystrokes(bencher, case, &["c", "cr", "cra", "cram"]);
}

/// The first keystroke, which matches nearly everything.
#[divan::bench(args = cases())]
fn typing_c(bencher: Bencher, case: Case) {
    keystrokes(bencher, case, &["c"]);
}
