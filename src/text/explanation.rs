//! Why a query selects nothing, and what to try instead, in words.

use crate::catalogue::Catalogue;
use crate::query::{Facet, Index, Mark, NoMatch, Query, Selection, Target, language};

use super::noun::counted;

/// How words were read: "read as country:AAA; write "alphaland" in quotation marks to look for the word".
pub(crate) fn read_as(words: &str, query: &str) -> String {
    let words = words.trim();
    if words.split_whitespace().nth(1).is_some() || words.contains('"') {
        return format!("read as {query}; put words in quotation marks to look for them");
    }
    let word = words.trim_start_matches(['-', '!']);
    format!("read as {query}; write \"{word}\" in quotation marks to look for the word")
}

/// A query with how many projects it selects: "country:AAA (3 projects)".
pub(crate) fn with_count(catalogue: &Catalogue, index: &Index, query: &Query) -> String {
    let count = Selection::new(catalogue, index, query).projects.len();
    format!("{} ({})", language::print(query, catalogue), projects(catalogue, count))
}

/// A number of projects, in the catalogue's word for them.
fn projects(catalogue: &Catalogue, count: usize) -> String {
    counted(count, &catalogue.terms.project)
}

/// Why a query selects nothing, as a complete message: "no project matches: “x” is found nowhere".
pub(crate) fn no_match_message(catalogue: &Catalogue, why: &NoMatch) -> String {
    let reason = no_match_reason(catalogue, why);
    if matches!(why, NoMatch::UnknownWord { .. }) {
        format!("no {} matches: {reason}", catalogue.terms.project.singular)
    } else {
        reason
    }
}

/// Why a query selects nothing, for a place that already says that nothing was found.
pub(crate) fn no_match_reason(catalogue: &Catalogue, why: &NoMatch) -> String {
    let project = &catalogue.terms.project.singular;
    match why {
        NoMatch::EmptyCatalogue => format!("the catalogue has no {project}"),
        NoMatch::Meant { query, count } => {
            let (fields, count) = (language::print(query, catalogue), projects(catalogue, *count));
            format!("no {project}’s text matches; try {fields} ({count})")
        }
        NoMatch::UnknownWord { word, nearest: Some(nearest) } => {
            format!("“{word}” is found nowhere; nearest: “{nearest}”")
        }
        NoMatch::UnknownWord { word, nearest: None } => format!("“{word}” is found nowhere"),
        NoMatch::Elsewhere(target) => {
            format!("no {project} matches, but {}", elsewhere(catalogue, *target))
        }
        NoMatch::ElsewhereInText(target) => {
            format!("no {project} matches, but the text of “{}” does", target.name(catalogue))
        }
        NoMatch::Unmet => format!("no {project} matches; drop a condition"),
        NoMatch::UnmetTogether => format!("no {project} matches all conditions; drop one"),
    }
}

/// The query for a record: "country:AAA asks for Alphaland"; for a glossary term, its expansion.
fn elsewhere(catalogue: &Catalogue, target: Target) -> String {
    let name = target.name(catalogue);
    let (facet, name) = match target {
        Target::Country(id) => (Facet::country(id), catalogue.countries[id].in_sentence().into()),
        Target::Category(id) => (Facet::category(id), name.to_owned()),
        Target::Organisation(id) => (Facet::organisation(id), format!("the {name}")),
        Target::Term(id) => {
            let expansion = &catalogue.glossary[id].expansion;
            let expansion = expansion.as_ref().map(|text| format!(", {text}"));
            return format!("the glossary has {name}{}", expansion.unwrap_or_default());
        }
        Target::Project(_) => return format!("{name} does"),
        Target::Section(_) => return format!("the text “{name}” does"),
    };
    let query = Query::default().narrowed(facet, Mark::With);
    format!("{} asks for {name}", language::print(&query, catalogue))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Origin, load};
    use crate::query::no_match;

    fn explained(text: &str) -> String {
        let mut catalogue = load(&Origin::BuiltIn).unwrap().catalogue;
        "programme".clone_into(&mut catalogue.terms.project.singular);
        let query = language::parse(text, &catalogue).unwrap();
        no_match_message(&catalogue, &no_match(&catalogue, &Index::new(&catalogue), &query))
    }

    #[test]
    fn the_catalogue_has_its_own_word_for_a_project() {
        for (text, expected) in [
            (
                "wrehuosing",
                "no programme matches: “wrehuosing” is found nowhere; nearest: “warehousing”",
            ),
            ("zzzqqq", "no programme matches: “zzzqqq” is found nowhere"),
            ("iceland", "no programme’s text matches; try country:ISL (1 programme)"),
            ("icelnd", "no programme matches, but country:ISL asks for Iceland"),
            ("launched:2016", "no programme matches; drop a condition"),
            ("mawi -org:nspa", "no programme matches all conditions; drop one"),
        ] {
            assert_eq!(explained(text), expected);
        }
    }
}
