//! The parts that the pages of projects and countries are built from.

use std::ops::Range;

use crate::catalogue::{Catalogue, ProjectId, Standing};
use crate::query::{GlossaryWords, Query, SearchTerm, Target, language, occurrences};

use super::block::{Block, Columns, Layout, Run, Tone, link, run};
use super::citation::source_of_page;
use super::list;
use super::wording::paragraphs;

/// The terms to highlight in running text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Highlights<'a> {
    /// The terms whose first match the page is scrolled to.
    pub(crate) focus: &'a [SearchTerm],
    /// All other terms.
    pub(crate) others: &'a [SearchTerm],
}

/// A page under construction, block by block.
pub(crate) struct Page<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) highlights: Highlights<'a>,
    /// The terms that are links in running text.
    glossary: GlossaryWords<'a>,
    pub(crate) blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    /// An empty page.
    pub(crate) fn new(catalogue: &'a Catalogue, highlights: Highlights<'a>) -> Self {
        let glossary = GlossaryWords::new(catalogue);
        Self { catalogue, highlights, glossary, blocks: Vec::new() }
    }

    /// Adds a paragraph.
    pub(crate) fn line(&mut self, runs: Vec<Run>) {
        self.blocks.push(Block { runs, ..Block::default() });
    }

    /// Adds a paragraph indented by `indent` columns, with a marker before its first line.
    pub(crate) fn item(&mut self, marker: Run, indent: u16, runs: Vec<Run>) {
        self.blocks.push(Block { marker: Some(marker), indent, runs, ..Block::default() });
    }

    /// Adds a row whose link is cut or padded to at most `name` columns.
    pub(crate) fn row(&mut self, name: usize, runs: Vec<Run>) {
        let indent = u16::try_from(name).unwrap_or(u16::MAX);
        self.blocks.push(Block { indent, runs, layout: Layout::Row, ..Block::default() });
    }

    /// Adds two texts, side by side where a line has at least `least` columns.
    pub(crate) fn columns(
        &mut self,
        least: usize,
        left: impl FnOnce(&mut Self),
        right: impl FnOnce(&mut Self),
    ) {
        let before = std::mem::take(&mut self.blocks);
        left(self);
        let left = std::mem::take(&mut self.blocks);
        right(self);
        let right = std::mem::replace(&mut self.blocks, before);
        let layout = Layout::Columns(Box::new(Columns { left, right, least }));
        self.blocks.push(Block { layout, ..Block::default() });
    }

    /// Adds an empty line and a heading.
    pub(crate) fn heading(&mut self, text: &str) {
        self.blocks.push(Block::default());
        self.line(vec![run(Tone::Heading, text)]);
    }

    /// Adds a heading and paragraphs of running text; nothing if the text is empty.
    pub(crate) fn section(&mut self, title: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.heading(title);
        self.paragraphs(text);
    }

    /// Adds the paragraphs of running text, with an empty line between them.
    pub(crate) fn paragraphs(&mut self, text: &str) {
        for (place, paragraph) in paragraphs(text).enumerate() {
            if place > 0 {
                self.blocks.push(Block::default());
            }
            self.line(self.marked(paragraph));
        }
    }

    /// Running text, split into runs at the matches of highlighted terms. Terms of the glossary are links.
    pub(crate) fn marked(&self, text: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut at = 0;
        let mut terms = self.glossary.in_text(text).into_iter().peekable();
        let mut add = |tone, mut range: Range<usize>| {
            while let Some((term, id)) = terms.peek().cloned()
                && term.start < range.end
            {
                push(&mut runs, tone, text.get(range.start..term.start));
                let linked = term.start.max(range.start)..term.end.min(range.end);
                let of_link = if tone == Tone::Plain { Tone::Name } else { tone };
                let part = text.get(linked.clone()).unwrap_or_default();
                runs.push(link(of_link, part, Target::Term(id)));
                range.start = linked.end;
                if term.end > range.end {
                    return;
                }
                terms.next();
            }
            push(&mut runs, tone, text.get(range));
        };
        let focus = occurrences(text, self.highlights.focus);
        let mut marked: Vec<_> =
            focus.iter().map(|range| (Tone::FocusHit, range.clone())).collect();
        let others = occurrences(text, self.highlights.others).into_iter();
        let is_apart = |range: &Range<usize>| {
            focus.iter().all(|one| range.end <= one.start || one.end <= range.start)
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

    /// Links to projects with a separator between them.
    pub(crate) fn links(&self, projects: &[ProjectId], tone: Tone, separator: &Run) -> Vec<Run> {
        let name = |id| self.catalogue.projects[id].in_sentence();
        let links = projects.iter().map(|&id| vec![link(tone, name(id), Target::Project(id))]);
        separated(links, separator)
    }

    /// Links to projects: to all of at most `most`, else to three, with the query or command that lists them all.
    pub(crate) fn few_links(
        &self,
        projects: &[ProjectId],
        most: usize,
        lists_all: impl FnOnce() -> String,
    ) -> Vec<Run> {
        let (named, others) = list::first(projects, most);
        let mut runs = self.links(named, Tone::Name, &semicolon());
        runs.extend(and_more(others, lists_all));
        runs
    }

    /// A query as text.
    pub(crate) fn printed(&self, query: &Query) -> String {
        language::print(query, self.catalogue)
    }

    /// Adds the citation of the source.
    pub(crate) fn source(&mut self) {
        self.blocks.push(Block::default());
        self.line(vec![run(Tone::Faint, source_of_page(self.catalogue))]);
    }
}

/// Adds a run of text, unless there is none.
fn push(runs: &mut Vec<Run>, tone: Tone, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        runs.push(run(tone, text));
    }
}

/// The end of a list of which only the first items are named, with the query or command that lists them all.
pub(crate) fn and_more(others: usize, lists_all: impl FnOnce() -> String) -> Option<Run> {
    (others > 0).then(|| run(Tone::Faint, format!(" {}", list::and_more(others, &lists_all()))))
}

/// The separator of projects, whose names may have commas.
pub(crate) fn semicolon() -> Run {
    run(Tone::Faint, "; ")
}

/// Joins items with a separator between them.
pub(crate) fn separated(items: impl IntoIterator<Item = Vec<Run>>, separator: &Run) -> Vec<Run> {
    let mut runs = Vec::new();
    for item in items {
        if !runs.is_empty() {
            runs.push(separator.clone());
        }
        runs.extend(item);
    }
    runs
}

/// The tone of the name of a country of this standing.
pub(crate) fn name_tone(standing: Standing) -> Tone {
    match standing {
        Standing::Member => Tone::Name,
        Standing::Partner => Tone::Partner,
    }
}
