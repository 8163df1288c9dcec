//! The terminal while the browser has it: entering and leaving it, and the event loop.

use std::io::{self, Write};
use std::panic;
use std::time::{Duration, Instant};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::widgets::Widget;

use crate::app::{Action, App, Effect, ExportError, Table, ThemeSource};
use crate::catalogue::Catalogue;
use crate::ui::{Notice, Screen};

use super::background::BackgroundQuestion;
use super::display::Display;
use super::end::{End, INTERRUPT};
use super::event::Event;
use super::input::{self, Input};
use super::mouse_reporting::MouseReporting;
use super::output::Output;
use super::wake::Wake;
use super::{clipboard, export, job, visit};

/// Prints a table as text, or says why it cannot.
pub type PrintTable = fn(&Catalogue, &Table) -> Result<String, String>;

/// Restores the terminal before a panic message is printed, so that it can be read.
pub(super) fn restore_on_panic(output: Output) {
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        // A terminal that cannot be restored must not hide the panic message.
        let _ = restore_terminal(&output);
        print(info);
    }));
}

/// Keep the title of the window, and give it back: xterm's
/// [window operations](https://invisible-island.net/xterm/ctlseqs/ctlseqs.html) 22 and 23.
const KEEP_TITLE: &[u8] = b"\x1b[22;0t";
const RESTORE_TITLE: &[u8] = b"\x1b[23;0t";

/// Undoes everything [`Session::enter`] does; harmless if there is nothing to undo.
fn restore_terminal(output: &Output) -> io::Result<()> {
    let mut bytes = Vec::new();
    queue!(bytes, MouseReporting(false), DisableBracketedPaste, LeaveAlternateScreen, Show)?;
    bytes.extend_from_slice(RESTORE_TITLE);
    let written = output.write_last(&bytes);
    disable_raw_mode().and(written)
}

/// The terminal while the browser has it.
pub(super) struct Session {
    output: Output,
    display: Display,
    screen: Screen,
    mouse: bool,
    entered: bool,
    print: PrintTable,
    pub(super) background: BackgroundQuestion,
    /// The title that the window has.
    title: String,
}

impl Drop for Session {
    fn drop(&mut self) {
        // A destructor cannot report errors; on the regular path `run_browser` has reported them.
        let _ = self.leave();
    }
}

impl Session {
    pub(super) fn start(output: Output, print: PrintTable) -> io::Result<Self> {
        let display = Display::new(output.clone());
        let screen = Screen::default();
        let background = BackgroundQuestion::default();
        let mut session = Self {
            output,
            display,
            screen,
            mouse: false,
            entered: false,
            print,
            background,
            title: String::new(),
        };
        session.enter()?;
        Ok(session)
    }

    pub(super) fn enter(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        self.entered = true;
        queue!(self.display, EnterAlternateScreen, EnableBracketedPaste)?;
        self.display.write_all(KEEP_TITLE)?;
        if self.mouse {
            queue!(self.display, MouseReporting(true))?;
        }
        self.title.clear();
        self.display.clear()
    }

    pub(super) fn leave(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.entered) {
            return Ok(());
        }
        // What enters the terminal is written with the first frame, and must not come after what leaves it.
        let written = self.display.flush();
        restore_terminal(&self.output).and(written)
    }

    /// The event loop: applies events, draws, waits.
    pub(super) fn browse(&mut self, app: &mut App, input: &mut Input) -> io::Result<End> {
        if app.settings().mouse {
            self.mouse = true;
            queue!(self.display, MouseReporting(true))?;
        }
        self.fit(app);
        // Keys may have been typed already.
        let mut wake = input.poll_now()?;
        loop {
            if let Some(end) = self.react(wake)? {
                return Ok(end);
            }
            if wake != Wake::Input {
                self.fit(app);
            }
            if let Some(end) = self.apply_events(app, input)? {
                return Ok(end);
            }
            self.draw(app)?;
            let is_unknown = app.settings().theme_source == ThemeSource::Background;
            if input::HAS_REPLIES && is_unknown && !self.background.is_asked() {
                self.background.ask(&mut self.display)?;
                input.expect_reply();
            }
            if app.is_search_pending() {
                wake = input.poll_now()?;
                if wake != Wake::Input || input.has_events() {
                    continue;
                }
                app.run_pending_search();
                self.draw(app)?;
            }
            wake = input.wait()?;
        }
    }

    /// Does what a signal asks for; returns how the program ends if it does.
    fn react(&mut self, wake: Wake) -> io::Result<Option<End>> {
        match wake {
            Wake::Input => {}
            Wake::HungUp => return Ok(Some(End::HungUp)),
            Wake::End(signal) => return Ok(Some(End::Signal(signal))),
            Wake::Stop => {
                self.leave()?;
                job::stop()?;
                self.enter()?;
            }
            Wake::Continued => {
                // The shell may have changed the terminal meanwhile.
                disable_raw_mode()?;
                self.enter()?;
            }
            // Even at the same size as before: shrinking in between may have erased parts of the screen.
            Wake::Resized => self.display.clear()?,
        }
        Ok(None)
    }

    /// Draws a notice and waits a moment. Returns how the program ends if a key or a signal ends it.
    pub(super) fn show(&mut self, notice: &Notice, input: &mut Input) -> io::Result<Option<End>> {
        self.display.draw(|frame| {
            notice.render(frame.area, frame);
            None
        })?;
        let wake = input.wait_at_most(NOTICE_TIME)?;
        Ok(self.react(wake)?.or_else(|| input.end_by_keys()))
    }

    /// Applies the events that have been read, for at most [`LONGEST_UNSEEN`]. Returns how the browser ends
    /// if one of them ends it.
    fn apply_events(&mut self, app: &mut App, input: &mut Input) -> io::Result<Option<End>> {
        let begun = Instant::now();
        while let Some(event) = input.next_event() {
            let end = self.apply_event(app, event)?;
            if end.is_some() || begun.elapsed() > LONGEST_UNSEEN {
                return Ok(end);
            }
        }
        Ok(None)
    }

    /// Fits lists and cursors to the size of the screen.
    fn fit(&mut self, app: &mut App) {
        self.screen.fit_lists(app, self.display.area());
    }

    fn draw(&mut self, app: &mut App) -> io::Result<()> {
        let title = app.title();
        if title != self.title {
            write!(self.display, "\x1b]2;{title}\x1b\\")?;
            self.title = title;
        }
        let screen = &mut self.screen;
        self.display.draw(|frame| {
            screen.fit(app, frame.area);
            screen.draw(app, frame);
            screen.text_cursor(app)
        })
    }

    /// Applies one event; returns how the browser ends if the event ends it.
    fn apply_event(&mut self, app: &mut App, event: Event) -> io::Result<Option<End>> {
        let action = if let Event::Key(key) = event { app.action(key) } else { None };
        let leaves = matches!(action, Some(Action::Quit | Action::QuitNow | Action::Suspend));
        if self.screen.is_too_small() && !leaves {
            // Nobody could see what it does.
            return Ok(None);
        }
        let effect = match event {
            Event::Key(_) if action == Some(Action::QuitNow) => {
                return Ok(Some(End::Signal(INTERRUPT)));
            }
            Event::Key(key) => app.press(key),
            Event::Click(at) => {
                let dragged = self.screen.grab(app, at);
                let action = dragged.or_else(|| self.screen.spot(app, at).map(Action::Point));
                action.and_then(|action| app.apply(action))
            }
            Event::Drag(at) => self.screen.drag(app, at).and_then(|action| app.apply(action)),
            Event::Wheel { at, down } => {
                let rows = if down { WHEEL_ROWS } else { -WHEEL_ROWS };
                let spot = self.screen.spot(app, at);
                spot.and_then(|spot| app.apply(Action::Scroll { spot, rows }))
            }
            Event::Paste(text) => {
                app.paste(&text);
                None
            }
            Event::Background { is_light } => {
                if self.background.answer() {
                    app.set_background(is_light);
                }
                None
            }
        };
        // Lists and cursors must fit the screen before the next event.
        self.fit(app);
        effect.map_or(Ok(None), |effect| self.do_effect(app, effect))
    }

    fn copy(&mut self, app: &mut App, text: &str) -> io::Result<()> {
        if let Some(message) = clipboard::copy(&mut self.display, text)? {
            app.say(message);
        }
        Ok(())
    }

    fn do_effect(&mut self, app: &mut App, effect: Effect) -> io::Result<Option<End>> {
        match effect {
            Effect::Quit => return Ok(Some(End::Quit)),
            Effect::Suspend => job::suspend()?,
            Effect::Redraw => self.display.clear()?,
            Effect::Copy(text) => self.copy(app, &text)?,
            Effect::CopyTable(table) => match (self.print)(app.catalogue(), &table) {
                Ok(text) => {
                    app.say_copied(&text);
                    self.copy(app, &text)?;
                }
                Err(reason) => app.say(format!("Not copied: {reason}")),
            },
            Effect::Export(export) => {
                let text = (self.print)(app.catalogue(), &export.table);
                let written = text.map_err(ExportError::Failed);
                app.end_export(written.and_then(|text| export::write(&export, text.as_bytes())));
            }
            Effect::Visit(address) => app.say(visit::visit(&address)),
            Effect::CaptureMouse(on) => {
                self.mouse = on;
                execute!(self.display, MouseReporting(on))?;
            }
        }
        Ok(None)
    }
}

/// How many rows a turn of the wheel scrolls.
const WHEEL_ROWS: isize = 3;

/// The longest that events are applied without drawing a frame or handling a signal.
const LONGEST_UNSEEN: Duration = Duration::from_millis(100);

/// How long a notice stands before it is drawn anew.
const NOTICE_TIME: Duration = Duration::from_millis(30);
