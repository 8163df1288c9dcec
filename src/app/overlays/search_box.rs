//! The search box: the typed query, its hits, completions and past queries.

use tui_input::Input;

use crate::catalogue::{ProjectId, TermId};
use crate::query::{
    Completion, Hit, Query, QueryError, SearchResult, SearchResults, SearchTerm, Target, Tier,
    completions, find_lazily, language, naming, no_match, search_terms, typed,
};
use crate::text::explanation;
use crate::text::noun::counted;

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, OpenedHit, Viewport};
use crate::app::walk::Walk;
use crate::app::world::World;

/// The state of the search box.
#[derive(Debug, Default)]
pub(crate) struct SearchBox {
    pub(crate) input: Input,
    pub(crate) hits: SearchResults,
    /// The row of the line above the hits that are one letter off, if there are any.
    divider: Option<usize>,
    /// The terms of the search, to highlight in the hits.
    pub(crate) terms: Vec<SearchTerm>,
    /// Why the text is not a query. The hits are then those of the last valid query.
    pub(crate) error: Option<QueryError>,
    /// Why there are no hits.
    pub(crate) no_match: Option<String>,
    pub(crate) completing: Option<CompletionMenu>,
    pub(crate) cursor: Cursor,
    /// Whether the text has changed since the last search.
    is_pending: bool,
    /// The present filter, which counts as the latest of the past queries.
    pub(crate) filter: String,
    /// The filter when the box was opened.
    before: Query,
    /// The past query that is shown, if it is not the user's own text.
    past: Option<usize>,
    /// The user's own text while a past query is shown.
    draft: String,
}

/// The completions of the word at the cursor, and the chosen one.
#[derive(Debug)]
pub(crate) struct CompletionMenu {
    before: String,
    after: String,
    pub(crate) choices: Vec<Completion>,
    pub(crate) chosen: usize,
}

impl SearchBox {
    /// An empty search box, which lists everything.
    pub(crate) fn new(world: &World) -> Self {
        let filter = language::print(&world.query, &world.catalogue);
        let mut search = Self { filter, before: world.query.clone(), ..Self::default() };
        search.search(world);
        search
    }

    fn search(&mut self, world: &World) {
        self.is_pending = false;
        let World { catalogue, index, .. } = world;
        match language::parse(self.input.value(), catalogue) {
            Ok(query) => {
                self.error = None;
                self.terms = search_terms(&query);
                self.hits = find_lazily(catalogue, index, &query);
                self.divider = self.hits.before_typos();
                let why =
                    || explanation::no_match_reason(catalogue, &no_match(catalogue, index, &query));
                self.no_match = self.hits.is_empty().then(why);
                self.cursor.offset = 0;
                self.follow(Motion::End(Direction::Up));
            }
            Err(error) => self.error = Some(error),
        }
    }

    /// The number of rows: one for each hit, and the divider.
    pub(crate) fn rows(&self) -> usize {
        self.hits.len() + usize::from(self.divider.is_some())
    }

    /// The index of the hit in a row of the list; none for the divider.
    pub(crate) fn hit_at(&self, row: usize) -> Option<usize> {
        let place = match self.divider {
            Some(divider) if row == divider => return None,
            Some(divider) if row > divider => row - 1,
            Some(_) | None => row,
        };
        (place < self.hits.len()).then_some(place)
    }

    /// The index of the selected hit.
    pub(crate) fn selected(&self) -> Option<usize> {
        self.hit_at(self.cursor.selected)
    }

    /// Follows a motion along the hits, skipping the divider.
    fn follow(&mut self, motion: Motion) {
        self.cursor = self.cursor.moved(motion, self.rows(), |row| self.hit_at(row).is_some());
    }

    /// Replaces the word at the cursor by its next or previous completion.
    fn complete(&mut self, forward: bool, world: &World) {
        if let Some(completing) = &mut self.completing {
            let count = completing.choices.len();
            let step = if forward { 1 } else { count - 1 };
            completing.chosen = (completing.chosen + step) % count;
        } else {
            let cursor = self.input.cursor();
            let before: String = self.input.value().chars().take(cursor).collect();
            let after: String = self.input.value().chars().skip(cursor).collect();
            let after = rest_of_word(&before, &after);
            let choices = completions(&world.catalogue, &world.index, &before, &after);
            let Some(last) = choices.len().checked_sub(1) else { return };
            let before = typed(&before).before.to_owned();
            let chosen = if forward { 0 } else { last };
            self.completing = Some(CompletionMenu { before, after, choices, chosen });
        }
        self.show_completion(world);
    }

    fn show_completion(&mut self, world: &World) {
        let Some(CompletionMenu { before, after, choices, chosen }) = &self.completing else {
            return;
        };
        let Some(choice) = choices.get(*chosen) else { return };
        let start = format!("{before}{}", choice.text);
        let cursor = start.chars().count();
        self.input = Input::new(format!("{start}{after}")).with_cursor(cursor);
        let only = choices.len() == 1;
        self.search(world);
        if only {
            self.completing = None;
        }
    }

    /// Shows an older or a newer one of the past queries.
    fn recall(&mut self, older: bool, world: &World) {
        let filter = Some(&self.filter).filter(|filter| !filter.is_empty());
        let past: Vec<&String> =
            world.past_queries.iter().filter(|one| Some(*one) != filter).chain(filter).collect();
        let own_text = past.len();
        let here = self.past.unwrap_or(own_text);
        let next = if older { here.saturating_sub(1) } else { (here + 1).min(own_text) };
        if self.past.is_none() {
            if next == own_text {
                return;
            }
            self.input.value().clone_into(&mut self.draft);
        }
        let text = past.get(next).copied().unwrap_or(&self.draft).clone();
        self.input = Input::new(text);
        self.completing = None;
        self.past = Some(next).filter(|&next| next < own_text);
        self.search(world);
    }

    /// Opens the selected hit. After an error the hits belong to an earlier text.
    fn open(&self, world: &World) -> Decision {
        let found = self.selected().and_then(|place| self.hits.get(place));
        let target = match found.filter(|_| self.error.is_none()).map(|found| found.target) {
            None => return Decision::Nothing,
            Some(Target::Term(id)) => return self.open_term(id, world),
            Some(target) => target,
        };
        let hits = self.hits.clone().into_vec();
        let place = hits.iter().position(|hit| hit.target == target).unwrap_or(0);
        self.go_to_hit(Walk { hits, place }, self.terms.clone(), None)
    }

    fn go_to_hit(&self, walk: Walk, terms: Vec<SearchTerm>, message: Option<String>) -> Decision {
        let typed = self.input.value().to_owned();
        Decision::OpenHit(Box::new(OpenedHit { walk, terms, typed, message }))
    }

    /// Opens the first project whose text has a glossary term; the others become the hits to walk through.
    fn open_term(&self, id: TermId, world: &World) -> Decision {
        let entry = &world.catalogue.glossary[id];
        let expansion = entry.expansion.as_ref().map(|text| format!(", {text}"));
        let name = format!("{}{}", entry.term, expansion.unwrap_or_default());
        let projects = naming(&world.catalogue, &world.index, &entry.term);
        let noun = &world.catalogue.terms.project;
        if projects.is_empty() {
            return Decision::Say(format!("No {} has it in its text: {name}", noun.singular));
        }
        let found = |&id: &ProjectId| {
            let target = Target::Project(id);
            let hit = Hit { target, tier: Tier::Body, field: None, score: 0 };
            SearchResult { target, hit: Some(hit) }
        };
        let walk = Walk { hits: projects.iter().map(found).collect(), place: 0 };
        let message = format!("In {}: {name}", counted(projects.len(), noun));
        self.go_to_hit(walk, vec![SearchTerm::phrase(&entry.term)], Some(message))
    }
}

impl OverlayState for SearchBox {
    fn context(&self) -> Context {
        Context::Search
    }

    fn input(&self) -> Option<&Input> {
        Some(&self.input)
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    /// Of a typed text, erases the clause before the cursor; in an empty box, the last clause of the filter.
    fn erase_clause(&mut self, world: &World) -> Option<Decision> {
        if self.input.value().is_empty() {
            let mut query = world.query.clone();
            query.clauses.pop()?;
            return Some(Decision::Filter(query));
        }
        let cursor = self.input.cursor();
        let before: String = self.input.value().chars().take(cursor).collect();
        let after: String = self.input.value().chars().skip(cursor).collect();
        if !typed(&before).word.is_empty() || before.is_empty() {
            return None;
        }
        let kept = typed(before.trim_end()).before;
        self.input = Input::new(format!("{kept}{after}")).with_cursor(kept.chars().count());
        self.text_changed();
        Some(Decision::Nothing)
    }

    /// Shows the filter that is left after a clause was erased.
    fn refresh(&mut self, world: &World) {
        self.filter = language::print(&world.query, &world.catalogue);
    }

    fn text_changed(&mut self) {
        self.completing = None;
        self.past = None;
        self.is_pending = true;
    }

    fn is_search_pending(&self) -> bool {
        self.is_pending
    }

    fn run_pending_search(&mut self, world: &World) {
        if self.is_pending {
            self.search(world);
        }
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Complete { forward } => self.complete(forward, world),
            Motion::RecallQuery { older } => self.recall(older, world),
            Motion::Point(Spot::OverlayRow(row)) if self.cursor.selected != row => {
                self.cursor.select(row, self.rows());
            }
            Motion::Open | Motion::Point(Spot::OverlayRow(_)) => return self.open(world),
            Motion::KeepAsFilter => return Decision::KeepAsFilter(self.input.value().to_owned()),
            // Closing the box brings back the clauses of the filter that were erased in it.
            Motion::Close if self.before != world.query => {
                return Decision::Choose(self.before.clone());
            }
            Motion::Close => return Decision::Leave,
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    /// Sorts only as many hits as are visible, since sorting all can be slow.
    fn fit(&mut self, viewport: Viewport) {
        self.cursor.fit(self.rows(), viewport.rows);
        self.hits.order(self.cursor.offset.saturating_add(viewport.rows));
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
