//! Which projects name each other in their text.

use hvp::catalogue::{Catalogue, Project, ProjectId, ProjectRecord, validate};
use hvp::query::{LazyIndex, mentions};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};
use proptest::sample::select;

use super::searcher::{built_in, cases};

/// Whether a letter beside a name makes it part of a longer word.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// Whether a text has a name as words of their own: looks at every place of the text.
fn has(text: &str, name: &str) -> bool {
    (0..text.len()).any(|at| {
        let Some(rest) = text.get(at..) else { return false };
        rest.starts_with(name)
            && !text[..at].chars().next_back().is_some_and(joins)
            && !rest[name.len()..].chars().next().is_some_and(joins)
    })
}

fn names(one: &Project, other: &Project) -> bool {
    let texts = [Some(&one.purpose), Some(&one.status), one.participation_note.as_ref()];
    let names = [Some(&other.name), other.acronym.as_ref()].into_iter().flatten();
    let mut names = names.filter(|name| name.contains(char::is_alphanumeric));
    names.any(|name| texts.into_iter().flatten().any(|text| has(text, name)))
}

/// A few words, some of which are parts of others, with anything between them.
fn any_words(most: usize) -> impl Strategy<Value = String> {
    let word = select(["Air", "air", "AIR", "Air-Sea", "Sea", "Å", "Ship", "17", "of"].as_slice());
    let between = select([" ", " ", " ", "-", ", ", "/", " (", ") ", ".", "’"].as_slice());
    vec((word, between), 1..=most).prop_map(|words| {
        let words = words.into_iter().map(|(word, between)| format!("{word}{between}"));
        words.collect::<String>().trim().to_owned()
    })
}

/// Eight projects with any names and texts; perhaps with so many more without a word in common that not all texts are
/// read for each name.
fn any_catalogue() -> impl Strategy<Value = Catalogue> {
    let project = (any_words(3), any_words(1), any_words(12), any_words(8), any::<bool>());
    (vec(project, 8), any::<bool>()).prop_map(|(rows, is_large)| {
        let mut document = built_in().catalogue.to_document(|id| id < nth(8));
        let projects = document.categories.iter_mut().flat_map(|category| &mut category.projects);
        for (project, (name, acronym, purpose, text, has_acronym)) in projects.zip(rows) {
            (project.name, project.purpose) = (name, purpose);
            (project.status, project.participation_note) = (text.clone(), Some(text));
            project.acronym = has_acronym.then_some(acronym);
        }
        let category = document.categories.last_mut().unwrap();
        for place in 0..if is_large { 300 } else { 0 } {
            let (id, name) = (format!("x{place}"), format!("No{place}"));
            let more = ProjectRecord { id, name, acronym: None, ..category.projects[0].clone() };
            category.projects.push(ProjectRecord { purpose: String::new(), ..more });
        }
        validate(document).unwrap().0
    })
}

fn nth(place: usize) -> ProjectId {
    built_in().catalogue.projects.ids().nth(place).unwrap()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn mentions_are_those_found_by_looking_for_every_name_in_every_text(
        catalogue in any_catalogue(),
    ) {
        let (projects, index) = (&catalogue.projects, LazyIndex::default());
        for (id, project) in projects.iter().take(10) {
            let all = |is_meant: &dyn Fn(&Project) -> bool| -> Vec<ProjectId> {
                let others = projects.iter().filter(|&(other, _)| other != id);
                others.filter(|(_, other)| is_meant(other)).map(|(id, _)| id).collect()
            };
            let named = all(&|other| names(project, other));
            let naming = all(&|other| names(other, project));
            prop_assert_eq!(mentions(&catalogue, &index, id), (named, naming));
        }
    }
}
