//! Paragraphs of styled text that can be wrapped to any width.

use crate::query::Target;

/// What a run of text is, for those who give it a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tone {
    /// Running text.
    Plain,
    /// A name that matters.
    Strong,
    /// A heading of a section.
    Heading,
    /// What matters less.
    Faint,
    /// How far a project has come.
    Stage,
    /// A participant that belongs to the publisher, or a project.
    Name,
    /// A participant that does not.
    Partner,
    /// What was looked for.
    Hit,
    /// The same, where it made the text a match.
    Sought,
}

/// Text of one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// The text.
    pub(crate) text: String,
    /// What it is.
    pub(crate) tone: Tone,
    /// Where it leads.
    pub(crate) link: Option<Target>,
}

/// A paragraph: its first line begins with `marker`, the others are indented as far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Block {
    /// What stands before the first line.
    pub(crate) marker: Option<Run>,
    /// The columns kept for the marker.
    pub(crate) indent: u16,
    /// The text; none is an empty line.
    pub(crate) runs: Vec<Run>,
}

pub(crate) fn run(tone: Tone, text: impl Into<String>) -> Run {
    Run { text: text.into(), tone, link: None }
}

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
    // What holds a line together on the screen is in the way elsewhere.
    text.replace('\u{a0}', " ")
}
