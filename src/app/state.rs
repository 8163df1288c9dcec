//! The whole state of the program.

use crate::catalogue::Catalogue;
use crate::query::{QueryError, language};

use super::action::{Action, View};
use super::history::History;
use super::key::Key;
use super::keymap::{self, Context};
use super::overlays::Overlay;
use super::settings::Settings;
use super::view_state::ViewState;
use super::views::Views;
use super::walk::Walk;
use super::world::World;

/// The whole state of the program.
#[derive(Debug)]
pub struct App {
    pub(crate) world: World,
    pub(crate) view: View,
    pub(crate) views: Views,
    pub(crate) overlay: Option<Overlay>,
    pub(crate) settings: Settings,
    /// Shown in the footer until the next key.
    pub(crate) message: Option<String>,
    pub(super) history: History,
    pub(super) walk: Walk,
}

impl App {
    /// The program at its start, with everything selected.
    pub fn new(catalogue: Catalogue, settings: Settings) -> Self {
        let world = World::new(catalogue);
        let views = Views::new(&world.data());
        Self {
            world,
            view: View::default(),
            views,
            overlay: None,
            settings,
            message: None,
            history: History::default(),
            walk: Walk::default(),
        }
    }

    /// Selects by a query, as the command line gives it.
    ///
    /// # Errors
    /// When the text is not a query.
    pub fn set_query(&mut self, text: &str) -> Result<(), QueryError> {
        self.select_by(language::parse(text, &self.world.catalogue)?);
        Ok(())
    }

    /// Shows a view.
    pub fn show(&mut self, view: View) {
        self.view = view;
        self.refresh_view();
    }

    /// The state of the view that is shown.
    pub(crate) fn shown(&self) -> &dyn ViewState {
        self.views.get(self.view)
    }

    /// Rebuilds what the view shows, if the selection changed since.
    pub(super) fn refresh_view(&mut self) {
        self.views.get_mut(self.view).refresh(&self.world.data());
    }

    /// The contexts in which a key is looked up now, the first first.
    pub fn contexts(&self) -> Vec<Context> {
        match self.overlay.as_ref().map(Overlay::get) {
            Some(overlay) => {
                let rest = if overlay.input().is_some() { Context::Text } else { Context::Lists };
                vec![overlay.context(), rest, Context::Always]
            }
            None => {
                vec![Context::View(self.view), Context::Lists, Context::Views, Context::Always]
            }
        }
    }

    /// The catalogue that is browsed.
    pub fn catalogue(&self) -> &Catalogue {
        &self.world.catalogue
    }

    /// How the program looks.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// What a key would do now.
    pub fn action(&self, key: Key) -> Option<Action> {
        keymap::action(key, &self.contexts())
    }
}
