//! Other catalogues: the built-in one with changed names, or with its projects in another order.

use hvp::catalogue::{CategoryRecord, Document, ProjectRecord};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};

use super::searcher::{Searcher, built_in};

/// A change to the name of a project.
#[derive(Debug, Clone)]
enum Change {
    /// Reverses the order of the words.
    Reversed,
    /// Joins all words.
    Joined,
    Hyphens,
    Capitals,
    /// Adds a combining mark after each letter.
    Marks,
    Doubled,
    DropLetter(Index),
    SwapLetters(Index),
    /// Adds a word in front.
    Before(&'static str),
    /// Takes the name of another project and adds a word.
    Another(Index),
    /// Makes the initials the acronym.
    Acronym,
    NoAcronym,
    /// Repeats the name in the running text.
    Told,
}

const WORDS: [&str; 14] = [
    "Łódź",
    "Ærø",
    "наземный",
    "Δίκτυο",
    "日本",
    "O'Neill's",
    "C2",
    "2nd",
    "a",
    "MAWI",
    "mmmm",
    "(Phase II)",
    "Türkiye",
    "anti-mine",
];

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Reversed),
        Just(Change::Joined),
        Just(Change::Hyphens),
        Just(Change::Capitals),
        Just(Change::Marks),
        Just(Change::Doubled),
        any::<Index>().prop_map(Change::DropLetter),
        any::<Index>().prop_map(Change::SwapLetters),
        select(WORDS.as_slice()).prop_map(Change::Before),
        any::<Index>().prop_map(Change::Another),
        Just(Change::Acronym),
        Just(Change::NoAcronym),
        Just(Change::Told),
    ]
}

fn apply(project: &mut ProjectRecord, change: &Change, names: &[String]) {
    let name = &mut project.name;
    let mut letters: Vec<char> = name.chars().collect();
    match change {
        Change::Reversed => *name = name.split(' ').rev().collect::<Vec<_>>().join(" "),
        Change::Joined => *name = name.replace(' ', ""),
        Change::Hyphens => *name = name.replace(' ', "-"),
        Change::Capitals => *name = name.to_uppercase(),
        Change::Marks => *name = name.chars().flat_map(|letter| [letter, '\u{301}']).collect(),
        Change::Doubled => *name = format!("{name} {name}"),
        Change::DropLetter(at) if letters.len() > 1 => {
            letters.remove(at.index(letters.len()));
            *name = letters.into_iter().collect();
        }
        Change::SwapLetters(at) if letters.len() > 1 => {
            let at = at.index(letters.len() - 1);
            letters.swap(at, at + 1);
            *name = letters.into_iter().collect();
        }
        Change::DropLetter(_) | Change::SwapLetters(_) => {}
        Change::Before(word) => *name = format!("{word} {name}"),
        Change::Another(which) => *name = format!("{} second", which.get(names)),
        Change::Acronym => {
            let first = name.split(' ').filter_map(|word| word.chars().next());
            project.acronym = Some(first.chain(['X']).collect());
        }
        Change::NoAcronym => (project.acronym, project.label) = (None, None),
        Change::Told => project.purpose = format!("{} {name}", project.purpose),
    }
    if name.trim().is_empty() {
        "x".clone_into(name);
    }
    // An id that folds to the same text as the name would count as the same name.
    if !project.id.ends_with("-bent") {
        project.id.push_str("-bent");
    }
}

fn projects(document: &mut Document) -> impl Iterator<Item = &mut ProjectRecord> {
    document.categories.iter_mut().flat_map(|category: &mut CategoryRecord| &mut category.projects)
}

/// The built-in catalogue with some names changed.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let bent = vec((any::<Index>(), change()), 0..30);
    bent.prop_map(|changes| {
        let mut document = built_in().catalogue.to_document(|_| true);
        let names: Vec<String> = projects(&mut document).map(|row| row.name.clone()).collect();
        for (place, change) in &changes {
            let project = projects(&mut document).nth(place.index(names.len())).unwrap();
            apply(project, change, &names);
        }
        document
    })
}

pub(crate) fn searcher() -> impl Strategy<Value = Searcher> {
    document().prop_map(Searcher::of)
}

/// A catalogue, and a copy with its categories and the projects in them in another order.
pub(crate) fn shuffled() -> impl Strategy<Value = (Searcher, Searcher)> {
    (document(), vec(any::<u32>(), 40)).prop_map(|(document, keys)| {
        let mut other = document.clone();
        let key = |text: &str| keys[text.bytes().map(usize::from).sum::<usize>() % keys.len()];
        other.categories.sort_by_key(|category| key(&category.id));
        for category in &mut other.categories {
            category.projects.sort_by_key(|project| key(&project.id));
        }
        (Searcher::of(document), Searcher::of(other))
    })
}
