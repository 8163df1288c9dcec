//! Styles by meaning: code asks for a meaning, and a theme decides its colours.

use ratatui::style::{Modifier, Style};

use crate::app::{ColourDepth, ThemeName};
use crate::catalogue::{Catalogue, CategoryId, Role, RowId, StageId};
use crate::text::stage;

use super::palette::{DARK, Hue, LIGHT, On, Palette};

/// A style for every meaning.
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
    pub(crate) total: Style,
    /// The bars beside totals.
    pub(crate) bar: Style,
    /// The styles of numbers, from the smallest to the largest: backgrounds, if there are colours for them.
    pub(crate) heat: [Style; 7],
    /// Whether the crosshair is drawn with lines, because there is no colour for it.
    pub(crate) guides: bool,
    /// What lies behind an overlay; none if it is left out.
    pub(crate) dimmed: Option<Style>,
    /// The backgrounds of numbers behind an overlay.
    pub(crate) dimmed_heat: [Style; 7],
}

impl Theme {
    pub(crate) fn of(name: ThemeName, depth: ColourDepth) -> Self {
        match name {
            ThemeName::Dark => Self::coloured(&DARK, depth),
            ThemeName::Light => {
                let light = Self::coloured(&LIGHT, depth);
                // Red on white stands out less than yellow on black.
                Self { hit: light.hit.add_modifier(Modifier::UNDERLINED), ..light }
            }
            ThemeName::Mono => MONO,
        }
    }

    fn coloured(palette: &Palette, depth: ColourDepth) -> Self {
        let ink = |hue: Hue| PLAIN.fg(hue.at(depth));
        let on = |on: On| ink(on.ink).bg(on.ground.at(depth));
        let has_grounds = depth != ColourDepth::Sixteen;
        let ground = |of: On| if has_grounds { on(of) } else { PLAIN };
        Self {
            text: PLAIN,
            faint: ink(palette.faint),
            strong: bold(PLAIN),
            heading: bold(ink(palette.heading)),
            link: ink(palette.link),
            accent: bold(ink(palette.accent)),
            selected: bold(on(palette.selected)),
            selected_elsewhere: on(palette.selected_elsewhere),
            border: ink(palette.border),
            border_focused: ink(palette.accent),
            hit: bold(ink(palette.hit)),
            error: bold(ink(palette.error)),
            message: bold(ink(palette.message)),
            categories: palette.categories.map(ink),
            stages: palette.stages.map(ink),
            member: ink(palette.member),
            partner: bold(ink(palette.partner)),
            lead: bold(ink(palette.lead)),
            crosshair: ground(palette.crosshair),
            total: ink(palette.total),
            bar: ink(palette.bar),
            heat: if has_grounds { palette.heat.map(on) } else { [ink(palette.total); 7] },
            guides: !has_grounds,
            dimmed: Some(ink(palette.dimmed)),
            dimmed_heat: palette.dimmed_heat.map(|hue| PLAIN.bg(hue.at(depth))),
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

const fn bold(style: Style) -> Style {
    style.add_modifier(Modifier::BOLD)
}

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
    total: PLAIN,
    bar: PLAIN,
    heat: [PLAIN; 7],
    guides: true,
    dimmed: None,
    dimmed_heat: [PLAIN; 7],
};
