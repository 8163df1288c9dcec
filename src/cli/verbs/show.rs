//! `hvp show`: the page of one project.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{Catalogue, ProjectId, ProjectRecord};
use crate::query::{Index, project_named};
use crate::text::block::Tone;
use crate::text::page::Highlights;
use crate::text::project_page;
use crate::text::wrapped_text::{Piece, WrappedText};

use super::project_records::project_records;
use crate::cli::exit::Failure;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::Table;

/// The longest line that is comfortable to read.
const COMFORTABLE: usize = 80;

/// One project.
pub(crate) struct ShowReport<'a> {
    catalogue: &'a Catalogue,
    project: ProjectId,
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    project: ProjectRecord,
    category: &'a str,
}

impl<'a> ShowReport<'a> {
    /// The project that the words name by its id, acronym or name.
    pub(crate) fn new(catalogue: &'a Catalogue, words: &[String]) -> Result<Self, Failure> {
        let project = project_named(catalogue, &words.join(" "))
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
        Document {
            project: self.catalogue.project_record(self.project),
            category: &self.catalogue.categories[category].id,
        }
    }

    fn records(&self) -> Table {
        project_records(self.catalogue, &[self.project])
    }

    /// Prints the acronym of the project, if it has one, and its page, which begins with the name.
    fn write_text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let (bold, plain) = (style.heading_start(), style.heading_end());
        let columns = style.columns.unwrap_or(COMFORTABLE).min(COMFORTABLE);
        if let Some(acronym) = &self.catalogue.projects[self.project].acronym {
            writeln!(out, "{bold}{acronym}{plain}")?;
        }
        let index = Index::new(self.catalogue);
        let blocks =
            project_page::project(self.catalogue, &index, self.project, Highlights::default());
        for line in WrappedText::new(&blocks, columns).lines {
            let is_heading = line
                .first()
                .is_some_and(|piece| matches!(piece.tone, Tone::Heading | Tone::Strong));
            let (start, end) = if is_heading { (bold, plain) } else { ("", "") };
            let text: String = line.iter().map(|Piece { text, .. }| text.as_str()).collect();
            writeln!(out, "{start}{}{end}", style.plain(&text).trim_end())?;
        }
        Ok(())
    }
}
