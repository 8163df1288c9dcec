//! What the projects of marked countries have in common, as a sentence.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::selection::country_marks::Marks;

use super::list;
use super::noun::counted;

impl Marks {
    /// What `count` selected projects have in common, in one sentence:
    /// "5 projects have Alphaland and Betaland and not Gammaland".
    ///
    /// Empty where no country is marked.
    pub fn sentence(&self, catalogue: &Catalogue, count: usize) -> String {
        let name = |&id: &CountryId| catalogue.countries[id].in_sentence();
        let wanted: Vec<String> = self
            .wanted
            .iter()
            .map(|group| list::either(&group.iter().map(name).collect::<Vec<_>>()))
            .collect();
        let excluded: Vec<&str> = self.excluded.iter().map(name).collect();
        let subject = self.subject(catalogue, count);
        let has = if count > 1 { "have" } else { "has" };
        let is = if count > 1 { "are" } else { "is" };
        match (wanted.as_slice(), excluded.as_slice()) {
            ([], []) => String::new(),
            ([], [one]) => format!("{subject} {is} without {one}"),
            ([], several) => format!("{subject} {has} {}", list::none_of(several)),
            (_, []) => format!("{subject} {has} {}", list::and(&wanted)),
            (_, [one]) => format!("{subject} {has} {} and not {one}", list::and(&wanted)),
            (_, several) => {
                format!("{subject} {has} {} and {}", list::and(&wanted), list::none_of(several))
            }
        }
    }

    /// "5 projects"; "5 of the filtered projects" where the query asks for more than countries.
    fn subject(&self, catalogue: &Catalogue, count: usize) -> String {
        let term = &catalogue.terms.project;
        match (count, self.among_others) {
            (0, false) => format!("No {}", term.singular),
            (_, false) => counted(count, term),
            (0, true) => format!("None of the filtered {}", term.plural),
            (_, true) => format!("{count} of the filtered {}", term.plural),
        }
    }
}
