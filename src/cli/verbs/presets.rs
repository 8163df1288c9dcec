//! `hvp presets`: the saved queries of a catalogue, and what is wrong with them.

use std::io::Write;

use serde::Serialize;

use crate::catalogue::{Catalogue, PresetRecord, Problems};
use crate::query::{Index, Selection, language};

use crate::cli::args::choices::Format;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::sheet::{Sheet, citation};
use crate::cli::output::style::Style;
use crate::cli::{Answer, tell};

#[derive(Serialize)]
struct Presets<'a> {
    presets: Vec<Preset<'a>>,
}

#[derive(Serialize)]
struct Preset<'a> {
    #[serde(flatten)]
    saved: &'a PresetRecord,
    /// How many projects it selects; nothing where it cannot be read.
    count: Option<usize>,
    /// Why it cannot be read.
    problem: Option<String>,
}

/// Every saved query, answered.
fn answered(catalogue: &Catalogue) -> Vec<Preset<'_>> {
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

/// The saved queries that select something.
pub(crate) fn selecting(catalogue: &Catalogue) -> Vec<PresetRecord> {
    let presets = answered(catalogue).into_iter();
    presets.filter(|one| one.count > Some(0)).map(|one| one.saved.clone()).collect()
}

/// The saved queries that cannot be read or select nothing.
pub(crate) fn problems(catalogue: &Catalogue) -> Problems {
    let mut problems = Problems::default();
    for Preset { saved, count, problem } in answered(catalogue) {
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

/// Prints the saved queries.
pub(crate) fn presets(
    out: &mut impl Write,
    catalogue: &Catalogue,
    format: Format,
    style: Style,
) -> anyhow::Result<Answer> {
    let presets = answered(catalogue);
    let mut sheet = Sheet::new(&["name", "query", "#count", "note"]);
    for Preset { saved: PresetRecord { name, query, note }, count, problem } in &presets {
        let note = problem.as_ref().or(note.as_ref());
        sheet.rows.push(vec![
            name.clone(),
            query.clone(),
            count.map(|count| count.to_string()).unwrap_or_default(),
            note.cloned().unwrap_or_default(),
        ]);
    }
    let is_empty = presets.is_empty();
    match format {
        Format::Json => json::write(out, &Sourced::new(catalogue, Presets { presets }))?,
        _ if is_empty => {}
        Format::Table => sheet.write_table(out, style)?,
        Format::Csv => sheet.write_csv(out)?,
        Format::Markdown => sheet.write_markdown(out, &citation(catalogue))?,
    }
    if is_empty {
        tell("the catalogue has no saved query");
        return Ok(Answer::NothingMatched);
    }
    Ok(Answer::Done)
}
