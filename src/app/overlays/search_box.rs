//! The search box: what is typed, what it finds, and ways to go on.

use tui_input::Input;

use crate::catalogue::Catalogue;
use crate::query::{
    Completion, Index, QueryError, SearchCache, SearchResults, SearchTerm, completions, find_on,
    language, no_match, search_terms, typed,
};
use crate::text::explanation;

use crate::app::cursor::Cursor;

/// The state of the search box.
#[derive(Debug, Default)]
pub(crate) struct SearchBox {
    pub(crate) input: Input,
    pub(crate) hits: SearchResults,
    /// The row of the list above what is one letter off, if anything is.
    divider: Option<usize>,
    /// What the hits were found by, for their highlights.
    pub(crate) wanted: Vec<SearchTerm>,
    /// Why what is typed is not a query; the hits are then those of what was typed before.
    pub(crate) error: Option<QueryError>,
    /// What to say where there are no hits.
    pub(crate) nothing: Option<String>,
    pub(crate) completing: Option<Completing>,
    pub(crate) cursor: Cursor,
    pub(crate) page: usize,
    /// Whether what is typed was not looked for yet.
    pub(crate) is_behind: bool,
    memo: SearchCache,
    /// The filter that is in force, which is the latest of the past queries.
    pub(crate) filter: String,
    /// Which of the past queries is shown; none is what was typed since, which is kept as the draft.
    past: Option<usize>,
    draft: String,
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
                self.wanted = search_terms(&query);
                self.hits = find_on(catalogue, index, &query, &mut self.memo);
                self.divider = self.hits.before_slips();
                let why = || explanation::reason(catalogue, &no_match(catalogue, index, &query));
                self.nothing = self.hits.is_empty().then(why);
                self.cursor = Cursor::default();
                self.step(0);
            }
            Err(error) => self.error = Some(error),
        }
    }

    /// How many rows the list has: a hit each, and the divider.
    pub(crate) fn rows(&self) -> usize {
        self.hits.len() + usize::from(self.divider.is_some())
    }

    /// The place among the hits of what a row of the list shows; the divider shows none.
    pub(crate) fn hit_at(&self, row: usize) -> Option<usize> {
        let place = match self.divider {
            Some(divider) if row == divider => return None,
            Some(divider) if row > divider => row - 1,
            Some(_) | None => row,
        };
        (place < self.hits.len()).then_some(place)
    }

    /// The place of the selected hit.
    pub(crate) fn selected(&self) -> Option<usize> {
        self.hit_at(self.cursor.selected)
    }

    /// Moves the selection by rows, over the divider.
    pub(crate) fn step(&mut self, by: isize) {
        let rows = self.rows();
        self.cursor.step(by, rows);
        if self.selected().is_none() {
            let on = if by < 0 && self.cursor.selected > 0 { -1 } else { 1 };
            self.cursor.step(on, rows);
        }
    }

    /// Takes note of how many rows are seen at once, and puts what is seen in order.
    pub(crate) fn fit(&mut self, page: usize) {
        self.page = page;
        self.cursor.fit(self.rows(), page);
        self.hits.order(self.cursor.offset.saturating_add(page));
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
            let after = rest_of_word(&before, &after);
            let choices = completions(catalogue, index, &before, &after);
            let Some(last) = choices.len().checked_sub(1) else { return };
            let before = typed(&before).before.to_owned();
            let chosen = if forward { 0 } else { last };
            self.completing = Some(Completing { before, after, choices, chosen });
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
        let filter = Some(&self.filter).filter(|filter| !filter.is_empty());
        let past: Vec<&String> =
            past.iter().filter(|one| Some(*one) != filter).chain(filter).collect();
        let next = match (self.past, older) {
            (None, true) if past.is_empty() => return,
            (None, true) => past.len().checked_sub(1),
            (Some(place), true) => Some(place.saturating_sub(1)),
            (Some(place), false) => Some(place + 1).filter(|place| *place < past.len()),
            (None, false) => return,
        };
        if self.past.is_none() {
            self.input.value().clone_into(&mut self.draft);
        }
        let text = next.and_then(|place| past.get(place).copied()).unwrap_or(&self.draft).clone();
        self.input = Input::new(text);
        self.completing = None;
        self.past = next;
        self.search(catalogue, index);
    }
}

/// What is left behind a word that is completed: what the word, which ends `before`, goes on with is replaced.
/// A field goes on to its colon, a value to the next bar or range, or to the quotation mark that closes it.
/// A new word before another leaves that alone.
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
