//! Doing what was chosen in a menu, a form, the palette or the help.

use crate::query::SearchResult;

use super::action::{Action, Effect};
use super::context::Context;
use super::overlays::Overlay;
use super::overlays::palette::Palette;
use super::overlays::palette::command::PalettePlace;
use super::settings::{ThemeName, ThemeSource};
use super::state::App;
use super::view_option::ViewOption;
use super::view_state::Choice;
use super::world::Current;

/// The most choices that are remembered.
const MOST_RECENT: usize = 20;

impl App {
    /// Opens the list of all commands.
    pub(super) fn open_palette(&mut self) {
        let place = PalettePlace {
            world: &self.world,
            view: self.view,
            state: self.current_view(),
            settings: self.settings,
            contexts: &self.contexts(),
            refuses: &|action| self.refuses(action),
        };
        let palette = Palette::new(&place, &self.recent);
        self.overlay = Some(Overlay::Palette(palette));
    }

    /// Does what was chosen in an overlay. The form for exporting stays open until the file is written.
    pub(super) fn choose(&mut self, choice: Choice) -> Option<Effect> {
        if !matches!(choice, Choice::Effect(Effect::Export(_))) {
            self.overlay = None;
        }
        self.remember(&choice);
        match choice {
            Choice::Effect(effect) => {
                if let Effect::Copy(text) = &effect {
                    self.say_copied(text);
                }
                return Some(effect);
            }
            Choice::Act(context, action) => return self.act_in(context, action),
            Choice::Theme(theme) => self.use_theme(theme),
            Choice::Set(option) => self.set(&option),
            Choice::GoTo(target) => self.go_to_found(SearchResult { target, hit: None }),
            Choice::Filter(text) => self.keep_as_filter(&text),
            Choice::Search(text) | Choice::Type(text) => {
                self.open_search();
                self.paste(&text);
            }
        }
        None
    }

    /// Remembers a choice, so that the palette lists it first.
    fn remember(&mut self, choice: &Choice) {
        let opens_the_palette = matches!(choice, Choice::Act(_, Action::Palette));
        if opens_the_palette || matches!(choice, Choice::Effect(_) | Choice::Search(_)) {
            return;
        }
        self.recent.retain(|before| before != choice);
        self.recent.push(choice.clone());
        let surplus = self.recent.len().saturating_sub(MOST_RECENT);
        self.recent.drain(..surplus);
    }

    /// Does an action in the view where it is one, or opens the overlay in which its key is active.
    fn act_in(&mut self, context: Context, action: Action) -> Option<Effect> {
        let opener = match context {
            Context::Views | Context::Lists | Context::Always => action,
            Context::View(view) => {
                if view != self.view {
                    self.go(|app| app.show(view));
                }
                action
            }
            Context::Text | Context::Search => Action::Search,
            Context::Find | Context::Facets => Action::Facets,
            Context::Queries => Action::Statistics,
            Context::Help => Action::Help,
            Context::Description => Action::Describe,
            Context::Menu => Action::CopyMenu,
            Context::Palette => Action::Palette,
            Context::Export | Context::Question => Action::Export,
        };
        self.act(opener)
    }

    /// Uses a theme until another is chosen.
    pub(super) fn use_theme(&mut self, theme: ThemeName) {
        let colour = self.settings.colour;
        self.settings.theme_source = ThemeSource::Choice;
        self.settings.theme = if colour { theme } else { ThemeName::Mono };
        self.message = Some(if colour {
            format!("Theme: {}", self.settings.theme.name())
        } else {
            "Theme: monochrome, as colour is off here".to_owned()
        });
    }

    /// Sets an option of the current view. The cursor stays on the current project and country.
    fn set(&mut self, option: &ViewOption) {
        let here = self.current_view().current();
        self.world.current.follow(Current::default(), here);
        self.message = match self.set_options(std::slice::from_ref(option)) {
            Ok(()) => Some(format!("In order by {}", option.value)),
            Err(error) => Some(error),
        };
        self.stand();
    }
}
