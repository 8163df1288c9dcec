//! Every acronym, name and code on the page, written in every way.

use super::page;
use super::searcher::built_in;

/// The projects of the page: id, acronym, name.
pub(crate) fn projects() -> Vec<(&'static str, Option<&'static str>, &'static str)> {
    let parts = |line: &'static str| {
        let mut parts = line.split(" | ");
        let mut next = || parts.next().unwrap();
        (next(), Some(next()).filter(|acronym| *acronym != "-"), next())
    };
    page::PROJECTS.trim().lines().map(parts).collect()
}

/// The acronyms of the page with the project each belongs to.
pub(crate) fn acronyms() -> Vec<(&'static str, &'static str)> {
    projects().into_iter().filter_map(|(id, acronym, _)| Some((acronym?, id))).collect()
}

/// A text with its punctuation replaced.
fn with(text: &str, instead: &str) -> String {
    let letter = |letter: char| {
        let kept = letter.is_alphanumeric() || letter == ' ';
        if kept { letter.to_string() } else { instead.to_owned() }
    };
    text.chars().map(letter).collect()
}

/// Asserts the first result and that its rule is one of these.
fn comes_first(query: &str, expected: &str, rules: &[&str]) {
    let found = built_in().ranked(query);
    let first = found.first().map(|(name, tier)| (name.as_str(), format!("{:?}", tier.unwrap())));
    let right = first
        .as_ref()
        .is_some_and(|(name, tier)| *name == expected && rules.contains(&tier.as_str()));
    assert!(right, "{query}: {first:?}, not {expected} by {rules:?}");
}

#[test]
fn the_page_gives_an_acronym_to_twenty_one_of_its_projects() {
    assert_eq!(projects().len(), 29);
    assert_eq!(acronyms().len(), 21);
}

#[test]
fn an_acronym_is_found_in_either_case_and_with_any_punctuation_or_none() {
    for (acronym, id) in acronyms() {
        let spellings = [
            acronym.to_owned(),
            acronym.to_lowercase(),
            acronym.to_uppercase(),
            with(acronym, ""),
            with(&acronym.to_lowercase(), ""),
            with(acronym, " "),
            with(&acronym.to_lowercase(), " "),
            with(acronym, "."),
            with(acronym, "/"),
            format!("({acronym})"),
            format!("\"{acronym}\""),
            format!("  {acronym} "),
        ];
        for spelling in spellings {
            comes_first(&spelling, &format!("project {id}"), &["AcronymExact"]);
        }
    }
}

#[test]
fn an_acronym_of_several_words_is_found_written_as_one() {
    for (acronym, id) in acronyms() {
        let joined = with(acronym, "").replace(' ', "").to_lowercase();
        let hyphens = acronym.replace(' ', "-");
        for spelling in [joined, hyphens] {
            comes_first(&spelling, &format!("project {id}"), &["AcronymExact", "NameExact"]);
        }
    }
}

#[test]
fn a_beginning_of_an_acronym_finds_it_by_that() {
    for (acronym, id) in acronyms() {
        let letters: Vec<char> = with(acronym, "").replace(' ', "").chars().collect();
        for length in 2..letters.len() {
            let beginning: String = letters[..length].iter().collect();
            let wanted = format!("project {id}");
            let found = built_in().ranked(&beginning);
            let found = found.iter().position(|(name, _)| *name == wanted);
            assert!(found.is_some(), "{beginning} does not find {id}");
        }
    }
}

#[test]
fn a_full_name_finds_its_project_in_either_case_and_without_its_punctuation() {
    for (id, _, name) in projects() {
        for spelling in [name.to_owned(), name.to_lowercase(), name.to_uppercase(), with(name, "")]
        {
            comes_first(&spelling, &format!("project {id}"), &["NameExact"]);
        }
    }
}

#[test]
fn an_id_finds_its_project() {
    for (id, acronym, _) in projects() {
        let rule = if acronym.is_some() { "AcronymExact" } else { "NameExact" };
        comes_first(id, &format!("project {id}"), &[rule, "NameExact"]);
    }
}

#[test]
fn every_country_is_found_by_its_code_and_by_its_name() {
    for (code, name, _) in page::COUNTRIES {
        let country = format!("country {code}");
        for spelling in [code.to_owned(), code.to_lowercase()] {
            comes_first(&spelling, &country, &["AcronymExact"]);
        }
        for spelling in [name.to_owned(), name.to_lowercase(), name.to_uppercase()] {
            comes_first(&spelling, &country, &["NameExact"]);
        }
    }
}

#[test]
fn every_category_is_found_by_its_name() {
    for (name, count) in page::CATEGORIES {
        for spelling in [name.to_owned(), name.to_uppercase(), with(name, "")] {
            let found = built_in().find(&spelling);
            let first = built_in().name(found[0].target);
            assert!(first.starts_with("category "), "{spelling}: {first}");
            assert_eq!(format!("{:?}", found[0].hit.unwrap().tier), "NameExact");
            let id = first.trim_start_matches("category ");
            assert_eq!(built_in().projects(&format!("category:{id}")).len(), count, "{id}");
        }
    }
}
