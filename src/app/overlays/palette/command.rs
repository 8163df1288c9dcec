//! What an action of the palette changes: the present value, and the command line that does the same.

use crate::catalogue::{Catalogue, CategoryId};
use crate::query::analysis::sorting::REVERSED;
use crate::text::command::Command;

use crate::app::action::{Action, Motion, Side, View};
use crate::app::context::Context;
use crate::app::settings::Settings;
use crate::app::view_option::{ViewFlag, ViewOptions};
use crate::app::view_state::ViewState;
use crate::app::world::World;

/// Every category, as the value of `--collapse`.
const ALL: &str = "all";

/// Where the palette is opened: what it lists first, and what has which value there.
pub(crate) struct PalettePlace<'a> {
    pub(crate) world: &'a World,
    pub(crate) view: View,
    pub(crate) state: &'a dyn ViewState,
    pub(crate) settings: Settings,
    /// The active contexts, in order of precedence.
    pub(crate) contexts: &'a [Context],
    /// Whether an action would be refused now.
    pub(crate) refuses: &'a dyn Fn(Action) -> bool,
}

/// The flag with the value that an action changes.
fn flag(motion: Motion, options: &ViewOptions) -> Option<ViewFlag> {
    let is_transposed = options.present(ViewFlag::Transpose) == Some("on");
    let found = match motion {
        Motion::Order(side) | Motion::Reverse(side) => {
            let is_first = (side == Side::Rows) != is_transposed;
            if is_first { ViewFlag::Order } else { ViewFlag::Columns }
        }
        Motion::NextWidth => ViewFlag::Width,
        Motion::NextMeasure => ViewFlag::Measure,
        Motion::Transpose => ViewFlag::Transpose,
        Motion::HideEmpty => ViewFlag::HideEmpty,
        Motion::Collapse | Motion::CollapseAll => ViewFlag::Collapse,
        Motion::Zoom => ViewFlag::Zoom,
        Motion::Pane { .. } => ViewFlag::Pane,
        _ => return None,
    };
    Some(found)
}

/// The present value of what an action changes.
pub(super) fn present(
    action: Action,
    place: &PalettePlace<'_>,
    options: &ViewOptions,
) -> Option<String> {
    let Settings { theme, mouse, .. } = place.settings;
    let value = match action {
        Action::NextTheme => theme.name(),
        Action::ToggleMouse if mouse => "on",
        Action::ToggleMouse => "off",
        Action::Facets | Action::ClearQuery => return Some(place.world.query_text()),
        Action::Motion(motion) => options.present(flag(motion, options)?)?,
        _ => return None,
    };
    Some(value.to_owned())
}

/// The command line that does what an action does, if there is one.
pub(super) fn command(
    action: Action,
    place: &PalettePlace<'_>,
    options: &ViewOptions,
) -> Option<Command> {
    let world = place.world;
    let base = world.command();
    let query = world.query_text();
    let line = match action {
        Action::Show(view) => world.filtered(shown(view, world)),
        Action::Search => base.with("list").with_query(&query),
        Action::ClearQuery => shown(place.view, world),
        Action::Copy | Action::CopyMenu | Action::Export => place.state.command(world),
        Action::Statistics => base.with("stats").with_query(&query),
        Action::Presets => base.with("presets"),
        Action::Describe => {
            let command = base.with("describe").with("--view").with(key(place.view));
            options.add_to(command, place.state.flags()).with_query(&query)
        }
        Action::NextTheme => {
            let Settings { theme, colour, .. } = place.settings;
            base.with("--theme").with(theme.next(colour).key())
        }
        Action::Help => base.with("--help"),
        Action::Profile => {
            let code = &world.catalogue.countries[place.state.country()?].code;
            base.with("country").with(code)
        }
        Action::Motion(motion) => with_options(&after(motion, place, options)?, place),
        _ => return None,
    };
    Some(line)
}

/// The command that opens the program with a view.
pub(super) fn shown(view: View, world: &World) -> Command {
    world.command().with("--view").with(key(view))
}

/// The name of a view on the command line.
fn key(view: View) -> String {
    view.name().to_lowercase()
}

/// The command that opens the program with the view and its options, but those of the cursor.
pub(super) fn with_options(options: &ViewOptions, place: &PalettePlace<'_>) -> Command {
    let options = options.clone().without(ViewFlag::Select).without(ViewFlag::Row);
    place.world.filtered(options.add_to(shown(place.view, place.world), place.state.flags()))
}

/// The options of the view after a motion that changes one of them.
fn after(motion: Motion, place: &PalettePlace<'_>, options: &ViewOptions) -> Option<ViewOptions> {
    let flag = flag(motion, options)?;
    let present = options.present(flag).unwrap_or_default();
    let (by, reversed) = present.split_once(',').unwrap_or((present, ""));
    let mut values = place.state.values(flag);
    let options = options.clone();
    Some(match motion {
        Motion::Reverse(_) if reversed.is_empty() => {
            options.replaced(flag, &format!("{by},{REVERSED}"))
        }
        Motion::Reverse(_) => options.replaced(flag, by),
        Motion::Collapse => {
            let mut on = place.state.place().on.into_iter().flatten();
            let id = on.find_map(|on| on.category(&place.world.catalogue))?;
            collapsed(id, options, &place.world.catalogue)
        }
        Motion::CollapseAll if present == ALL => expanded(options),
        Motion::CollapseAll => options.without(flag).value(flag, ALL),
        _ if !flag.has_value() && present == "on" => options.without(flag),
        _ if !flag.has_value() => options.replaced(flag, ""),
        _ => {
            if motion == (Motion::Pane { forward: false }) {
                values.reverse();
            }
            let next = values.iter().skip_while(|value| **value != by).nth(1);
            options.replaced(flag, next.or(values.first())?)
        }
    })
}

/// The options of the matrix after collapsing a category, or expanding it if it is collapsed.
fn collapsed(id: CategoryId, options: ViewOptions, catalogue: &Catalogue) -> ViewOptions {
    let flag = ViewFlag::Collapse;
    let is_before = |other| {
        let name = &catalogue.categories[other].id;
        options.values(flag).any(|value| value == ALL || value == name)
    };
    let after = catalogue.categories.ids().filter(|&other| is_before(other) != (other == id));
    let after: Vec<_> = after.map(|id| &catalogue.categories[id].id).collect();
    if after.is_empty() {
        return expanded(options);
    }
    after.into_iter().fold(options.without(flag), |options, id| options.value(flag, id))
}

/// The options of the matrix with every category expanded, so that there is nothing to measure.
fn expanded(options: ViewOptions) -> ViewOptions {
    options.without(ViewFlag::Collapse).without(ViewFlag::Measure)
}
