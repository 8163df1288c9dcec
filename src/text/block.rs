//! Paragraphs of styled text that can be wrapped to any width.

use crate::catalogue::CategoryId;
use crate::query::Target;

/// The role of a run of text, from which its style follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tone {
    /// Running text.
    Plain,
    /// An emphasised name.
    Strong,
    Heading,
    /// Secondary text.
    Faint,
    /// A stage, by the quarters of the way that a project at it has come.
    Stage(usize),
    /// A category, which has a hue of its own.
    Category(CategoryId),
    /// A member that takes part, or a project.
    Name,
    /// A partner that takes part.
    Partner,
    /// A bar of this part of a whole, as long as its row has room.
    Bar {
        part: usize,
        whole: usize,
    },
    /// A match of a search term.
    Hit,
    /// A match of the term that the page is scrolled to.
    FocusHit,
}

/// Text of one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) tone: Tone,
    pub(crate) link: Option<Target>,
}

/// The layout of a block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Layout {
    /// A paragraph. Its first line begins with the marker; the others are indented.
    #[default]
    Paragraph,
    /// One line. Its link is cut or padded to the indent, or to what the rest of the row leaves.
    Row,
    /// Texts side by side, in place of the block's own text.
    Columns(Box<Columns>),
}

/// Two texts side by side, or one under the other where a line has less than `least` columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) left: Vec<Block>,
    pub(crate) right: Vec<Block>,
    pub(crate) least: usize,
}

/// A paragraph, a row or two texts side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Block {
    /// Text before the first line.
    pub(crate) marker: Option<Run>,
    /// The columns that lines are indented by.
    pub(crate) indent: u16,
    /// The text; empty for an empty line.
    pub(crate) runs: Vec<Run>,
    pub(crate) layout: Layout,
}

/// Every link of a text, in reading order.
pub(crate) fn links(blocks: &[Block]) -> Vec<Target> {
    let mut all = Vec::new();
    for block in blocks {
        match &block.layout {
            Layout::Columns(columns) => {
                all.extend(links(&columns.left));
                all.extend(links(&columns.right));
            }
            Layout::Paragraph | Layout::Row => {
                all.extend(block.runs.iter().filter_map(|run| run.link));
            }
        }
    }
    all
}

/// Text without a link.
pub(crate) fn run(tone: Tone, text: impl Into<String>) -> Run {
    Run { text: text.into(), tone, link: None }
}

/// Text that links to a record.
pub(crate) fn link(tone: Tone, text: impl Into<String>, link: Target) -> Run {
    Run { text: text.into(), tone, link: Some(link) }
}

/// The blocks as plain text for the clipboard, one line each.
pub(crate) fn plain_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        if let Layout::Columns(columns) = &block.layout {
            text.push_str(&plain_text(&columns.left));
            text.push_str(&plain_text(&columns.right));
            continue;
        }
        let mut line = String::new();
        if let Some(marker) = &block.marker {
            line.push_str(&marker.text);
            line.push_str("  ");
        }
        line.extend(block.runs.iter().map(|run| run.text.as_str()));
        text.push_str(line.trim_end());
        text.push('\n');
    }
    // No-break spaces are for wrapping on the screen only.
    text.replace('\u{a0}', " ")
}
