//! Searching and filtering: the search box, the facets, the filter of the help.

use crate::query::{Query, Selection, language, meant_fields, no_match};
use crate::text::explanation;

use super::facets::FacetList;
use super::overlay::{Help, Overlay};
use super::search_box::SearchBox;
use crate::app::App;

/// How many past queries are remembered.
const MOST_PAST: usize = 100;

impl App {
    pub(crate) fn open_search(&mut self) {
        let mut search = SearchBox::default();
        search.filter = self.query_text();
        search.search(&self.catalogue, &self.index);
        self.overlay = Some(Overlay::Search(Box::new(search)));
    }

    pub(crate) fn open_help(&mut self) {
        let contexts = self.contexts();
        self.overlay = Some(Overlay::Help(Help { contexts, ..Help::default() }));
    }

    pub(crate) fn open_facets(&mut self) {
        let facets = FacetList::new(&self.catalogue, &self.index, &self.query, &self.selection);
        self.overlay = Some(Overlay::Facets(facets));
    }

    /// The text field that has the focus.
    pub(crate) fn text_field(&mut self) -> Option<&mut tui_input::Input> {
        match &mut self.overlay {
            Some(Overlay::Search(search)) => Some(&mut search.input),
            Some(Overlay::Help(help)) => Some(&mut help.input),
            Some(Overlay::Facets(_) | Overlay::Queries(_)) | None => None,
        }
    }

    /// Whether something was typed that was not looked for yet.
    pub fn is_behind(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Search(search)) if search.is_behind)
    }

    /// Looks for what was typed, if it was not looked for yet.
    ///
    /// A typed letter is shown before it is looked for, so that no catalogue is large enough to be felt
    /// while typing. Whatever is done next is done with the answer.
    pub fn catch_up(&mut self) {
        if let Some(Overlay::Search(search)) = &mut self.overlay
            && search.is_behind
        {
            search.search(&self.catalogue, &self.index);
        }
    }

    /// Takes note that the text in the focused field is another.
    pub(crate) fn text_changed(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Search(search)) => search.edited(),
            Some(Overlay::Help(help)) => help.scroll = 0,
            Some(Overlay::Facets(_) | Overlay::Queries(_)) | None => {}
        }
    }

    /// Changes the text in the focused field.
    pub(crate) fn edit(&mut self, request: tui_input::InputRequest) {
        let change = self.text_field().and_then(|input| input.handle(request));
        if change.is_some_and(|change| change.value) {
            self.text_changed();
        }
    }

    pub(crate) fn complete(&mut self, forward: bool) {
        if let Some(Overlay::Search(search)) = &mut self.overlay {
            search.complete(forward, &self.catalogue, &self.index);
        }
    }

    pub(crate) fn recall(&mut self, older: bool) {
        if let Some(Overlay::Search(search)) = &mut self.overlay {
            search.recall(older, &self.past, &self.catalogue, &self.index);
        }
    }

    pub(crate) fn remember(&mut self, text: &str) {
        if !text.trim().is_empty() && self.past.last().is_none_or(|last| last != text) {
            self.past.push(text.to_owned());
        }
        if self.past.len() > MOST_PAST {
            self.past.remove(0);
        }
    }

    /// Makes what is typed the filter of every view.
    pub(crate) fn keep_as_filter(&mut self) {
        let Some(Overlay::Search(search)) = &self.overlay else { return };
        let text = search.input.value().to_owned();
        let before = self.query.clone();
        let mut result = Ok(());
        self.go(|app| result = app.set_query(&text));
        match result {
            Ok(()) => {
                self.overlay = None;
                self.remember(&text);
                self.walk_the_filter();
                self.say_of_filter(&before);
            }
            Err(error) => self.message = Some(error.to_string()),
        }
    }

    /// Says what one may not expect of the filter that the browser begins with.
    pub fn say_of_first_filter(&mut self) {
        self.say_of_filter(&Query::default());
    }

    /// Says what one may not expect of a filter that takes the place of another.
    fn say_of_filter(&mut self, before: &Query) {
        let fields = meant_fields(&self.catalogue, &self.query);
        if self.selection.projects.is_empty() {
            self.say_if_nothing();
        } else if !fields.is_empty() {
            let fields = language::print(&fields, &self.catalogue);
            self.message = Some(format!("Only the words are looked for; or ask for {fields}"));
        } else if !before.is_empty() && *before != self.query {
            let message = "The filter before it is gone; Backspace brings it back.";
            self.message = Some(message.to_owned());
        }
    }

    pub(crate) fn say_if_nothing(&mut self) {
        if self.selection.projects.is_empty() {
            let why = no_match(&self.catalogue, &self.index, &self.query);
            // The empty list says the rest, and how to go on.
            let why = explanation::reason(&self.catalogue, &why);
            self.message = Some(format!("Nothing is left: {why}"));
        }
    }

    pub(crate) fn clear_query(&mut self) {
        if self.query.is_empty() {
            self.message = Some("There is no filter: everything is shown.".to_owned());
            return;
        }
        self.go(|app| app.select_by(Query::default()));
    }

    /// Selects by another query, and stays on the same project if it is still there.
    pub(crate) fn select_by(&mut self, query: Query) {
        self.selection = Selection::new(&self.catalogue, &self.index, &query);
        self.query = query;
        self.refresh(self.browse.project());
        if let Some(Overlay::Facets(facets)) = &mut self.overlay {
            facets.refresh(&self.catalogue, &self.index, &self.query, &self.selection);
        }
    }

    /// Puts the next mark on the selected facet.
    pub(crate) fn mark(&mut self) {
        let Some(Overlay::Facets(facets)) = &self.overlay else { return };
        let Some(selected) = facets.selected() else { return };
        let mut query = self.query.clone();
        query.set_mark(selected.facet, selected.mark.next());
        self.go(|app| app.select_by(query));
        self.say_if_nothing();
    }

    /// To the next or previous group of the facets.
    pub(crate) fn step_group(&mut self, forward: bool) {
        if let Some(Overlay::Facets(facets)) = &mut self.overlay {
            facets.step_group(forward);
        }
    }

    pub(crate) fn point_at_hit(&mut self, row: usize) {
        let Some(Overlay::Search(search)) = &mut self.overlay else { return };
        if search.cursor.selected == row {
            self.open_hit();
        } else {
            search.cursor.select(row, search.rows());
        }
    }

    pub(crate) fn point_at_facet(&mut self, row: usize) {
        let Some(Overlay::Facets(facets)) = &mut self.overlay else { return };
        facets.cursor.select(row, facets.count());
        self.mark();
    }
}
