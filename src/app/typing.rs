//! Typing into the text field of an overlay.

use tui_input::{Input, InputRequest};

use crate::catalogue::clean::{Lines, clean};

use super::state::App;

impl App {
    /// Inserts a pasted text into the focused text field, or into the search box if there is none.
    pub fn paste(&mut self, text: &str) {
        if self.input_mut().is_none() {
            self.open_search();
        }
        // Terminals send pasted line ends as carriage returns.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (text, _) = clean(&text, Lines::One);
        if let Some(input) = self.input_mut() {
            let before: String = input.value().chars().take(input.cursor()).collect();
            let after: String = input.value().chars().skip(input.cursor()).collect();
            let cursor = input.cursor() + text.chars().count();
            *input = Input::new(format!("{before}{text}{after}")).with_cursor(cursor);
        }
        self.is_search_pending = true;
    }

    /// Edits the text in the focused field.
    pub(super) fn edit(&mut self, request: InputRequest) {
        if request == InputRequest::DeletePrevChar
            && let Some(overlay) = &mut self.overlay
            && let Some(decision) = overlay.get_mut().erase_clause(&self.world)
        {
            self.carry_out(decision);
            return;
        }
        let change = self.input_mut().and_then(|input| input.handle(request));
        if change.is_some_and(|change| change.value) {
            self.is_search_pending = true;
        }
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        self.overlay.as_mut().and_then(|overlay| overlay.get_mut().input_mut())
    }

    /// Whether the text in a field has changed since the last search for it.
    pub fn is_search_pending(&self) -> bool {
        self.is_search_pending
    }

    /// Runs the search if the text in a field has changed since the last one.
    ///
    /// A typed letter is drawn before the search runs, so that even a huge catalogue does not slow down
    /// typing. Every action but typing runs the search first.
    pub fn run_pending_search(&mut self) {
        if std::mem::take(&mut self.is_search_pending)
            && let Some(overlay) = &mut self.overlay
        {
            overlay.get_mut().text_changed(&self.world);
        }
    }
}
