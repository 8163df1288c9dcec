//! The last choices of the palette as text, which outlive the session.

use crate::catalogue::Catalogue;
use crate::query::Target;

use super::context::Context;
use super::keymap::{Binding, TABLE};
use super::settings::ThemeName;
use super::state::App;
use super::view_option::{ViewFlag, ViewOption, record_key, record_named};
use super::view_state::Choice;

impl App {
    /// The last choices of the palette as text, the oldest first. Going to a term, an organisation or a section
    /// is left out.
    pub(crate) fn recent_choices(&self) -> Vec<String> {
        self.recent.iter().filter_map(|choice| text_of(choice, &self.world.catalogue)).collect()
    }

    /// Puts back the last choices of another session, as far as this catalogue has what they name.
    pub(crate) fn restore_choices(&mut self, texts: &[String]) {
        let choices = texts.iter().filter_map(|text| choice_of(text, &self.world.catalogue));
        self.recent = choices.collect();
    }
}

/// "matrix: transpose", "theme light", "order count", "goto NOR", "filter country:NOR"
fn text_of(choice: &Choice, catalogue: &Catalogue) -> Option<String> {
    match choice {
        Choice::Act(context, action) => {
            let is_meant = |row: &&Binding| (row.context, row.action) == (*context, *action);
            let row = TABLE.iter().find(is_meant)?;
            Some(format!("{}: {}", context.id(), row.hint))
        }
        Choice::Theme(theme) => Some(format!("theme {}", theme.key())),
        Choice::Set(option) if option.flag == ViewFlag::Order => {
            Some(format!("order {}", option.value))
        }
        Choice::GoTo(target @ (Target::Project(_) | Target::Country(_) | Target::Category(_))) => {
            Some(format!("goto {}", record_key(*target, catalogue)))
        }
        Choice::Filter(query) => Some(format!("filter {query}")),
        Choice::GoTo(_)
        | Choice::Set(_)
        | Choice::Effect(_)
        | Choice::Search(_)
        | Choice::Type(_) => None,
    }
}

fn choice_of(text: &str, catalogue: &Catalogue) -> Option<Choice> {
    let (name, rest) = text.split_once(' ')?;
    let value = rest.to_owned();
    Some(match name {
        "theme" => Choice::Theme(ThemeName::ALL.into_iter().find(|theme| theme.key() == rest)?),
        "order" => Choice::Set(ViewOption { flag: ViewFlag::Order, value }),
        "goto" => Choice::GoTo(record_named(catalogue, rest).ok()?),
        "filter" => Choice::Filter(value),
        _ => {
            let context = Context::all().find(|context| name == format!("{}:", context.id()))?;
            let is_meant = |row: &&Binding| row.context == context && row.hint == rest;
            Choice::Act(context, TABLE.iter().find(is_meant)?.action)
        }
    })
}
