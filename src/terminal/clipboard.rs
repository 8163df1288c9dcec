//! The clipboard: by the control sequence OSC 52, which also arrives from far machines, or by a tool of the desktop
//! where the terminal is known to ignore that sequence.

use std::env;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::UNIX_EPOCH;

use crossterm::clipboard::CopyToClipboard;

use crate::catalogue::clean::{Lines, clean};

/// The longest text in bytes that terminals take: many drop a sequence of more than 100,000 bytes, eight of which
/// are around the text, and base64 makes four bytes of three.
const MOST_BYTES: usize = 74_994;

/// How a control sequence gets to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Nothing is in between.
    Straight,
    /// Through tmux.
    Tmux,
    /// Through GNU screen.
    Screen,
}

/// Copies a text to the clipboard. Returns the message where it went instead, if it went elsewhere or nowhere.
///
/// # Errors
/// When the terminal cannot be written.
pub(super) fn copy(out: &mut impl Write, text: &str) -> io::Result<Option<String>> {
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    if is_ignored(variable) {
        return Ok(match tools(variable).into_iter().find(|tool| run(tool, text).is_ok()) {
            Some(_) => None,
            None => Some(format!("This terminal has no clipboard: {}", clean(text, Lines::One).0)),
        });
    }
    if text.len() <= MOST_BYTES {
        out.write_all(sequence(text, way(variable)).as_bytes())?;
        out.flush()?;
        return Ok(None);
    }
    let length = text.len();
    Ok(Some(match write_file(text) {
        Ok(path) => {
            let path = path.to_string_lossy();
            format!("Too long for the clipboard: written to {}", clean(&path, Lines::One).0)
        }
        Err(error) => format!("Not copied: {length} bytes are too many, and no file: {error}"),
    }))
}

/// Whether the terminal is known to ignore OSC 52: the console of Linux, and Terminal of macOS.
fn is_ignored(variable: impl Fn(&str) -> Option<String>) -> bool {
    let is = |name: &str, value: &str| variable(name).is_some_and(|other| other == value);
    is("TERM", "linux") || is("TERM_PROGRAM", "Apple_Terminal")
}

/// The tools of this desktop that put their input on its clipboard, with their arguments.
fn tools(variable: impl Fn(&str) -> Option<String>) -> Vec<&'static [&'static str]> {
    let mut tools: Vec<&[&str]> = Vec::new();
    if variable("SSH_CONNECTION").is_some() {
        // The clipboard here is not the one of the user.
        return tools;
    }
    if cfg!(target_os = "macos") {
        tools.push(&["pbcopy"]);
    }
    if variable("WAYLAND_DISPLAY").is_some() {
        tools.push(&["wl-copy"]);
    }
    if variable("DISPLAY").is_some() {
        tools.push(&["xclip", "-selection", "clipboard"]);
        tools.push(&["xsel", "--clipboard", "--input"]);
    }
    if cfg!(windows) || variable("WSL_DISTRO_NAME").is_some() {
        tools.push(&["clip.exe"]);
    }
    tools
}

/// Runs a tool with a text as its input.
fn run(tool: &[&str], text: &str) -> io::Result<()> {
    let (name, arguments) = tool.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut command = Command::new(name);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    if child.wait()?.success() { Ok(()) } else { Err(io::ErrorKind::Other.into()) }
}

/// The way of a control sequence by the variables that multiplexers set.
fn way(variable: impl Fn(&str) -> Option<String>) -> Way {
    let is_screen = variable("STY").is_some();
    match variable("TMUX") {
        Some(_) => Way::Tmux,
        None if is_screen => Way::Screen,
        None => Way::Straight,
    }
}

/// The control sequence that copies a text.
fn sequence(text: &str, way: Way) -> String {
    /// The longest string that every GNU screen passes on.
    const MOST_IN_SCREEN: usize = 252;
    let mut plain = String::new();
    // Writing to a string does not fail.
    let _ = crossterm::Command::write_ansi(&CopyToClipboard::to_clipboard_from(text), &mut plain);
    match way {
        Way::Straight => plain,
        // tmux takes the sequence itself where `set-clipboard` is on, and passes it on where `allow-passthrough` is.
        Way::Tmux => format!("{plain}\x1bPtmux;{}\x1b\\", plain.replace('\x1b', "\x1b\x1b")),
        Way::Screen => {
            // The end of a string would be the end of the wrapping.
            let plain = plain.replace("\x1b\\", "\x07");
            let letters: Vec<char> = plain.chars().collect();
            let pieces = letters.chunks(MOST_IN_SCREEN);
            let wrapped = |piece: &[char]| ["\x1bP", &String::from_iter(piece), "\x1b\\"].concat();
            pieces.map(wrapped).collect()
        }
    }
}

/// Writes a text to a new file of its own, which nobody else may read.
fn write_file(text: &str) -> io::Result<PathBuf> {
    let time = UNIX_EPOCH.elapsed().unwrap_or_default().as_millis();
    let path = env::temp_dir().join(format!("hvp-{time}.txt"));
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(&path)?.write_all(text.as_bytes())?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_wrapped_for_what_is_between_the_program_and_the_terminal() {
        let plain = "\x1b]52;c;YQ==\x1b\\";
        assert_eq!(sequence("a", Way::Straight), plain);
        let tmux = "\x1bPtmux;\x1b\x1b]52;c;YQ==\x1b\x1b\\\x1b\\";
        assert_eq!(sequence("a", Way::Tmux), format!("{plain}{tmux}"));
        assert_eq!(sequence("a", Way::Screen), "\x1bP\x1b]52;c;YQ==\x07\x1b\\");
        let long = sequence(&"a".repeat(1000), Way::Screen);
        let pieces: Vec<_> = long.split_inclusive("\x1b\\").collect();
        assert!(pieces.len() > 4 && pieces.iter().all(|piece| piece.len() <= 256), "{pieces:?}");
    }

    #[test]
    fn a_tool_is_used_only_where_the_terminal_ignores_the_sequence_and_the_desktop_is_here() {
        let set = |pairs: &'static [(&str, &str)]| {
            move |name: &str| {
                let mut found = pairs.iter().filter(|(other, _)| *other == name);
                found.next().map(|(_, value)| (*value).to_owned())
            }
        };
        assert!(is_ignored(set(&[("TERM", "linux")])));
        assert!(is_ignored(set(&[("TERM_PROGRAM", "Apple_Terminal")])));
        assert!(!is_ignored(set(&[("TERM", "xterm-256color")])));
        let names = |pairs| tools(set(pairs)).into_iter().map(|tool| tool[0]).collect::<Vec<_>>();
        assert_eq!(
            names(&[("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "w")]),
            ["wl-copy", "xclip", "xsel"]
        );
        assert!(names(&[("DISPLAY", ":0"), ("SSH_CONNECTION", "a")]).is_empty());
        assert_eq!(way(set(&[("TMUX", "a"), ("STY", "b")])), Way::Tmux);
        assert_eq!(way(set(&[("STY", "b")])), Way::Screen);
    }
}
