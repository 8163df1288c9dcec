//! A keystroke in the search box, beside two matchers made for nothing but matching.
//!
//! All three get the same 100,000 projects and the same letters. `hvp` parses the query, matches names,
//! initials and running text, ranks, and lists countries and glossary terms too; the others match
//! the letters in order anywhere in "ACRONYM name", and sort by their score.

#![allow(clippy::expect_used, reason = "a text that is no query would be found too fast")]

use std::fmt;
use std::sync::OnceLock;

use divan::{Bencher, black_box};
use hvp::catalogue::Catalogue;
use hvp::query::{Index, SearchCache, SearchResults, find_on, language};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};

#[path = "generator/generator.rs"]
mod generator;

const PROJECTS: usize = 100_000;

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

const ALL: [Matcher; 3] = [Hvp, Nucleo, Frizbee];

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

fn haystack() -> &'static Haystack {
    static HAYSTACK: OnceLock<Haystack> = OnceLock::new();
    HAYSTACK.get_or_init(|| {
        let catalogue = generator::catalogue(PROJECTS);
        let index = Index::new(&catalogue);
        let lines = catalogue.projects.iter().map(|(_, project)| match &project.acronym {
            Some(acronym) => format!("{acronym} {}", project.name),
            None => project.name.clone(),
        });
        let lines = lines.collect();
        // Running text is folded at the first search, which is not what is measured here.
        black_box(hvp_finds(&catalogue, &index, "warm", &mut SearchCache::default()));
        Haystack { catalogue, index, lines }
    })
}

fn hvp_finds(
    catalogue: &Catalogue,
    index: &Index,
    query: &str,
    memo: &mut SearchCache,
) -> SearchResults {
    let query = language::parse(query, catalogue).expect("the benches ask correctly");
    let mut findings = find_on(catalogue, index, &query, memo);
    // As many as the largest screen shows.
    findings.order(100);
    findings
}

/// What pressing keys costs: `queries` are the texts in the search box after each.
fn keystrokes(bencher: Bencher, matcher: Matcher, queries: &[&str]) {
    let Haystack { catalogue, index, lines } = haystack();
    match matcher {
        Hvp => bencher.bench_local(|| {
            // The search box keeps it from one keystroke to the next.
            let mut memo = SearchCache::default();
            for query in queries {
                black_box(hvp_finds(catalogue, index, black_box(query), &mut memo));
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
#[divan::bench(args = ALL)]
fn cram(bencher: Bencher, matcher: Matcher) {
    keystrokes(bencher, matcher, &["cram"]);
}

/// An acronym of letters that are frequent at the beginnings of words.
#[divan::bench(args = ALL)]
fn mrtt(bencher: Bencher, matcher: Matcher) {
    keystrokes(bencher, matcher, &["mrtt"]);
}

/// Two words that thousands of projects have.
#[divan::bench(args = ALL)]
fn passive_air(bencher: Bencher, matcher: Matcher) {
    keystrokes(bencher, matcher, &["passive air"]);
}

/// A word within the projects of one country; the others, who know no countries, get the word.
#[divan::bench(args = ALL)]
fn country_deu_space(bencher: Bencher, matcher: Matcher) {
    let query = if matches!(matcher, Hvp) { "country:DEU space" } else { "space" };
    keystrokes(bencher, matcher, &[query]);
}

/// Letters that are nowhere.
#[divan::bench(args = ALL)]
fn zzzz(bencher: Bencher, matcher: Matcher) {
    keystrokes(bencher, matcher, &["zzzz"]);
}

/// Four keystrokes, one after the other: `hvp` looks only where it found the letters before.
#[divan::bench(args = ALL)]
fn typing_c_r_a_m(bencher: Bencher, matcher: Matcher) {
    keystrokes(bencher, matcher, &["c", "cr", "cra", "cram"]);
}

/// The first keystroke, which matches nearly everything.
#[divan::bench(args = ALL)]
fn typing_c(bencher: Bencher, matcher: Matcher) {
    keystrokes(bencher, matcher, &["c"]);
}
