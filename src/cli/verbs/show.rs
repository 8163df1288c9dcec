//! `hvp show`: the page of one project.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{Catalogue, ProjectId};
use crate::query::analysis::similar::{contained, containing};
use crate::query::{LazyIndex, mentions, project_named};
use crate::text::block::{Block, Tone};
use crate::text::page::Highlights;
use crate::text::project_page;
use crate::text::wrapped_text::{Piece, WrappedText};

use super::names::ids;
use super::project_records::project_records;
use crate::cli::args::choices::joined;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::{COMFORTABLE_TEXT, Style};
use crate::cli::output::table::TextTable;

/// One project.
pub(crate) struct ShowReport<'a> {
    catalogue: &'a Catalogue,
    project: ProjectId,
}

impl<'a> ShowReport<'a> {
    /// The project that the words name by its id, acronym or name.
    pub(crate) fn new(catalogue: &'a Catalogue, words: &[String]) -> Result<Self, Failure> {
        let project = project_named(catalogue, &joined(words))
            .map_err(|unknown| Failure::NotFound(unknown.to_string()))?;
        Ok(Self { catalogue, project })
    }
}

impl Report for ShowReport<'_> {
    const CITED: bool = false;

    fn basis(&self) -> Basis<'_> {
        Basis::Catalogue(self.catalogue)
    }

    fn document(&self) -> impl Serialize {
        let category = self.catalogue.projects[self.project].category;
        let index = LazyIndex::default();
        let (named, naming) = mentions(self.catalogue, &index, self.project);
        object! {
            #[serde(flatten)] record: self.catalogue.project_record(self.project),
            category: &self.catalogue.categories[category].id,
            contained_in: ids(self.catalogue, &containing(self.catalogue, self.project)),
            contains: ids(self.catalogue, &contained(self.catalogue, self.project)),
            mentions: ids(self.catalogue, &named),
            mentioned_by: ids(self.catalogue, &naming),
        }
    }

    fn records(&self) -> TextTable {
        project_records(self.catalogue, &[self.project])
    }

    /// Prints the acronym of the project, if it has one, and its page, which begins with the name.
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        if let Some(acronym) = &self.catalogue.projects[self.project].acronym {
            out.heading(acronym, style)?;
            writeln!(out)?;
        }
        let index = LazyIndex::default();
        let blocks =
            project_page::project(self.catalogue, &index, self.project, Highlights::default());
        write_page(&blocks, out, style)
    }
}

/// Prints a page, wrapped, with its headings bold.
pub(crate) fn write_page(
    blocks: &[Block],
    out: &mut Border<impl Write>,
    style: Style,
) -> io::Result<()> {
    let columns = style.columns_within(COMFORTABLE_TEXT);
    for line in WrappedText::new(blocks, columns).lines {
        let text: String = line.iter().map(|piece| piece.text.as_str()).collect();
        let text = style.plain(&text);
        let text = text.trim_end();
        let is_heading =
            matches!(line.first(), Some(Piece { tone: Tone::Heading | Tone::Strong, .. }));
        if is_heading {
            out.heading(text, style)?;
        } else {
            write!(out, "{text}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
