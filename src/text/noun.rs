//! Nouns that agree with a count.

use crate::catalogue::{Role, Term, Terms};

/// A noun of the catalogue with its count: "1 project", "5 projects".
pub(crate) fn counted(count: usize, term: &Term) -> String {
    format!("{count} {}", noun(count, term))
}

/// A noun of the catalogue, singular or plural by a count.
pub(crate) fn noun(count: usize, term: &Term) -> &str {
    if count == 1 { &term.singular } else { &term.plural }
}

/// The noun for the role of a country in a project: that of its standing, or "lead".
pub(crate) fn role(terms: &Terms, role: Role) -> &str {
    match role {
        Role::Member => &terms.member.singular,
        Role::Partner => &terms.partner.singular,
        Role::Lead => "lead",
    }
}

pub(crate) fn countries(count: usize) -> String {
    format!("{count} {}", if count == 1 { "country" } else { "countries" })
}

pub(crate) fn categories(count: usize) -> String {
    format!("{count} {}", if count == 1 { "category" } else { "categories" })
}

pub(crate) fn participations(count: usize) -> String {
    format!("{count} participation{}", plural(count))
}

pub(crate) fn problems(count: usize) -> String {
    format!("{count} problem{}", plural(count))
}

pub(crate) fn warnings(count: usize) -> String {
    format!("{count} warning{}", plural(count))
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_agrees_with_its_count() {
        let term = Term { singular: "study".to_owned(), plural: "studies".to_owned() };
        assert_eq!(
            [0, 1, 2].map(|count| counted(count, &term)),
            ["0 studies", "1 study", "2 studies"]
        );
        assert_eq!([0, 1, 26].map(countries), ["0 countries", "1 country", "26 countries"]);
        assert_eq!([1, 8].map(categories), ["1 category", "8 categories"]);
        assert_eq!([1, 338].map(participations), ["1 participation", "338 participations"]);
        assert_eq!([1, 3].map(problems), ["1 problem", "3 problems"]);
        assert_eq!([1, 2].map(warnings), ["1 warning", "2 warnings"]);
    }
}
