//! The one place that touches a real terminal: raw mode, signals, the event loop, the clipboard.
//!
//! The loop sleeps until the terminal or a signal needs it; there is no timer. However it ends, the
//! terminal is restored.

#[cfg_attr(unix, path = "terminal/wait_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/wait_other.rs")]
mod wait;
mod wake;

use std::io::{self, BufWriter, IsTerminal, Stdout};
use std::time::{Duration, Instant};
use std::{fmt, panic};

use anyhow::{Context, Result};
use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, MouseButton, MouseEvent,
    MouseEventKind,
};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};

use crate::app::{Action, App, Effect, Key};
use crate::ui::Screen;

use wait::Waiter;
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
    io::stdout().is_terminal() && wait::has_keyboard()
}

/// Columns and rows of the terminal, if standard output is one.
pub fn size() -> Option<(u16, u16)> {
    io::stdout().is_terminal().then(|| crossterm::terminal::size().ok()).flatten()
}

/// Runs the browser until it ends, and restores the terminal.
///
/// # Errors
/// When the terminal cannot be set up, read or written.
pub fn run(mut app: App) -> Result<End> {
    // With NO_COLOR set, crossterm would drop reverse and bold too; the theme already decides on colour.
    crossterm::style::force_color_output(true);
    restore_on_panic();
    let mut waiter = Waiter::new().context("signals could not be watched")?;
    let mut session =
        Session::start(app.settings().mouse).context("the terminal could not be set up")?;
    let end = session.browse(&mut app, &mut waiter);
    let restored = session.leave();
    // The terminal is restored already. When it is gone, ratatui's destructor would write to standard
    // error, which is gone as well.
    std::mem::forget(session);
    let end = match end {
        // The read or write failed because the terminal is gone.
        Err(_) if waiter.is_hung_up() => End::HungUp,
        end => end.context("the terminal could not be used")?,
    };
    if end == End::Quit {
        restored.context("the terminal could not be restored")?;
    }
    Ok(end)
}

/// Restores the terminal before a panic message is printed, so that it can be read.
fn restore_on_panic() {
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        // A terminal that cannot be restored must not hide the panic message.
        let _ = restore_terminal();
        print(info);
    }));
}

/// Undoes everything [`Session::enter`] does; harmless if there is nothing to undo.
fn restore_terminal() -> io::Result<()> {
    let mut out = io::stdout();
    let written =
        execute!(out, ClickReporting(false), DisableBracketedPaste, LeaveAlternateScreen, Show);
    disable_raw_mode().and(written)
}

type Backend = CrosstermBackend<BufWriter<Stdout>>;

/// The terminal while the browser has it.
struct Session {
    terminal: Terminal<Backend>,
    screen: Screen,
    mouse: bool,
    entered: bool,
}

impl Drop for Session {
    fn drop(&mut self) {
        // A destructor cannot report errors; on the regular path `run` has reported them.
        let _ = self.leave();
    }
}

fn new_terminal() -> io::Result<Terminal<Backend>> {
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))
}

impl Session {
    fn start(mouse: bool) -> io::Result<Self> {
        let mut session =
            Self { terminal: new_terminal()?, screen: Screen::default(), mouse, entered: false };
        session.enter()?;
        Ok(session)
    }

    fn enter(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        self.entered = true;
        let out = self.terminal.backend_mut();
        queue!(out, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        if self.mouse {
            queue!(out, ClickReporting(true))?;
        }
        self.clear()
    }

    /// Clears the screen, so that the next frame is drawn whole.
    fn clear(&mut self) -> io::Result<()> {
        execute!(self.terminal.backend_mut(), Clear(ClearType::All))?;
        // A new terminal has no previous frame to compare with.
        self.terminal = new_terminal()?;
        Ok(())
    }

    fn leave(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.entered) { restore_terminal() } else { Ok(()) }
    }

    /// The event loop: applies events, draws, waits.
    fn browse(&mut self, app: &mut App, waiter: &mut Waiter) -> io::Result<End> {
        // Keys may have been typed already, and crossterm watches the size only after the first read.
        let mut wake = Wake::Input;
        loop {
            match wake {
                Wake::Input => {}
                Wake::HungUp => return Ok(End::HungUp),
                Wake::End(signal) => return Ok(End::Signal(signal)),
                Wake::Stop => {
                    self.leave()?;
                    wait::stop()?;
                    self.enter()?;
                }
                Wake::Continued => {
                    // The shell may have changed the terminal meanwhile.
                    disable_raw_mode()?;
                    self.enter()?;
                }
            }
            let progress = self.apply_events(app, waiter)?;
            if let Progress::End(end) = progress {
                return Ok(end);
            }
            self.draw(app)?;
            if progress == Progress::Some {
                wake = waiter.poll_now()?;
                continue;
            }
            if app.is_search_pending() {
                if event::poll(Duration::ZERO)? {
                    // Crossterm has read the input, so the waiter would not notice it.
                    wake = Wake::Input;
                    continue;
                }
                app.run_pending_search();
                self.draw(app)?;
            }
            wake = waiter.wait()?;
        }
    }

    /// Applies pending events, for at most [`LONGEST_UNSEEN`].
    fn apply_events(&mut self, app: &mut App, waiter: &Waiter) -> io::Result<Progress> {
        let begun = Instant::now();
        while event::poll(Duration::ZERO)? || is_more(waiter)? {
            let event = event::read()?;
            if let Some(end) = self.apply_event(app, event)? {
                return Ok(Progress::End(end));
            }
            if begun.elapsed() > LONGEST_UNSEEN {
                return Ok(Progress::Some);
            }
        }
        Ok(Progress::All)
    }

    fn draw(&mut self, app: &mut App) -> io::Result<()> {
        let screen = &mut self.screen;
        self.terminal.draw(|frame| {
            screen.fit(app, frame.area());
            screen.draw(app, frame.buffer_mut());
            if let Some(at) = screen.text_cursor(app) {
                frame.set_cursor_position(at);
            }
        })?;
        Ok(())
    }

    /// Applies one event; returns how the browser ends if the event ends it.
    fn apply_event(&mut self, app: &mut App, event: Event) -> io::Result<Option<End>> {
        let effect = match event {
            Event::Key(event) => {
                let Some(key) = Key::from_event(event) else {
                    return Ok(None);
                };
                let interrupt = app.action(key) == Some(Action::QuitNow);
                if interrupt {
                    return Ok(Some(End::Signal(INTERRUPT)));
                }
                app.press(key)
            }
            Event::Mouse(event) => self.action_of(app, event).and_then(|action| app.apply(action)),
            Event::Paste(text) => {
                app.paste(&text);
                None
            }
            // Even at the same size as before: shrinking in between may have erased parts of the screen.
            Event::Resize(..) => {
                self.clear()?;
                None
            }
            // Focus is never asked for.
            Event::FocusGained | Event::FocusLost => None,
        };
        // Lists and cursors must fit the screen before the next event.
        let size = self.terminal.size()?;
        self.screen.fit_lists(app, Rect::from((Position::ORIGIN, size)));
        effect.map_or(Ok(None), |effect| self.do_effect(effect))
    }

    fn action_of(&self, app: &App, event: MouseEvent) -> Option<Action> {
        let at = Position { x: event.column, y: event.row };
        let spot = self.screen.spot(app, at)?;
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Action::Point(spot)),
            MouseEventKind::ScrollDown => Some(Action::Wheel { spot, down: true }),
            MouseEventKind::ScrollUp => Some(Action::Wheel { spot, down: false }),
            _ => None,
        }
    }

    fn do_effect(&mut self, effect: Effect) -> io::Result<Option<End>> {
        match effect {
            Effect::Quit => return Ok(Some(End::Quit)),
            Effect::Suspend => wait::suspend()?,
            Effect::Redraw => self.clear()?,
            Effect::Copy(text) => {
                execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))?;
            }
            Effect::CaptureMouse(on) => {
                self.mouse = on;
                execute!(self.terminal.backend_mut(), ClickReporting(on))?;
            }
        }
        Ok(None)
    }
}

/// Whether there are more events than crossterm has read.
///
/// Crossterm reads 1,024 bytes at a time, and for the rest waits for a notification that never comes.
fn is_more(waiter: &Waiter) -> io::Result<bool> {
    if !waiter.has_input() {
        return Ok(false);
    }
    waiter.rearm_input()?;
    event::poll(Duration::ZERO)
}

/// How many of the pending events were applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// All of them.
    All,
    /// Some; there may be more.
    Some,
    /// Those up to one that ends the browser.
    End(End),
}

/// The longest that events are applied without drawing a frame or handling a signal.
const LONGEST_UNSEEN: Duration = Duration::from_millis(100);

/// The number of SIGINT, which is also what `Ctrl-C` means.
const INTERRUPT: u8 = 2;

/// Turns reports of clicks and the wheel on or off: xterm's modes 1000 and 1006. Moves are not reported,
/// since each would wake the program for nothing.
struct ClickReporting(bool);

impl Command for ClickReporting {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(if self.0 { "\x1b[?1000h\x1b[?1006h" } else { "\x1b[?1006l\x1b[?1000l" })
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
