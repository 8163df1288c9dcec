//! Applying actions to the state. Nothing but [`App::apply`] changes it.

use crate::query::Target;

use super::action::{Action, Effect, Motion, Spot};
use super::key::Key;
use super::overlays::Overlay;
use super::overlays::description::Description;
use super::overlays::facets::FacetList;
use super::overlays::figures::figure_list;
use super::overlays::help::Help;
use super::overlays::saved_queries::QueryList;
use super::overlays::search_box::SearchBox;
use super::settings::{ThemeName, ThemeSource};
use super::state::App;
use super::view_state::{Decision, Viewport};
use super::world::Current;

impl App {
    /// Handles a key press. Returns what the terminal has to do.
    pub fn press(&mut self, key: Key) -> Option<Effect> {
        self.message = None;
        let action = self.action(key);
        if action.is_none() && key.latin().is_none() && key.is_foreign_letter() {
            self.explain_latin_keys();
        }
        action.and_then(|action| self.apply(action))
    }

    /// Says once that keys are Latin letters.
    fn explain_latin_keys(&mut self) {
        if !std::mem::replace(&mut self.latin_hint_shown, true) {
            self.message = Some("Keys are Latin letters: use a Latin keyboard layout.".to_owned());
        }
    }

    /// Applies an action. Returns what the terminal has to do.
    pub fn apply(&mut self, action: Action) -> Option<Effect> {
        let action = match action {
            Action::Point(Spot::Hint(key)) => self.action(key)?,
            action => action,
        };
        if !matches!(action, Action::Edit(_)) {
            self.run_pending_search();
        }
        if !self.is_step_in_a_list(action) {
            self.refresh_text();
        }
        self.history.begin_action();
        let effect = self.act(action);
        self.refresh_view();
        effect
    }

    /// Whether an action just moves the cursor of a list. The text beside the list is then rebuilt once a
    /// frame, not once for each row of a held key.
    fn is_step_in_a_list(&self, action: Action) -> bool {
        let is_in_list = |spot| !matches!(spot, Spot::Text { .. });
        let is_step = match action {
            Action::Motion(Motion::Step(_) | Motion::End(_) | Motion::Page(_)) => true,
            Action::Scroll { spot, .. } => is_in_list(spot),
            _ => false,
        };
        is_step && !self.current_view().is_in_text()
    }

    /// Rebuilds the texts of the view and of the overlay for the selected row. Call it before drawing.
    pub fn refresh_text(&mut self) {
        self.views.get_mut(self.view).refresh_text(&self.world);
        if let Some(overlay) = &mut self.overlay {
            overlay.get_mut().refresh_text(&self.world);
        }
    }

    /// Rebuilds the text of the view if it has the focus, because the next key acts on it.
    pub(crate) fn refresh_focused_text(&mut self) {
        if self.current_view().is_in_text() {
            self.refresh_text();
        }
    }

    pub(super) fn act(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Show(view) => self.go(|app| app.show(view)),
            Action::Search => self.open_search(),
            Action::ClearQuery => self.clear_query(),
            Action::Facets => {
                self.overlay = Some(Overlay::Facets(FacetList::new(&self.world)));
            }
            Action::NextHit => self.walk_hits(true),
            Action::PreviousHit => self.walk_hits(false),
            Action::Help => {
                let help = Help::new(&self.contexts(), &self.world.keys);
                self.overlay = Some(Overlay::Help(help));
            }
            Action::Palette => self.open_palette(),
            Action::Quit | Action::QuitNow => return Some(Effect::Quit),
            Action::Suspend => return Some(Effect::Suspend),
            Action::Redraw => return Some(Effect::Redraw),
            Action::Back => self.back(),
            Action::Forward => self.forward(),
            Action::NextTheme => self.next_theme(),
            Action::ToggleMouse => return Some(self.toggle_mouse()),
            Action::Copy => return self.copy(),
            Action::CopyMenu => self.open_copy_menu(),
            Action::Export => self.open_export(),
            Action::OpenSource => return self.visit_source(),
            Action::Profile => {
                self.on_country(|app, id| app.go(|app| app.show_record(Target::Country(id))));
            }
            Action::MarkCountry => self.on_country(Self::mark_country),
            Action::Presets => self.open_presets(),
            Action::Statistics => {
                self.overlay = Some(Overlay::Queries(figure_list(&self.world)));
            }
            Action::Describe => {
                let description = Description::new(self.description());
                self.overlay = Some(Overlay::Description(description));
            }
            Action::UnmarkAll => self.unmark_all(),
            Action::Edit(request) => self.edit(request),
            Action::Motion(motion) => return self.follow(motion),
            Action::Point(Spot::Tab(view)) => self.go(|app| app.show(view)),
            Action::Point(Spot::Beside) => self.close_overlay(),
            Action::Point(spot) => return self.follow(Motion::Point(spot)),
            Action::Scroll { spot: Spot::Beside, .. } => {}
            Action::Scroll { spot, rows } => return self.follow(Motion::Scroll(spot, rows)),
        }
        None
    }

    /// Sends a motion to the overlay, or to the view if none is open, and carries out the decision.
    fn follow(&mut self, motion: Motion) -> Option<Effect> {
        let decision = if let Some(overlay) = &mut self.overlay {
            overlay.get_mut().update(motion, &self.world)
        } else {
            let view = self.views.get_mut(self.view);
            // What is opened becomes current even if the cursor has not moved.
            let opens = motion == Motion::Open;
            let from = if opens { Current::default() } else { view.current() };
            let decision = view.update(motion, &self.world);
            self.world.current.follow(from, view.current());
            decision
        };
        if let Decision::Choice(choice) = decision {
            return self.choose(choice);
        }
        self.carry_out(decision);
        None
    }

    pub(super) fn carry_out(&mut self, decision: Decision) {
        match decision {
            Decision::Nothing => {}
            Decision::Outermost => {
                self.message = Some(format!("Press {} to quit.", self.world.key(Action::Quit)));
            }
            Decision::Say(message) => self.message = Some(message),
            Decision::GoTo(target) => self.go_to(target),
            Decision::Leave => self.overlay = None,
            Decision::Mark(country) => self.mark_country(country),
            Decision::Filter(query) => {
                self.go(|app| app.select_by(query));
                self.explain_if_nothing();
            }
            Decision::ChooseCategory(category) => self.choose_category(category),
            Decision::Choose(query) => {
                self.overlay = None;
                self.carry_out(Decision::Filter(query));
            }
            Decision::ListProjects(query) => {
                self.overlay = None;
                self.go(|app| app.list_projects(query));
            }
            Decision::KeepAsFilter(text) => self.keep_as_filter(&text),
            Decision::OpenHit(opened) => self.open_hit(*opened),
            Decision::Choice(choice) => drop(self.choose(choice)),
        }
    }

    /// Closes the overlay, whatever is typed into it.
    fn close_overlay(&mut self) {
        self.follow(Motion::Close);
        if self.overlay.is_some() {
            self.follow(Motion::Close);
        }
    }

    pub(super) fn open_search(&mut self) {
        let search = SearchBox::new(&self.world);
        self.overlay = Some(Overlay::Search(Box::new(search)));
    }

    fn open_presets(&mut self) {
        match QueryList::presets(&self.world) {
            Some(list) => self.overlay = Some(Overlay::Queries(list)),
            None => self.message = Some("This catalogue has no saved queries.".to_owned()),
        }
    }

    /// Tells the view and the overlay how much of them is visible, so that cursors stay on the screen.
    pub(crate) fn fit(&mut self, view: Viewport, overlay: Viewport) {
        self.views.get_mut(self.view).fit(view);
        if let Some(open) = &mut self.overlay {
            open.get_mut().fit(overlay);
        }
    }

    /// Shows a message until the next key.
    pub fn say(&mut self, message: String) {
        self.message = Some(message);
    }

    /// Copies the selection as text, with its source.
    fn copy(&mut self) -> Option<Effect> {
        let text = match &self.overlay {
            Some(overlay) => overlay.get().copy(&self.world),
            None => self.current_view().copy(&self.world),
        };
        match &text {
            Some(text) => self.say_copied(text),
            None => self.message = Some("There is nothing to copy here.".to_owned()),
        }
        text.map(Effect::Copy)
    }

    /// Uses the theme for the background that the terminal has, unless a theme was chosen.
    pub fn set_background(&mut self, is_light: bool) {
        if self.settings.theme_source == ThemeSource::Background {
            self.settings.theme = if is_light { ThemeName::Light } else { ThemeName::Dark };
        }
    }

    fn next_theme(&mut self) {
        self.use_theme(self.settings.theme.next(self.settings.colour));
    }

    fn toggle_mouse(&mut self) -> Effect {
        self.settings.mouse = !self.settings.mouse;
        self.message = Some(if self.settings.mouse {
            "Mouse on.".to_owned()
        } else {
            "Mouse off: select text as usual.".to_owned()
        });
        Effect::CaptureMouse(self.settings.mouse)
    }
}
