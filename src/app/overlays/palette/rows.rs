//! The rows of the palette: each action with its keys, its present value and the command line that does the same.

use super::command::{PalettePlace, command, present, shown, with_options};
use crate::app::action::{Action, View};
use crate::app::context::Context;
use crate::app::keymap::{is_active, key_names};
use crate::app::overlays::menu::MenuRow;
use crate::app::settings::ThemeName;
use crate::app::view_option::{ViewFlag, ViewOption};
use crate::app::view_state::Choice;

/// A row for each binding of the key table: first what can be done here, then what cannot be done now, or elsewhere.
pub(super) fn actions(place: &PalettePlace<'_>) -> Vec<MenuRow> {
    let options = place.state.options(&place.world.catalogue);
    let (mut here, mut elsewhere) = (Vec::new(), Vec::new());
    let others = Context::all().filter(|context| !place.contexts.contains(context));
    for context in place.contexts.iter().copied().chain(others) {
        for binding in place.world.keys.iter().filter(|row| row.context == context) {
            let (action, help) = (binding.action, binding.help);
            let is_here = is_active(&place.world.keys, binding, place.contexts);
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
    let world = place.world;
    let views = View::ALL.map(|view| {
        let command = world.filtered(shown(view, world));
        let choice = Choice::Act(Context::Views, Action::Show(view));
        MenuRow::new(format!("view {}", view.name().to_lowercase()), choice).with_command(&command)
    });
    let themes = ThemeName::ALL.map(|theme| {
        let command = world.command().with("--theme").with(theme.key());
        MenuRow::new(format!("theme {}", theme.name()), Choice::Theme(theme)).with_command(&command)
    });
    let flag = ViewFlag::Order;
    let options = place.state.options(&world.catalogue);
    let orders = place.state.values(flag).into_iter().map(|order| {
        let command = with_options(&options.clone().replaced(flag, order), place);
        let option = ViewOption { flag, value: order.to_owned() };
        MenuRow::new(format!("order {order}"), Choice::Set(option)).with_command(&command)
    });
    views.into_iter().chain(themes).chain(orders).collect()
}
