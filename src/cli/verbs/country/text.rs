//! A country's profile as text and as Markdown.

use std::io::{self, Write};

use crate::cli::border::Border;
use crate::cli::output::style::{COMFORTABLE_NOTE, Style};
use crate::cli::output::table::{TextTable, escape_markdown};
use crate::cli::query_answer::list_command;
use crate::cli::verbs::names::project_names;
use crate::query::analysis::profile::Launch;
use crate::query::{CountryMention, Query, country_mentions_query, language};
use crate::text::country_page::{self, MENTIONED, MOST_OF_A_LAUNCH};
use crate::text::{list, noun, rank};

use super::CountryReport;

/// The explanation of the measures of partners.
pub(crate) const MEASURES: &str = "jaccard: shared projects by the projects of either, 0 to 1. \
    lift: shared × all projects / (own × theirs); 1 is chance, 2 twice as many as by chance.";

/// The most countries to name that a country shares nothing with.
const MOST_UNSHARED: usize = 12;

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
        self.write_mentions(out, style)?;
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
        if !self.mentions.is_empty() {
            writeln!(out, "\n### {MENTIONED}\n")?;
        }
        for text in self.mentions_in_words() {
            writeln!(out, "- {}", escape_markdown(&text))?;
        }
        writeln!(out, "\n{MEASURES}")
    }

    /// Prints the projects whose text names the country although they do not list it, with the sentence.
    ///
    /// ```text
    /// Named in the text, but not listed
    /// FST: The centre, which is led by Alphaland, supports the project.
    /// ```
    fn write_mentions(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        if self.mentions.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        out.heading(MENTIONED, style)?;
        writeln!(out)?;
        let mut mentions = self.mentions_in_words().into_iter();
        mentions.try_for_each(|text| style.write_wrapped(out, &text, COMFORTABLE_NOTE))
    }

    /// Each project whose text names the country, with the sentence; of many, three, and the command that lists all.
    fn mentions_in_words(&self) -> Vec<String> {
        let Self { answer, profile, mentions } = self;
        let catalogue = answer.catalogue;
        let (named, others) = list::first(mentions, MOST_OF_A_LAUNCH);
        let words = |&CountryMention { project, sentence }: &CountryMention<'_>| {
            format!("{}: {sentence}", catalogue.projects[project].in_sentence())
        };
        let query = || country_mentions_query(catalogue, profile.country, &answer.query);
        let more = (others > 0).then(|| list::and_more(others, &self.command(&query())));
        named.iter().map(words).chain(more).collect()
    }

    /// The command that lists the projects of a query.
    fn command(&self, query: &Query) -> String {
        list_command(&language::print(query, self.answer.catalogue)).to_string()
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
        let Self { answer, profile, mentions: _ } = self;
        let catalogue = answer.catalogue;
        let term = &catalogue.terms.project;
        let of = noun::counted(answer.selection.projects.len(), term);
        let mut facts = vec![match profile.count {
            // To be in nothing is no rank.
            0 => format!("In 0 of {of}"),
            count => {
                let rank = rank::in_words(catalogue, &profile.rank, &answer.query);
                format!("In {count} of {of}: {rank}")
            }
        }];
        facts.extend(country_page::breadth(profile));
        let launch = |launch: &Launch| {
            let (first, others) = list::first(&launch.projects, MOST_OF_A_LAUNCH);
            let mut names = project_names(catalogue, first);
            if others > 0 {
                let all = self.command(&profile.launch_query(&answer.query, launch));
                names = format!("{names} {}", list::and_more(others, &all));
            }
            format!("{} ({names})", launch.date.in_words())
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
        facts.extend(self.unshared());
        let query = answer.query_text();
        if !query.is_empty() {
            facts.push(format!("Among the {} of: {query}", term.plural));
        }
        facts
    }

    /// "Shares no project with Alphaland and Betaland", for a country with projects.
    fn unshared(&self) -> Option<String> {
        let Self { answer, profile, mentions: _ } = self;
        let catalogue = answer.catalogue;
        let unshared = profile.unshared(catalogue);
        if unshared.is_empty() || profile.count == 0 {
            return None;
        }
        let (first, others) = list::first(&unshared, MOST_UNSHARED);
        let names = list::country_names(catalogue, first);
        let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        if others > 0 {
            names.push(format!("{others} others"));
        }
        let project = &catalogue.terms.project.singular;
        Some(format!("Shares no {project} with {}", list::and(&names)))
    }

    fn sections(&self) -> [ProfileSection; 3] {
        let Self { answer, profile, mentions: _ } = self;
        let command = |query: Query| Some(self.command(&query));
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
