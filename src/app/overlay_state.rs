//! The interface of overlays, which lie over a view and receive its keys.

use tui_input::Input;

use super::action::Motion;
use super::keymap::Context;
use super::view_state::{Decision, Viewport};
use super::world::World;

/// The state of an overlay, and how keys and the mouse change it.
pub(crate) trait OverlayState {
    /// The context of its own keys.
    fn context(&self) -> Context;

    /// The text field, if it has one.
    fn input(&self) -> Option<&Input> {
        None
    }

    /// The text field for typing, if it has one.
    fn input_mut(&mut self) -> Option<&mut Input> {
        None
    }

    /// Erases a whole clause instead of the letter before the cursor, if no word is being typed there. Returns
    /// none if the letter is to be erased.
    fn erase_clause(&mut self, _world: &World) -> Option<Decision> {
        None
    }

    /// Finds what matches the text in the field. Called once after the user has typed, when the text is drawn.
    fn text_changed(&mut self, _world: &World) {}

    /// Rebuilds everything that depends on the selection. Called after each change of it.
    fn refresh(&mut self, _world: &World) {}

    /// Rebuilds the text about the selected row. Called once a frame, not for each row of a held key.
    fn refresh_text(&mut self, _world: &World) {}

    /// Applies a motion. Ignores motions that mean nothing here.
    fn update(&mut self, motion: Motion, world: &World) -> Decision;

    /// Whether a motion would be refused now, or change nothing that can be seen.
    fn refuses(&self, _motion: Motion, _world: &World) -> bool {
        false
    }

    /// What Enter does here, for the footer, where it does something else than elsewhere in the overlay.
    fn open_hint(&self) -> Option<&'static str> {
        None
    }

    /// The selection as text for the clipboard, with its source.
    fn copy(&self, _world: &World) -> Option<String> {
        None
    }

    /// Stores how many rows are visible, and scrolls the cursor onto the screen.
    fn fit(&mut self, viewport: Viewport);
}
