//! The dataset knows its subject; the program does not.

use std::collections::BTreeSet;

use hvp::catalogue::{Catalogue, Origin, load};

use super::code::{before_tests, take_apart};
use super::{Source, sources};

/// What the built-in catalogue calls its things: names, acronyms and labels of more than one kind of
/// record, and the codes of countries.
fn names(catalogue: &Catalogue) -> BTreeSet<String> {
    let mut names = BTreeSet::from([catalogue.title.clone(), catalogue.publisher.clone()]);
    for (_, country) in catalogue.countries.iter() {
        names.insert(country.name.clone());
        names.insert(country.code.clone());
        names.extend(country.aliases.iter().cloned());
    }
    for (_, organisation) in catalogue.organisations.iter() {
        names.extend([organisation.name.clone(), organisation.code.clone()]);
    }
    names.extend(catalogue.stages.iter().map(|(_, stage)| stage.name.clone()));
    names.extend(catalogue.categories.iter().map(|(_, category)| category.name.clone()));
    for (_, project) in catalogue.projects.iter() {
        names.insert(project.name.clone());
        names.extend(project.acronym.clone());
        names.extend(project.label.clone());
    }
    names
}

/// Whether a text has a name as whole words.
fn has(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let is_apart =
            |letter: Option<char>| !letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
        is_apart(text[..at].chars().next_back()) && is_apart(text[at + name.len()..].chars().next())
    })
}

/// The names that no comment may have either: of countries, categories and projects, those of four
/// letters or more. Shorter ones, and those of stages, are words or parts of words like any others.
fn telling_names(catalogue: &Catalogue) -> BTreeSet<String> {
    let countries = catalogue.countries.iter().map(|(_, country)| &country.name);
    let categories = catalogue.categories.iter().map(|(_, category)| &category.name);
    let acronyms = catalogue.projects.iter().filter_map(|(_, project)| project.acronym.as_ref());
    let all = countries.chain(categories).chain(acronyms);
    let is_long = |name: &&String| name.chars().filter(|one| one.is_alphanumeric()).count() >= 4;
    all.filter(is_long).cloned().collect()
}

/// The places of a file's lines, comments among them and tests apart, that have one of the names.
fn named_anywhere_in(source: &Source, names: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (line, text) in before_tests(&source.text).lines().enumerate() {
        for name in names.iter().filter(|name| has(text, name)) {
            found.push(format!("{}:{}: {name}", source.path, line + 1));
        }
    }
    found
}

/// The places of a file's code, tests apart, that have one of the names.
fn named_in(source: &Source, names: &BTreeSet<String>) -> Vec<String> {
    let read = take_apart(before_tests(&source.text));
    let code = read.code.lines().enumerate().map(|(line, text)| (line + 1, text.to_owned()));
    let mut found = Vec::new();
    for (line, text) in code.chain(read.strings) {
        for name in names.iter().filter(|name| has(&text, name)) {
            found.push(format!("{}:{line}: {name}", source.path));
        }
    }
    found
}

#[test]
fn the_program_names_nothing_of_the_built_in_catalogue() {
    let names = names(&load(&Origin::BuiltIn).unwrap().catalogue);
    assert!(names.len() > 100, "{}", names.len());
    let sources = sources("src");
    let found: Vec<_> = sources.iter().flat_map(|source| named_in(source, &names)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_comment_names_a_country_category_or_project_of_the_built_in_catalogue() {
    let names = telling_names(&load(&Origin::BuiltIn).unwrap().catalogue);
    assert!(names.len() > 50, "{}", names.len());
    let sources = sources("src");
    let found: Vec<_> =
        sources.iter().flat_map(|source| named_anywhere_in(source, &names)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_name_in_a_comment_is_found_as_a_whole_word_outside_tests() {
    let names = BTreeSet::from(["Norway".to_owned(), "MAWI".to_owned()]);
    let source = |text: &str| Source { path: "a.rs".to_owned(), text: text.to_owned() };
    let found = |text: &str| named_anywhere_in(&source(text), &names);
    assert_eq!(found("x\n/// ❯+Norway│\nfn a() {} // MAWI"), ["a.rs:2: Norway", "a.rs:3: MAWI"]);
    assert_eq!(found("// norway, Norwayish\n#[cfg(test)]\n// MAWI"), Vec::<String>::new());
}

#[test]
fn a_name_in_code_is_found_and_one_in_a_comment_or_test_is_not() {
    let names = BTreeSet::from(["Norway".to_owned(), "MAWI".to_owned()]);
    let source = |text: &str| Source { path: "a.rs".to_owned(), text: text.to_owned() };
    let found = |text: &str| named_in(&source(text), &names);
    assert_eq!(found("x\nlet a = \"in Norway, say\";"), ["a.rs:2: Norway"]);
    assert_eq!(found("const MAWI: u8 = 1;"), ["a.rs:1: MAWI"]);
    assert_eq!(found("// Norway\n/* MAWI */ let norway = \"Norwayish\";"), Vec::<String>::new());
    assert_eq!(found("a\n#[cfg(test)]\nmod tests { \"Norway\" }"), Vec::<String>::new());
}
