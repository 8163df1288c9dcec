//! Everything there is to say about one project, as text that can be wrapped to any width.

use std::ops::Range;

use crate::catalogue::{
    Catalogue, CountryId, Milestone, MilestoneKind, Project, ProjectId, StageId, Standing, When,
};
use crate::query::analysis::similar;
use crate::query::{Index, SearchTerm, Target, mentions, occurrences};

use super::block::{Block, Run, Tone, link, run};
use super::noun::countries;
use super::number::percent;

/// How many similar projects are listed.
const MOST_SIMILAR: usize = 5;

/// The shape of a stage: the fuller, the further along the vocabulary.
pub(crate) fn stage_shape(catalogue: &Catalogue, stage: StageId) -> &'static str {
    match catalogue.progress(stage) {
        progress if progress < 0.125 => "○",
        progress if progress < 0.375 => "◔",
        progress if progress < 0.625 => "◑",
        progress if progress < 0.875 => "◕",
        _ => "●",
    }
}

/// How many countries take part in a project, the organisations that do, and its launch.
pub(crate) fn facts(catalogue: &Catalogue, project: &Project) -> Vec<String> {
    let mut facts = vec![countries(project.participants.len())];
    let codes = project.organisations.iter().map(|&id| &catalogue.organisations[id].code);
    facts.extend(codes.cloned());
    facts.push(match project.launched() {
        Some(date) => format!("launched {}", date.in_words()),
        None => "launch date not given".to_owned(),
    });
    facts
}

/// The whole account of one project, with words marked in its running text: those that are sought, and
/// others.
pub(crate) fn project(
    catalogue: &Catalogue,
    index: &Index,
    id: ProjectId,
    [sought, words]: [&[SearchTerm]; 2],
) -> Vec<Block> {
    let project = &catalogue.projects[id];
    let mut page = Page { catalogue, sought, words, blocks: Vec::new() };
    page.head(project);
    page.section("Purpose", &project.purpose);
    page.participants(project);
    page.section("Status", &project.status);
    page.milestones(project);
    page.similar(id);
    page.mentions(index, id);
    let category = &catalogue.categories[project.category];
    page.section(&category.name, &category.summary);
    page.source();
    page.blocks
}

/// A text that is being written.
pub(crate) struct Page<'a> {
    pub(crate) catalogue: &'a Catalogue,
    /// What is marked in running text: what is sought there, and other words.
    pub(crate) sought: &'a [SearchTerm],
    pub(crate) words: &'a [SearchTerm],
    pub(crate) blocks: Vec<Block>,
}

impl Page<'_> {
    pub(crate) fn line(&mut self, runs: Vec<Run>) {
        self.blocks.push(Block { runs, ..Block::default() });
    }

    pub(crate) fn item(&mut self, marker: Run, indent: u16, runs: Vec<Run>) {
        self.blocks.push(Block { marker: Some(marker), indent, runs });
    }

    pub(crate) fn heading(&mut self, text: &str) {
        self.blocks.push(Block::default());
        self.line(vec![run(Tone::Heading, text)]);
    }

    fn section(&mut self, title: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.heading(title);
        for paragraph in text.split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
            self.line(self.marked(paragraph.trim()));
        }
    }

    /// Running text in runs, of which those that have what was looked for are marked.
    fn marked(&self, text: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut at = 0;
        let mut add = |tone, range: Range<usize>| {
            let part = text.get(range).unwrap_or_default();
            if !part.is_empty() {
                runs.push(run(tone, part));
            }
        };
        let sought = occurrences(text, self.sought);
        let mut marked: Vec<_> = sought.iter().map(|range| (Tone::Sought, range.clone())).collect();
        let others = occurrences(text, self.words).into_iter();
        let is_apart = |range: &Range<usize>| {
            sought.iter().all(|one| range.end <= one.start || one.end <= range.start)
        };
        marked.extend(others.filter(is_apart).map(|range| (Tone::Hit, range)));
        marked.sort_by_key(|(_, range)| range.start);
        for (tone, range) in marked {
            add(Tone::Plain, at..range.start);
            at = range.end;
            add(tone, range);
        }
        add(Tone::Plain, at..text.len());
        runs
    }

    /// ```text
    /// First Test
    /// Air
    /// ◕ Established and delivering
    /// 26 countries · NSPA · launched Jul 2021
    /// ```
    fn head(&mut self, project: &Project) {
        let catalogue = self.catalogue;
        self.line(vec![run(Tone::Strong, &project.name)]);
        let category = &catalogue.categories[project.category];
        self.line(vec![link(Tone::Name, &category.name, Target::Category(project.category))]);
        let stage = &catalogue.stages[project.stage];
        let shape = run(Tone::Stage, stage_shape(catalogue, project.stage));
        self.item(shape, 2, vec![run(Tone::Stage, &stage.name)]);
        self.line(vec![run(Tone::Faint, facts(catalogue, project).join(" · "))]);
        if let Some(lead) = project.lead {
            let name = &catalogue.countries[lead].name;
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
        let mut runs = Vec::new();
        for country in project.participants.iter() {
            if !runs.is_empty() {
                runs.push(run(Tone::Plain, ", "));
            }
            self.participant(project, country, &mut runs);
        }
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

    fn participant(&self, project: &Project, id: CountryId, runs: &mut Vec<Run>) {
        let country = &self.catalogue.countries[id];
        let is_partner = country.standing == Standing::Partner;
        let tone = if is_partner { Tone::Partner } else { Tone::Name };
        runs.push(link(tone, &country.name, Target::Country(id)));
        let mut marks = Vec::new();
        if is_partner {
            marks.push(self.catalogue.terms.partner.singular.as_str());
        }
        if project.lead == Some(id) {
            marks.push("lead");
        }
        if !marks.is_empty() {
            runs.push(run(Tone::Faint, format!(" ({})", marks.join(", "))));
        }
    }

    fn milestones(&mut self, project: &Project) {
        if project.milestones.is_empty() {
            return;
        }
        self.heading("Milestones");
        let milestones = project.milestones_by_date();
        let width = milestones.iter().map(|milestone| milestone.date.in_words().chars().count());
        let indent = u16::try_from(width.max().unwrap_or(0) + 2).unwrap_or(u16::MAX);
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

    fn similar(&mut self, id: ProjectId) {
        let similar = similar::most_similar(self.catalogue, id, MOST_SIMILAR);
        if similar.is_empty() {
            return;
        }
        self.heading("Most similar by participants");
        for (other, shared, either) in similar {
            let name = self.catalogue.projects[other].in_sentence();
            let share = format!("  {shared} shared · {}", percent(shared, either));
            self.line(vec![
                link(Tone::Name, name, Target::Project(other)),
                run(Tone::Faint, share),
            ]);
        }
    }

    fn mentions(&mut self, index: &Index, id: ProjectId) {
        let (named, naming) = mentions(self.catalogue, index, id);
        for (title, projects) in [("Mentions", named), ("Mentioned by", naming)] {
            if projects.is_empty() {
                continue;
            }
            self.heading(title);
            let mut runs = Vec::new();
            for other in projects {
                if !runs.is_empty() {
                    runs.push(run(Tone::Plain, ", "));
                }
                let name = self.catalogue.projects[other].in_sentence();
                runs.push(link(Tone::Name, name, Target::Project(other)));
            }
            self.line(runs);
        }
    }

    pub(crate) fn source(&mut self) {
        self.blocks.push(Block::default());
        let Catalogue { publisher, source, updated, .. } = self.catalogue;
        let citation = format!("Source: {publisher}, updated {}. {source}", updated.in_words());
        self.line(vec![run(Tone::Faint, citation.trim())]);
    }
}
