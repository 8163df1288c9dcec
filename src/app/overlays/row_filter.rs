//! Finding rows of a list by typing.

use tui_input::Input;

use crate::query::search::fold::fold_text;

/// The words typed into a list, which each row that is shown must contain.
pub(super) struct RowFilter(String);

impl RowFilter {
    pub(super) fn new(input: &Input) -> Self {
        Self(fold_text(input.value()))
    }

    /// Whether a row has every word that was typed.
    pub(super) fn matches(&self, row: &str) -> bool {
        let row = fold_text(row);
        self.0.split(' ').all(|word| row.contains(word))
    }
}

/// Erases what is typed; returns whether there was anything.
pub(super) fn erase(input: &mut Input) -> bool {
    let was_typed = !input.value().is_empty();
    input.reset();
    was_typed
}
