//! `hvp glossary`: what acronyms and terms mean, and where they are used.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{Catalogue, ProjectId, TermId};
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::TextTable;
use crate::query::{Index, Target, naming, term_named};
use crate::text::background_page;
use crate::text::page::Highlights;

use super::names::{ids, project_names};
use super::show::write_page;

/// Terms of the glossary, each with the projects whose text has it.
pub(crate) struct GlossaryReport<'a> {
    catalogue: &'a Catalogue,
    index: Index,
    terms: Vec<(TermId, Vec<ProjectId>)>,
    /// The term that was asked for, if one was.
    only: Option<TermId>,
}

impl<'a> GlossaryReport<'a> {
    /// All terms, or the one that a text names.
    pub(crate) fn new(catalogue: &'a Catalogue, text: &str) -> Result<Self, Failure> {
        let only = if text.is_empty() {
            None
        } else {
            let named = term_named(catalogue, text);
            Some(named.map_err(|unknown| Failure::NotFound(unknown.to_string()))?)
        };
        Ok(Self::of(catalogue, only))
    }

    /// One term, or all.
    pub(crate) fn of(catalogue: &'a Catalogue, only: Option<TermId>) -> Self {
        let index = Index::new(catalogue);
        let of_term = |id: TermId| (id, naming(catalogue, &index, &catalogue.glossary[id].term));
        let all = catalogue.glossary.ids().filter(|&id| only.is_none_or(|only| only == id));
        let terms = all.map(of_term).collect();
        Self { catalogue, index, terms, only }
    }

    fn rows(&self, projects: impl Fn(&[ProjectId]) -> String) -> Vec<Vec<String>> {
        let row = |(id, of_term): &(TermId, Vec<ProjectId>)| {
            let entry = &self.catalogue.glossary[*id];
            vec![
                entry.term.clone(),
                entry.expansion.clone().unwrap_or_default(),
                entry.note.clone().unwrap_or_default(),
                projects(of_term),
            ]
        };
        self.terms.iter().map(row).collect()
    }
}

impl Report for GlossaryReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Catalogue(self.catalogue)
    }

    fn document(&self) -> impl Serialize {
        let term = |(id, projects): &(TermId, Vec<ProjectId>)| {
            object! {
                #[serde(flatten)] entry: &self.catalogue.glossary[*id],
                projects: ids(self.catalogue, projects),
            }
        };
        object! { terms: self.terms.iter().map(term).collect::<Vec<_>>() }
    }

    fn records(&self) -> TextTable {
        let rows = self.rows(|projects| ids(self.catalogue, projects).join(" "));
        TextTable::new(&["term", "expansion", "note", "projects"], rows)
    }

    fn table(&self) -> TextTable {
        let rows = self.rows(|projects| project_names(self.catalogue, projects));
        TextTable::new(&["term", "expansion", "note", "projects"], rows)
    }

    /// Prints the table of all terms, or the page of one, which ends with its source.
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        match self.only {
            None => self.table().write_text(out, style)?,
            Some(id) => {
                let (target, none) = (Target::Term(id), Highlights::default());
                let mut page = background_page::page(self.catalogue, &self.index, target, none);
                // The source is printed by the report.
                page.truncate(page.len().saturating_sub(2));
                write_page(&page, out, style)?;
            }
        }
        writeln!(out)
    }

    fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    fn nothing(&self) -> Option<String> {
        Some("the catalogue has no glossary".to_owned())
    }
}
