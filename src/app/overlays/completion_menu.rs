//! The completions of the word at the cursor of the search box.

use tui_input::Input;

use crate::app::action::{Direction, Motion};
use crate::app::cursor::Cursor;
use crate::app::world::World;
use crate::query::{Completion, completions, typed};

/// The completions of the word at the cursor, shown as a drop-down under it.
#[derive(Debug)]
pub(crate) struct CompletionMenu {
    /// The text of the search box before it was completed.
    original: Input,
    /// The text before the word.
    pub(crate) before: String,
    after: String,
    pub(crate) choices: Vec<Completion>,
    pub(crate) cursor: Cursor,
    /// Whether the user is choosing one of them, so that the arrow keys are theirs.
    pub(crate) is_choosing: bool,
}

impl CompletionMenu {
    /// The completions at the cursor of a text; none if there are none.
    pub(crate) fn new(input: &Input, world: &World) -> Option<Self> {
        let before: String = input.value().chars().take(input.cursor()).collect();
        let after: String = input.value().chars().skip(input.cursor()).collect();
        let after = rest_of_word(&before, &after);
        let choices = completions(&world.catalogue, world.index(), &before, &after);
        let before = typed(&before).before.to_owned();
        let (original, cursor) = (input.clone(), Cursor::default());
        let menu = Self { original, before, after, choices, cursor, is_choosing: false };
        (!menu.choices.is_empty()).then_some(menu)
    }

    /// Whether the completed text is the value of a field, and would differ from what was typed.
    pub(crate) fn completes_a_value(&self) -> bool {
        let is_value = |choice: &Completion| choice.count.is_some() || !choice.text.ends_with(':');
        self.changes_the_text() && self.choices.first().is_some_and(is_value)
    }

    /// Whether there is more to choose than what was typed.
    pub(crate) fn changes_the_text(&self) -> bool {
        self.choices.len() > 1 || self.completed().value() != self.original.value()
    }

    /// Chooses the next or the previous completion. After the last comes the first.
    pub(crate) fn turn(&mut self, forward: bool) {
        let count = self.choices.len().max(1);
        let step = if forward { 1 } else { count - 1 };
        self.cursor.select((self.cursor.selected + step) % count, count);
    }

    pub(crate) fn choose_last(&mut self) {
        self.cursor.follow(Motion::End(Direction::Down), self.choices.len());
    }

    /// The text with the chosen completion.
    pub(crate) fn completed(&self) -> Input {
        let choice = self.choices.get(self.cursor.selected).map_or("", |choice| &choice.text);
        let start = format!("{}{choice}", self.before);
        let cursor = start.chars().count();
        Input::new(format!("{start}{}", self.after)).with_cursor(cursor)
    }

    /// The text before it was completed.
    pub(crate) fn into_original(self) -> Input {
        self.original
    }
}

/// The text after the cursor once the word at the cursor is replaced by a completion.
///
/// `before` and `after` are the texts on both sides of the cursor. Of `after` the rest of the word is removed:
/// up to the colon of a field, or up to the next bar, range or closing quotation mark of a value.
fn rest_of_word(before: &str, after: &str) -> String {
    let word = typed(before).word;
    if word.is_empty() {
        let gap = if after.starts_with(|letter: char| !letter.is_whitespace()) { " " } else { "" };
        return format!("{gap}{after}");
    }
    let rest = if !word.contains(':') {
        let rest = after.trim_start_matches(char::is_alphabetic);
        rest.strip_prefix(':').unwrap_or(rest)
    } else if word.matches('"').count() % 2 == 1 {
        after.split_once('"').map_or("", |(_, rest)| rest)
    } else {
        let end = after.find(|letter: char| letter.is_whitespace() || letter == '|');
        let end = end.into_iter().chain(after.find("..")).min();
        end.and_then(|end| after.get(end..)).unwrap_or_default()
    };
    rest.to_owned()
}
