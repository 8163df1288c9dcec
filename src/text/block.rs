//! Paragraphs of styled text that can be wrapped to any width.

use crate::query::Target;

/// The role of a run of text, from which its style follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tone {
    /// Running text.
    Plain,
    /// A name that stands out.
    Strong,
    /// A heading of a section.
    Heading,
    /// Secondary text.
    Faint,
    /// The stage of a project.
    Stage,
    /// A member that takes part, or a project.
    Name,
    /// A partner that takes part.
    Partner,
    /// A match of a search term.
    Hit,
    /// The match that made a text a search hit.
    Sought,
}

/// Text of one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// The text.
    pub(crate) text: String,
    /// Its role.
    pub(crate) tone: Tone,
    /// The record that it leads to.
    pub(crate) link: Option<Target>,
}

/// A paragraph: its first line begins with `marker`, the others are indented as far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Block {
    /// Text before the first line.
    pub(crate) marker: Option<Run>,
    /// The columns kept for the marker.
    pub(crate) indent: u16,
    /// The text; none is an empty line.
    pub(crate) runs: Vec<Run>,
}

/// Text without a link.
pub(crate) fn run(tone: Tone, text: impl Into<String>) -> Run {
    Run { text: text.into(), tone, link: None }
}

/// Text that leads to a record.
pub(crate) fn link(tone: Tone, text: impl Into<String>, link: Target) -> Run {
    Run { text: text.into(), tone, link: Some(link) }
}

/// The blocks as plain text, a line each, for the clipboard.
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
    // No-break spaces hold a line together on the screen; elsewhere they get in the way.
    text.replace('\u{a0}', " ")
}
