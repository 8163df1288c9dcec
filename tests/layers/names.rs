//! The source names no country, project, category or stage: only the dataset knows them.

use std::collections::BTreeSet;

use hvp::catalogue::Catalogue;

use super::code::Code;
use super::common::built_in;
use super::sources;

/// The names, acronyms and labels of the records of the built-in catalogue, and the codes of countries.
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

/// Whether a text contains a name as whole words.
fn has(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let is_apart =
            |letter: Option<char>| !letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
        is_apart(text[..at].chars().next_back()) && is_apart(text[at + name.len()..].chars().next())
    })
}

/// The names in the string literals and identifiers of a file.
fn named_in<'a>(text: &str, names: &'a BTreeSet<String>) -> Vec<&'a str> {
    let words = Code::read(text, &[]).words;
    let is_named = |name: &&String| words.iter().any(|word| has(word, name));
    names.iter().filter(is_named).map(String::as_str).collect()
}

/// A code of general knowledge, in use beside ISO 3166-1, and the file that knows it.
const GENERAL: (&str, &str) = ("src/query/language/world.rs", "UK");

#[test]
fn the_program_names_nothing_of_the_built_in_catalogue() {
    let names = names(built_in());
    assert!(names.len() > 100, "{}", names.len());
    for source in sources("src") {
        let mut found = named_in(&source.text, &names);
        found.retain(|&name| (source.path.as_str(), name) != GENERAL);
        assert_eq!(found, Vec::<&str>::new(), "{}", source.path);
    }
}

#[test]
fn a_name_in_code_is_found_and_one_in_a_comment_or_test_is_not() {
    let names = BTreeSet::from(["Norway".to_owned(), "MAWI".to_owned()]);
    let found = |text: &str| named_in(text, &names);
    assert_eq!(found("fn f() { let a = \"in Norway, say\"; }"), ["Norway"]);
    assert_eq!(found("fn f() { println!(\"{}\", [r#\"Norway\"#]); }"), ["Norway"]);
    assert_eq!(found("const MAWI: u8 = 1;"), ["MAWI"]);
    assert_eq!(found("#[arg(help = \"of Norway\")] struct A;"), ["Norway"]);
    let harmless = [
        "//! Norway\n/* MAWI */ fn f() { let norway = \"Norwayish\"; }",
        "/// Norway\nfn a() {}\n#[cfg(test)]\nmod tests { const A: &str = \"Norway\"; }",
    ];
    for text in harmless {
        assert_eq!(found(text), Vec::<&str>::new(), "{text}");
    }
}
