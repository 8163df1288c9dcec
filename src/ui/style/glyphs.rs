//! The shapes that carry meaning, in Unicode and in ASCII.

use ratatui::symbols::border;

use crate::catalogue::{MilestoneKind, Role};
use crate::text::bar::bar;
use crate::ui::widgets::pen::ascii_sign;

/// One set of shapes. Each takes one column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyphs {
    /// Before the selected row.
    pub(crate) pointer: &'static str,
    /// Behind what is selected, where there is nothing else to tell it by.
    pub(crate) pointer_back: &'static str,
    /// At the end of a text that was cut.
    pub(crate) ellipsis: &'static str,
    /// Between facts on a line.
    pub(crate) dot: &'static str,
    pub(crate) member: &'static str,
    pub(crate) partner: &'static str,
    pub(crate) lead: &'static str,
    /// A row of an upright bar, from one eighth to a full row.
    pub(crate) rising: [&'static str; 8],
    /// Two rows in one cell: neither, the upper, the lower, both.
    pub(crate) halves: [&'static str; 4],
    /// How full a cell is, from empty to full.
    pub(crate) shades: [&'static str; 5],
    /// A horizontal line: a rule, the guide through the row of the cursor.
    pub(crate) line: &'static str,
    /// The guide through the column of the cursor.
    pub(crate) guide_column: &'static str,
    /// The scroll bar.
    pub(crate) thumb: &'static str,
    pub(crate) border: border::Set<'static>,
    pub(crate) more_left: &'static str,
    pub(crate) more_right: &'static str,
    pub(crate) more_up: &'static str,
    pub(crate) more_down: &'static str,
    /// A country that is not in a combination, or no shared project.
    pub(crate) absent: &'static str,
    pub(crate) minus: &'static str,
    /// Milestones by their kind.
    pub(crate) launched: &'static str,
    pub(crate) reached: &'static str,
    pub(crate) expected: &'static str,
    /// The time that an inexact date can stand for, the time since a launch, the date of the source.
    pub(crate) span: &'static str,
    pub(crate) since: &'static str,
    pub(crate) as_of: &'static str,
}

impl Glyphs {
    /// A bar of `count` out of `most`, in eighths of a column; in ASCII, in whole columns.
    pub(crate) fn bar_of(&self, count: usize, most: usize, columns: usize) -> String {
        let bar = bar(count, most, columns);
        if self.pointer.is_ascii() { bar.chars().filter_map(ascii_sign).collect() } else { bar }
    }

    pub(crate) fn of(ascii: bool) -> Self {
        if ascii { ASCII } else { UNICODE }
    }

    pub(crate) fn milestone(&self, kind: MilestoneKind) -> &'static str {
        match kind {
            MilestoneKind::Launched => self.launched,
            MilestoneKind::Reached => self.reached,
            MilestoneKind::Expected => self.expected,
        }
    }

    pub(crate) fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Member => self.member,
            Role::Partner => self.partner,
            Role::Lead => self.lead,
        }
    }
}

const UNICODE: Glyphs = Glyphs {
    pointer: "❯",
    pointer_back: "❮",
    ellipsis: "…",
    dot: "·",
    member: "●",
    partner: "○",
    lead: "◆",
    rising: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    halves: [" ", "▀", "▄", "█"],
    shades: [" ", "░", "▒", "▓", "█"],
    line: "─",
    guide_column: "┆",
    thumb: "┃",
    border: border::ROUNDED,
    more_left: "◂",
    more_right: "▸",
    more_up: "▴",
    more_down: "▾",
    absent: "·",
    minus: "−",
    launched: "●",
    reached: "◆",
    expected: "◇",
    span: "═",
    since: "━",
    as_of: "┊",
};

const ASCII: Glyphs = Glyphs {
    pointer: ">",
    pointer_back: "<",
    ellipsis: "~",
    dot: "-",
    member: "x",
    partner: "o",
    lead: "L",
    rising: [".", ".", ":", ":", "+", "+", "#", "#"],
    halves: [" ", "'", ".", ":"],
    shades: [" ", ".", ":", "+", "#"],
    line: "-",
    guide_column: ":",
    thumb: "#",
    border: border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    },
    more_left: "<",
    more_right: ">",
    more_up: "^",
    more_down: "v",
    absent: ".",
    minus: "-",
    launched: "L",
    reached: "R",
    expected: "E",
    span: "=",
    since: "-",
    as_of: ":",
};
