//! Loading any text gives a catalogue or problems, and never panics.

use hvp::catalogue::clean::is_unsafe;
use hvp::catalogue::{Problems, load_text, validate};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;

use super::MINIMAL;

/// An edit of a text, at a relative position.
#[derive(Debug, Clone)]
struct Mutation {
    at: Index,
    taken: usize,
    put: String,
}

/// Pieces of text that have a meaning in a catalogue, and some that must not have any.
const PIECES: [&str; 26] = [
    "",
    "(",
    ")",
    "[",
    "]",
    "{",
    "\"",
    "\\",
    ",",
    ":",
    "..",
    "-",
    "Some(",
    "None",
    "//",
    "/*",
    "r#\"",
    "AAA",
    "first",
    "2020-13",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{301}",
    "\0",
    "\u{feff}",
    "99999999999",
];

fn mutation() -> impl Strategy<Value = Mutation> {
    let pieces = select(PIECES.as_slice()).prop_map(str::to_owned);
    let text = proptest::prop_oneof![3 => pieces, 1 => any::<String>()];
    (any::<Index>(), 0..40_usize, text).prop_map(|(at, taken, put)| Mutation { at, taken, put })
}

fn mutated(mutations: &[Mutation]) -> String {
    let mut text: Vec<char> = MINIMAL.chars().collect();
    for Mutation { at, taken, put } in mutations {
        let start = at.index(text.len() + 1);
        let end = text.len().min(start + taken);
        text.splice(start..end, put.chars());
    }
    text.into_iter().collect()
}

/// Asserts that a catalogue is clean and survives a round trip, or that a refusal has places and reasons.
fn reads_or_says_why(text: &str) -> Result<(), TestCaseError> {
    match load_text(text) {
        Ok(loaded) => {
            prop_assert!(!loaded.warnings.has_errors());
            let written = loaded.catalogue.to_document(|_| true);
            let (again, warnings) = validate(written.clone())
                .map_err(|problems| TestCaseError::fail(problems.to_string()))?;
            prop_assert!(warnings.is_empty(), "not clean: {warnings}");
            prop_assert_eq!(again.to_document(|_| true), written);
        }
        Err(error) => {
            let problems = error.downcast::<Problems>();
            let problems = problems.map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
            prop_assert!(problems.has_errors());
            for problem in problems.iter() {
                prop_assert!(!problem.place.is_empty() && !problem.message.is_empty());
                let unsafe_character = problem.to_string().chars().find(|c| is_unsafe(*c));
                prop_assert_eq!(unsafe_character, None);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn any_string_is_read_or_refused(text in any::<String>()) {
        reads_or_says_why(&text)?;
    }

    #[test]
    fn any_mixture_of_meaningful_pieces_is_read_or_refused(
        pieces in vec(select(PIECES.as_slice()), 0..60),
    ) {
        reads_or_says_why(&pieces.concat())?;
    }

    #[test]
    fn any_mutation_of_a_valid_catalogue_is_read_or_refused(mutations in vec(mutation(), 1..4)) {
        reads_or_says_why(&mutated(&mutations))?;
    }

    #[test]
    fn any_name_is_made_safe(name in any::<String>()) {
        let quoted = format!("{name:?}").replace("\\'", "'");
        reads_or_says_why(&MINIMAL.replace("\"Alphaland\"", &quoted))?;
    }
}
