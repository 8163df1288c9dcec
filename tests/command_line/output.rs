//! Output that cannot be written: closed pipes, full disks.

use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;

use super::{Answer, PATIENCE, file, hvp};

const VERBS: [&[&str]; 32] = [
    &["--help"],
    &["--version"],
    &["matrix", "--help"],
    &["check", "assets/nato-hvp.ron"],
    &["list"],
    &["list", "--format", "csv"],
    &["show", "mawi"],
    &["matrix"],
    &["matrix", "--format", "csv"],
    &["matrix", "--format", "markdown"],
    &["matrix", "--format", "svg"],
    &["countries"],
    &["country", "DNK"],
    &["overlap"],
    &["overlap", "--format", "svg"],
    &["overlap", "--countries", "DEU,FRA"],
    &["stats"],
    &["overlap", "--pairs"],
    &["overlap", "--contained"],
    &["groups"],
    &["matrix", "--long", "--format", "csv"],
    &["timeline"],
    &["map", "--format", "svg"],
    &["glossary"],
    &["describe"],
    &["completions", "zsh"],
    &["config"],
    &["man"],
    &["presets"],
    &["export"],
    &["export", "--format", "ron"],
    &[],
];

/// The answer of `hvp` with standard output and standard error connected like this. Only pipes are read.
fn connected(arguments: &[&str], out: impl Into<Stdio>, err: impl Into<Stdio>) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hvp"));
    command.args(arguments).stdin(Stdio::null()).stdout(out).stderr(err);
    let child = command.spawn().unwrap();
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(child.wait_with_output()));
    Answer::of(receiver.recv_timeout(PATIENCE).expect("an end").unwrap())
}

/// The writing end of a pipe whose reading end is closed.
fn closed_pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.into()
}

#[test]
fn a_closed_pipe_ends_every_verb_quietly() {
    for arguments in VERBS {
        let answer = connected(arguments, closed_pipe(), Stdio::piped());
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{arguments:?}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_export_quietly() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hvp"));
    command.arg("export").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut byte = [0];
    std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut byte).unwrap();
    assert_eq!(byte, *b"{");
    drop(child.stdout.take());
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(child.wait_with_output()));
    let answer = Answer::of(receiver.recv_timeout(PATIENCE).expect("an end").unwrap());
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
}

#[test]
fn messages_that_nobody_reads_change_nothing() {
    for (arguments, code) in [
        (&["show", "mawii"][..], 1),
        (&["list", "zzzqqq"], 1),
        (&["list", "contry:FRA"], 2),
        (&["list", "--bogus"], 2),
        (&["list", "--data", "absent.ron"], 3),
    ] {
        let answer = connected(arguments, Stdio::piped(), closed_pipe());
        assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{arguments:?}");
    }
}

#[test]
fn a_warning_that_nobody_reads_does_not_keep_the_list_back() {
    let path = file("warned.ron", super::edited(&[("Alphaland", "Alpha\u{1b}land")]));
    let answer = connected(&["list", "--data", &path], Stdio::piped(), closed_pipe());
    assert_eq!(answer.code, 0);
    assert_eq!(answer.out, hvp(&["list", "--data", &path]).out);
}

#[cfg(target_os = "linux")]
mod full_disk {
    use std::fs::File;

    use super::*;

    fn full() -> File {
        File::options().write(true).open("/dev/full").unwrap()
    }

    #[test]
    fn a_full_disk_is_told_and_is_no_panic() {
        for arguments in VERBS {
            let answer = connected(arguments, full(), Stdio::piped());
            assert_eq!(answer.code, 4, "{arguments:?}");
            assert!(answer.err.starts_with("hvp: "), "{arguments:?}: {}", answer.err);
            assert!(answer.err.contains("No space left on device"), "{}", answer.err);
            assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        }
    }

    #[test]
    fn an_output_that_may_only_be_read_fails_with_the_cause() {
        for arguments in VERBS {
            let answer = connected(arguments, File::open("/dev/null").unwrap(), Stdio::piped());
            assert_eq!(answer.code, 4, "{arguments:?}");
            assert!(answer.err.contains("Bad file descriptor"), "{}", answer.err);
        }
    }

    #[test]
    fn a_closed_output_is_told_once() {
        for arguments in VERBS {
            let mut shell = Command::new("sh");
            shell.args(["-c", "exec \"$0\" \"$@\" >&-", env!("CARGO_BIN_EXE_hvp")]);
            let output = shell.args(arguments).output().unwrap();
            let message = String::from_utf8(output.stderr).unwrap();
            assert!(message.contains("standard output is closed"), "{arguments:?}: {message}");
            assert_eq!(message.lines().count(), 1, "{message}");
        }
        let answer = connected(&["list"], Stdio::null(), Stdio::piped());
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    }

    #[test]
    fn too_many_open_files_are_told_as_the_cause() {
        // The three standard streams, and one to write to.
        let mut shell = Command::new("sh");
        let script = "ulimit -n 4; exec \"$0\" list --data assets/nato-hvp.ron";
        let output = shell.args(["-c", script, env!("CARGO_BIN_EXE_hvp")]).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.contains("Too many open files"), "{message}");
    }

    #[test]
    fn a_full_disk_for_messages_changes_nothing() {
        for (arguments, code) in
            [(&["show", "mawii"][..], 1), (&["list", "zzzqqq"], 1), (&["contry:FRA"], 2)]
        {
            let answer = connected(arguments, Stdio::piped(), full());
            assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{arguments:?}");
        }
    }
}
