//! `hvp describe`: a view in plain sentences.

use std::io::{self, Write};

use serde::Serialize;

use crate::app::{App, Settings, View, ViewOption};
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::{COMFORTABLE_TEXT, Style};
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;

/// The description of a view of the projects of a query.
pub(crate) struct DescribeReport<'a> {
    answer: QueryAnswer<'a>,
    view: View,
    sentences: Vec<String>,
}

impl<'a> DescribeReport<'a> {
    /// The description of a view in the state that some options set.
    pub(crate) fn new(
        answer: QueryAnswer<'a>,
        view: View,
        options: &[ViewOption],
        settings: Settings,
    ) -> Result<Self, Failure> {
        let mut app = App::new(answer.catalogue.clone(), settings);
        app.select_by(answer.query.clone());
        app.begin_with(view);
        app.set_options(options).map_err(Failure::Usage)?;
        app.refresh_text();
        Ok(Self { view, sentences: app.description(), answer })
    }
}

impl Report for DescribeReport<'_> {
    /// The first sentence names the filter.
    fn basis(&self) -> Basis<'_> {
        Basis::Profile(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        object! {
            query: self.answer.query_text(),
            view: self.view.name().to_lowercase(),
            sentences: &self.sentences,
        }
    }

    fn records(&self) -> TextTable {
        TextTable::new(&["sentence"], self.sentences.iter().map(|one| vec![one.clone()]))
    }

    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        for sentence in &self.sentences {
            style.write_wrapped(out, sentence, COMFORTABLE_TEXT)?;
        }
        writeln!(out)
    }
}
