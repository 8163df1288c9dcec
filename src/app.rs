//! The state of the program and how actions change it. Knows keys, draws nothing.
//!
//! A key becomes an [`Action`] by way of the [key table](keymap); [`App::apply`] is the only thing that
//! changes the state. What needs the terminal is handed back as an [`Effect`].

pub(crate) mod action;
pub(crate) mod cursor;
pub(crate) mod history;
pub(crate) mod key;
pub mod keymap;
pub(crate) mod marking;
pub(crate) mod moves;
pub(crate) mod navigate;
pub(crate) mod overlays;
pub(crate) mod settings;
pub(crate) mod text_pane;
pub(crate) mod views;
pub(crate) mod walk;

use crate::catalogue::{Catalogue, ProjectId};
use crate::query::{Index, Query, QueryError, Selection, language};

use crate::text::block;
use crate::text::wording::cited;
pub use action::{Action, Direction, Effect, Spot, View};
use history::History;
pub use key::Key;
use keymap::Context;
pub(crate) use overlays::facets::{FacetLine, FacetList, name as facet_name};
pub(crate) use overlays::overlay::{Help, HelpLine, Overlay};
pub(crate) use overlays::saved_queries::{QueryLine, QueryList, QueryRow};
pub(crate) use overlays::search_box::{Completing, SearchBox};
pub use settings::{Settings, ThemeName};
pub(crate) use text_pane::Reading;
pub(crate) use views::browse::Browse;
pub use views::browse::Pane;
pub(crate) use views::countries::{CountriesPane, CountriesState};
use views::matrix::arranging::Side;
pub(crate) use views::matrix::{Density, Grid};
pub(crate) use views::overlap::comparison::Comparison;
pub(crate) use views::overlap::{Measure, OverlapPane, OverlapState};
use walk::Walk;

/// How much of each list is seen, and how the details are wrapped: what the update needs to know of
/// the screen. Lengths in rows, but `matrix_columns` in projects and
/// `overlap_columns` in countries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Viewport {
    pub(crate) categories: usize,
    pub(crate) projects: usize,
    pub(crate) details: usize,
    pub(crate) matrix_rows: usize,
    pub(crate) matrix_columns: usize,
    pub(crate) countries: usize,
    pub(crate) profile: usize,
    pub(crate) overlap_rows: usize,
    pub(crate) overlap_columns: usize,
    pub(crate) combinations: usize,
    pub(crate) overlay: usize,
    /// How many rows the overlay has in all.
    pub(crate) overlay_rows: usize,
}

/// The whole state.
#[derive(Debug)]
pub struct App {
    pub(crate) catalogue: Catalogue,
    pub(crate) index: Index,
    pub(crate) query: Query,
    pub(crate) selection: Selection,
    pub(crate) view: View,
    pub(crate) browse: Browse,
    pub(crate) grid: Grid,
    pub(crate) countries: CountriesState,
    pub(crate) overlap: OverlapState,
    /// Goes up with every change of the selection.
    revision: u64,
    pub(crate) overlay: Option<Overlay>,
    pub(crate) settings: Settings,
    /// Said in the footer until the next key.
    pub(crate) message: Option<String>,
    history: History,
    /// Queries that led somewhere, the oldest first.
    past: Vec<String>,
    walk: Walk,
    viewport: Viewport,
}

impl App {
    /// The program at its start, with everything selected.
    pub fn new(catalogue: Catalogue, settings: Settings) -> Self {
        let index = Index::with_running_text(&catalogue);
        let query = Query::default();
        let selection = Selection::new(&catalogue, &index, &query);
        let grid = Grid::new(&catalogue, &selection);
        let overlap = OverlapState::new(&catalogue, &selection);
        let mut app = Self {
            catalogue,
            index,
            query,
            selection,
            view: View::default(),
            browse: Browse::new(),
            grid,
            countries: CountriesState::new(),
            overlap,
            revision: 0,
            overlay: None,
            settings,
            message: None,
            history: History::default(),
            past: Vec::new(),
            walk: Walk::default(),
            viewport: Viewport::default(),
        };
        app.refresh(None);
        app
    }

    /// Selects by a query, as the command line gives it.
    ///
    /// # Errors
    /// When the text is not a query.
    pub fn set_query(&mut self, text: &str) -> Result<(), QueryError> {
        self.select_by(language::parse(text, &self.catalogue)?);
        Ok(())
    }

    /// Shows a view.
    pub fn show(&mut self, view: View) {
        self.view = view;
        self.settle();
    }

    /// Whether the query selects no project.
    pub fn selects_nothing(&self) -> bool {
        self.selection.projects.is_empty()
    }

    /// The query as text.
    pub(crate) fn query_text(&self) -> String {
        language::print(&self.query, &self.catalogue)
    }

    /// Where keys are looked up now, the first first.
    pub fn contexts(&self) -> Vec<Context> {
        match &self.overlay {
            Some(Overlay::Search(_)) => vec![Context::Search, Context::Text, Context::Always],
            Some(Overlay::Facets(_)) => vec![Context::Facets, Context::Lists, Context::Always],
            Some(Overlay::Queries(_)) => vec![Context::Queries, Context::Lists, Context::Always],
            Some(Overlay::Help(_)) => vec![Context::Help, Context::Text, Context::Always],
            None => self.view_contexts(),
        }
    }

    fn view_contexts(&self) -> Vec<Context> {
        let view = match self.view {
            View::Browse => Context::Browse,
            View::Matrix => Context::Matrix,
            View::Countries => Context::Countries,
            View::Overlap => Context::Overlap,
        };
        vec![view, Context::Lists, Context::Views, Context::Always]
    }

    /// What is browsed.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// How the program looks.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// What a key would do now.
    pub fn action(&self, key: Key) -> Option<Action> {
        keymap::action(key, &self.contexts())
    }

    /// Takes a key press.
    pub fn press(&mut self, key: Key) -> Option<Effect> {
        self.message = None;
        self.action(key).and_then(|action| self.apply(action))
    }

    /// Takes a text that was pasted: into the text field that has the focus, else into the search box.
    pub fn paste(&mut self, text: &str) {
        if self.text_field().is_none() {
            self.open_search();
        }
        // Terminals send the ends of pasted lines as the Enter key does.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (text, _) = crate::catalogue::clean::clean(&text, crate::catalogue::clean::Lines::One);
        if let Some(input) = self.text_field() {
            let before: String = input.value().chars().take(input.cursor()).collect();
            let after: String = input.value().chars().skip(input.cursor()).collect();
            let cursor = input.cursor() + text.chars().count();
            *input = tui_input::Input::new(format!("{before}{text}{after}")).with_cursor(cursor);
        }
        self.text_changed();
    }

    /// Changes the state as an action asks, and says what is asked of the terminal.
    pub fn apply(&mut self, action: Action) -> Option<Effect> {
        if !matches!(action, Action::Edit(_)) {
            self.catch_up();
        }
        if !self.is_step_in_a_list(action) {
            self.catch_up_reading();
        }
        let effect = self.act(action);
        self.settle();
        effect
    }

    /// Whether an action only goes on in a list beside a text, which need not be made for every row passed.
    /// For any other action it is made first, which is never wrong.
    fn is_step_in_a_list(&self, action: Action) -> bool {
        let is_step = matches!(
            action,
            Action::Move(_) | Action::First | Action::Last | Action::PageUp | Action::PageDown
        );
        let is_turn = |spot| !matches!(spot, Spot::Detail { .. });
        let is_wheel = matches!(action, Action::Wheel { spot, .. } if is_turn(spot));
        (is_step || is_wheel) && self.focused_reading().is_none()
    }

    /// The same only where the text has the focus, so that the next key meets it.
    pub(crate) fn catch_up_focused_reading(&mut self) {
        if self.focused_reading().is_some() {
            self.catch_up_reading();
        }
    }

    /// Makes the text that is read in the view that of what is selected. To be called before it is drawn.
    pub fn catch_up_reading(&mut self) {
        match self.view {
            View::Browse => {
                let words = self.marked_words();
                self.browse.show_details(&self.catalogue, &self.index, words);
            }
            View::Countries => self.countries.show_profile(&self.catalogue, &self.selection),
            View::Matrix | View::Overlap => {}
        }
    }

    /// Makes what the view shows anew, if the selection changed since.
    fn settle(&mut self) {
        match self.view {
            View::Browse => {}
            View::Matrix => self.grid.settle(&self.catalogue, &self.selection, self.revision),
            View::Countries => self.settle_countries(),
            View::Overlap => self.settle_overlap(),
        }
    }

    fn act(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Show(view) => self.go(|app| app.view = view),
            Action::Search => self.open_search(),
            Action::ClearQuery => self.clear_query(),
            Action::Facets => self.open_facets(),
            Action::Mark => self.mark(),
            Action::Complete => self.complete(true),
            Action::CompleteBack => self.complete(false),
            Action::OlderQuery => self.recall(true),
            Action::NewerQuery => self.recall(false),
            Action::NextHit => self.walk_hits(true),
            Action::PreviousHit => self.walk_hits(false),
            Action::Help => self.open_help(),
            Action::Quit | Action::QuitNow => return Some(Effect::Quit),
            Action::Suspend => return Some(Effect::Suspend),
            Action::Redraw => return Some(Effect::Redraw),
            Action::Back => self.back(),
            Action::Forward => self.forward(),
            Action::NextTheme => self.next_theme(),
            Action::ToggleMouse => return Some(self.toggle_mouse()),
            Action::Copy => return self.copy(),
            Action::Zoom => self.zoom(),
            Action::Profile => self.open_profile(),
            Action::NextMeasure => self.next_measure(),
            Action::Presets => self.open_presets(),
            Action::Statistics => self.open_statistics(),
            Action::Move(direction) => self.step(direction),
            Action::First => self.jump_to_end(false),
            Action::Last => self.jump_to_end(true),
            Action::PageUp => self.page(false),
            Action::PageDown => self.page(true),
            Action::NextPane => self.turn_pane(true),
            Action::PreviousPane => self.turn_pane(false),
            Action::Open => self.open(),
            Action::Close => self.close(),
            Action::OrderRows => self.order_rows(),
            Action::OrderColumns => self.order_columns(),
            Action::ReverseRows => self.reverse_rows(),
            Action::ReverseColumns => self.reverse_matrix(Side::Columns),
            Action::Collapse => self.collapse(),
            Action::CollapseAll => self.collapse_all(),
            Action::HideEmpty => self.hide_empty(),
            Action::Transpose => self.transpose(),
            Action::NextDensity => self.next_density(),
            Action::NextCategory => self.step_category(true),
            Action::PreviousCategory => self.step_category(false),
            Action::PageLeft => self.page_sideways(false),
            Action::PageRight => self.page_sideways(true),
            Action::MarkCountry => self.mark_here(),
            Action::UnmarkAll => self.unmark_all(),
            Action::KeepAsFilter => self.keep_as_filter(),
            Action::Edit(request) => self.edit(request),
            Action::Point(spot) => self.point(spot),
            Action::Wheel { spot, down } => self.wheel(spot, down),
        }
        None
    }

    /// Tells how much is seen of each list, and puts every cursor where it can be seen.
    pub(crate) fn fit(&mut self, viewport: Viewport) {
        self.viewport = viewport;
        let categories = self.catalogue.categories.len() + 1;
        self.browse.categories.fit(categories, viewport.categories);
        self.browse.projects.fit(self.browse.rows.len(), viewport.projects);
        self.browse.details.page = viewport.details;
        self.browse.details.scroll_by(0);
        let matrix = &self.grid.matrix;
        self.grid.row.fit(matrix.rows.len(), viewport.matrix_rows);
        self.grid.column.fit(matrix.columns.len(), viewport.matrix_columns);
        self.countries.cursor.fit(self.countries.rows.len(), viewport.countries);
        self.countries.reading.page = viewport.profile;
        self.countries.reading.scroll_by(0);
        let countries = self.overlap.overlap.countries.len();
        self.overlap.row.fit(countries, viewport.overlap_rows);
        self.overlap.column.fit(countries, viewport.overlap_columns);
        if let Some(comparison) = &mut self.overlap.comparison {
            comparison.cursor.fit(comparison.rows(), viewport.combinations);
        }
        match &mut self.overlay {
            Some(Overlay::Queries(list)) => {
                list.page = viewport.overlay;
                list.cursor.fit(list.lines.len(), viewport.overlay);
            }
            Some(Overlay::Search(search)) => search.fit(viewport.overlay),
            Some(Overlay::Facets(facets)) => {
                facets.page = viewport.overlay;
                facets.cursor.fit(facets.count(), viewport.overlay);
            }
            Some(Overlay::Help(help)) => {
                help.page = viewport.overlay;
                let last = viewport.overlay_rows.saturating_sub(viewport.overlay);
                help.scroll = help.scroll.min(last);
            }
            None => {}
        }
    }

    /// Makes the lists of the browse view anew after the selection changed, and what is shown.
    fn refresh(&mut self, keep: Option<ProjectId>) {
        self.browse.sort(&self.catalogue, &self.selection);
        self.browse.refresh(&self.catalogue, keep);
        self.revision += 1;
        self.settle();
    }

    /// The selected thing as text, with its source.
    fn copy(&mut self) -> Option<Effect> {
        let text = match self.view {
            View::Browse => {
                self.browse.project().map(|_| block::plain_text(&self.browse.details.blocks))
            }
            View::Matrix => self
                .grid
                .sentences(&self.catalogue)
                .map(|[sentence, _]| cited(&self.catalogue, &self.query, &format!("{sentence}."))),
            View::Countries => self.copy_of_countries(),
            View::Overlap => self.copy_of_overlap(),
        };
        self.message = Some(match &text {
            Some(text) => format!("Copied {} characters to the clipboard.", text.chars().count()),
            None => "There is nothing to copy here.".to_owned(),
        });
        text.map(Effect::Copy)
    }
}
