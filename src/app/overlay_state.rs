//! What an overlay is to the program: something that lies over a view and takes its keys.

use tui_input::Input;

use super::action::Motion;
use super::keymap::Context;
use super::view_state::{Decision, Seen};
use super::world::Data;

/// An overlay: its state, and what keys and the mouse do to it.
pub(crate) trait OverlayState {
    /// The context of the keys that only this overlay has.
    fn context(&self) -> Context;

    /// The text field, if it has one.
    fn input(&self) -> Option<&Input> {
        None
    }

    /// The text field to type into, if it has one.
    fn input_mut(&mut self) -> Option<&mut Input> {
        None
    }

    /// Takes note that the text in the field was changed by hand.
    fn text_changed(&mut self) {}

    /// Whether something was typed that was not searched for yet.
    fn is_search_pending(&self) -> bool {
        false
    }

    /// Searches for what was typed, if that is still to be done.
    fn run_pending_search(&mut self, _data: &Data<'_>) {}

    /// Rebuilds what depends on the selection, after that changed.
    fn refresh(&mut self, _data: &Data<'_>) {}

    /// Does what a motion asks; motions that mean nothing here change nothing.
    fn update(&mut self, motion: Motion, data: &Data<'_>) -> Decision;

    /// Takes note of how many rows are seen, and of how many there are as drawn; scrolls the cursor into
    /// sight.
    fn fit(&mut self, seen: Seen);
}
