//! Typing letter by letter: reusing the previous search changes the time, never the results.

use hvp::query::{Index, SearchCache, find_on};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::Index as Place;
use proptest::test_runner::TestCaseError;

use super::generated::searcher;
use super::searcher::{Searcher, built_in, cases};
use super::words::{field_clause, text_clause, texts, word};

/// An edit in the search box.
#[derive(Debug, Clone)]
enum Edit {
    /// Types a text at the end.
    Type(String),
    /// Deletes this many characters at the end.
    Delete(usize),
    /// Types a text somewhere in the middle, so that an earlier word grows.
    Insert(Place, String),
    /// Deletes a character somewhere in the middle.
    Remove(Place),
    /// Replaces everything by a whole query.
    Paste(String),
}

fn edit() -> impl Strategy<Value = Edit> {
    let clause = || prop_oneof![5 => text_clause(), 1 => field_clause()];
    prop_oneof![
        5 => clause().prop_map(|text| Edit::Type(format!(" {text}"))),
        3 => word().prop_map(Edit::Type),
        3 => (1..9_usize).prop_map(Edit::Delete),
        2 => (any::<Place>(), "[a-z]{1,3}").prop_map(|(at, text)| Edit::Insert(at, text)),
        2 => any::<Place>().prop_map(Edit::Remove),
        1 => texts(3).prop_map(Edit::Paste),
    ]
}

/// Every text in the box while an edit is made.
fn states(text: &mut Vec<char>, edit: &Edit) -> Vec<String> {
    let mut states = Vec::new();
    let mut state = |text: &[char]| states.push(text.iter().collect());
    match edit {
        Edit::Type(more) => {
            for letter in more.chars() {
                text.push(letter);
                state(text);
            }
        }
        Edit::Delete(number) => {
            for _ in 0..*number {
                text.pop();
                state(text);
            }
        }
        Edit::Insert(at, more) => {
            let at = at.index(text.len() + 1);
            for (place, letter) in more.chars().enumerate() {
                text.insert(at + place, letter);
                state(text);
            }
        }
        Edit::Remove(at) if !text.is_empty() => {
            text.remove(at.index(text.len()));
            state(text);
        }
        Edit::Remove(_) => {}
        Edit::Paste(whole) => {
            *text = whole.chars().collect();
            state(text);
        }
    }
    states
}

fn same_as_fresh(searcher: &Searcher, edits: &[Edit]) -> Result<(), TestCaseError> {
    let Searcher { catalogue, .. } = searcher;
    // This index is built by two threads; the fresh results are from one that is built by one thread.
    let index = &Index::with_running_text(catalogue);
    let mut memo = SearchCache::default();
    let mut text = Vec::new();
    for edit in edits {
        for state in states(&mut text, edit) {
            // A half-typed text may not be a query yet; then there is no search.
            let Ok(query) = searcher.parse(&state) else { continue };
            let remembered = find_on(catalogue, index, &query, &mut memo).into_vec();
            prop_assert_eq!(remembered, searcher.find(&state), "{:?}", state);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(50))]

    #[test]
    fn the_answer_while_typing_is_the_answer_to_what_is_typed(edits in vec(edit(), 1..6)) {
        same_as_fresh(built_in(), &edits)?;
    }
}

proptest! {
    #![proptest_config(cases(25))]

    #[test]
    fn the_same_holds_in_another_catalogue(searcher in searcher(), edits in vec(edit(), 1..6)) {
        same_as_fresh(&searcher, &edits)?;
    }
}

#[test]
fn words_that_were_once_a_trap_are_found_while_typed() {
    for texts in [
        // No prefix of the misspelt word has a typo; the whole word matches again.
        ["warehosuing", "multinational warehosuing"],
        ["mawi", "mwai"],
        // A prefix of initials does not match.
        ["mevas", "military mevas"],
        // Two letters are too few for a subsequence.
        ["amunition", "muliational"],
        ["\"gap crossing\"", "gap\"crossing\""],
        ["a|ab|abd", "abdm|lbdm"],
        ["-maritime munitions", "munitions -maritime"],
    ] {
        let edits = texts.map(|text| {
            let edits = [Edit::Delete(40), Edit::Type(text.to_owned())];
            edits.to_vec()
        });
        assert!(same_as_fresh(built_in(), &edits.concat()).is_ok(), "{texts:?}");
    }
}
