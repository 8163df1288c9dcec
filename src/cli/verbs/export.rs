//! `hvp export`: the whole catalogue, or what a query leaves of it.

use std::io::Write;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::catalogue::{Catalogue, Document, validate};

use super::list::full;
use super::presets;
use crate::cli::Answer;
use crate::cli::answer::Answered;
use crate::cli::args::choices::ExportFormat;
use crate::cli::output::json;

/// Prints the catalogue with the projects that a query selects.
pub(crate) fn export(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    format: ExportFormat,
) -> anyhow::Result<Answer> {
    let selection = &answered.selection;
    let document = || {
        let document = catalogue.to_document(|id| selection.set.contains(id));
        if answered.query.is_empty() { document } else { with_presets_that_select(document) }
    };
    match format {
        ExportFormat::Json => json::write(out, &document())?,
        ExportFormat::Ron => ron(out, &document())?,
        ExportFormat::Csv => {
            let projects: Vec<_> =
                catalogue.projects.ids().filter(|&id| selection.set.contains(id)).collect();
            full(catalogue, &projects).write_csv(out)?;
        }
    }
    Ok(answered.finish(catalogue))
}

/// Leaves out the saved queries that would select nothing of what is exported, or name what is not.
fn with_presets_that_select(mut document: Document) -> Document {
    if document.presets.is_empty() {
        return document;
    }
    // What cannot be read again is reported by whoever reads it.
    if let Ok((exported, _)) = validate(document.clone()) {
        document.presets = presets::selecting(&exported);
    }
    document
}

fn ron(out: &mut impl Write, document: &Document) -> anyhow::Result<()> {
    let config = PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).struct_names(false);
    let mut text = String::new();
    let mut serializer = ron::Serializer::new(&mut text, Some(config))?;
    document.serialize(&mut serializer)?;
    writeln!(out, "{text}")?;
    Ok(())
}
