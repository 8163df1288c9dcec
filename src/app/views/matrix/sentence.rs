//! What the cell under the cursor of the matrix says, in one sentence.

use crate::catalogue::{Catalogue, CategoryId, CountryId, IdSet, ProjectId, Role};
use crate::query::Target;
use crate::query::analysis::matrix::Cell;

use super::MatrixState;
use crate::app::view_state::ViewState;
use crate::text::list;
use crate::text::noun::countries;
use crate::text::wording::capitalised;

/// The most projects that are named beside a count.
const MOST_NAMED: usize = 8;

impl MatrixState {
    /// The sentence in full, then shorter, for whoever has less room.
    ///
    /// "Alphaland takes part in First Test (FST), one of 6 countries; under way". "Alphaland is in 3 of
    /// the 5 projects of Air".
    pub(crate) fn sentences(&self, catalogue: &Catalogue) -> Option<[String; 2]> {
        let country = self.country()?;
        let subject = self.project_subject()?;
        if let Some(project) = subject.project() {
            return Some(of_project(catalogue, country, project));
        }
        Some(self.of_category(catalogue, country, subject.category(catalogue)?))
    }

    fn of_category(
        &self,
        catalogue: &Catalogue,
        country: CountryId,
        category: CategoryId,
    ) -> [String; 2] {
        let record = &catalogue.categories[category];
        let selected: Vec<ProjectId> =
            self.matrix.collapsed(category).into_iter().flat_map(IdSet::iter).collect();
        let met = (Target::Country(country), Target::Category(category));
        let count = match self.matrix.meeting(catalogue, met.0, met.1) {
            Some(Cell::Count(count)) => count,
            Some(Cell::Role(_)) | None => 0,
        };
        let filtered = if selected.len() < record.projects.len() { "filtered " } else { "" };
        let all = selected.len();
        let (one, many) = (&catalogue.terms.project.singular, &catalogue.terms.project.plural);
        let part = match (count, all) {
            (0, 1) => format!("is not in the one {filtered}{one}"),
            (_, 1) => format!("is in the one {filtered}{one}"),
            (0, _) => format!("is in none of the {all} {filtered}{many}"),
            (count, all) if count == all => format!("is in all {all} {filtered}{many}"),
            (count, all) => format!("is in {count} of the {all} {filtered}{many}"),
        };
        let short = format!("{} {part} of {}", subject(catalogue, country), record.name);
        let named: Vec<&str> = selected
            .iter()
            .filter(|&&id| catalogue.projects[id].participants.contains(country))
            .map(|&id| catalogue.projects[id].short_name())
            .collect();
        let full = if named.is_empty() || named.len() > MOST_NAMED {
            short.clone()
        } else {
            format!("{short}: {}", list::and(&named))
        };
        [full, short]
    }
}

fn of_project(catalogue: &Catalogue, country: CountryId, project: ProjectId) -> [String; 2] {
    let role = catalogue.role(country, project);
    let record = &catalogue.projects[project];
    let full = match &record.acronym {
        Some(acronym) => format!("{} ({acronym})", record.name),
        None => record.name.clone(),
    };
    let stage = catalogue.stages[record.stage].name.to_lowercase();
    let count = record.participants.len();
    let subject = subject(catalogue, country);
    [full.as_str(), record.in_sentence()].map(|name| match role {
        None => {
            let those = if count == 1 { "which has" } else { "with" };
            format!("{subject} is not listed in {name}, {those} {}; {stage}", countries(count))
        }
        Some(role) => {
            let verb = match role {
                Role::Member | Role::Partner => "takes part in",
                Role::Lead => "leads",
            };
            let partner = match role {
                Role::Partner => format!(" as {} {}", article(catalogue), partner(catalogue)),
                Role::Member | Role::Lead => String::new(),
            };
            format!("{subject} {verb} {name}{partner}, one of {}; {stage}", countries(count))
        }
    })
}

/// A country at the start of a sentence: "The Alphaland".
fn subject(catalogue: &Catalogue, country: CountryId) -> String {
    capitalised(catalogue.countries[country].in_sentence())
}

fn partner(catalogue: &Catalogue) -> &str {
    &catalogue.terms.partner.singular
}

/// "a" or "an", by the first letter of what a partner is called.
fn article(catalogue: &Catalogue) -> &'static str {
    let vowel = partner(catalogue).starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    if vowel { "an" } else { "a" }
}
