//! A session of the browser: it begins with the settings file and the state file, and ends with writing the latter.

use std::borrow::Cow;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::app::keymap::{Binding, TABLE};
use crate::app::{App, Settings, ThemeSource};
use crate::cli::args::BrowserArguments;
use crate::cli::args::choices::ThemeChoice;
use crate::cli::border::print_message;

use super::config::Config;
use super::places::Places;
use super::state::State;

/// What a session of the browser begins with. Flags count more than the settings file, and that more than the
/// state file.
pub(crate) struct Session {
    config: Config,
    state: State,
    /// The state file; none if nothing is to be kept.
    state_file: Option<PathBuf>,
}

impl Session {
    /// Reads the settings file, and the state file unless a flag says not to. Prints what is wrong with them.
    pub(crate) fn read(browser: &BrowserArguments) -> Self {
        let places = Places::of_the_platform();
        let mut config = places.config.as_deref().map(Config::read).unwrap_or_default();
        let state_file = places.state.filter(|_| !browser.no_state);
        let state = state_file.as_deref().map_or_else(|| Ok(State::default()), State::read);
        let state = state.unwrap_or_else(|message| {
            config.warnings.push(message);
            State::default()
        });
        for warning in &config.warnings {
            print_message(warning);
        }
        Self { config, state, state_file }
    }

    /// The theme to begin with.
    pub(crate) fn theme(&self, browser: &BrowserArguments) -> ThemeChoice {
        let last = || ThemeChoice::from_str(self.state.theme.as_deref()?, false).ok();
        browser.theme.or(self.config.theme).or_else(last).unwrap_or(ThemeChoice::Auto)
    }

    /// Whether the mouse is used, where the terminal has one.
    pub(crate) fn mouse(&self) -> bool {
        self.config.mouse.unwrap_or(true)
    }

    pub(crate) fn keys(&mut self) -> Cow<'static, [Binding]> {
        self.config.keys.take().map_or(Cow::Borrowed(TABLE), Cow::Owned)
    }

    /// Gives the browser its past queries and last choices, and a message if a file is wrong. View and orders are
    /// those of the files unless flags name the screen, which is then the same for everybody.
    pub(crate) fn set_up(&self, app: &mut App, browser: &BrowserArguments) {
        if !browser.names_a_screen() {
            if let Some(view) = self.config.view.or_else(|| self.state.last_view()) {
                app.begin_with(view);
            }
            app.begin_in_orders(&self.config.orders);
        }
        app.world.past_queries.clone_from(&self.state.queries);
        app.restore_choices(&self.state.recent);
        if let (Some(warning), None) = (self.config.warnings.first(), &app.message) {
            app.message = Some(warning.clone());
        }
    }

    /// Writes the state file if there is something new to keep. `settings` are those of the beginning.
    pub(crate) fn end(&self, app: &App, settings: Settings) {
        let chosen = app.settings.theme_source == ThemeSource::Choice
            && (settings.theme_source, settings.theme) != (ThemeSource::Choice, app.settings.theme);
        let theme = chosen.then(|| app.settings.theme.key().to_owned());
        let state = State {
            theme: theme.or_else(|| self.state.theme.clone()),
            view: Some(app.view.name().to_lowercase()),
            queries: app.world.past_queries.clone(),
            recent: app.recent_choices(),
        };
        if let Some(path) = self.state_file.as_deref().filter(|_| state != self.state) {
            // A home that may only be read keeps nothing, which is no failure.
            let _ = state.write(path);
        }
    }
}
