//! `hvp about`: the catalogue's own text.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::cli::border::Border;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::{COMFORTABLE_TEXT, Style};
use crate::cli::output::table::{TextTable, escape_markdown};
use crate::text::wording::paragraphs;

/// The background text of a catalogue, with the introductions of its categories.
pub(crate) struct AboutReport<'a> {
    catalogue: &'a Catalogue,
    sections: Vec<(&'a str, &'a str)>,
}

impl<'a> AboutReport<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue) -> Self {
        let background = catalogue.background.iter();
        let background =
            background.map(|(_, section)| (section.title.as_str(), section.text.as_str()));
        let categories = catalogue.categories.iter();
        let categories =
            categories.map(|(_, category)| (category.name.as_str(), category.summary.as_str()));
        let all = background.chain(categories);
        Self { catalogue, sections: all.filter(|(_, text)| !text.trim().is_empty()).collect() }
    }
}

impl Report for AboutReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Catalogue(self.catalogue)
    }

    fn document(&self) -> impl Serialize {
        let section = |&(title, text): &(&str, &str)| {
            object! { title: title.to_owned(), text: text.to_owned() }
        };
        object! { sections: self.sections.iter().map(section).collect::<Vec<_>>() }
    }

    fn records(&self) -> TextTable {
        let row = |&(title, text): &(&str, &str)| vec![title.to_owned(), text.to_owned()];
        TextTable::new(&["title", "text"], self.sections.iter().map(row))
    }

    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        for (title, text) in &self.sections {
            out.heading(&style.plain(title), style)?;
            writeln!(out)?;
            for paragraph in paragraphs(text) {
                style.write_wrapped(out, paragraph, COMFORTABLE_TEXT)?;
                writeln!(out)?;
            }
        }
        Ok(())
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        for (place, (title, text)) in self.sections.iter().enumerate() {
            let gap = if place > 0 { "\n" } else { "" };
            writeln!(out, "{gap}## {}", escape_markdown(title))?;
            for paragraph in paragraphs(text) {
                writeln!(out, "\n{}", escape_markdown(paragraph))?;
            }
        }
        Ok(())
    }

    fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    fn nothing(&self) -> Option<String> {
        Some("the catalogue has no text of its own".to_owned())
    }
}
