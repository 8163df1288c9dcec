//! The page of a project, as text that can be wrapped to any width.

use crate::catalogue::{
    Catalogue, CountryId, Milestone, MilestoneKind, Project, ProjectId, Role, Standing, When,
};
use crate::query::analysis::similar;
use crate::query::{LazyIndex, Query, Target, language, mentions};

use super::block::{Block, Run, Tone, link, run};
use super::noun::{countries, role};
use super::number::percent;
use super::page::{Highlights, Page, name_tone, separated};
use super::stage;
use super::width::width;

/// The most projects that are all named in a list of related projects, such as those that contain this one.
const MOST_RELATED: usize = 4;
/// The most countries in a query that is written on a page.
const MOST_IN_A_QUERY: usize = 12;
/// The most similar projects that are listed, and how many more if they are as similar as the last.
const MOST_SIMILAR: usize = 5;
const MOST_TIED: usize = 3;

/// "launched Jul 2021"
fn launch(project: &Project) -> String {
    match project.launched() {
        Some(date) => format!("launched {}", date.in_words()),
        None => "launch date unknown".to_owned(),
    }
}

/// The facts about a project in a line: the number of countries, organisations, and the launch.
pub(crate) fn facts(catalogue: &Catalogue, project: &Project) -> Vec<String> {
    let mut facts = vec![countries(project.participants.len())];
    let codes = project.organisations.iter().map(|&id| &catalogue.organisations[id].code);
    facts.extend(codes.cloned());
    facts.push(launch(project));
    facts
}

pub(crate) fn project(
    catalogue: &Catalogue,
    index: &LazyIndex,
    id: ProjectId,
    highlights: Highlights<'_>,
) -> Vec<Block> {
    let project = &catalogue.projects[id];
    let mut page = Page::new(catalogue, highlights);
    page.head(project);
    page.participants(project);
    page.section("Purpose", &project.purpose);
    page.section("Status", &project.status);
    page.milestones(project);
    page.containment(id);
    page.similar(id);
    page.mentions(index, id);
    let category = &catalogue.categories[project.category];
    page.section(&category.name, &category.summary);
    page.source();
    page.blocks
}

impl Page<'_> {
    /// ```text
    /// First Test
    /// Air
    /// ◕ Established and delivering
    /// launched Jul 2021
    /// Led by Alphaland
    /// ```
    fn head(&mut self, project: &Project) {
        let catalogue = self.catalogue;
        self.line(vec![run(Tone::Strong, &project.name)]);
        let (id, category) = (project.category, &catalogue.categories[project.category]);
        self.line(vec![link(Tone::Category(id), &category.name, Target::Category(id))]);
        if let Some(id) = project.stage {
            let tone = Tone::Stage(stage::quarters(catalogue, id));
            let shape = run(tone, stage::shape(catalogue, Some(id)));
            self.item(shape, 2, vec![run(tone, &catalogue.stages[id].name)]);
        }
        self.line(vec![run(Tone::Faint, launch(project))]);
        if let Some(lead) = project.lead {
            let name = catalogue.countries[lead].in_sentence();
            let runs =
                vec![run(Tone::Plain, "Led by "), link(Tone::Name, name, Target::Country(lead))];
            self.line(runs);
        }
    }

    fn participants(&mut self, project: &Project) {
        let count = project.participants.len();
        self.heading(&format!("Participants · {}", countries(count)));
        if count == 0 {
            self.line(vec![run(Tone::Faint, "The source lists none.")]);
        }
        let participants = project.participants.iter().map(|id| self.participant(project, id));
        let runs = separated(participants, &run(Tone::Plain, ", "));
        if !runs.is_empty() {
            self.line(runs);
        }
        for &id in &project.organisations {
            let organisation = &self.catalogue.organisations[id];
            let text = format!("with the {} ({})", organisation.name, organisation.code);
            self.line(vec![run(Tone::Plain, text)]);
        }
        if let Some(note) = &project.participation_note {
            self.line(self.marked(note));
        }
    }

    /// "Alphaland", "Betaland (partner, lead)".
    fn participant(&self, project: &Project, id: CountryId) -> Vec<Run> {
        let country = &self.catalogue.countries[id];
        let mut runs = vec![link(name_tone(country.standing), &country.name, Target::Country(id))];
        let partner = (country.standing == Standing::Partner).then_some(Role::Partner);
        let lead = (project.lead == Some(id)).then_some(Role::Lead);
        let roles = partner.into_iter().chain(lead).map(|one| role(&self.catalogue.terms, one));
        let roles: Vec<&str> = roles.collect();
        if !roles.is_empty() {
            runs.push(run(Tone::Faint, format!(" ({})", roles.join(", "))));
        }
        runs
    }

    fn milestones(&mut self, project: &Project) {
        if project.milestones.is_empty() {
            return;
        }
        self.heading("Milestones");
        let milestones = project.milestones_by_date();
        let widths = milestones.iter().map(|milestone| width(&milestone.date.in_words()));
        let indent = u16::try_from(widths.max().unwrap_or(0) + 2).unwrap_or(u16::MAX);
        for Milestone { date, kind, text } in milestones {
            let runs = match kind {
                MilestoneKind::Expected => {
                    let expected = run(Tone::Faint, "expected: ");
                    std::iter::once(expected).chain(self.marked(text)).collect()
                }
                MilestoneKind::Launched | MilestoneKind::Reached => self.marked(text),
            };
            self.item(run(Tone::Faint, When::in_words(*date)), indent, runs);
        }
    }

    /// ```text
    /// Contained in, by participants
    /// FST; SND; THD and 4 more: country:AAA country:BBB
    /// ```
    fn containment(&mut self, id: ProjectId) {
        let catalogue = self.catalogue;
        let containing = similar::containing(catalogue, id);
        let contained = similar::contained(catalogue, id);
        let project = &catalogue.projects[id];
        let inside = project.participants.len();
        // A query of many countries would be longer than the list.
        let lists_all = |countries: usize, query: fn(&Catalogue, ProjectId) -> Query| {
            if countries > MOST_IN_A_QUERY {
                format!("hvp show {} --format json", project.id)
            } else {
                let query = language::print(&query(catalogue, id), catalogue);
                format!("{query} (with this one)")
            }
        };
        let containing_query = || lists_all(inside, similar::containing_query);
        let outside = catalogue.countries.len() - inside;
        let contained_query = || lists_all(outside, similar::contained_query);
        if !containing.is_empty() {
            self.heading("Contained in, by participants");
            self.line(self.few_links(&containing, MOST_RELATED, containing_query));
        }
        if !contained.is_empty() {
            self.heading("Contains, by participants");
            self.line(self.few_links(&contained, MOST_RELATED, contained_query));
        }
    }

    fn similar(&mut self, id: ProjectId) {
        let mut similar = similar::most_similar(self.catalogue, id, MOST_SIMILAR + MOST_TIED + 1);
        if similar.is_empty() {
            return;
        }
        if let Some(&(_, shared, either)) = similar.get(MOST_SIMILAR - 1) {
            similar.retain(|one| one.1 * either >= shared * one.2);
        }
        let has_more = similar.len() > MOST_SIMILAR + MOST_TIED;
        similar.truncate(MOST_SIMILAR + MOST_TIED);
        self.heading("Most similar by participants");
        for (other, shared, either) in similar {
            let name = self.catalogue.projects[other].in_sentence();
            let share = format!("  {shared} shared · {}", percent(shared, either));
            self.line(vec![
                link(Tone::Name, name, Target::Project(other)),
                run(Tone::Faint, share),
            ]);
        }
        if has_more {
            self.line(vec![run(Tone::Faint, "and more, as similar as the last")]);
        }
    }

    fn mentions(&mut self, index: &LazyIndex, id: ProjectId) {
        let (named, naming) = mentions(self.catalogue, index, id);
        for (title, projects) in [("Mentions", named), ("Mentioned by", naming)] {
            if projects.is_empty() {
                continue;
            }
            self.heading(title);
            let all = || format!("hvp show {} --format json", self.catalogue.projects[id].id);
            self.line(self.few_links(&projects, MOST_RELATED, all));
        }
    }
}
