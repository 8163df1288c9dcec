//! `hvp show`: everything about one project.

use std::io::Write;

use serde::Serialize;

use crate::catalogue::{Catalogue, ProjectId, ProjectRecord};
use crate::query::{Index, project_named};
use crate::text::block::Tone;
use crate::text::page::Highlights;
use crate::text::project_page as details;
use crate::text::wrapped_text::{Piece, WrappedText};

use super::list::full;
use crate::cli::args::choices::Format;
use crate::cli::args::verb::ShowArguments;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::sheet::citation;
use crate::cli::output::style::Style;
use crate::cli::{Answer, WrongUse};

/// Lines no longer than this are comfortable to read.
const COMFORTABLE: usize = 80;

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    project: ProjectRecord,
    category: String,
}

/// Prints one project.
pub(crate) fn show(
    out: &mut impl Write,
    catalogue: &Catalogue,
    typed: &ShowArguments,
    style: Style,
) -> anyhow::Result<Answer> {
    let id = match project_named(catalogue, &typed.project.join(" ")) {
        Ok(id) => id,
        Err(message) => return Err(WrongUse::nothing(message.to_string()).into()),
    };
    let category = catalogue.categories[catalogue.projects[id].category].id.clone();
    match typed.output.format {
        Format::Table => text(out, catalogue, id, style)?,
        Format::Json => {
            let shown = Shown { project: catalogue.project_record(id), category };
            json::write(out, &Sourced::new(catalogue, shown))?;
        }
        Format::Csv => full(catalogue, &[id]).write_csv(out)?,
        Format::Markdown => full(catalogue, &[id]).write_markdown(out, &citation(catalogue))?,
    }
    Ok(Answer::Done)
}

/// The details as the browser shows them, under the project's short name.
fn text(
    out: &mut impl Write,
    catalogue: &Catalogue,
    id: ProjectId,
    style: Style,
) -> std::io::Result<()> {
    let columns = style.columns.unwrap_or(COMFORTABLE).min(COMFORTABLE);
    let short = catalogue.projects[id].short_name();
    writeln!(out, "{}{short}{}", style.heading_start(), style.heading_end())?;
    let blocks = details::project(catalogue, &Index::new(catalogue), id, Highlights::default());
    for line in WrappedText::new(&blocks, columns).lines {
        let is_heading =
            line.first().is_some_and(|piece| matches!(piece.tone, Tone::Heading | Tone::Strong));
        let text: String = line.iter().map(|Piece { text, .. }| text.as_str()).collect();
        let text = style.plain(&text);
        if is_heading {
            writeln!(out, "{}{}{}", style.heading_start(), text.trim_end(), style.heading_end())?;
        } else {
            writeln!(out, "{}", text.trim_end())?;
        }
    }
    Ok(())
}
