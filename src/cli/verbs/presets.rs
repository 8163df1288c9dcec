//! `hvp presets`: the saved queries of a catalogue.

use serde::Serialize;

use crate::catalogue::{Catalogue, PresetRecord, Problems};
use crate::query::{Index, Selection, language};

use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::table::TextTable;

/// The saved queries of a catalogue.
pub(crate) struct PresetsReport<'a> {
    catalogue: &'a Catalogue,
    presets: Vec<Preset<'a>>,
}

#[derive(Serialize)]
struct Preset<'a> {
    #[serde(flatten)]
    saved: &'a PresetRecord,
    /// The number of projects it selects; none if it cannot be parsed.
    count: Option<usize>,
    /// Why it cannot be parsed.
    problem: Option<String>,
}

impl<'a> PresetsReport<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, presets: counted(catalogue) }
    }
}

impl Report for PresetsReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Catalogue(self.catalogue)
    }

    fn document(&self) -> impl Serialize {
        object! { presets: &self.presets }
    }

    fn records(&self) -> TextTable {
        let row = |Preset { saved, count, problem }: &Preset<'_>| {
            let PresetRecord { name, query, note } = saved;
            let note = problem.as_ref().or(note.as_ref());
            vec![
                name.clone(),
                query.clone(),
                count.map(|count| count.to_string()).unwrap_or_default(),
                note.cloned().unwrap_or_default(),
            ]
        };
        TextTable::new(&["name", "query", "#count", "note"], self.presets.iter().map(row))
    }

    fn is_empty(&self) -> bool {
        self.presets.is_empty()
    }

    fn nothing(&self) -> Option<String> {
        Some("the catalogue has no saved query".to_owned())
    }
}

/// Every saved query with the number of projects it selects.
fn counted(catalogue: &Catalogue) -> Vec<Preset<'_>> {
    let index = Index::new(catalogue);
    let preset = |saved| {
        let count = count(catalogue, &index, saved);
        Preset { saved, problem: count.clone().err(), count: count.ok() }
    };
    catalogue.presets.iter().map(preset).collect()
}

fn count(catalogue: &Catalogue, index: &Index, saved: &PresetRecord) -> Result<usize, String> {
    let query = language::parse(&saved.query, catalogue).map_err(|error| error.to_string())?;
    Ok(Selection::new(catalogue, index, &query).projects.len())
}

/// The saved queries that select at least one project.
pub(crate) fn selecting(catalogue: &Catalogue) -> Vec<PresetRecord> {
    let presets = counted(catalogue).into_iter();
    presets.filter(|one| one.count > Some(0)).map(|one| one.saved.clone()).collect()
}

/// The problems of saved queries that cannot be parsed or select nothing.
pub(crate) fn preset_problems(catalogue: &Catalogue) -> Problems {
    let mut problems = Problems::default();
    for Preset { saved, count, problem } in counted(catalogue) {
        let place = format!("preset {}, query", saved.name);
        match (count, problem) {
            (_, Some(problem)) => problems.warning(place, problem),
            (Some(0), None) => {
                let message =
                    format!("“{}” selects nothing; change it or take it out", saved.query);
                problems.warning(place, message);
            }
            (Some(_) | None, None) => {}
        }
    }
    problems
}
