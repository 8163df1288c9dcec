//! The nearest spelling to words that are found nowhere.

use crate::catalogue::{Catalogue, nearest};

use super::fold::fold_text;
use super::index::Index;
use super::language::{Query, Test};
use super::search::search;
use super::select::{Selection, wanted};

/// For a query that finds nothing: its first word that nothing has, and the nearest word that something
/// has.
pub fn nearest_spelling(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
) -> Option<(String, Option<String>)> {
    let missing = wanted(query)
        .into_iter()
        .find(|one| search(catalogue, index, std::slice::from_ref(one)).is_empty())?;
    let word = missing.any_of.first()?.text.clone();
    // Of what is nearest at least two letters in three are the same.
    let letters = word.chars().count();
    let lengths = (letters * 2 / 3).max(3)..=letters * 3 / 2;
    let is_near = |known: &&str| lengths.contains(&known.chars().count());
    let mut known: Vec<&str> = index.text.split(['\n', ' ']).filter(is_near).collect();
    known.sort_unstable();
    known.dedup();
    let meant = nearest(&word, known).map(str::to_owned);
    Some((word, meant))
}

/// A country that the words of a query name, though the query does not ask for it as a country: the
/// field that would.
pub fn meant_country(catalogue: &Catalogue, query: &Query) -> Option<String> {
    let mut words = Vec::new();
    for clause in &query.clauses {
        match &clause.test {
            Test::Text(texts) if !clause.negated => {
                words.extend(texts.first().map(|text| text.text.as_str()));
            }
            _ => return None,
        }
    }
    let joined = fold_text(&words.join(" "));
    let is_meant = |name: &String| fold_text(name) == joined;
    let (_, country) = catalogue.countries.iter().find(|(_, country)| {
        [&country.code, &country.name].into_iter().chain(&country.aliases).any(is_meant)
    })?;
    Some(format!("country:{}", country.code))
}

/// How to say that a query selects no project, and what to try.
pub fn explain_nothing(catalogue: &Catalogue, index: &Index, query: &Query) -> String {
    if let Some(field) = meant_country(catalogue, query) {
        return format!(
            "no project’s text matches; for the projects of that country, ask for {field}"
        );
    }
    match nearest_spelling(catalogue, index, query) {
        Some((word, Some(meant))) => {
            format!("no project matches: nothing has “{word}”; the nearest spelling is “{meant}”")
        }
        Some((word, None)) => format!("no project matches: nothing has “{word}”"),
        None if Selection::new(catalogue, index, &Query::default()).projects.is_empty() => {
            "the catalogue has no project".to_owned()
        }
        None => "no project meets all of it; leave a part out".to_owned(),
    }
}
