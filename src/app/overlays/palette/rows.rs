//! The rows of the palette: each action with its keys, its present value and the command line that does the same.

use crate::query::analysis::order::{CountryOrder, ProjectOrder, TimelineOrder};
use crate::query::analysis::sorting::Order;
use crate::text::command::Command;

use crate::app::action::{Action, Motion, Side, View};
use crate::app::context::Context;
use crate::app::keymap::{Binding, is_active, key_names};
use crate::app::overlays::menu::MenuRow;
use crate::app::settings::{Settings, ThemeName};
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::view_state::{Choice, ViewState};
use crate::app::world::World;

/// Where the palette is opened: what it lists first, and what has which value there.
pub(crate) struct PalettePlace<'a> {
    pub(crate) world: &'a World,
    pub(crate) view: View,
    pub(crate) state: &'a dyn ViewState,
    pub(crate) settings: Settings,
    /// The key table.
    pub(crate) keys: &'a [Binding],
    /// The active contexts, in order of precedence.
    pub(crate) contexts: &'a [Context],
    /// Whether an action would be refused now.
    pub(crate) refuses: &'a dyn Fn(Action) -> bool,
}

/// A row for each binding of the key table: first what can be done here, then what cannot be done now, or elsewhere.
pub(super) fn actions(place: &PalettePlace<'_>) -> Vec<MenuRow> {
    let options = place.state.options(&place.world.catalogue);
    let (mut here, mut elsewhere) = (Vec::new(), Vec::new());
    let others = Context::all().filter(|context| !place.contexts.contains(context));
    for context in place.contexts.iter().copied().chain(others) {
        for binding in place.keys.iter().filter(|row| row.context == context) {
            let (action, help) = (binding.action, binding.help);
            let is_here = is_active(place.keys, binding, place.contexts);
            let is_refused = is_here && (place.refuses)(action);
            let name = match (is_here, is_refused) {
                (true, false) => help.to_owned(),
                (true, true) => format!("Not now: {help}"),
                (false, _) => format!("{}: {help}", context.name()),
            };
            let mut row = MenuRow::new(name, Choice::Act(context, action));
            row.keys = key_names(binding);
            if is_here {
                row.value = present(action, place, &options).unwrap_or_default();
                let command = command(action, place, &options);
                row.command = command.map_or_else(String::new, |command| command.to_string());
            }
            if is_here && !is_refused { here.push(row) } else { elsewhere.push(row) }
        }
    }
    here.append(&mut elsewhere);
    here
}

/// A row for each view, theme and order: commands with their arguments.
pub(super) fn arguments(place: &PalettePlace<'_>) -> Vec<MenuRow> {
    let base = || place.world.command();
    let here = || base().with("--view").with(key(place.view));
    let views = View::ALL.map(|view| {
        let query = place.world.query_text();
        let command = base().with("--view").with(key(view)).with_query(&query);
        let choice = Choice::Act(Context::Views, Action::Show(view));
        MenuRow::new(format!("view {}", key(view)), choice).with_command(&command)
    });
    let themes = ThemeName::ALL.map(|theme| {
        let command = base().with("--theme").with(theme.key());
        MenuRow::new(format!("theme {}", theme.name()), Choice::Theme(theme)).with_command(&command)
    });
    let orders = orders(place.view).into_iter().map(|order| {
        let flag = ViewFlag::Order;
        let command = here().with(flag.name()).with(order);
        let option = ViewOption { flag, value: order.to_owned() };
        MenuRow::new(format!("order {order}"), Choice::Set(option)).with_command(&command)
    });
    views.into_iter().chain(themes).chain(orders).collect()
}

/// The name of a view on the command line.
fn key(view: View) -> String {
    view.name().to_lowercase()
}

/// The orders that a view has for its rows; in the matrix, for its countries.
fn orders(view: View) -> Vec<&'static str> {
    fn names<O: Order>() -> Vec<&'static str> {
        O::ALL.iter().map(|order| order.name()).collect()
    }
    match view {
        View::Browse => names::<ProjectOrder>(),
        View::Matrix | View::Countries | View::Overlap => names::<CountryOrder>(),
        View::Time => names::<TimelineOrder>(),
        View::Map | View::Background => Vec::new(),
    }
}

/// The flag with the value that an action changes.
fn flag(action: Action, options: &ViewOptions) -> Option<ViewFlag> {
    let Action::Motion(motion) = action else { return None };
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
fn present(action: Action, place: &PalettePlace<'_>, options: &ViewOptions) -> Option<String> {
    let Settings { theme, mouse, .. } = place.settings;
    let value = match action {
        Action::NextTheme => theme.name(),
        Action::ToggleMouse if mouse => "on",
        Action::ToggleMouse => "off",
        Action::Facets | Action::ClearQuery => return Some(place.world.query_text()),
        _ => options.present(flag(action, options)?)?,
    };
    Some(value.to_owned())
}

/// The command line that does what an action does, if there is one.
fn command(action: Action, place: &PalettePlace<'_>, options: &ViewOptions) -> Option<Command> {
    let base = place.world.command();
    let query = place.world.query_text();
    let shown = |view: View| place.world.command().with("--view").with(key(view));
    let line = match action {
        Action::Show(view) => shown(view).with_query(&query),
        Action::Search => base.with("list").with("QUERY"),
        Action::ClearQuery => shown(place.view),
        Action::Copy | Action::CopyMenu | Action::Export => place.state.command(place.world),
        Action::Statistics => base.with("stats").with_query(&query),
        Action::Presets => base.with("presets"),
        Action::Describe => {
            let command = base.with("describe").with("--view").with(key(place.view));
            options.add_to(command, place.state.flags()).with_query(&query)
        }
        Action::NextTheme => base.with("--theme").with("THEME"),
        Action::Help => base.with("--help"),
        Action::Profile => {
            let code = &place.world.catalogue.countries[place.state.country()?].code;
            base.with("country").with(code)
        }
        action => {
            let flag = flag(action, options)?;
            let command = shown(place.view).with(flag.name());
            let value = flag.name().trim_start_matches('-').to_uppercase();
            if flag.has_value() { command.with(value) } else { command }
        }
    };
    Some(line)
}
