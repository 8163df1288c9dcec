//! The commands that print and open what the screen shows.

use std::borrow::Cow;

use crate::query::distinct;
use crate::text::command::Command;

use super::action::{Effect, View};
use super::keymap::Binding;
use super::overlays::Overlay;
use super::overlays::copy_menu::copy_menu;
use super::overlays::export_form::ExportForm;
use super::state::App;
use super::take::ExportError;
use super::view_option::{ViewFlag, ViewOption};
use super::views::Views;
use super::world::Current;

impl App {
    /// Notes the argument of `--data` that the catalogue was opened with, for the commands about it.
    #[must_use]
    pub fn opened_by(mut self, data: Option<String>) -> Self {
        self.world.data = data;
        self
    }

    /// Replaces the key table.
    #[must_use]
    pub(crate) fn with_keys(mut self, keys: Cow<'static, [Binding]>) -> Self {
        self.world.keys = keys;
        self
    }

    /// Begins with a view: nothing has been read before in another one.
    pub fn begin_with(&mut self, view: View) {
        self.views = Views::new(&self.world);
        self.switch_to(view);
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
        let command = self.world.command().with("--view").with(view);
        self.world.filtered(options.add_to(command, all))
    }

    /// Opens the menu of what can be copied.
    pub(super) fn open_copy_menu(&mut self) {
        let view = self.current_view();
        let selected = view.copy(&self.world);
        let records = view.records();
        let (printing, opening) = (self.printing_command(), self.opening_command());
        let menu = copy_menu(&self.world, selected, distinct(records), &printing, &opening);
        self.overlay = Some(Overlay::Menu(menu));
    }

    /// Opens the form for exporting the table of the view.
    pub(super) fn open_export(&mut self) {
        let has_picture = self.current_view().has_picture();
        let form = ExportForm::new(self.printing_command(), has_picture);
        self.overlay = Some(Overlay::Export(form));
    }

    /// Closes the form for exporting, or shows there why the file was not written.
    pub fn end_export(&mut self, result: Result<String, ExportError>) {
        match (result, &mut self.overlay) {
            (Ok(message), _) => {
                self.overlay = None;
                self.message = Some(message);
            }
            (Err(error), Some(Overlay::Export(form))) => form.refuse(error),
            (Err(_), _) => {}
        }
    }

    /// Asks the terminal to open the address of the source.
    pub(super) fn visit_source(&mut self) -> Option<Effect> {
        let source = self.world.catalogue.source.clone();
        if source.is_empty() {
            self.message = Some("This catalogue names no address of its source.".to_owned());
            return None;
        }
        Some(Effect::Visit(source))
    }

    /// Sets the message that a text was copied.
    pub fn say_copied(&mut self, text: &str) {
        let count = text.chars().count();
        self.message = Some(format!("Copied {count} characters to the clipboard."));
    }
}
