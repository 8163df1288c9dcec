//! The whole state of the program.

use crate::catalogue::Catalogue;
use crate::query::selection::country_marks::Marks;
use crate::query::{QueryError, interpret};

use super::action::{Action, View};
use super::history::History;
use super::key::Key;
use super::keymap::{self, Context};
use super::overlays::Overlay;
use super::settings::Settings;
use super::view_state::{Choice, ViewState};
use super::views::Views;
use super::walk::Walk;
use super::world::{Current, World};

/// The whole state of the program.
#[derive(Debug)]
pub struct App {
    pub(crate) world: World,
    pub(crate) view: View,
    pub(crate) views: Views,
    pub(crate) overlay: Option<Overlay>,
    /// Whether the text in the field of the overlay has changed since the last search for it.
    pub(super) is_search_pending: bool,
    pub(crate) settings: Settings,
    /// The message in the footer, until the next key.
    pub(crate) message: Option<String>,
    /// Whether the message that keys are Latin letters has been shown.
    pub(super) latin_hint_shown: bool,
    pub(super) history: History,
    pub(super) walk: Walk,
    /// What was chosen in the palette and the help, the last at the end.
    pub(crate) recent: Vec<Choice>,
}

impl App {
    /// The initial state, without a filter.
    pub fn new(catalogue: Catalogue, settings: Settings) -> Self {
        let world = World::new(catalogue, settings.today);
        let views = Views::new(&world);
        Self {
            world,
            view: View::default(),
            views,
            overlay: None,
            is_search_pending: false,
            settings,
            message: None,
            latin_hint_shown: false,
            history: History::default(),
            walk: Walk::default(),
            recent: Vec::new(),
        }
    }

    /// Filters by a query, given as text. Words that can be read as fields become these.
    ///
    /// # Errors
    /// When the text is not a query.
    pub fn set_query(&mut self, text: &str) -> Result<(), QueryError> {
        self.select_by(interpret(text, &self.world.catalogue)?.query);
        Ok(())
    }

    /// Leaves the current view for another one.
    pub fn show(&mut self, view: View) {
        self.keep_page();
        self.switch_to(view);
    }

    /// Makes the record current that the current view shows a page about.
    pub(super) fn keep_page(&mut self) {
        if self.current_view().has_page() {
            let read = self.current_view().current();
            self.world.current.follow(Current::default(), read);
        }
    }

    /// Shows a view, with its cursor on the current project and country.
    pub(super) fn switch_to(&mut self, view: View) {
        self.view = view;
        self.stand();
    }

    /// Rebuilds the current view, and moves its cursor to the current project and country.
    pub(super) fn stand(&mut self) {
        let view = self.views.get_mut(self.view);
        view.refresh(&self.world);
        view.stand(&self.world);
    }

    pub(crate) fn current_view(&self) -> &dyn ViewState {
        self.views.get(self.view)
    }

    /// Rebuilds the current view if the selection has changed.
    pub(super) fn refresh_view(&mut self) {
        self.views.get_mut(self.view).refresh(&self.world);
    }

    /// The active contexts, in order of precedence.
    pub fn contexts(&self) -> Vec<Context> {
        match self.overlay.as_ref().map(Overlay::get) {
            Some(overlay) => {
                let own = overlay.context();
                match overlay.input() {
                    Some(_) => vec![own, Context::Find, Context::Text, Context::Always],
                    None => vec![own, Context::Lists, Context::Always],
                }
            }
            None => {
                vec![Context::View(self.view), Context::Lists, Context::Views, Context::Always]
            }
        }
    }

    /// The title for the window: the program, the view, and how many projects are shown.
    pub fn title(&self) -> String {
        let (shown, all) =
            (self.world.selection.projects.len(), self.world.catalogue.projects.len());
        let count = if shown == all { all.to_string() } else { format!("{shown} of {all}") };
        format!("hvp — {} — {count}", self.view.name())
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &Catalogue {
        &self.world.catalogue
    }

    /// The settings of the interface.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Whether an action would be refused now, or change nothing that can be seen.
    pub(crate) fn refuses(&self, action: Action) -> bool {
        let (view, world) = (self.current_view(), &self.world);
        let overlay = self.overlay.as_ref().map(Overlay::get);
        match action {
            Action::MarkCountry => view.country().is_none(),
            Action::Profile => {
                let is_read = self.view == View::Countries && view.is_in_text();
                view.country().is_none_or(|id| is_read && view.current().country == Some(id))
            }
            Action::UnmarkAll => Marks::of(&world.query).is_empty(),
            Action::ClearQuery => world.query.is_empty(),
            Action::NextHit | Action::PreviousHit => self.walk.hits.is_empty(),
            Action::Back => !self.history.has_back(),
            Action::Forward => !self.history.has_forward(),
            Action::OpenSource => world.catalogue.source.is_empty(),
            Action::Presets => world.catalogue.presets.is_empty(),
            Action::Copy => match overlay {
                Some(overlay) => overlay.copy(world).is_none(),
                None => !view.can_copy(),
            },
            Action::Show(other) => overlay.is_none() && other == self.view,
            Action::Motion(motion) => match overlay {
                Some(overlay) => overlay.refuses(motion, world),
                None => view.refuses(motion, world),
            },
            _ => false,
        }
    }

    /// The action that a key would trigger now. A letter that is no key is taken for the Latin one of the same
    /// place.
    pub fn action(&self, key: Key) -> Option<Action> {
        let contexts = self.contexts();
        let action = |key| keymap::action(&self.world.keys, key, &contexts);
        action(key).or_else(|| key.latin().and_then(action))
    }
}
