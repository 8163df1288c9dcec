//! What the terminal sends besides keys: late replies, halves of sequences, floods.

use std::time::Duration;

use rustix::process::Signal;

use super::console::{Console, hvp};

/// Replies to questions that a program before this one asked.
const REPLIES: [&str; 24] = [
    "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\",
    "\x1b]11;rgb:1e1e/1e1e/2e2e\x07",
    "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    "\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    "\x1b]52;c;cXFxcQ==\x1b\\",
    "\x1b]l2 quit\x1b\\",
    "\x1bP>|XTerm(354)\x1b\\",
    "\x1bP1$r0 q\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1bP!|2f713f32\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b^quit\x1b\\",
    "\x1bXquit\x1b\\",
    "\x1b[?62;22c",
    "\x1b[>41;354;0c",
    "\x1b[?2026;2$y",
    "\x1b[4;2$y",
    "\x1b[?997;1n",
    "\x1b[0n",
    "\x1b[12;40R",
    "\x1b[8;24;80t",
    "\x1b[?0u",
    "\x1b[?1;0;256S",
    "\x1b[>1;29 q",
];

/// Sequences that the rest never comes of.
const UNFINISHED: [&[u8]; 12] = [
    b"\x1b[?2026;2$",
    b"\x1b[200~abc",
    b"\x1b[<",
    b"\x1b[",
    b"\x1b[M",
    b"\x1bO",
    b"\x1b]11;rgb:",
    b"\x1bP>|XTerm",
    b"\x1b_G",
    b"\xc3",
    b"\xe2\x82",
    b"\xf0\x9f\x98",
];

/// The lines of a screen without spaces at their ends, which a terminal may or may not have been sent.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn a_late_reply_is_never_a_key() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.until_quiet();
    let lines =
        |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    let before = lines(&console.text());
    for reply in REPLIES {
        console.type_keys(&format!("{reply}2"));
        console.until_text("338");
        // Byte by byte, as over a slow line.
        for byte in reply.bytes() {
            console.send(&[byte]);
        }
        console.type_keys("1");
        console.until("the first view as it was", |screen| lines(&screen.contents()) == before);
    }
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn a_late_reply_types_nothing_and_closes_nothing() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/");
    for reply in REPLIES {
        console.type_keys("ma");
        console.type_keys(reply);
        console.type_keys("wi");
        console.until_text("/ mawi ");
        console.type_keys("\x15");
        console.until("an empty box", |screen| !screen.contents().contains("/ ma"));
    }
    console.type_keys("\x03");
    assert_eq!(console.exit_code(), 130);
}

#[test]
fn after_half_a_sequence_keys_count() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    for sequence in UNFINISHED {
        for (key, text) in [("2", "338"), ("1", "Categories")] {
            console.send(sequence);
            console.press_until(key, text);
        }
    }
    console.send(b"\x1b[200~abc");
    console.type_keys("\x03");
    assert_eq!(console.exit_code(), 130);
    console.assert_given_back();
}

#[test]
fn after_half_a_sequence_the_size_counts() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    for (sequence, columns) in UNFINISHED.into_iter().zip(81..) {
        console.send(sequence);
        console.resize(24, columns);
        console.until(&format!("{columns} columns after {}", sequence.escape_ascii()), |screen| {
            let is_frame =
                |line: String| line.ends_with('╮') && line.chars().count() == usize::from(columns);
            screen.rows(0, columns).any(is_frame)
        });
    }
}

#[test]
fn after_half_a_sequence_signals_count() {
    let signals =
        [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129), (Signal::QUIT, 131)];
    for (sequence, (signal, code)) in UNFINISHED.into_iter().zip(signals.into_iter().cycle()) {
        let mut console = Console::open(hvp(&[]), 24, 80);
        console.until_started();
        console.send(sequence);
        console.signal(signal);
        assert_eq!(console.exit_code(), code, "{}", sequence.escape_ascii());
        console.assert_given_back();
    }
}

#[test]
fn a_capital_is_a_capital_however_the_terminal_sends_it() {
    let mut console = Console::open(hvp(&["country:ISL"]), 24, 80);
    console.until_text("1 of 29");
    console.type_keys("\x1b[102;2u");
    console.until("no filter", |screen| !screen.contents().contains("1 of 29"));
    console.type_keys("\x1b[99;5u");
    assert_eq!(console.exit_code(), 130);
}

/// Types a query of which the second hit is reached with an arrow that comes in pieces, so slowly.
fn assert_arrow_in_pieces(console: &mut Console, pause: Duration) {
    console.until_started();
    console.type_keys("/air");
    console.until_text("/ air");
    console.until_quiet();
    for piece in ["\x1b", "[", "B"] {
        console.type_keys(piece);
        if piece != "B" {
            assert!(console.is_silent_for(pause), "{piece:?} does something:\n{}", console.text());
        }
    }
    let before = console.bytes_written();
    console.until_written(before.saturating_sub(1), "");
    console.type_keys("x");
    console.until_text("/ airx");
}

#[test]
fn a_sequence_in_pieces_stays_a_key() {
    let mut command = hvp(&[]);
    command.env_remove("SSH_TTY");
    command.env_remove("SSH_CONNECTION");
    assert_arrow_in_pieces(&mut Console::open(command, 24, 80), Duration::from_millis(5));
}

#[test]
fn over_ssh_pieces_may_come_later() {
    for variable in ["SSH_TTY", "SSH_CONNECTION"] {
        let mut command = hvp(&[]);
        command.env(variable, "1");
        assert_arrow_in_pieces(&mut Console::open(command, 24, 80), Duration::from_millis(60));
    }
}

#[test]
fn eight_bit_and_overlong_sequences_are_keys_or_nothing() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/");
    console.until_text("/ ");
    let overlong = [b"\x1b[".as_slice(), &b"1;".repeat(10_000), b"A"].concat();
    for bytes in
        [b"\x9bB".as_slice(), b"\xc2\x9bB", b"\x8fB", b"\xc0\x9bB", &overlong, b"\x1b[155u"]
    {
        console.send(bytes);
    }
    console.type_keys("mawi");
    console.until("the letters", |screen| screen.contents().contains("mawi"));
    console.until_quiet();
    assert!(console.text().contains("/ mawi "), "{}", console.text());
}

#[test]
fn the_mouse_beyond_the_screen_does_nothing() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.until_quiet();
    let before = lines(&console.text());
    for place in ["0;0", "81;25", "65535;65535", "65536;1", "99999999999;1", ";", "1"] {
        for button in [0, 64, 65, 3, 255, 999] {
            console.type_keys(&format!("\x1b[<{button};{place}M\x1b[<{button};{place}m"));
        }
    }
    console.type_keys("2");
    console.until_text("338");
    console.type_keys("1");
    console.until("the first view as it was", |screen| lines(&screen.contents()) == before);
}

#[test]
fn a_large_paste_is_answered() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    let text = "hvp ".repeat(1 << 18);
    console.type_keys(&format!("/\x1b[200~{text}\x1b[201~"));
    console.until_text("this has 1048576");
    console.type_keys("\x1b");
    console.until("the box to close", |screen| !screen.contents().contains("this has"));
    console.type_keys("2");
    console.until_text("338");
}

#[test]
fn a_paste_without_end_leaves_the_keys_alone() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys(&format!("\x1b[200~{}", "q2\r".repeat(100_000)));
    console.press_until("2", "338");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
}

#[test]
fn a_flood_of_bytes_is_ended_by_ctrl_c_and_by_signals() {
    for flood in ["j", "\x1b[B", "\x1b]0;x", "\x1b[?2026;2$y"] {
        for ending in [Some("\x03"), None] {
            let mut console = Console::open(hvp(&[]), 24, 80);
            console.until_started();
            console.type_keys(&flood.repeat(100_000 / flood.len()));
            match ending {
                Some(key) => console.type_keys(key),
                None => console.signal(Signal::INT),
            }
            assert_eq!(console.exit_code(), 130, "{flood:?}");
            console.assert_given_back();
        }
    }
}
