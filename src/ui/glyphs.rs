//! The shapes that carry meaning, with or without Unicode.

use ratatui::symbols::border;

use crate::catalogue::{Catalogue, Role, StageId};

/// One set of shapes. Each takes one column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyphs {
    /// Before the selected row.
    pub(crate) pointer: &'static str,
    /// Where a text was cut.
    pub(crate) ellipsis: &'static str,
    /// Between facts on a line.
    pub(crate) dot: &'static str,
    pub(crate) member: &'static str,
    pub(crate) partner: &'static str,
    pub(crate) lead: &'static str,
    /// How far a project has come, from the first stage to the last.
    stages: [&'static str; 5],
    /// A bar's full columns, and its last by eighths from one to seven.
    pub(crate) bar: &'static str,
    pub(crate) bar_ends: [&'static str; 7],
    /// The line between two groups of columns.
    pub(crate) group: &'static str,
    pub(crate) guide_row: &'static str,
    pub(crate) guide_column: &'static str,
    /// The part of a list that is seen, on its border.
    pub(crate) thumb: &'static str,
    pub(crate) border: border::Set<'static>,
    pub(crate) more_left: &'static str,
    pub(crate) more_right: &'static str,
    pub(crate) times: &'static str,
    pub(crate) minus: &'static str,
}

impl Glyphs {
    pub(crate) fn of(ascii: bool) -> Self {
        if ascii { ASCII } else { UNICODE }
    }

    pub(crate) fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Member => self.member,
            Role::Partner => self.partner,
            Role::Lead => self.lead,
        }
    }

    /// The shape of a stage: the fuller, the further along the vocabulary.
    pub(crate) fn stage(&self, catalogue: &Catalogue, stage: StageId) -> &'static str {
        let [first, early, middle, late, last] = self.stages;
        match catalogue.progress(stage) {
            progress if progress < 0.125 => first,
            progress if progress < 0.375 => early,
            progress if progress < 0.625 => middle,
            progress if progress < 0.875 => late,
            _ => last,
        }
    }
}

const UNICODE: Glyphs = Glyphs {
    pointer: "❯",
    ellipsis: "…",
    dot: "·",
    member: "●",
    partner: "○",
    lead: "◆",
    stages: ["○", "◔", "◑", "◕", "●"],
    bar: "█",
    bar_ends: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
    group: "│",
    guide_row: "─",
    guide_column: "│",
    thumb: "┃",
    border: border::ROUNDED,
    more_left: "◂",
    more_right: "▸",
    times: "×",
    minus: "−",
};

const ASCII: Glyphs = Glyphs {
    pointer: ">",
    ellipsis: "~",
    dot: "-",
    member: "x",
    partner: "o",
    lead: "L",
    stages: [".", "-", "=", "+", "#"],
    bar: "#",
    bar_ends: [" ", " ", " ", "#", "#", "#", "#"],
    group: "|",
    guide_row: "-",
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
    times: "x",
    minus: "-",
};
