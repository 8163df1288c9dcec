//! The search box: what is typed, what it finds, and ways to go on.

use tui_input::Input;

use crate::catalogue::Catalogue;
use crate::query::{
    Completion, Found, Index, Memo, QueryError, Tier, Wanted, completions, explain_nothing,
    find_on, language, typed, wanted,
};

use super::cursor::Cursor;

/// The state of the search box.
#[derive(Debug, Default)]
pub(crate) struct SearchBox {
    pub(crate) input: Input,
    pub(crate) hits: Vec<Found>,
    /// What the hits were found by, for their highlights.
    pub(crate) wanted: Vec<Wanted>,
    /// Why what is typed is not a query; the hits are then those of what was typed before.
    pub(crate) error: Option<QueryError>,
    /// What to say where there are no hits.
    pub(crate) nothing: Option<String>,
    pub(crate) completing: Option<Completing>,
    pub(crate) cursor: Cursor,
    pub(crate) page: usize,
    /// Whether what is typed was not looked for yet.
    pub(crate) is_behind: bool,
    memo: Memo,
    /// Which of the past queries is shown; none is what was typed since.
    past: Option<usize>,
}

/// The ways to complete the word that was being typed, and the one that stands in its place.
#[derive(Debug)]
pub(crate) struct Completing {
    before: String,
    after: String,
    pub(crate) choices: Vec<Completion>,
    pub(crate) chosen: usize,
}

impl SearchBox {
    /// Looks for what is typed.
    pub(crate) fn search(&mut self, catalogue: &Catalogue, index: &Index) {
        self.is_behind = false;
        match language::parse(self.input.value(), catalogue) {
            Ok(query) => {
                self.error = None;
                self.wanted = wanted(&query);
                self.hits = find_on(catalogue, index, &query, &mut self.memo);
                self.nothing =
                    self.hits.is_empty().then(|| explain_nothing(catalogue, index, &query));
                self.cursor = Cursor::default();
            }
            Err(error) => self.error = Some(error),
        }
    }

    /// Whether nothing is as typed, and the hits are what it may be with one slip.
    pub(crate) fn is_by_slip(&self) -> bool {
        let is_slip = |found: &Found| found.hit.is_some_and(|hit| hit.tier == Tier::Typo);
        self.error.is_none() && !self.hits.is_empty() && self.hits.iter().all(is_slip)
    }

    /// What is typed was changed by hand; it is looked for when there is time.
    pub(crate) fn edited(&mut self) {
        self.completing = None;
        self.past = None;
        self.is_behind = true;
    }

    /// Puts the next or previous way to complete the word at its place.
    pub(crate) fn complete(&mut self, forward: bool, catalogue: &Catalogue, index: &Index) {
        if let Some(completing) = &mut self.completing {
            let count = completing.choices.len();
            let step = if forward { 1 } else { count - 1 };
            completing.chosen = (completing.chosen + step) % count;
        } else {
            let cursor = self.input.cursor();
            let before: String = self.input.value().chars().take(cursor).collect();
            let after: String = self.input.value().chars().skip(cursor).collect();
            let choices = completions(catalogue, index, &before);
            if choices.is_empty() {
                return;
            }
            let before = typed(&before).before.to_owned();
            self.completing = Some(Completing { before, after, choices, chosen: 0 });
        }
        self.show_completion(catalogue, index);
    }

    fn show_completion(&mut self, catalogue: &Catalogue, index: &Index) {
        let Some(Completing { before, after, choices, chosen }) = &self.completing else { return };
        let Some(choice) = choices.get(*chosen) else { return };
        let start = format!("{before}{}", choice.text);
        let cursor = start.chars().count();
        self.input = Input::new(format!("{start}{after}")).with_cursor(cursor);
        let only = choices.len() == 1;
        self.search(catalogue, index);
        if only {
            self.completing = None;
        }
    }

    /// Shows an older or newer one of the past queries, oldest first.
    pub(crate) fn recall(
        &mut self,
        older: bool,
        past: &[String],
        catalogue: &Catalogue,
        index: &Index,
    ) {
        let next = match (self.past, older) {
            (None, true) => past.len().checked_sub(1),
            (Some(place), true) => Some(place.saturating_sub(1)),
            (Some(place), false) => Some(place + 1).filter(|place| *place < past.len()),
            (None, false) => return,
        };
        let text = next.and_then(|place| past.get(place)).cloned().unwrap_or_default();
        self.input = Input::new(text);
        self.completing = None;
        self.past = next;
        self.search(catalogue, index);
    }
}
