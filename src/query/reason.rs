//! Why something was found: which of its texts holds what was looked for, and where in it.

use std::ops::Range;

use crate::catalogue::Catalogue;

use super::highlight::highlight;
use super::index::{FieldKind, Target};
use super::search::{Hit, Wanted};

/// Which text made something a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// What the text is: a field of the dataset's record.
    pub field: &'static str,
    /// The text as it stands in the catalogue.
    pub text: &'a str,
    /// Which of its bytes were looked for: whole graphemes, ascending, apart.
    pub ranges: Vec<Range<usize>>,
}

impl Reason<'_> {
    /// The ranges counted in characters (Unicode code points), as pairs of from and to (excluded).
    pub fn character_ranges(&self) -> Vec<(usize, usize)> {
        let characters = |at: usize| self.text.get(..at).map_or(0, |text| text.chars().count());
        self.ranges.iter().map(|range| (characters(range.start), characters(range.end))).collect()
    }
}

/// The first text of a target, of the kind that the hit is about, that holds something wanted.
pub fn reason<'a>(catalogue: &'a Catalogue, hit: &Hit, wanted: &[Wanted]) -> Option<Reason<'a>> {
    texts(catalogue, hit.target)
        .into_iter()
        .filter(|&(kind, _, _)| kind == hit.field)
        .map(|(_, field, text)| Reason { field, text, ranges: highlight(text, wanted) })
        .find(|reason| !reason.ranges.is_empty())
}

/// Every text of a target that is searched, with the kind and the name of its field; running text is of
/// no kind.
fn texts(catalogue: &Catalogue, target: Target) -> Vec<(Option<FieldKind>, &'static str, &str)> {
    let (acronym, name, alias) =
        (Some(FieldKind::Acronym), Some(FieldKind::Name), Some(FieldKind::Alias));
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            let mut texts = vec![
                (name, "name", project.name.as_str()),
                (None, "purpose", &project.purpose),
                (None, "status", &project.status),
            ];
            texts.extend(project.acronym.as_deref().map(|text| (acronym, "acronym", text)));
            texts.extend(project.label.as_deref().map(|text| (alias, "label", text)));
            texts.push((alias, "id", &project.id));
            let note = project.participation_note.as_deref();
            texts.extend(note.map(|text| (None, "participation_note", text)));
            let milestones = project.milestones.iter();
            texts.extend(milestones.map(|one| (None, "milestones", one.text.as_str())));
            texts
        }
        Target::Country(id) => {
            let country = &catalogue.countries[id];
            let mut texts =
                vec![(acronym, "code", country.code.as_str()), (name, "name", &country.name)];
            texts.extend(country.aliases.iter().map(|text| (alias, "aliases", text.as_str())));
            texts
        }
        Target::Category(id) => {
            let category = &catalogue.categories[id];
            vec![
                (name, "name", category.name.as_str()),
                (alias, "id", &category.id),
                (None, "summary", &category.summary),
            ]
        }
        Target::Organisation(id) => {
            let organisation = &catalogue.organisations[id];
            vec![(acronym, "code", organisation.code.as_str()), (name, "name", &organisation.name)]
        }
        Target::Term(id) => {
            let entry = &catalogue.glossary[id];
            let mut texts = vec![(acronym, "term", entry.term.as_str())];
            texts.extend(entry.expansion.as_deref().map(|text| (name, "expansion", text)));
            texts.extend(entry.note.as_deref().map(|text| (None, "note", text)));
            texts
        }
    }
}
