//! A terminal to run a program on: its screen, its keyboard, and how it was left.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use vt100::{MouseProtocolMode, Parser, Screen};

use super::common::{LOOKS, NO_HOME, PLACES, TERMINAL};

/// The longest that anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program with these arguments.
pub(crate) fn hvp(arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_hvp"));
    command.args(arguments);
    prepared(command)
}

/// A script for the shell, in which `$0` is the program and `$1` the first of the arguments.
pub(crate) fn shell(script: &str, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_hvp")]);
    command.args(arguments);
    prepared(command)
}

/// A colour terminal, and an environment without a home that says nothing else of colour or size.
fn prepared(mut command: CommandBuilder) -> CommandBuilder {
    for variable in LOOKS.into_iter().chain(PLACES) {
        command.env_remove(variable);
    }
    command.env(TERMINAL.0, TERMINAL.1);
    command.env("HOME", NO_HOME);
    // By default it would be the home.
    command.cwd(env!("CARGO_TARGET_TMPDIR"));
    command
}

/// What has come from the program so far.
struct State {
    parser: Parser,
    written: Vec<u8>,
    /// Whether nobody reads what is written any more.
    unread: bool,
    /// Whether the reader is to stop after what it reads next.
    dismissed: bool,
    /// Whether the reader is to wait, as a terminal that is stuck does.
    stuck: bool,
    status: Option<ExitStatus>,
}

#[derive(Clone)]
struct Shared(Arc<(Mutex<State>, Condvar)>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // A test that fails while it looks on still has a program to end.
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.0.1.notify_all();
    }

    /// Whether the state comes to be so before the time is over.
    fn becomes(&self, time: Duration, wanted: impl Fn(&State) -> bool) -> bool {
        let waiting = self.0.1.wait_timeout_while(self.lock(), time, |state| !wanted(state));
        !waiting.unwrap().1.timed_out()
    }

    fn read(&self, mut output: Box<dyn Read + Send>) {
        let mut buffer = [0; 1 << 14];
        while let Ok(count @ 1..) = {
            self.becomes(PATIENCE, |state| !state.stuck);
            output.read(&mut buffer)
        } {
            let bytes = buffer.get(..count).unwrap();
            self.change(|state| {
                state.parser.process(bytes);
                state.written.extend_from_slice(bytes);
            });
            if self.lock().dismissed {
                break;
            }
        }
        drop(output);
        self.change(|state| state.unread = true);
    }

    fn attend(&self, mut child: Box<dyn Child + Send + Sync>) {
        let status = child.wait().unwrap();
        self.change(|state| state.status = Some(status));
    }
}

/// A pseudo-terminal with a program on it; the program is killed when the test ends before it does.
pub(crate) struct Console {
    shared: Shared,
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    pid: Pid,
    /// The modes of the terminal before the program came.
    before: String,
}

fn size(rows: u16, columns: u16) -> PtySize {
    PtySize { rows, cols: columns, ..PtySize::default() }
}

fn emulator(rows: u16, columns: u16) -> (NonZeroU16, NonZeroU16) {
    (NonZeroU16::new(rows).unwrap(), NonZeroU16::new(columns).unwrap())
}

impl Console {
    /// Starts a command on a terminal of its own, which controls its session.
    pub(crate) fn open(command: CommandBuilder, rows: u16, columns: u16) -> Self {
        Self::start(command, rows, columns, false)
    }

    /// Starts a command on a terminal that reads nothing until it is [set free](Self::set_stuck).
    pub(crate) fn open_stuck(command: CommandBuilder) -> Self {
        Self::start(command, 24, 80, true)
    }

    fn start(command: CommandBuilder, rows: u16, columns: u16, stuck: bool) -> Self {
        let pair = native_pty_system().openpty(size(rows, columns)).unwrap();
        let before = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = i32::try_from(child.process_id().unwrap()).unwrap();
        let (high, wide) = emulator(rows, columns);
        let state = State {
            parser: Parser::new(high, wide, 0),
            written: Vec::new(),
            unread: false,
            dismissed: false,
            stuck,
            status: None,
        };
        let shared = Shared(Arc::new((Mutex::new(state), Condvar::new())));
        let output = pair.master.try_clone_reader().unwrap();
        let (reader, attendant) = (shared.clone(), shared.clone());
        thread::spawn(move || reader.read(output));
        thread::spawn(move || attendant.attend(child));
        Self {
            shared,
            keyboard: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            pid: Pid::from_raw(pid).unwrap(),
            before,
        }
    }

    /// Waits until what has come is as wanted, unless nothing more can come.
    #[track_caller]
    fn wait(&self, what: &str, wanted: impl Fn(&State) -> bool) {
        let over = |state: &State| state.unread && state.status.is_some();
        let came = self.shared.becomes(PATIENCE, |state| wanted(state) || over(state))
            && wanted(&self.shared.lock());
        assert!(came, "{what} does not come:\n{}", self.text());
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, wanted: impl Fn(&Screen) -> bool) {
        self.wait(what, |state| wanted(state.parser.screen()));
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    pub(crate) fn until_text(&self, text: &str) {
        self.until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until a text is written after so many bytes.
    #[track_caller]
    pub(crate) fn until_written(&self, from: usize, text: &str) {
        self.wait(text, |state| {
            let new = state.written.get(from..).unwrap_or_default();
            String::from_utf8_lossy(new).contains(text)
        });
    }

    /// Waits until the first screen is drawn to its end, which is the number of projects.
    #[track_caller]
    pub(crate) fn until_started(&self) {
        self.until("the last line", |screen| {
            let (_, columns) = screen.size();
            let last = screen.rows(0, columns.get()).last().unwrap_or_default();
            last.contains("project") && screen.hide_cursor()
        });
    }

    /// Waits until nothing is written any more: what is waited for may come before the end of the drawing
    /// that shows it.
    #[track_caller]
    pub(crate) fn until_quiet(&self) {
        let quiet = (0..20).any(|_| self.is_silent_for(Duration::from_millis(500)));
        assert!(quiet, "something is written again and again");
    }

    /// Whether not a byte is written for so long.
    pub(crate) fn is_silent_for(&self, time: Duration) -> bool {
        let count = self.shared.lock().written.len();
        !self.shared.becomes(time, |state| state.written.len() != count)
    }

    #[track_caller]
    pub(crate) fn type_keys(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    /// Sends bytes as the terminal does for keys and replies.
    #[track_caller]
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let keyboard = self.keyboard.as_mut().expect("a keyboard");
        keyboard.write_all(bytes).and_then(|()| keyboard.flush()).unwrap();
    }

    /// Presses a key until the screen shows a text: an unfinished sequence before it may take the first.
    #[track_caller]
    pub(crate) fn press_until(&mut self, key: &str, text: &str) {
        let shows = |state: &State| state.parser.screen().contents().contains(text);
        let answered = (0..20).any(|_| {
            self.send(key.as_bytes());
            self.shared.becomes(Duration::from_millis(500), shows)
        });
        assert!(answered, "{key:?} is never answered with {text}:\n{}", self.text());
    }

    /// Makes the terminal read nothing more after what it reads next, or read on.
    pub(crate) fn set_stuck(&self, stuck: bool) {
        self.shared.change(|state| state.stuck = stuck);
    }

    /// Whether the program ends before the time is over, whatever of its output has been read.
    pub(crate) fn ends_within(&self, time: Duration) -> bool {
        self.shared.becomes(time, |state| state.status.is_some())
    }

    /// The text of the screen.
    pub(crate) fn text(&self) -> String {
        self.shared.lock().parser.screen().contents()
    }

    pub(crate) fn screen(&self) -> Screen {
        self.shared.lock().parser.screen().clone()
    }

    /// Everything that was written to the terminal.
    pub(crate) fn written(&self) -> String {
        String::from_utf8_lossy(&self.shared.lock().written).into_owned()
    }

    /// How many bytes were written to the terminal.
    pub(crate) fn bytes_written(&self) -> usize {
        self.shared.lock().written.len()
    }

    /// How many panes begin in the first line with a frame.
    pub(crate) fn panes(&self) -> usize {
        let text = self.text();
        let top = text.lines().find(|line| line.starts_with('╭'));
        top.unwrap_or_default().matches('╭').count()
    }

    /// Row and column of the first place of a text on the screen.
    #[track_caller]
    pub(crate) fn place_of(&self, text: &str) -> (u16, u16) {
        let screen = self.screen();
        let (_, columns) = screen.size();
        let rows = screen.rows(0, columns.get()).zip(0_u16..);
        let mut found = rows.filter_map(|(line, row)| {
            let before = line.get(..line.find(text)?)?;
            Some((row, u16::try_from(before.chars().count()).unwrap()))
        });
        found.next().unwrap_or_else(|| panic!("{text} is not on the screen:\n{}", self.text()))
    }

    /// Another program writes over the screen.
    pub(crate) fn scribble(&self) {
        self.shared.change(|state| state.parser.process(b"\x1b[H\x1b[2Jscribbled over\x1b[?25h"));
    }

    pub(crate) fn resize(&self, rows: u16, columns: u16) {
        let mut state = self.shared.lock();
        let (high, wide) = emulator(rows, columns);
        state.parser.screen_mut().set_size(high, wide);
        self.master.as_ref().expect("a terminal").resize(size(rows, columns)).unwrap();
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Sends a signal to the first process of the job in the foreground, and to no other.
    pub(crate) fn signal_foreground(&self, signal: Signal) {
        let leader = self.master.as_ref().and_then(|master| master.process_group_leader());
        kill_process(leader.and_then(Pid::from_raw).unwrap(), signal).unwrap();
    }

    #[cfg(target_os = "linux")]
    pub(crate) fn pid(&self) -> i32 {
        self.pid.as_raw_pid()
    }

    /// Closes the terminal, as its window does. Nothing may hold it open then, so the reader is sent
    /// away by these keys, which must be answered with something.
    pub(crate) fn hang_up(&mut self, keys: &str) {
        self.shared.change(|state| state.dismissed = true);
        self.type_keys(keys);
        assert!(self.shared.becomes(PATIENCE, |state| state.unread), "no answer to {keys:?}");
        self.keyboard = None;
        self.master = None;
    }

    /// How the program ended, once all it wrote has been read.
    #[track_caller]
    pub(crate) fn exit_code(&self) -> u32 {
        let ended = self.shared.becomes(PATIENCE, |state| state.unread && state.status.is_some());
        assert!(ended, "the program goes on:\n{}", self.text());
        let status = self.shared.lock().status.clone().unwrap();
        assert_eq!(status.signal(), None, "killed by a signal");
        status.exit_code()
    }

    /// Whether the modes of the terminal are what they were before the program came.
    pub(crate) fn is_as_it_was(&self) -> bool {
        modes(self.master.as_deref().expect("a terminal")) == self.before
    }

    /// The terminal must be as it was, in the kernel's eyes and in its own, and have been something
    /// else in between.
    #[track_caller]
    pub(crate) fn assert_given_back(&self) {
        assert!(self.is_as_it_was(), "the modes of the terminal differ");
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still marked");
        assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
        let plain = !(screen.bold() || screen.inverse() || screen.underline() || screen.dim());
        assert!(plain && screen.fgcolor() == vt100::Color::Default, "text is still styled");
        let written = self.written();
        // The emulator may know less than a terminal does: the last word on each mode counts too.
        for (mode, at_rest) in [(1049, 'l'), (25, 'h'), (2004, 'l'), (1002, 'l'), (1006, 'l')] {
            let last = |way: char| written.rfind(&format!("\u{1b}[?{mode}{way}"));
            let changed = if at_rest == 'h' { 'l' } else { 'h' };
            assert!(last(changed).is_some(), "mode {mode} was never changed");
            assert!(last(at_rest) > last(changed), "mode {mode} is not put back");
        }
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        if self.shared.lock().status.is_none() {
            // It may have ended just now.
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

/// The modes of a terminal, to be compared with others.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}
