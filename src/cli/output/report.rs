//! Reports, which every verb makes, and the only code that knows every format.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::cli::args::choices::Format;
use crate::cli::border::Border;
use crate::cli::exit::{Answer, Conclusion, Failure};
use crate::cli::query_answer::QueryAnswer;
use crate::text::citation::{only, source_without_address};

use super::json::{object, write_json};
use super::ron::write_ron;
use super::style::Style;
use super::table::{CsvStyle, TextTable, escape_markdown, markdown_address};

/// The source of the facts in a report.
pub(crate) enum Basis<'a> {
    /// The projects of a query.
    Projects(&'a QueryAnswer<'a>),
    /// The countries of a catalogue and the projects of a query.
    Countries(&'a QueryAnswer<'a>),
    /// The projects of a query that the facts themselves name.
    Profile(&'a QueryAnswer<'a>),
    /// A catalogue, whatever the query.
    Catalogue(&'a Catalogue),
    /// Checked files.
    Files(Vec<&'a str>),
    /// The projects of a query, printed as a dataset with its own source and date.
    Dataset(&'a QueryAnswer<'a>),
}

/// The answer to a command as data, which can be printed in any [`Format`].
pub(crate) trait Report {
    /// Whether the text output ends with the source.
    const CITED: bool = true;

    /// The source of the facts.
    fn basis(&self) -> Basis<'_>;

    /// The JSON document, without source and date.
    fn document(&self) -> impl Serialize;

    /// The table for programs, with ids and codes: one record per row.
    fn records(&self) -> TextTable;

    /// The table for people, with names and words.
    fn table(&self) -> TextTable {
        self.records()
    }

    /// Prints the report as text, without the source.
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        self.table().write_text(out, style)?;
        if Self::CITED { writeln!(out) } else { Ok(()) }
    }

    /// Prints the report as Markdown, without the source.
    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.table().write_markdown(out)
    }

    /// The report as SVG, if it can be drawn.
    fn picture(&self) -> Option<String> {
        None
    }

    /// Whether nothing is printed except a JSON document.
    fn is_empty(&self) -> bool {
        match self.basis() {
            Basis::Projects(answer) | Basis::Profile(answer) => answer.is_empty(),
            Basis::Countries(answer) => answer.is_empty() || answer.catalogue.countries.is_empty(),
            Basis::Catalogue(_) | Basis::Files(_) | Basis::Dataset(_) => false,
        }
    }

    /// A message to print before the report, on what its query chooses.
    fn notice(&self) -> Option<String> {
        None
    }

    /// A message about facts that the records leave out.
    fn missing_from_records(&self) -> Option<String> {
        None
    }

    /// Why the report is empty although its query selects something.
    fn nothing(&self) -> Option<String> {
        None
    }

    /// The result of the command, with messages about the report.
    fn conclusion(&self) -> Conclusion {
        let conclusion = match self.basis() {
            Basis::Countries(answer) if answer.catalogue.countries.is_empty() => {
                Conclusion::nothing("the catalogue has no country")
            }
            Basis::Projects(answer)
            | Basis::Countries(answer)
            | Basis::Profile(answer)
            | Basis::Dataset(answer) => answer.conclusion(),
            Basis::Catalogue(_) | Basis::Files(_) => Conclusion::done(),
        };
        let is_empty = conclusion.answer == Answer::Done && self.is_empty();
        let nothing = is_empty.then(|| self.nothing()).flatten();
        nothing.map_or(conclusion, Conclusion::nothing)
    }
}

pub(crate) struct Printer<'a, W> {
    pub(crate) out: &'a mut Border<W>,
    pub(crate) style: Style,
    pub(crate) csv: CsvStyle,
    /// Prints a message about the report.
    pub(crate) say: fn(&str),
}

impl<W: Write> Printer<'_, W> {
    /// Prints a report with its source, then the messages about it.
    pub(crate) fn print<R: Report>(
        &mut self,
        report: &R,
        format: Format,
    ) -> Result<Answer, Failure> {
        if let Some(flag) = self.csv.typed_flag().filter(|_| format != Format::Csv) {
            let message = format!("{flag} is for --format csv; leave it out or add that");
            return Err(Failure::Usage(message));
        }
        if let Some(message) = report.notice() {
            (self.say)(&message);
        }
        match format {
            Format::Json => write_json(self.out, &report.basis().document(report.document()))?,
            Format::Ron => write_ron(self.out, &report.document())?,
            _ if report.is_empty() => {}
            Format::Csv => {
                if self.csv.bom {
                    self.out.byte_order_mark()?;
                }
                report.records().write_csv(self.out, self.csv)?;
                if let Some(message) = report.missing_from_records() {
                    (self.say)(&message);
                }
            }
            Format::Table => {
                report.write_text(self.out, self.style)?;
                if R::CITED {
                    writeln!(
                        self.out,
                        "{}",
                        report.basis().citation(str::to_owned, str::to_owned)
                    )?;
                }
            }
            Format::Markdown => {
                report.write_markdown(self.out)?;
                let citation = report.basis().citation(escape_markdown, markdown_address);
                writeln!(self.out, "\n{citation}")?;
            }
            Format::Svg => {
                self.out.write_all(report.picture().unwrap_or_default().as_bytes())?;
            }
        }
        let Conclusion { answer, messages } = report.conclusion();
        for message in messages {
            (self.say)(&message);
        }
        Ok(answer)
    }
}

impl Basis<'_> {
    /// The JSON document: the source of the facts and their date, unless the content has them, and the content.
    fn document(&self, content: impl Serialize) -> impl Serialize {
        let source = match self {
            Self::Projects(answer) | Self::Countries(answer) | Self::Profile(answer) => {
                Some(Some(answer.catalogue))
            }
            Self::Catalogue(catalogue) => Some(Some(*catalogue)),
            Self::Files(_) => Some(None),
            Self::Dataset(_) => None,
        };
        let dated = |catalogue: Option<&Catalogue>| {
            object! {
                source: catalogue.map(|catalogue| catalogue.source.clone()),
                updated: catalogue.map(|catalogue| catalogue.updated.to_string()),
            }
        };
        object! {
            #[serde(flatten)] source: source.map(dated),
            #[serde(flatten)] reading: self.read_as().map(|read_as| object! { read_as: read_as }),
            #[serde(flatten)] content: content,
        }
    }

    /// The query, if it is a reading of other words. A dataset has no place for it.
    fn read_as(&self) -> Option<String> {
        match self {
            Self::Projects(answer) | Self::Countries(answer) | Self::Profile(answer) => {
                answer.read_as()
            }
            Self::Catalogue(_) | Self::Files(_) | Self::Dataset(_) => None,
        }
    }

    /// The citation under a table. The functions write its text and its web address.
    fn citation(&self, text: impl Fn(&str) -> String, address: impl Fn(&str) -> String) -> String {
        let source = |catalogue: &Catalogue| {
            let source = text(&source_without_address(catalogue));
            format!("{source}. {}", address(&catalogue.source)).trim_end().to_owned()
        };
        match self {
            Self::Projects(answer) | Self::Countries(answer) | Self::Dataset(answer) => {
                let only = only(answer.catalogue, &answer.query).map(|only| text(&only));
                [source(answer.catalogue)].into_iter().chain(only).collect::<Vec<_>>().join("\n\n")
            }
            Self::Profile(answer) => source(answer.catalogue),
            Self::Catalogue(catalogue) => source(catalogue),
            Self::Files(files) => text(&format!("Checked: {}", files.join(", "))),
        }
    }
}
