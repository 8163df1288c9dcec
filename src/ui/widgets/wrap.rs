//! Wrapping blocks of text to a width, once per text and width.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::block::{Block, Run, Tone};

use super::pen::width;

/// A piece of a wrapped line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) tone: Tone,
    /// The place of its link among all links of the text.
    pub(crate) link: Option<usize>,
}

/// Lines of at most the asked width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wrapped {
    pub(crate) lines: Vec<Vec<Piece>>,
    /// For each link the line on which it begins.
    pub(crate) link_lines: Vec<usize>,
}

impl Wrapped {
    /// Notes on which line a link begins: the one being filled now.
    fn note_link(&mut self, place: Option<usize>) {
        let line = self.lines.len();
        if let Some(first) = place.and_then(|place| self.link_lines.get_mut(place)) {
            *first = line.min(*first);
        }
    }
}

/// Wraps at spaces; a word wider than a line is broken between graphemes.
pub(crate) fn wrap(blocks: &[Block], columns: usize) -> Wrapped {
    let mut wrapped = Wrapped::default();
    for block in blocks {
        let indent = usize::from(block.indent).min(columns / 2);
        let mut filling =
            Line { columns: columns.max(1), indent, used: 0, pieces: Vec::new(), open: false };
        if let Some(marker) = &block.marker {
            filling.push(&marker.text, marker.tone, None);
        }
        filling.pad_to(indent);
        for (place, run) in block.runs.iter().enumerate() {
            let link = run.link.map(|_| {
                wrapped.link_lines.push(usize::MAX);
                wrapped.link_lines.len() - 1
            });
            let after = block.runs.get(place + 1..).unwrap_or_default();
            let mut words = run.text.split_inclusive(' ').peekable();
            while let Some(text) = words.next() {
                let is_unfinished = words.peek().is_none() && !text.ends_with(' ');
                let tail = if is_unfinished { width_to_space(after) } else { 0 };
                filling.add(&Word { text, tone: run.tone, link, tail }, &mut wrapped);
            }
        }
        wrapped.lines.push(filling.pieces);
    }
    wrapped
}

/// The columns of what follows a word without a space between: a comma, or the rest of a word of which a
/// part is marked.
fn width_to_space(runs: &[Run]) -> usize {
    let mut columns = 0;
    for run in runs {
        let (before, after) = run.text.split_once(' ').unwrap_or((&run.text, ""));
        columns += width(before);
        if before.len() < run.text.len() || !after.is_empty() {
            break;
        }
    }
    columns
}

/// A word with the space after it.
struct Word<'a> {
    text: &'a str,
    tone: Tone,
    link: Option<usize>,
    /// Columns to keep free after it.
    tail: usize,
}

struct Line {
    columns: usize,
    indent: usize,
    used: usize,
    pieces: Vec<Piece>,
    /// Whether a word has begun and goes on in the next run.
    open: bool,
}

impl Line {
    fn pad_to(&mut self, column: usize) {
        if self.used < column {
            let spaces = " ".repeat(column - self.used);
            self.push(&spaces, Tone::Plain, None);
        }
    }

    /// Puts text on the line, joined to the piece before where it is of the same kind.
    fn push(&mut self, text: &str, tone: Tone, link: Option<usize>) {
        self.used += width(text);
        match self.pieces.last_mut() {
            Some(last) if last.tone == tone && last.link == link => last.text.push_str(text),
            _ => self.pieces.push(Piece { text: text.to_owned(), tone, link }),
        }
    }

    /// Adds a word, on a new line if it does not fit; where no line has room for it, in parts.
    fn add(&mut self, word: &Word<'_>, wrapped: &mut Wrapped) {
        let Word { text, tone, link, tail } = *word;
        let bare = text.trim_end_matches(' ');
        if bare.is_empty() && self.used >= self.columns {
            return;
        }
        let clings = std::mem::replace(&mut self.open, !text.ends_with(' '));
        let needed = width(bare) + tail;
        if self.used + needed > self.columns && self.used > self.indent && !clings {
            self.break_line(wrapped);
        }
        if width(bare) <= self.columns.saturating_sub(self.used) {
            wrapped.note_link(link);
            let room = self.columns.saturating_sub(self.used);
            self.push(if width(text) <= room { text } else { bare }, tone, link);
            return;
        }
        for grapheme in bare.graphemes(true) {
            if self.used + width(grapheme) > self.columns && self.used > self.indent {
                self.break_line(wrapped);
            }
            wrapped.note_link(link);
            self.push(grapheme, tone, link);
        }
    }

    fn break_line(&mut self, wrapped: &mut Wrapped) {
        if let Some(last) = self.pieces.last_mut() {
            last.text.truncate(last.text.trim_end_matches(' ').len());
        }
        wrapped.lines.push(std::mem::take(&mut self.pieces));
        self.used = 0;
        self.pad_to(self.indent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        let run = Run { text: text.to_owned(), tone: Tone::Plain, link: None };
        let block = Block { runs: vec![run], ..Block::default() };
        let joined = |line: &Vec<Piece>| line.iter().map(|piece| piece.text.as_str()).collect();
        wrap(&[block], columns).lines.iter().map(joined).collect()
    }

    #[test]
    fn text_wraps_by_display_width() {
        assert_eq!(lines("one two three", 8), ["one two", "three"]);
        assert_eq!(lines("日本国日本国", 5), ["日本", "国日", "本国"]);
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(lines("", 3), [""]);
    }

    #[test]
    fn a_word_of_which_a_part_is_marked_stays_whole() {
        let text = "At a multinational level, capability counts.";
        let run = |text: &str, tone| Run { text: text.to_owned(), tone, link: None };
        let marked = |columns: usize| {
            let runs = vec![
                run("At a ", Tone::Plain),
                run("multi", Tone::Hit),
                run("national ", Tone::Plain),
                run("level", Tone::Hit),
                run(", ", Tone::Plain),
                run("capab", Tone::Hit),
                run("ility", Tone::Plain),
                run(" counts.", Tone::Plain),
            ];
            let wrapped = wrap(&[Block { runs, ..Block::default() }], columns);
            let joined = |line: &Vec<Piece>| {
                line.iter().map(|piece| piece.text.as_str()).collect::<String>()
            };
            wrapped.lines.iter().map(joined).collect::<Vec<_>>()
        };
        let trimmed = |lines: Vec<String>| {
            lines.iter().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>()
        };
        for columns in 14..60 {
            assert_eq!(trimmed(marked(columns)), trimmed(lines(text, columns)), "{columns}");
        }
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let text = "Multinational ammunition, Türkiye’s 日本 and a-very-long-word-indeed, that is.";
        for columns in 3..40 {
            for line in lines(text, columns) {
                assert!(width(&line) <= columns, "{columns}: {line:?}");
            }
        }
    }
}
