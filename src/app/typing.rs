//! Typing into the text field of an overlay, and searching for what was typed.

use tui_input::{Input, InputRequest};

use crate::catalogue::clean::{Lines, clean};

use super::overlay_state::OverlayState;
use super::overlays::Overlay;
use super::state::App;

impl App {
    /// Takes a text that was pasted: into the text field that has the focus, or else into the search box.
    pub fn paste(&mut self, text: &str) {
        if self.input_mut().is_none() {
            self.open_search();
        }
        // Terminals send the ends of pasted lines as the Enter key does.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (text, _) = clean(&text, Lines::One);
        if let Some(input) = self.input_mut() {
            let before: String = input.value().chars().take(input.cursor()).collect();
            let after: String = input.value().chars().skip(input.cursor()).collect();
            let cursor = input.cursor() + text.chars().count();
            *input = Input::new(format!("{before}{text}{after}")).with_cursor(cursor);
        }
        self.text_changed();
    }

    /// Changes the text in the focused field.
    pub(super) fn edit(&mut self, request: InputRequest) {
        let change = self.input_mut().and_then(|input| input.handle(request));
        if change.is_some_and(|change| change.value) {
            self.text_changed();
        }
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        self.overlay.as_mut().and_then(|overlay| overlay.get_mut().input_mut())
    }

    fn text_changed(&mut self) {
        if let Some(overlay) = &mut self.overlay {
            overlay.get_mut().text_changed();
        }
    }

    /// Whether something was typed that was not searched for yet.
    pub fn is_search_pending(&self) -> bool {
        self.overlay.as_ref().map(Overlay::get).is_some_and(OverlayState::is_search_pending)
    }

    /// Searches for what was typed, if that is still to be done.
    ///
    /// A typed letter is drawn before it is searched for, so that no catalogue is large enough to slow
    /// typing down. Every action but typing runs the search first.
    pub fn run_pending_search(&mut self) {
        if let Some(overlay) = &mut self.overlay {
            overlay.get_mut().run_pending_search(&self.world.data());
        }
    }
}
