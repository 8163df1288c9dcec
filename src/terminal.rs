//! The one place that touches a real terminal: raw mode, signals, the event loop, the clipboard.
//!
//! The loop waits for the terminal and for signals at once, without a clock: no event, no work. Whatever
//! ends it, the terminal is given back as it was.

#[cfg_attr(unix, path = "terminal/wait_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/wait_other.rs")]
mod wait;

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

use wait::{Waiter, Wake};

/// How the browser ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By its own key.
    Quit,
    /// By `Ctrl-C` or a signal of this number.
    Signal(u8),
    /// As the terminal is gone.
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

/// Runs the browser until it ends, and gives the terminal back as it was.
///
/// # Errors
/// When the terminal cannot be set up, read or written.
pub fn run(mut app: App) -> Result<End> {
    // Crossterm would take reverse and bold away with the colours where NO_COLOR is set; which
    // colours are used is the theme's affair.
    crossterm::style::force_color_output(true);
    restore_on_panic();
    let mut waiter = Waiter::new().context("signals could not be watched")?;
    let mut session =
        Session::start(app.settings().mouse).context("the terminal could not be set up")?;
    let end = session.browse(&mut app, &mut waiter);
    let restored = session.leave();
    // All is given back. Dropped without a terminal, ratatui's would tell so on standard error, which is
    // gone as well.
    std::mem::forget(session);
    let end = match end {
        // What could not be read or written was gone.
        Err(_) if waiter.is_hung_up() => End::HungUp,
        end => end.context("the terminal could not be used")?,
    };
    if end == End::Quit {
        restored.context("the terminal could not be restored")?;
    }
    Ok(end)
}

/// Gives the terminal back before a panic is told, so that the telling can be read.
fn restore_on_panic() {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        // Nothing better can be done here with a terminal that cannot be restored.
        let _ = give_back();
        tell(info);
    }));
}

/// Undoes all that [`Session::enter`] does. Harmless where there is nothing to undo.
fn give_back() -> io::Result<()> {
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
        // Errors have nowhere to go from here; `run` has reported those of an orderly end.
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
        self.forget()
    }

    /// Empties the screen, and draws all of it the next time.
    fn forget(&mut self) -> io::Result<()> {
        execute!(self.terminal.backend_mut(), Clear(ClearType::All))?;
        // A new one takes nothing for drawn already.
        self.terminal = new_terminal()?;
        Ok(())
    }

    fn leave(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.entered) { give_back() } else { Ok(()) }
    }

    /// Draws, waits, applies, until something ends it.
    fn browse(&mut self, app: &mut App, waiter: &mut Waiter) -> io::Result<End> {
        // What was typed before the first screen is there already, and crossterm only watches the size
        // once it was asked for events.
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
                    // Whoever stopped us may have changed the terminal.
                    disable_raw_mode()?;
                    self.enter()?;
                }
            }
            let taken = self.take_all(app, waiter)?;
            if let Taken::End(end) = taken {
                return Ok(end);
            }
            self.draw(app)?;
            if taken == Taken::Some {
                wake = waiter.look()?;
                continue;
            }
            if app.is_search_pending() {
                if event::poll(Duration::ZERO)? {
                    // What came is with crossterm now, where the waiter does not see it.
                    wake = Wake::Input;
                    continue;
                }
                app.run_pending_search();
                self.draw(app)?;
            }
            wake = waiter.wait()?;
        }
    }

    /// Applies the events that are there, as many as there is time for until the next frame.
    fn take_all(&mut self, app: &mut App, waiter: &Waiter) -> io::Result<Taken> {
        let begun = Instant::now();
        while event::poll(Duration::ZERO)? || is_more(waiter)? {
            let event = event::read()?;
            if let Some(end) = self.take(app, event)? {
                return Ok(Taken::End(end));
            }
            if begun.elapsed() > LONGEST_UNSEEN {
                return Ok(Taken::Some);
            }
        }
        Ok(Taken::All)
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

    /// Applies one event.
    fn take(&mut self, app: &mut App, event: Event) -> io::Result<Option<End>> {
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
            // Between two frames it may have become smaller and as large again, and lost what was drawn.
            Event::Resize(..) => {
                self.forget()?;
                None
            }
            // Focus is never asked for.
            Event::FocusGained | Event::FocusLost => None,
        };
        // The next event meets lists and cursors that fit the screen.
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
            Effect::Redraw => self.forget()?,
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

/// Whether there are events after those that crossterm has read.
///
/// It reads 1,024 bytes at a time, and for what is left it waits to be told of more, which it never is.
fn is_more(waiter: &Waiter) -> io::Result<bool> {
    if !waiter.has_input() {
        return Ok(false);
    }
    waiter.tell_of_input()?;
    event::poll(Duration::ZERO)
}

/// Which of the events that were there have been applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// All of them.
    All,
    /// Some; there may be more.
    Some,
    /// Those up to one that ends the browser.
    End(End),
}

/// How long events are applied without a frame between them, and without heeding signals.
const LONGEST_UNSEEN: Duration = Duration::from_millis(100);

/// The number of SIGINT, which is also what `Ctrl-C` means.
const INTERRUPT: u8 = 2;

/// Reports of clicks and the wheel, but not of every move of the mouse, which would wake the program
/// for nothing: xterm's modes 1000 and 1006.
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
