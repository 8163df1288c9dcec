//! A country's profile as text and as Markdown.

use std::io::{self, Write};

use crate::cli::border::Border;
use crate::cli::output::style::Style;
use crate::cli::output::table::{TextTable, escape_markdown};
use crate::cli::query_answer::list_command;
use crate::cli::verbs::names::project_names;
use crate::query::analysis::profile::Launch;
use crate::query::{Query, language};
use crate::text::{country_page, noun, rank};

use super::CountryReport;

/// The explanation of the measures of partners.
const MEASURES: &str = "jaccard: shared projects by the projects of either, 0 to 1. \
    lift: shared × all projects / (own × theirs); 1 is chance, 2 twice as many as by chance.";

/// A table with its heading, and the command that lists the same projects.
struct ProfileSection {
    heading: &'static str,
    command: Option<String>,
    table: TextTable,
}

impl CountryReport<'_> {
    /// Prints the facts, then each table with the command that lists the same projects.
    pub(super) fn write_profile(
        &self,
        out: &mut Border<impl Write>,
        style: Style,
    ) -> io::Result<()> {
        out.heading(&self.title(), style)?;
        writeln!(out)?;
        for fact in self.facts() {
            writeln!(out, "{fact}")?;
        }
        for ProfileSection { heading, command, table } in self.sections() {
            if table.rows.is_empty() {
                writeln!(out, "\n{heading}: none")?;
                continue;
            }
            let command = command.map(|command| format!("  {command}")).unwrap_or_default();
            writeln!(out)?;
            out.heading(heading, style)?;
            writeln!(out, "{command}")?;
            table.write_text(out, style)?;
        }
        if !self.profile.partners.is_empty() {
            writeln!(out, "\n{}", style.plain(&MEASURES.replace(". lift", ".\nlift")))?;
        }
        writeln!(out)
    }

    /// Prints the facts as a Markdown list, then the tables.
    pub(super) fn write_markdown_profile(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "## {}\n", escape_markdown(&self.title()))?;
        for fact in self.facts() {
            writeln!(out, "- {}", escape_markdown(&fact))?;
        }
        for (place, section) in self.sections().into_iter().enumerate() {
            let ProfileSection { heading, command: _, table } = section;
            let gap = if place > 0 { "\n" } else { "" };
            writeln!(out, "{gap}\n### {heading}\n")?;
            table.write_markdown(out)?;
        }
        writeln!(out, "\n{MEASURES}")
    }

    /// "Alphaland (AAA), member"
    fn title(&self) -> String {
        let catalogue = self.answer.catalogue;
        let country = &catalogue.countries[self.profile.country];
        let standing = &catalogue.terms.standing(country.standing).singular;
        format!("{} ({}), {standing}", country.name, country.code)
    }

    /// The facts above the tables.
    ///
    /// ```text
    /// In 12 of 29 projects: joint 14th of 34, with Betaland
    /// In 6 of 8 categories
    /// First launch 2014 (FST); latest Oct 2024 (LST)
    /// ```
    fn facts(&self) -> Vec<String> {
        let Self { answer, profile } = self;
        let catalogue = answer.catalogue;
        let term = &catalogue.terms.project;
        let of = noun::counted(answer.selection.projects.len(), term);
        let mut facts = vec![match profile.count {
            // To be in nothing is no rank.
            0 => format!("In 0 of {of}"),
            count => format!("In {count} of {of}: {}", rank::in_words(catalogue, &profile.rank)),
        }];
        facts.extend(country_page::breadth(profile));
        let launch = |Launch { date, projects }: &Launch| {
            format!("{} ({})", date.in_words(), project_names(catalogue, projects))
        };
        match (&profile.first, &profile.latest) {
            (Some(first), Some(latest)) if first.date != latest.date => {
                facts.push(format!("First launch {}; latest {}", launch(first), launch(latest)));
            }
            (Some(only), _) | (None, Some(only)) => {
                facts.push(format!("Launched {}", launch(only)));
            }
            (None, None) => {}
        }
        let query = answer.query_text();
        if !query.is_empty() {
            facts.push(format!("Among the {} of: {query}", term.plural));
        }
        facts
    }

    fn sections(&self) -> [ProfileSection; 3] {
        let Self { answer, profile } = self;
        let command = |query: Query| Some(list_command(&language::print(&query, answer.catalogue)));
        [
            ProfileSection {
                heading: "Takes part in",
                command: command(profile.query(&answer.query)),
                table: self.projects(),
            },
            ProfileSection {
                heading: "Not listed in",
                command: command(profile.absent_query(&answer.query)),
                table: self.absences(),
            },
            ProfileSection { heading: "Works with", command: None, table: self.partners() },
        ]
    }
}
