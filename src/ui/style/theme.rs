//! Styles by meaning: code asks for a meaning, and a theme decides its colours.

use ratatui::style::{Color, Modifier, Style};

use crate::app::ThemeName;
use crate::catalogue::{Catalogue, CategoryId, Role, RowId, StageId};
use crate::text::stage;

/// A style for every meaning. Nothing else in the program names a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Theme {
    pub(crate) text: Style,
    /// Secondary text.
    pub(crate) faint: Style,
    /// Emphasised names.
    pub(crate) strong: Style,
    /// Headings of sections and columns.
    pub(crate) heading: Style,
    pub(crate) link: Style,
    /// The program's name, the current tab, a key in a hint.
    pub(crate) accent: Style,
    /// The selected row of the pane that has the focus.
    pub(crate) selected: Style,
    /// The selected row of another pane.
    pub(crate) selected_elsewhere: Style,
    pub(crate) border: Style,
    pub(crate) border_focused: Style,
    /// Letters that match the search.
    pub(crate) hit: Style,
    pub(crate) error: Style,
    /// A message in the footer.
    pub(crate) message: Style,
    /// The hues of categories, in the order of the catalogue; after the last the first follows again.
    pub(crate) categories: [Style; 8],
    /// The hues of stages, a quarter of the way along each.
    pub(crate) stages: [Style; 5],
    pub(crate) member: Style,
    pub(crate) partner: Style,
    pub(crate) lead: Style,
    /// The row and column of the matrix cursor. A background comes with its own text colour, because that of
    /// the terminal is unknown.
    pub(crate) crosshair: Style,
    /// Every second category of the matrix.
    pub(crate) group: Style,
    pub(crate) total: Style,
    /// The bars beside totals.
    pub(crate) bar: Style,
    pub(crate) bar_selected: Style,
    /// The backgrounds of numbers, from the smallest to the largest.
    pub(crate) heat: [Style; 5],
    /// Whether the crosshair is drawn with lines, because there is no colour for it.
    pub(crate) guides: bool,
}

impl Theme {
    pub(crate) fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Dark => DARK,
            ThemeName::Light => LIGHT,
            ThemeName::Mono => MONO,
        }
    }

    /// The hue of a category.
    pub(crate) fn category(&self, id: CategoryId) -> Style {
        let [first, ..] = self.categories;
        self.categories.get(id.index() % self.categories.len()).copied().unwrap_or(first)
    }

    /// The hue of a project's stage, which is not always given.
    pub(crate) fn stage(&self, catalogue: &Catalogue, stage: Option<StageId>) -> Style {
        stage.map_or(self.text, |id| self.stage_at(stage::quarters(catalogue, id)))
    }

    /// The hue of a stage that is so many quarters of the way along.
    pub(crate) fn stage_at(&self, quarters: usize) -> Style {
        self.stages.get(quarters).copied().unwrap_or(self.text)
    }

    pub(crate) fn role(&self, role: Role) -> Style {
        match role {
            Role::Member => self.member,
            Role::Partner => self.partner,
            Role::Lead => self.lead,
        }
    }
}

const PLAIN: Style = Style::new();

/// Letters that match the search, on the selected row. They keep the colour of the row.
pub(crate) const HIT_SELECTED: Style = PLAIN.add_modifier(Modifier::UNDERLINED);

const fn ink(colour: u8) -> Style {
    Style::new().fg(Color::Indexed(colour))
}

const fn on(ink: u8, ground: u8) -> Style {
    Style::new().fg(Color::Indexed(ink)).bg(Color::Indexed(ground))
}

const fn bold(style: Style) -> Style {
    style.add_modifier(Modifier::BOLD)
}

const DARK: Theme = Theme {
    text: PLAIN,
    faint: ink(246),
    strong: bold(PLAIN),
    heading: bold(ink(110)),
    link: ink(153),
    accent: bold(ink(117)),
    selected: bold(on(231, 25)),
    selected_elsewhere: on(253, 238),
    border: ink(240),
    border_focused: ink(117),
    hit: bold(ink(221)),
    error: bold(ink(210)),
    message: ink(221),
    categories: [ink(117), ink(186), ink(176), ink(79), ink(216), ink(211), ink(149), ink(147)],
    stages: [ink(252), ink(222), ink(150), ink(114), ink(231)],
    member: ink(114),
    partner: bold(ink(215)),
    lead: bold(ink(221)),
    crosshair: on(252, 239),
    group: on(252, 235),
    total: ink(152),
    bar: ink(66),
    bar_selected: ink(117),
    heat: [on(252, 236), on(255, 24), on(16, 31), on(16, 74), on(16, 117)],
    guides: false,
};

const LIGHT: Theme = Theme {
    text: PLAIN,
    faint: ink(241),
    strong: bold(PLAIN),
    heading: bold(ink(25)),
    link: ink(24),
    accent: bold(ink(25)),
    selected: bold(on(231, 25)),
    selected_elsewhere: on(235, 253),
    border: ink(247),
    border_focused: ink(25),
    hit: bold(ink(124)).add_modifier(Modifier::UNDERLINED),
    error: bold(ink(124)),
    message: bold(ink(94)),
    categories: [ink(24), ink(94), ink(90), ink(23), ink(130), ink(125), ink(58), ink(55)],
    stages: [ink(240), ink(94), ink(58), ink(22), ink(16)],
    member: ink(22),
    partner: bold(ink(130)),
    lead: bold(ink(90)),
    crosshair: on(235, 252),
    group: on(235, 255),
    total: ink(24),
    bar: ink(110),
    bar_selected: ink(153),
    heat: [on(16, 255), on(16, 189), on(16, 153), on(16, 110), on(231, 25)],
    guides: false,
};

const MONO: Theme = Theme {
    text: PLAIN,
    faint: PLAIN.add_modifier(Modifier::DIM),
    strong: bold(PLAIN),
    heading: bold(PLAIN),
    link: PLAIN,
    accent: bold(PLAIN),
    selected: bold(PLAIN).add_modifier(Modifier::REVERSED),
    selected_elsewhere: bold(PLAIN).add_modifier(Modifier::UNDERLINED),
    border: PLAIN.add_modifier(Modifier::DIM),
    border_focused: bold(PLAIN),
    hit: bold(PLAIN).add_modifier(Modifier::UNDERLINED),
    error: bold(PLAIN),
    message: bold(PLAIN),
    categories: [PLAIN; 8],
    stages: [PLAIN; 5],
    member: PLAIN,
    partner: bold(PLAIN),
    lead: bold(PLAIN),
    crosshair: PLAIN,
    group: PLAIN,
    total: PLAIN,
    bar: PLAIN,
    bar_selected: PLAIN,
    heat: [PLAIN; 5],
    guides: true,
};
