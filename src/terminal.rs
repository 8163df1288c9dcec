//! The one place that touches a real terminal: raw mode, signals, the event loop, the clipboard.
//!
//! The loop sleeps until the terminal or a signal needs it; there is no timer. However it ends, the
//! terminal is restored.

mod background;
mod clipboard;
#[cfg(unix)]
mod decoder;
mod display;
mod event;
mod export;
mod frame_writer;
#[cfg_attr(unix, path = "terminal/input_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/input_other.rs")]
mod input;
#[cfg_attr(unix, path = "terminal/job_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/job_other.rs")]
mod job;
#[cfg(unix)]
mod open_terminal;
#[cfg_attr(unix, path = "terminal/output_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/output_other.rs")]
mod output;
mod pen;
#[cfg(unix)]
mod signals;
#[cfg(unix)]
mod splitter;
mod visit;
mod wake;

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};
use std::{fmt, panic};

use crate::app::{Action, App, Effect, ExportError, Table, ThemeSource};
use crate::catalogue::Catalogue;
use crate::ui::{Notice, Screen};
use anyhow::{Context, Result};
use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, execute, queue};
use ratatui::widgets::Widget;

use background::BackgroundQuestion;
use display::Display;
use event::Event;
use input::Input;
use output::Output;
use wake::Wake;

/// How the browser ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By its own key.
    Quit,
    /// By `Ctrl-C` or a signal of this number.
    Signal(u8),
    /// Because the terminal is gone.
    HungUp,
}

/// Whether there is a terminal to draw on.
pub fn is_available() -> bool {
    io::stdout().is_terminal() && input::has_keyboard()
}

/// Columns and rows of the terminal, if standard output is one.
pub fn size() -> Option<(u16, u16)> {
    io::stdout().is_terminal().then(|| crossterm::terminal::size().ok()).flatten()
}

/// Standard output, which waits for a terminal or pipe that does not read, even a non-blocking one.
///
/// # Errors
/// When there are no more file descriptors.
pub fn waiting_output() -> io::Result<impl Write> {
    Output::standard()
}

/// Prints a table as text, or says why it cannot.
pub type PrintTable = fn(&Catalogue, &Table) -> Result<String, String>;

/// The terminal, from when the browser takes it until it is given back.
pub struct OpenTerminal {
    input: Input,
    session: Session,
}

impl OpenTerminal {
    /// Takes the terminal. Tables to copy and export are printed by `print`.
    ///
    /// # Errors
    /// When the terminal cannot be set up.
    pub fn open(print: PrintTable) -> Result<Self> {
        // With NO_COLOR set, crossterm would drop reverse and bold too; the theme already decides on colour.
        crossterm::style::force_color_output(true);
        let input = Input::new().context("the keyboard could not be opened")?;
        let output = Output::open(&input).context("the screen could not be opened")?;
        restore_on_panic(output.clone());
        let session = Session::start(output, print).context("the terminal could not be set up")?;
        Ok(Self { input, session })
    }

    /// Shows a notice for a short time, or until a key or a signal ends the program; returns how it ends then. Other
    /// keys are kept for the browser.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub fn show(&mut self, notice: &Notice) -> Result<Option<End>> {
        let end = self.session.show(notice, &mut self.input);
        self.ended(end)
    }

    /// Does something while the terminal is as it was before.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn give_back_for(&mut self, act: impl FnOnce()) -> Result<()> {
        self.session.leave()?;
        act();
        Ok(self.session.enter()?)
    }

    /// Runs the browser until it ends, and restores the terminal.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub fn run(mut self, app: &mut App) -> Result<End> {
        let end = self.session.browse(app, &mut self.input);
        if let (Ok(End::Quit), Some(deadline)) = (&end, self.session.background.deadline()) {
            // The shell would take the answer for keys.
            // The terminal is given back in any case.
            let _ = self.input.await_reply(deadline);
        }
        let restored = self.session.leave();
        let end = self.ended(end.map(Some))?.unwrap_or(End::Quit);
        if end == End::Quit {
            restored.context("the terminal could not be restored")?;
        }
        Ok(end)
    }

    /// How the program ends, where reading or writing may have failed for the same reason.
    fn ended(&self, end: io::Result<Option<End>>) -> Result<Option<End>> {
        match (end, self.input.ending_signal()) {
            // The write was given up for the signal.
            (Err(_), Some(signal)) => Ok(Some(End::Signal(signal))),
            // The read or write failed because the terminal is gone.
            (Err(_), None) if self.input.is_hung_up() => Ok(Some(End::HungUp)),
            (end, _) => end.context("the terminal could not be used"),
        }
    }
}

/// Restores the terminal before a panic message is printed, so that it can be read.
fn restore_on_panic(output: Output) {
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
struct Session {
    output: Output,
    display: Display,
    screen: Screen,
    mouse: bool,
    entered: bool,
    print: PrintTable,
    background: BackgroundQuestion,
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
    fn start(output: Output, print: PrintTable) -> io::Result<Self> {
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

    fn enter(&mut self) -> io::Result<()> {
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

    fn leave(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.entered) {
            return Ok(());
        }
        // What enters the terminal is written with the first frame, and must not come after what leaves it.
        let written = self.display.flush();
        restore_terminal(&self.output).and(written)
    }

    /// The event loop: applies events, draws, waits.
    fn browse(&mut self, app: &mut App, input: &mut Input) -> io::Result<End> {
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
            if input::HAS_REPLIES && app.settings().theme_source == ThemeSource::Background {
                self.background.ask(&mut self.display)?;
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
    fn show(&mut self, notice: &Notice, input: &mut Input) -> io::Result<Option<End>> {
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

/// The number of SIGINT, which is also what `Ctrl-C` means.
const INTERRUPT: u8 = 2;

/// Turns reports of clicks, dragging and the wheel on or off: xterm's modes 1002 and 1006. Moves without a button are
/// not reported, since each would wake the program for nothing.
struct MouseReporting(bool);

impl Command for MouseReporting {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(if self.0 { "\x1b[?1002h\x1b[?1006h" } else { "\x1b[?1006l\x1b[?1002l" })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        if self.0 {
            crossterm::event::EnableMouseCapture.execute_winapi()
        } else {
            crossterm::event::DisableMouseCapture.execute_winapi()
        }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}
