//! A country's profile to be read in a terminal.

use std::io::{self, Write};

use crate::cli::answer::list_command;
use crate::cli::output::figure::counted;
use crate::cli::output::sheet::{Sheet, citation, short_names};
use crate::cli::output::style::Style;
use crate::cli::verbs::countries::standing;
use crate::query::analysis::profile::Launch;
use crate::query::language;
use crate::text::rank;

use super::{MEASURES, Profiled};

impl Profiled<'_> {
    /// What it is called, and the facts of the head.
    ///
    /// ```text
    /// Alphaland (AAA), member
    /// In 12 of 29 projects: 14th of 34 countries, with Betaland
    /// In 6 of 8 categories
    /// First launch 2014 (FST); latest Oct 2024 (LST)
    /// ```
    pub(crate) fn facts(&self) -> (String, Vec<String>) {
        let (profile, catalogue) = (&self.profile, self.catalogue);
        let country = &catalogue.countries[profile.country];
        let standing = standing(catalogue, country.standing);
        let title = format!("{} ({}), {standing}", country.name, country.code);
        let terms = &catalogue.terms.project;
        let of = counted(self.answered.selection.projects.len(), &terms.singular, &terms.plural);
        let place = rank::in_words(catalogue, &profile.rank);
        let (breadth, categories) = profile.breadth();
        let categories = counted(categories, "category", "categories");
        let mut facts = vec![
            format!("In {} of {of}: {place}", profile.count),
            format!("In {breadth} of {categories}"),
        ];
        let launch = |launch: &Launch| {
            format!("{} ({})", launch.date.in_words(), short_names(catalogue, &launch.projects))
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
        let query = language::print(&self.answered.query, catalogue);
        if !query.is_empty() {
            facts.push(format!("Among the {} of: {query}", terms.plural));
        }
        (title, facts)
    }

    pub(crate) fn text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let (title, facts) = self.facts();
        writeln!(out, "{}{title}{}", style.heading_start(), style.heading_end())?;
        for fact in facts {
            writeln!(out, "{fact}")?;
        }
        let (profile, query) = (&self.profile, &self.answered.query);
        let selecting = |query| list_command(&language::print(&query, self.catalogue));
        let takes_part = (self.projects(), "Takes part in", selecting(profile.query(query)));
        let absent = (self.absences(), "Not listed in", selecting(profile.absent_query(query)));
        for (sheet, heading, command) in [takes_part, absent] {
            section(out, &sheet, heading, &command, style)?;
        }
        section(out, &self.partners(), "Works with", "", style)?;
        if !profile.partners.is_empty() {
            writeln!(out, "\n{}", style.plain(&MEASURES.replace(". lift", ".\nlift")))?;
        }
        writeln!(out, "\n{}", citation(self.catalogue))
    }
}

/// A table under its heading, with the command that lists the same.
fn section(
    out: &mut impl Write,
    sheet: &Sheet,
    heading: &str,
    command: &str,
    style: Style,
) -> io::Result<()> {
    if sheet.rows.is_empty() {
        return writeln!(out, "\n{heading}: none");
    }
    let gap = if command.is_empty() { "" } else { "  " };
    let (bold, plain) = (style.heading_start(), style.heading_end());
    writeln!(out, "\n{bold}{heading}{plain}{gap}{command}")?;
    sheet.write_table(out, style)
}
