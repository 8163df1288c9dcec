//! Generated words that people might type: from the texts, changed, or meaningless.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use hvp::query::search::fold::fold_text;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};

use super::searcher::built_in;

/// Every word of the built-in catalogue's names and texts, as written.
static VOCABULARY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let catalogue = &built_in().catalogue;
    let mut text = String::new();
    for (_, project) in catalogue.projects.iter() {
        let names = [project.acronym.as_deref(), project.label.as_deref()].into_iter().flatten();
        text.extend(names.chain([project.name.as_str(), &project.id, &project.purpose]));
        text.push(' ');
        text.extend([&project.status, " "]);
    }
    for (_, country) in catalogue.countries.iter() {
        text.extend([&country.code, " ", &country.name, " ", &country.aliases.join(" "), " "]);
    }
    for (_, entry) in catalogue.glossary.iter() {
        text.extend([&entry.term, " ", entry.expansion.as_deref().unwrap_or_default(), " "]);
    }
    let words: BTreeSet<&str> = text.split_whitespace().collect();
    let speakable = |word: &&str| word.chars().any(char::is_alphanumeric) && !word.contains('"');
    words.into_iter().filter(speakable).map(str::to_owned).collect()
});

/// The words of names and acronyms, which people type most.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let catalogue = &built_in().catalogue;
    let projects = catalogue.projects.iter();
    let names = projects.flat_map(|(_, row)| [row.in_sentence(), row.name.as_str()]);
    let words: BTreeSet<&str> = names.flat_map(str::split_whitespace).collect();
    words.into_iter().map(str::to_owned).collect()
});

/// Words that join or negate conditions.
const OPERATORS: [&str; 14] = [
    "and",
    "plus",
    "but",
    "also",
    "with",
    "including",
    "or",
    "not",
    "without",
    "no",
    "except",
    "excluding",
    "neither",
    "nor",
];

/// A change that a word undergoes when it is typed.
#[derive(Debug, Clone)]
enum Change {
    None,
    Beginning(Index),
    Part(Index, Index),
    Drop(Index),
    Swap(Index),
    Replace(Index, char),
    Every(usize),
    Upper,
}

fn change() -> impl Strategy<Value = Change> {
    let letters: Vec<char> = ('a'..='z').collect();
    prop_oneof![
        3 => Just(Change::None),
        4 => any::<Index>().prop_map(Change::Beginning),
        2 => any::<(Index, Index)>().prop_map(|(from, to)| Change::Part(from, to)),
        2 => any::<Index>().prop_map(Change::Drop),
        2 => any::<Index>().prop_map(Change::Swap),
        2 => (any::<Index>(), select(letters)).prop_map(|(at, letter)| Change::Replace(at, letter)),
        1 => (2..4_usize).prop_map(Change::Every),
        1 => Just(Change::Upper),
    ]
}

fn changed(word: &str, change: &Change) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let length = letters.len();
    match *change {
        Change::Beginning(at) => letters.truncate(1 + at.index(length)),
        Change::Part(from, to) => {
            let from = from.index(length);
            letters.truncate(from + 1 + to.index(length - from));
            letters.drain(..from);
        }
        Change::Drop(at) if length > 1 => drop(letters.remove(at.index(length))),
        Change::Swap(at) if length > 1 => {
            let at = at.index(length - 1);
            letters.swap(at, at + 1);
        }
        Change::None | Change::Drop(_) | Change::Swap(_) => {}
        Change::Replace(at, letter) => letters[at.index(length)] = letter,
        Change::Every(step) => letters = letters.into_iter().step_by(step).collect(),
        Change::Upper => return word.to_uppercase(),
    }
    letters.into_iter().collect()
}

/// A word without special meaning in the query language.
fn plain(word: &str) -> String {
    let word: String = word.chars().filter(|letter| !":|\"()".contains(*letter)).collect();
    let word = word.trim_start_matches(['-', '!']);
    let is_operator = OPERATORS.contains(&&*fold_text(word));
    let speakable = word.chars().any(char::is_alphanumeric) && !is_operator;
    if speakable { word.to_owned() } else { "a".to_owned() }
}

/// A word as somebody might type it: whole, a prefix, a part, with a typo, or meaningless.
pub(crate) fn word() -> impl Strategy<Value = String> {
    let written = prop_oneof![
        2 => select(VOCABULARY.as_slice()),
        3 => select(NAMES.as_slice()),
    ];
    let changed = (written, change(), change())
        .prop_map(|(word, first, second)| changed(&changed(&word, &first), &second));
    let any_letters = vec(select(b"abceimnrst".as_slice()), 1..6)
        .prop_map(|letters| String::from_utf8(letters).unwrap());
    prop_oneof![8 => changed, 1 => any_letters].prop_map(|word| plain(&word))
}

/// A text clause: a word, a phrase, or two alternatives.
pub(crate) fn text_clause() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => word(),
        1 => (word(), word()).prop_map(|(one, other)| format!("\"{one} {other}\"")),
        1 => (word(), word()).prop_map(|(one, other)| format!("{one}|{other}")),
        1 => word().prop_map(|one| format!("\"{one}\"")),
    ]
}

/// A clause that does not depend on texts: a test of a field.
pub(crate) fn field_clause() -> impl Strategy<Value = String> {
    let clauses = [
        "country:DEU",
        "country:tur|france",
        "-country:nld",
        "standing:partner",
        "launched:2024",
        "-launched:unknown",
        "count:>=10",
        "count:<12",
        "stage:established",
        "cat:ammunition",
        "-cat:space-technologies",
        "org:nspa",
        "lead:hun",
        "launched:>=2020-11",
    ];
    select(clauses.to_vec()).prop_map(str::to_owned)
}

/// Several text clauses, separated by spaces.
pub(crate) fn texts(most: usize) -> impl Strategy<Value = String> {
    vec(text_clause(), 1..=most).prop_map(|clauses| clauses.join(" "))
}
