//! The commands that print and open what the screen shows.

use crate::text::command::Command;

use super::state::App;
use super::view_option::{ViewFlag, ViewOption};
use super::world::Current;

impl App {
    /// Notes the argument of `--data` that the catalogue was opened with, for the commands about it.
    #[must_use]
    pub fn opened_by(mut self, data: Option<String>) -> Self {
        self.world.data = data;
        self
    }

    /// Sets options of the current view.
    ///
    /// # Errors
    /// The flag that the view does not have, or what a value should have been.
    pub fn set_options(&mut self, options: &[ViewOption]) -> Result<(), String> {
        let mut options: Vec<_> = options.iter().collect();
        // An order comes before the rows that are selected in it.
        options.sort_by_key(|option| option.flag);
        let has_selection = options.iter().any(|option| option.flag == ViewFlag::Select);
        let view = self.views.get_mut(self.view);
        for option in options {
            let flag = option.flag.name();
            if !view.flags().contains(&option.flag) {
                let flags: Vec<_> = view.flags().iter().map(|flag| flag.name()).collect();
                let (view, flags) = (self.view.name(), flags.join(", "));
                return Err(format!("{view} has no {flag}; it has {flags}"));
            }
            view.refresh(&self.world);
            view.set_option(option, &self.world).map_err(|error| format!("{flag}: {error}"))?;
        }
        view.refresh(&self.world);
        if has_selection {
            self.world.current.follow(Current::default(), view.current());
        }
        Ok(())
    }

    /// The command that prints what the current view shows.
    pub fn printing_command(&self) -> Command {
        self.current_view().command(&self.world)
    }

    /// The command that opens the program with this screen.
    pub fn opening_command(&self) -> Command {
        let view = self.view.name().to_lowercase();
        let all = self.current_view().flags();
        let options = self.current_view().options(&self.world.catalogue);
        let command = options.add_to(self.world.command().with("--view").with(view), all);
        let query = self.world.query_text();
        // A word alone could be the name of a verb, and what begins with a hyphen a flag.
        let is_bare = query.starts_with('-') || query.chars().all(char::is_alphanumeric);
        let command = if is_bare && !query.is_empty() { command.with("--") } else { command };
        command.with_query(&query)
    }
}
