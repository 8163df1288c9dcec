//! Blocks of text wrapped to a width.

use std::ops::Range;

use super::bar::bar;
use super::block::{Block, Columns, Layout, Run, Tone};
use super::cut::cut;
use super::width::width;
use super::wrap::{Room, wrap_by};

/// The widest paragraph: a line of about 72 letters is comfortable to read.
const WIDEST_PARAGRAPH: usize = 74;

/// A part of a line, of one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) tone: Tone,
    /// The index of its link among all links of the text.
    pub(crate) link: Option<usize>,
}

/// Lines of at most a given width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct WrappedText {
    pub(crate) lines: Vec<Vec<Piece>>,
    /// The line on which each link begins.
    pub(crate) link_lines: Vec<usize>,
}

impl WrappedText {
    /// Wraps every block at spaces, or between graphemes if a word is wider than a line.
    pub(crate) fn new(blocks: &[Block], columns: usize) -> Self {
        let mut wrapped = Self::default();
        for block in blocks {
            wrapped.add(block, columns.max(1));
        }
        wrapped
    }

    fn add(&mut self, block: &Block, columns: usize) {
        match &block.layout {
            Layout::Paragraph => self.add_paragraph(block, columns),
            Layout::Row => self.add_row(block, columns),
            Layout::Columns(texts) => self.add_columns(texts, columns),
        }
    }

    /// Adds two texts: line beside line, or else the right one under the left one.
    fn add_columns(&mut self, texts: &Columns, columns: usize) {
        /// The columns between the texts.
        const GAP: usize = 1;
        let Columns { left, right, least } = texts;
        let is_beside = columns >= *least;
        let half = if is_beside { (columns - GAP) / 2 } else { columns };
        let top = self.lines.len();
        for block in left {
            self.add(block, half);
        }
        if !is_beside {
            for block in right {
                self.add(block, columns);
            }
            return;
        }
        let left_lines = self.lines.split_off(top);
        for block in right {
            self.add(block, columns - GAP - half);
        }
        let right_lines = self.lines.split_off(top);
        let rows = left_lines.len().max(right_lines.len());
        let (mut left_lines, mut right_lines) = (left_lines.into_iter(), right_lines.into_iter());
        for _ in 0..rows {
            let mut line = left_lines.next().unwrap_or_default();
            let right = right_lines.next().unwrap_or_default();
            if !right.is_empty() {
                let used: usize = line.iter().map(|piece| width(&piece.text)).sum();
                let gap = " ".repeat((half + GAP).saturating_sub(used));
                line.push(Piece { text: gap, tone: Tone::Plain, link: None });
                line.extend(right);
            }
            self.lines.push(line);
        }
    }

    /// Adds one line. The link gets the columns that the rest leaves, and then the bar.
    fn add_row(&mut self, block: &Block, columns: usize) {
        const SHORTEST_BAR: usize = 4;
        const LONGEST_BAR: usize = 14;
        let is_bar = |run: &&Run| matches!(run.tone, Tone::Bar { .. });
        let others = block.runs.iter().filter(|run| run.link.is_none());
        let rest = columns.saturating_sub(others.map(|run| width(&run.text)).sum());
        let shortest = block.runs.iter().find(is_bar).map_or(0, |_| SHORTEST_BAR);
        let name = usize::from(block.indent).min(rest.saturating_sub(shortest));
        let longest = rest.saturating_sub(name).min(LONGEST_BAR);
        let mut pieces = Vec::new();
        for (run, part) in block.runs.iter().zip(self.parts(&block.runs)) {
            if let Tone::Bar { part, whole } = run.tone {
                push(&mut pieces, &bar(part, whole, longest), run.tone, None);
            } else if part.link.is_some() {
                let text = cut(&run.text, name, "…");
                push(&mut pieces, &text, run.tone, part.link);
                let gap = name.saturating_sub(width(&text));
                push(&mut pieces, &" ".repeat(gap), Tone::Plain, None);
                self.note_link(part.link);
            } else {
                push(&mut pieces, &run.text, run.tone, None);
            }
        }
        self.lines.push(pieces);
    }

    fn add_paragraph(&mut self, block: &Block, columns: usize) {
        let columns = columns.min(WIDEST_PARAGRAPH);
        let indent = usize::from(block.indent).min(columns / 2);
        let before = block.marker.as_ref().map_or(0, |marker| width(&marker.text)).max(indent);
        let room = Room {
            first: columns.saturating_sub(before),
            rest: columns - indent,
            lines: usize::MAX,
        };
        let text: String = block.runs.iter().map(|run| run.text.as_str()).collect();
        let parts = self.parts(&block.runs);
        let mut left = parts.as_slice();
        let mut marker = block.marker.as_ref();
        for line in wrap_by(&text, room, width) {
            let mut pieces = Vec::new();
            let marker_width = marker.take().map_or(0, |marker| {
                push(&mut pieces, &marker.text, marker.tone, None);
                width(&marker.text)
            });
            push(&mut pieces, &" ".repeat(indent.saturating_sub(marker_width)), Tone::Plain, None);
            while let [first, others @ ..] = left
                && first.bytes.end <= line.start
            {
                left = others;
            }
            for part in left.iter().take_while(|part| part.bytes.start < line.end) {
                let bytes = part.bytes.start.max(line.start)..part.bytes.end.min(line.end);
                push(&mut pieces, text.get(bytes).unwrap_or_default(), part.tone, part.link);
                self.note_link(part.link);
            }
            self.lines.push(pieces);
        }
    }

    /// The position of each run in the text of its block. Runs with a link get the next link index.
    fn parts(&mut self, runs: &[Run]) -> Vec<Part> {
        let mut at = 0;
        let part = |run: &Run| {
            let link = run.link.map(|_| {
                self.link_lines.push(usize::MAX);
                self.link_lines.len() - 1
            });
            let start = at;
            at += run.text.len();
            Part { bytes: start..at, tone: run.tone, link }
        };
        runs.iter().map(part).collect()
    }

    /// Records that a link begins on the current line, unless it began on an earlier one.
    fn note_link(&mut self, link: Option<usize>) {
        let row = self.lines.len();
        if let Some(first) = link.and_then(|link| self.link_lines.get_mut(link)) {
            *first = row.min(*first);
        }
    }
}

/// The position of a run in the text of its block.
struct Part {
    bytes: Range<usize>,
    tone: Tone,
    link: Option<usize>,
}

/// Appends text to a line. It joins the last piece if tone and link are the same.
fn push(pieces: &mut Vec<Piece>, text: &str, tone: Tone, link: Option<usize>) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.tone == tone && last.link == link => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), tone, link }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, tone: Tone) -> Run {
        Run { text: text.to_owned(), tone, link: None }
    }

    fn lines(block: Block, columns: usize) -> Vec<String> {
        let joined = |line: &Vec<Piece>| line.iter().map(|piece| piece.text.as_str()).collect();
        WrappedText::new(&[block], columns).lines.iter().map(joined).collect()
    }

    #[test]
    fn a_word_of_which_a_part_is_marked_stays_whole() {
        let texts = ["At a ", "multi", "national ", "level", ", ", "capab", "ility", " counts."];
        let runs: Vec<Run> = texts
            .iter()
            .enumerate()
            .map(|(place, text)| run(text, if place % 2 == 0 { Tone::Plain } else { Tone::Hit }))
            .collect();
        let plain = || Block { runs: vec![run(&texts.concat(), Tone::Plain)], ..Block::default() };
        let marked = || Block { runs: runs.clone(), ..Block::default() };
        for columns in 1..60 {
            assert_eq!(lines(marked(), columns), lines(plain(), columns), "{columns}");
        }
    }

    #[test]
    fn lines_after_the_first_are_indented_as_far_as_the_marker() {
        let item = |marker: &str| Block {
            marker: Some(run(marker, Tone::Faint)),
            indent: 4,
            runs: vec![run("one two three", Tone::Plain)],
            ..Block::default()
        };
        assert_eq!(lines(item("1"), 11), ["1   one two", "    three"]);
        assert_eq!(lines(item("1234567"), 11), ["1234567one", "    two", "    three"]);
        assert_eq!(lines(item("123456789"), 11), ["123456789", "    one two", "    three"]);
        assert_eq!(lines(Block::default(), 11), [""]);
    }
}
