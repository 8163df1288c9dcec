//! Cuts the bytes that a terminal sends into whole sequences: keys, pastes and replies.
//!
//! A pure state machine after [ECMA-48](https://ecma-international.org/publications-and-standards/standards/ecma-48/),
//! with the time passed in. It reads no terminal and does not know what a key means.

use std::mem;
use std::time::{Duration, Instant};

/// What a whole sequence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A key, or a report of the mouse.
    Key,
    /// A pasted text, without the marks around it.
    Paste,
    /// The reply to a question: a control string without its terminator, or a report.
    Reply,
}

/// A whole sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sequence {
    pub(super) kind: Kind,
    /// Its bytes; eight-bit introducers are written as seven-bit ones.
    pub(super) bytes: Vec<u8>,
}

/// What the bytes since the last whole sequence are the beginning of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing: the next byte begins a sequence.
    Ground,
    /// One `ESC`: the Escape key, or the introducer of a sequence.
    Escape,
    /// An `ESC` after an Escape key. A letter after it is a key of its own, not Alt with that letter.
    SecondEscape,
    /// A UTF-8 letter that lacks this many bytes.
    Letter(usize),
    /// A sequence that lacks this many bytes.
    Fixed(usize),
    /// A control sequence, which ends with a byte from `@` to `~`.
    Csi,
    /// A control string, which ends with ST; some also end with another byte.
    Text { other_end: Option<u8> },
    /// An `ESC` in a control string: the first byte of ST, or the introducer of the next sequence.
    TextEscape,
    /// A paste; this many bytes of [`PASTE_END`] have come.
    Paste { matched: usize },
}

const ETX: u8 = 0x03;
const BELL: u8 = 0x07;
const CANCEL: u8 = 0x18;
const SUBSTITUTE: u8 = 0x1a;
const ESC: u8 = 0x1b;
const ST: u8 = 0x9c;

const PASTE_START: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// How long an unfinished sequence waits for its next byte. Also how long a paste may go on after a
/// `Ctrl-C` in it: if it has no end by then, the `Ctrl-C` was a key.
const UNFINISHED: Duration = Duration::from_millis(100);

/// How long the reply to a question may take. A part of it that has come waits so long for the rest, which must not be
/// taken for keys.
const LATEST_REPLY: Duration = Duration::from_secs(1);

/// The longest sequence and the longest paste, in bytes. Longer ones are dropped.
const LONGEST_SEQUENCE: usize = 1 << 10;
const LONGEST_PASTE: usize = 1 << 22;

/// The state machine.
#[derive(Debug)]
pub(super) struct Splitter {
    state: State,
    /// The bytes of the unfinished sequence.
    bytes: Vec<u8>,
    /// When the last byte came.
    last: Instant,
    /// When the first `Ctrl-C` of the unfinished paste came.
    interrupted: Option<Instant>,
    /// How long an `ESC` waits for the rest of its sequence before it is the Escape key.
    escape_patience: Duration,
    /// Until when the reply to a question may come, if it is missing.
    reply_until: Option<Instant>,
    /// Whether an `ESC` was just taken for the Escape key although it may have begun that reply.
    gave_up_escape: bool,
    whole: Vec<Sequence>,
}

impl Splitter {
    pub(super) fn new(escape_patience: Duration, now: Instant) -> Self {
        Self {
            state: State::Ground,
            bytes: Vec::new(),
            last: now,
            interrupted: None,
            escape_patience,
            reply_until: None,
            gave_up_escape: false,
            whole: Vec::new(),
        }
    }

    /// Waits longer for the rest of a sequence from now on, because the terminal has been asked something.
    pub(super) fn expect_reply(&mut self, now: Instant) {
        self.reply_until = Some(now + LATEST_REPLY);
    }

    /// Adds bytes that were read at this time. Returns the sequences that are whole now.
    pub(super) fn push(&mut self, bytes: &[u8], now: Instant) -> Vec<Sequence> {
        self.last = now;
        for &byte in bytes {
            self.advance(byte);
        }
        if self.interrupted.is_some_and(|at| now >= at + UNFINISHED) {
            self.give_up();
        }
        mem::take(&mut self.whole)
    }

    /// When the unfinished sequence is given up, if there is one.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let reply_until = self.reply_until.filter(|&until| self.last < until);
        match self.state {
            State::Ground => None,
            State::Escape | State::SecondEscape if reply_until.is_some() => {
                Some(self.last + self.escape_patience.max(UNFINISHED))
            }
            State::Escape | State::SecondEscape => Some(self.last + self.escape_patience),
            State::Text { .. } | State::TextEscape if reply_until.is_some() => reply_until,
            _ => Some(self.interrupted.unwrap_or(self.last) + UNFINISHED),
        }
    }

    /// Gives up the unfinished sequence if its time is over: a lone `ESC` is the Escape key, anything else
    /// is dropped. Call it when there is nothing to read.
    pub(super) fn expire(&mut self, now: Instant) -> Vec<Sequence> {
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            self.give_up();
        }
        mem::take(&mut self.whole)
    }

    /// Whether it waits to know if an `ESC` is the Escape key.
    pub(super) fn is_after_escape(&self) -> bool {
        matches!(self.state, State::Escape | State::SecondEscape)
    }

    fn give_up(&mut self) {
        match self.state {
            State::Escape | State::SecondEscape => {
                self.key(&[ESC]);
                self.gave_up_escape = self.reply_until.is_some_and(|until| self.last < until);
            }
            State::Paste { .. } if self.interrupted.is_some() => self.key(&[ETX]),
            _ => self.reset(),
        }
    }

    /// Forgets the unfinished sequence.
    fn reset(&mut self) {
        self.state = State::Ground;
        self.interrupted = None;
        // A large paste must not keep its memory.
        self.bytes = Vec::new();
    }

    /// A key ends whatever was unfinished.
    fn key(&mut self, bytes: &[u8]) {
        self.reset();
        self.whole.push(Sequence { kind: Kind::Key, bytes: bytes.to_vec() });
    }

    /// The unfinished sequence is whole, and dropped if it is too long.
    fn finish(&mut self, kind: Kind, longest: usize) {
        let bytes = mem::take(&mut self.bytes);
        self.reset();
        if kind == Kind::Reply {
            self.reply_until = None;
        }
        if bytes.len() < longest {
            self.whole.push(Sequence { kind, bytes });
        }
    }

    /// Keeps a byte of the unfinished sequence. A sequence that reaches the limit is too long.
    fn keep(&mut self, byte: u8, longest: usize) {
        if self.bytes.len() < longest {
            self.bytes.push(byte);
        }
    }

    fn start(&mut self, state: State, bytes: &[u8]) {
        self.reset();
        self.state = state;
        self.bytes.extend_from_slice(bytes);
    }

    fn advance(&mut self, byte: u8) {
        let may_go_on = mem::take(&mut self.gave_up_escape);
        match self.state {
            State::Paste { matched } => self.in_paste(matched, byte),
            _ if byte == ETX => self.key(&[ETX]),
            State::Ground if may_go_on && byte == b']' => self.introduce(byte, Some(BELL)),
            State::Ground => self.in_ground(byte, &[]),
            State::Escape | State::SecondEscape => self.after_escape(byte),
            State::Text { other_end } => self.in_text(other_end, byte),
            State::TextEscape if byte == b'\\' => self.finish(Kind::Reply, LONGEST_SEQUENCE),
            State::TextEscape => {
                self.start(State::Escape, &[]);
                self.after_escape(byte);
            }
            State::Letter(missing) => self.in_letter(missing, byte),
            State::Fixed(_) if byte < b' ' => self.start_anew(byte),
            State::Fixed(missing) => {
                self.keep(byte, LONGEST_SEQUENCE);
                self.count_down(missing, State::Fixed);
            }
            State::Csi => self.in_csi(byte),
        }
    }

    /// The unfinished sequence is given up for a byte that cannot be part of it.
    fn start_anew(&mut self, byte: u8) {
        self.reset();
        self.in_ground(byte, &[]);
    }

    /// A byte of a sequence of known length came.
    fn count_down(&mut self, missing: usize, state: fn(usize) -> State) {
        match missing {
            ..=1 => self.finish(Kind::Key, LONGEST_SEQUENCE),
            _ => self.state = state(missing - 1),
        }
    }

    /// The first byte of a sequence, or the one after a prefix that means Alt.
    fn in_ground(&mut self, byte: u8, alt: &[u8]) {
        let missing = match byte {
            ESC => return self.start(State::Escape, &[]),
            // Eight-bit introducers.
            0x80..=0x9f => return self.introduce(byte - 0x40, Some(ST)),
            0xc2..=0xdf => 1,
            0xe0..=0xef => 2,
            0xf0..=0xf4 => 3,
            // No UTF-8 letter begins so.
            0xa0.. => return self.reset(),
            _ => return self.key(&[alt, &[byte]].concat()),
        };
        self.start(State::Letter(missing), &[alt, &[byte]].concat());
    }

    fn after_escape(&mut self, byte: u8) {
        let is_second = self.state == State::SecondEscape;
        match byte {
            ESC => {
                self.key(&[ESC]);
                self.state = State::SecondEscape;
            }
            b'[' | b'O' | b']' | b'P' | b'X' | b'^' | b'_' => {
                let other_end = (byte == b']').then_some(BELL);
                self.introduce(byte, other_end);
            }
            0x80..=0x9f => {
                self.key(&[ESC]);
                self.in_ground(byte, &[]);
            }
            _ if is_second && byte != b'\\' => {
                self.key(&[ESC]);
                self.in_ground(byte, &[]);
            }
            _ => self.in_ground(byte, &[ESC]),
        }
    }

    /// Starts a sequence by the letter after `ESC`. A byte other than ST may end a control string.
    fn introduce(&mut self, letter: u8, other_end: Option<u8>) {
        let state = match letter {
            b'[' => State::Csi,
            b'O' => State::Fixed(1),
            b']' | b'P' | b'X' | b'^' | b'_' => State::Text { other_end },
            _ => return self.reset(),
        };
        self.start(state, &[ESC, letter]);
    }

    fn in_letter(&mut self, missing: usize, byte: u8) {
        if !(0x80..=0xbf).contains(&byte) {
            return self.start_anew(byte);
        }
        self.keep(byte, LONGEST_SEQUENCE);
        match (missing, self.bytes.as_slice()) {
            // An eight-bit introducer that was sent as a UTF-8 letter.
            (1, [0xc2, code @ 0x80..=0x9f]) => self.introduce(code - 0x40, Some(ST)),
            (1, bytes) if std::str::from_utf8(bytes).is_err() => self.reset(),
            _ => self.count_down(missing, State::Letter),
        }
    }

    fn in_csi(&mut self, byte: u8) {
        match (byte, self.bytes.len()) {
            (0x20..=0x3f, _) => self.keep(byte, LONGEST_SEQUENCE),
            // Function keys of the Linux console, and reports of the mouse as three bytes.
            (b'[', 2) => self.start(State::Fixed(1), b"\x1b[["),
            (b'M', 2) => self.start(State::Fixed(3), b"\x1b[M"),
            (b'@'..=b'~', _) => {
                self.keep(byte, LONGEST_SEQUENCE);
                if self.bytes == PASTE_START {
                    self.start(State::Paste { matched: 0 }, &[]);
                } else {
                    let kind = if is_key(&self.bytes) { Kind::Key } else { Kind::Reply };
                    self.finish(kind, LONGEST_SEQUENCE);
                }
            }
            _ => self.start_anew(byte),
        }
    }

    fn in_text(&mut self, other_end: Option<u8>, byte: u8) {
        match byte {
            ESC => self.state = State::TextEscape,
            CANCEL | SUBSTITUTE => self.start_anew(byte),
            _ if other_end == Some(byte) => self.finish(Kind::Reply, LONGEST_SEQUENCE),
            _ => self.keep(byte, LONGEST_SEQUENCE),
        }
    }

    fn in_paste(&mut self, matched: usize, byte: u8) {
        if byte == ETX {
            self.interrupted = self.interrupted.or(Some(self.last));
        }
        self.keep(byte, LONGEST_PASTE);
        let matched = match PASTE_END.get(matched) {
            Some(&next) if next == byte => matched + 1,
            _ => usize::from(byte == ESC),
        };
        if matched < PASTE_END.len() {
            self.state = State::Paste { matched };
        } else {
            if self.bytes.len() < LONGEST_PASTE {
                self.bytes.truncate(self.bytes.len() - PASTE_END.len());
            }
            self.finish(Kind::Paste, LONGEST_PASTE);
        }
    }
}

/// Whether a control sequence is a key or a report of the mouse; all others are replies of the terminal.
fn is_key(sequence: &[u8]) -> bool {
    let numbers = |bytes: &[u8]| bytes.iter().all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':'));
    match sequence {
        [ESC, b'[', b'<', parameters @ .., b'M' | b'm'] => numbers(parameters),
        [ESC, b'[', parameters @ .., end] => {
            matches!(end, b'A'..=b'F' | b'H' | b'M' | b'P' | b'Q' | b'S' | b'Z' | b'u' | b'~')
                && numbers(parameters)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
