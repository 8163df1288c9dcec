//! `hvp export`: the whole catalogue, or what a query leaves of it.

use std::io::Write;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::catalogue::{Catalogue, Document};

use super::Answer;
use super::answer::Answered;
use super::args::ExportFormat;
use super::json;
use super::list::full;

/// Prints the catalogue with the projects that a query selects.
pub(super) fn export(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    format: ExportFormat,
) -> anyhow::Result<Answer> {
    let selection = &answered.selection;
    let document = || catalogue.to_document(|id| selection.set.contains(id));
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

fn ron(out: &mut impl Write, document: &Document) -> anyhow::Result<()> {
    let config = PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).struct_names(false);
    let mut text = String::new();
    let mut serializer = ron::Serializer::new(&mut text, Some(config))?;
    document.serialize(&mut serializer)?;
    writeln!(out, "{text}")?;
    Ok(())
}
