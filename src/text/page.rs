//! Writing a page block by block: what the pages of a project and of a country have in common.

use std::ops::Range;

use crate::catalogue::{Catalogue, Standing};
use crate::query::{SearchTerm, occurrences};

use super::block::{Block, Run, Tone, run};
use super::citation::source_of_page;

/// The terms that are highlighted in running text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Highlights<'a> {
    /// Those that made the text a search hit.
    pub(crate) sought: &'a [SearchTerm],
    /// Any others.
    pub(crate) words: &'a [SearchTerm],
}

/// A page that is being written.
pub(crate) struct Page<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) highlights: Highlights<'a>,
    pub(crate) blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    /// A page without text.
    pub(crate) fn new(catalogue: &'a Catalogue, highlights: Highlights<'a>) -> Self {
        Self { catalogue, highlights, blocks: Vec::new() }
    }

    /// A paragraph.
    pub(crate) fn line(&mut self, runs: Vec<Run>) {
        self.blocks.push(Block { runs, ..Block::default() });
    }

    /// A paragraph that is indented by `indent` columns, with a marker before its first line.
    pub(crate) fn item(&mut self, marker: Run, indent: u16, runs: Vec<Run>) {
        self.blocks.push(Block { marker: Some(marker), indent, runs });
    }

    /// An empty line and a heading.
    pub(crate) fn heading(&mut self, text: &str) {
        self.blocks.push(Block::default());
        self.line(vec![run(Tone::Heading, text)]);
    }

    /// A heading with paragraphs of running text under it; nothing where there is no text.
    pub(crate) fn section(&mut self, title: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.heading(title);
        for paragraph in text.split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
            self.line(self.marked(paragraph.trim()));
        }
    }

    /// Running text, parted into runs where it matches a highlighted term.
    pub(crate) fn marked(&self, text: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut at = 0;
        let mut add = |tone, range: Range<usize>| {
            let part = text.get(range).unwrap_or_default();
            if !part.is_empty() {
                runs.push(run(tone, part));
            }
        };
        let sought = occurrences(text, self.highlights.sought);
        let mut marked: Vec<_> = sought.iter().map(|range| (Tone::Sought, range.clone())).collect();
        let others = occurrences(text, self.highlights.words).into_iter();
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

    /// Where the facts are from.
    pub(crate) fn source(&mut self) {
        self.blocks.push(Block::default());
        self.line(vec![run(Tone::Faint, source_of_page(self.catalogue))]);
    }
}

/// Puts text between items.
pub(crate) fn separated(
    items: impl IntoIterator<Item = Vec<Run>>,
    separator: impl Fn() -> Run,
) -> Vec<Run> {
    let mut runs = Vec::new();
    for item in items {
        if !runs.is_empty() {
            runs.push(separator());
        }
        runs.extend(item);
    }
    runs
}

/// The tone of the name of a country.
pub(crate) fn name_tone(standing: Standing) -> Tone {
    match standing {
        Standing::Member => Tone::Name,
        Standing::Partner => Tone::Partner,
    }
}
