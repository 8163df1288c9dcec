//! A country's profile as text and as Markdown.

use std::io::{self, Write};

use crate::catalogue::Catalogue;
use crate::cli::output::style::Style;
use crate::cli::output::table::{Table, escape_markdown};
use crate::cli::query_answer::{QueryAnswer, list_command};
use crate::cli::verbs::names::short_names;
use crate::query::analysis::profile::{Launch, Profile};
use crate::query::{Query, language};
use crate::text::{country_page, noun, rank};

use super::tables::{absences, partners, projects};

/// The explanation of the measures of partners.
const MEASURES: &str = "jaccard: shared projects by the projects of either, 0 to 1. \
    lift: shared × all projects / (own × theirs); 1 is chance, 2 twice as many as by chance.";

/// A table with its heading, and the command that lists the same projects.
struct Section {
    heading: &'static str,
    command: Option<String>,
    table: Table,
}

/// Prints the facts, then the tables.
pub(crate) fn write_text(
    out: &mut impl Write,
    answer: &QueryAnswer<'_>,
    profile: &Profile,
    style: Style,
) -> io::Result<()> {
    let (bold, plain) = (style.heading_start(), style.heading_end());
    writeln!(out, "{bold}{}{plain}", title(answer.catalogue, profile))?;
    for fact in facts(answer, profile) {
        writeln!(out, "{fact}")?;
    }
    for Section { heading, command, table } in sections(answer, profile) {
        if table.rows.is_empty() {
            writeln!(out, "\n{heading}: none")?;
            continue;
        }
        let command = command.map(|command| format!("  {command}")).unwrap_or_default();
        writeln!(out, "\n{bold}{heading}{plain}{command}")?;
        table.write_text(out, style)?;
    }
    if !profile.partners.is_empty() {
        writeln!(out, "\n{}", style.plain(&MEASURES.replace(". lift", ".\nlift")))?;
    }
    writeln!(out)
}

/// Prints the facts as a Markdown list, then the tables.
pub(crate) fn write_markdown(
    out: &mut impl Write,
    answer: &QueryAnswer<'_>,
    profile: &Profile,
) -> io::Result<()> {
    writeln!(out, "## {}\n", escape_markdown(&title(answer.catalogue, profile)))?;
    for fact in facts(answer, profile) {
        writeln!(out, "- {}", escape_markdown(&fact))?;
    }
    for (place, section) in sections(answer, profile).into_iter().enumerate() {
        let Section { heading, command: _, table } = section;
        let gap = if place > 0 { "\n" } else { "" };
        writeln!(out, "{gap}\n### {heading}\n")?;
        table.write_markdown(out)?;
    }
    writeln!(out, "\n{MEASURES}")
}

/// "Alphaland (AAA), member"
fn title(catalogue: &Catalogue, profile: &Profile) -> String {
    let country = &catalogue.countries[profile.country];
    let standing = &noun::standing(&catalogue.terms, country.standing).singular;
    format!("{} ({}), {standing}", country.name, country.code)
}

/// The facts above the tables.
///
/// ```text
/// In 12 of 29 projects: joint 14th of 34, with Betaland
/// In 6 of 8 categories
/// First launch 2014 (FST); latest Oct 2024 (LST)
/// ```
fn facts(answer: &QueryAnswer<'_>, profile: &Profile) -> Vec<String> {
    let catalogue = answer.catalogue;
    let term = &catalogue.terms.project;
    let of = noun::counted(answer.selection.projects.len(), term);
    let mut facts = vec![match profile.count {
        // To be in nothing is no rank.
        0 => format!("In 0 of {of}"),
        count => format!("In {count} of {of}: {}", rank::in_words(catalogue, &profile.rank)),
    }];
    facts.extend(country_page::breadth(profile));
    let launch = |launch: &Launch| {
        format!("{} ({})", launch.date.in_words(), short_names(catalogue, &launch.projects))
    };
    match (&profile.first, &profile.latest) {
        (Some(first), Some(latest)) if first.date != latest.date => {
            facts.push(format!("First launch {}; latest {}", launch(first), launch(latest)));
        }
        (Some(only), _) | (None, Some(only)) => facts.push(format!("Launched {}", launch(only))),
        (None, None) => {}
    }
    let query = answer.query_text();
    if !query.is_empty() {
        facts.push(format!("Among the {} of: {query}", term.plural));
    }
    facts
}

fn sections(answer: &QueryAnswer<'_>, profile: &Profile) -> [Section; 3] {
    let (catalogue, query) = (answer.catalogue, &answer.query);
    let command = |query: Query| Some(list_command(&language::print(&query, catalogue)));
    [
        Section {
            heading: "Takes part in",
            command: command(profile.query(query)),
            table: projects(catalogue, profile),
        },
        Section {
            heading: "Not listed in",
            command: command(profile.absent_query(query)),
            table: absences(catalogue, profile),
        },
        Section { heading: "Works with", command: None, table: partners(catalogue, profile) },
    ]
}
