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

/// A paragraph. Its first line begins with `marker`; the others are indented.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Block {
    /// Text before the first line.
    pub(crate) marker: Option<Run>,
    /// The columns that lines are indented by.
    pub(crate) indent: u16,
    /// The text; empty for an empty line.
    pub(crate) runs: Vec<Run>,
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
        if let Some(marker) = &block.marker {
            text.push_str(&marker.text);
            text.push_str("  ");
        }
        for run in &block.runs {
            text.push_str(&run.text);
        }
        text.push('\n');
    }
    // No-break spaces are for wrapping on the screen only.
    text.replace('\u{a0}', " ")
}
