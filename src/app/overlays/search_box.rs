//! The search box: the typed query, its hits, completions and past queries.

use tui_input::Input;

use crate::catalogue::{IdSet, ProjectId};
use crate::query::{
    Query, QueryError, SearchResult, SearchTerm, Target, interpret, language, no_match,
    search_terms, typed,
};
use crate::text::explanation;

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, OpenedHit, Viewport};
use crate::app::walk::Walk;
use crate::app::world::World;

use super::completion_menu::CompletionMenu;
use super::preview;
use super::search_list::{OfferedQuery, SearchList, SearchRow};

#[derive(Debug, Default)]
pub(crate) struct SearchBox {
    pub(crate) input: Input,
    pub(crate) list: SearchList,
    /// The projects of the present filter; none without a filter.
    filtered: Option<IdSet<ProjectId>>,
    /// The terms of the search, to highlight in the hits.
    pub(crate) terms: Vec<SearchTerm>,
    /// Why the text is not a query. There are no hits then.
    pub(crate) error: Option<QueryError>,
    /// Why there are no hits.
    pub(crate) no_match: Option<String>,
    pub(crate) completions: Option<CompletionMenu>,
    pub(crate) cursor: Cursor,
    /// The page of the selected row.
    pub(crate) preview: TextPane,
    /// The row that the page is about; none if it has to be built anew.
    previewed: Option<usize>,
    /// Whether something completes the text.
    can_complete: bool,
    /// The present filter, which counts as the latest of the past queries.
    pub(crate) filter: String,
    /// The filter when the box was opened.
    before: Query,
    /// The past query that is shown, if it is not the user's own text.
    past: Option<usize>,
    /// The user's own text while a past query is shown.
    draft: String,
}

impl SearchBox {
    /// An empty search box, which lists everything.
    pub(crate) fn new(world: &World) -> Self {
        let mut search = Self { before: world.query.clone(), ..Self::default() };
        search.refresh(world);
        search.search(world);
        search
    }

    /// Runs the search. Returns the completions of the word at the cursor.
    fn search(&mut self, world: &World) -> Option<CompletionMenu> {
        let (catalogue, index) = (&world.catalogue, world.index());
        (self.error, self.no_match, self.previewed) = (None, None, None);
        match interpret(self.input.value(), catalogue) {
            Ok(interpretation) => {
                self.terms = search_terms(&interpretation.typed);
                self.list = SearchList::new(&interpretation, world);
                if self.list.hits.is_empty() {
                    let why = no_match(catalogue, index, &interpretation.typed);
                    self.no_match = Some(explanation::no_match_reason(catalogue, &why));
                }
            }
            Err(error) => {
                self.list = SearchList::of_remedies(&error, world);
                self.error = Some(error);
            }
        }
        let menu = CompletionMenu::new(&self.input, world);
        self.can_complete = !self.list.offers.is_empty()
            || menu.as_ref().is_some_and(CompletionMenu::changes_the_text);
        self.cursor.offset = 0;
        self.follow(Motion::End(Direction::Up));
        menu
    }

    /// Whether a hit is outside the present filter.
    pub(crate) fn is_outside_filter(&self, target: Target) -> bool {
        let filter = self.filtered.as_ref().zip(target.project());
        filter.is_some_and(|(filtered, project)| !filtered.contains(project))
    }

    fn selected(&self) -> Option<&SearchResult> {
        match self.list.row(self.cursor.selected)? {
            SearchRow::Hit(found) => Some(found),
            SearchRow::Offer(_) | SearchRow::Divider => None,
        }
    }

    fn selected_offer(&self) -> Option<&OfferedQuery> {
        match self.list.row(self.cursor.selected)? {
            SearchRow::Offer(offer) => Some(offer),
            SearchRow::Hit(_) | SearchRow::Divider => None,
        }
    }

    /// Follows a motion along the rows, skipping the divider.
    fn follow(&mut self, motion: Motion) {
        let is_selectable = |row| self.list.is_selectable(row);
        self.cursor = self.cursor.moved(motion, self.list.rows(), is_selectable);
    }

    /// Replaces the word at the cursor by its next or previous completion; or, if it is no unfinished value, the text by
    /// the query that is offered.
    fn complete(&mut self, forward: bool, world: &World) {
        if let Some(menu) = self.completions.as_mut().filter(|menu| menu.is_choosing) {
            menu.turn(forward);
            return self.show_completion(world);
        }
        let menu = CompletionMenu::new(&self.input, world);
        let offer = self.selected_offer().or(self.list.offers.first());
        let is_value = menu.as_ref().is_some_and(CompletionMenu::completes_a_value);
        if let Some(offer) = offer.filter(|_| !is_value) {
            self.input = Input::new(offer.text.clone());
            self.completions = None;
            self.search(world);
            return;
        }
        self.completions = menu;
        if let Some(menu) = &mut self.completions {
            menu.is_choosing = true;
            if !forward {
                menu.choose_last();
            }
        }
        self.show_completion(world);
    }

    fn show_completion(&mut self, world: &World) {
        let Some(menu) = &self.completions else { return };
        self.input = menu.completed();
        if menu.choices.len() == 1 {
            self.completions = None;
        }
        self.search(world);
    }

    /// Follows a motion in the completions: chooses another, takes it, or puts the text back.
    fn update_completion(&mut self, motion: Motion, world: &World) {
        let Some(menu) = &mut self.completions else { return };
        match motion {
            Motion::Open => self.completions = None,
            Motion::Close => {
                if let Some(menu) = self.completions.take() {
                    self.input = menu.into_original();
                    self.search(world);
                }
            }
            Motion::Point(Spot::SideRow(row)) => {
                menu.cursor.select(row, menu.choices.len());
                self.show_completion(world);
                self.completions = None;
            }
            _ => {
                menu.cursor.follow(motion, menu.choices.len());
                self.show_completion(world);
            }
        }
    }

    /// Whether the user is choosing a completion.
    pub(crate) fn is_choosing(&self) -> bool {
        self.completions.as_ref().is_some_and(|menu| menu.is_choosing)
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
        self.completions = None;
        self.past = Some(next).filter(|&next| next < own_text);
        self.search(world);
    }

    /// Opens the selected hit, or keeps the selected query as the filter.
    fn open(&self) -> Decision {
        if let Some(offer) = self.selected_offer() {
            return Decision::KeepAsFilter(offer.text.clone());
        }
        let Some(&SearchResult { target, .. }) = self.selected() else { return Decision::Nothing };
        let hits = self.list.hits.clone();
        let place = hits.iter().position(|hit| hit.target == target).unwrap_or(0);
        let terms = self.terms.clone();
        let typed = self.input.value().to_owned();
        Decision::OpenHit(Box::new(OpenedHit { walk: Walk { hits, place }, terms, typed }))
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
        self.text_changed(world);
        Some(Decision::Nothing)
    }

    /// Shows the filter that is left after a clause was erased.
    fn refresh(&mut self, world: &World) {
        self.previewed = None;
        self.filter = language::print(&world.query, &world.catalogue);
        self.filtered = (!world.query.is_empty()).then(|| world.selection.set.clone());
    }

    fn refresh_text(&mut self, world: &World) {
        let row = self.cursor.selected;
        if self.previewed.replace(row) != Some(row) {
            let row = self.list.row(row);
            let blocks = row.map(|row| preview::page(row, &self.terms, world)).unwrap_or_default();
            self.preview = TextPane::new(None, self.preview.version.wrapping_add(1), blocks);
        }
    }

    fn text_changed(&mut self, world: &World) {
        self.past = None;
        self.completions = self.search(world).filter(CompletionMenu::completes_a_value);
        // The completions of an ambiguous value are its remedies.
        if self.error.is_some() && self.completions.is_some() {
            self.list = SearchList::default();
        }
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Complete { forward } => self.complete(forward, world),
            Motion::KeepAsFilter => return Decision::KeepAsFilter(self.input.value().to_owned()),
            Motion::Point(Spot::SideRow(_)) => self.update_completion(motion, world),
            _ if self.is_choosing() => self.update_completion(motion, world),
            Motion::RecallQuery { older } => self.recall(older, world),
            // Without hits, the completions are the list.
            Motion::Step(Direction::Down)
                if self.list.rows() == 0 && self.completions.is_some() =>
            {
                self.complete(true, world);
            }
            Motion::Point(Spot::OverlayRow(row)) if self.cursor.selected != row => {
                self.cursor.select(row, self.list.rows());
            }
            Motion::Open | Motion::Point(Spot::OverlayRow(_)) => return self.open(),
            // Closing the box brings back the clauses of the filter that were erased in it.
            Motion::Close if self.before != world.query => {
                return Decision::Choose(self.before.clone());
            }
            Motion::Close => return Decision::Leave,
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        match motion {
            Motion::Open => !self.is_choosing() && self.list.rows() == 0,
            Motion::KeepAsFilter => self.error.is_some(),
            Motion::Complete { .. } => self.completions.is_none() && !self.can_complete,
            _ => false,
        }
    }

    fn open_hint(&self) -> Option<&'static str> {
        if self.is_choosing() {
            return Some("take it");
        }
        self.selected_offer().map(|_| "filter by this")
    }

    fn fit(&mut self, viewport: Viewport) {
        if let Some(menu) = &mut self.completions {
            menu.cursor.fit(menu.choices.len(), viewport.side_rows);
        }
        self.cursor.fit(self.list.rows(), viewport.rows);
    }
}
