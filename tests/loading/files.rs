//! Files that cannot be read as a catalogue, and paths that are not files.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

use hvp::catalogue::{MOST_BYTES, Origin, Problems, load};

use super::MINIMAL;

/// A temporary directory of one test, removed when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("hvp-loading-{}-{count}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A temporary directory that cannot be removed is no reason to fail.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Asserts that the path is refused, with a message that begins with the path and has all these words.
#[track_caller]
fn assert_refused(path: &Path, words: &[&str]) {
    let origin = Origin::File(path.to_owned());
    let message = format!("{:#}", load(&origin).expect_err("a refusal"));
    assert!(message.starts_with(&origin.name()), "{message}");
    for word in words {
        assert!(message.contains(word), "{word}: {message}");
    }
}

fn loads(path: PathBuf) {
    let loaded = load(&Origin::File(path)).expect("a usable catalogue");
    assert!(loaded.warnings.is_empty(), "{}", loaded.warnings);
    assert_eq!(loaded.catalogue.title, "Test");
}

#[test]
fn a_valid_file_loads() {
    let scratch = Scratch::new();
    loads(scratch.file("valid.ron", MINIMAL));
    loads(scratch.file("no ending", MINIMAL));
}

#[test]
fn a_dash_means_standard_input_and_nothing_means_the_built_in_catalogue() {
    let origin = |text: &str| Origin::from_argument(Some(PathBuf::from(text)));
    assert_eq!(Origin::from_argument(None), Origin::BuiltIn);
    assert_eq!(origin("-"), Origin::StandardInput);
    assert_eq!(origin("./-"), Origin::File(PathBuf::from("./-")));
}

#[test]
fn a_missing_file_is_named_and_the_path_is_to_be_checked() {
    let scratch = Scratch::new();
    let path = scratch.path("absent.ron");
    assert_refused(&path, &["absent.ron", "no such file", "check the path"]);
    let beneath_a_file = scratch.file("file.ron", MINIMAL).join("absent.ron");
    assert_refused(&beneath_a_file, &["absent.ron"]);
}

#[test]
fn a_path_with_a_control_sequence_is_named_without_it() {
    let origin = Origin::File(PathBuf::from("absent\u{1b}[2J\n\u{202e}.ron"));
    let message = format!("{:#}", load(&origin).unwrap_err());
    assert!(message.contains("absent[2J"), "{message}");
    assert!(!message.contains(['\u{1b}', '\n', '\u{202e}']), "{message:?}");
}

#[test]
fn a_directory_is_refused_and_a_file_in_it_asked_for() {
    let scratch = Scratch::new();
    assert_refused(&scratch.0, &["is a directory", "name a RON file in it"]);
}

#[test]
fn an_empty_file_is_refused_with_typed_problems_beneath_its_name() {
    let scratch = Scratch::new();
    for (name, text) in [("empty.ron", ""), ("blank.ron", " \n\t\r\n")] {
        let path = scratch.file(name, text);
        assert_refused(&path, &[name, "error: line 1: the file is empty", "hvp export"]);
        let error = load(&Origin::File(path)).unwrap_err();
        assert_eq!(error.root_cause().downcast_ref::<Problems>().unwrap().len(), 1);
    }
}

#[test]
fn text_that_is_not_utf_8_is_refused_with_its_first_bad_line() {
    let scratch = Scratch::new();
    let path = scratch.file("latin.ron", b"(\n    format: 1,\n    title: \"T\xfcrkiye\",\n)");
    let words = ["is not UTF-8", "line 3", "save it as UTF-8"];
    assert_refused(&path, &words);
    let cut = scratch.file("cut.ron", b"\xc3");
    assert_refused(&cut, &["is not UTF-8", "line 1"]);
}

#[test]
fn utf_16_is_refused_by_name() {
    let scratch = Scratch::new();
    let units = || format!("\u{feff}{MINIMAL}").encode_utf16().collect::<Vec<_>>();
    let little: Vec<u8> = units().into_iter().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().into_iter().flat_map(u16::to_be_bytes).collect();
    for bytes in [little, big] {
        let path = scratch.file("wide.ron", bytes);
        assert_refused(&path, &["UTF-16", "save it as UTF-8"]);
    }
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_are_accepted() {
    let scratch = Scratch::new();
    loads(scratch.file("marked.ron", format!("\u{feff}{MINIMAL}")));
    loads(scratch.file("windows.ron", MINIMAL.replace('\n', "\r\n")));
}

#[test]
fn a_file_over_the_limit_is_refused_with_the_limit() {
    let scratch = Scratch::new();
    let path = scratch.path("huge.ron");
    // A sparse file: the length is set and nothing is written.
    File::create(&path).unwrap().set_len(MOST_BYTES + 1).unwrap();
    assert_refused(&path, &["larger than 256 MiB", "split it"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_pipe_without_a_writer_is_refused_at_once() {
        let scratch = Scratch::new();
        let path = scratch.path("pipe.ron");
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || sender.send(load(&Origin::File(path)).map(|_| ())));
        // Generous for slow machines. If the pipe were opened, it would block forever.
        let answer = receiver.recv_timeout(Duration::from_secs(60));
        let message = format!("{:#}", answer.expect("an answer").unwrap_err());
        for word in ["pipe.ron", "not a regular file", "name it -"] {
            assert!(message.contains(word), "{word}: {message}");
        }
    }

    #[test]
    fn an_endless_device_is_refused() {
        assert_refused(Path::new("/dev/zero"), &["not a regular file", "name it -"]);
    }

    #[test]
    fn a_file_without_permission_is_refused_with_what_to_check() {
        let scratch = Scratch::new();
        let path = scratch.file("secret.ron", MINIMAL);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        if File::open(&path).is_ok() {
            return; // The superuser can read it anyway.
        }
        assert_refused(&path, &["secret.ron", "may not be read", "check its permissions"]);
    }

    #[test]
    fn a_link_is_followed_and_one_that_leads_nowhere_or_round_is_refused() {
        let scratch = Scratch::new();
        let target = scratch.file("target.ron", MINIMAL);
        symlink(target, scratch.path("link.ron")).unwrap();
        loads(scratch.path("link.ron"));
        symlink("nowhere", scratch.path("dangling.ron")).unwrap();
        assert_refused(&scratch.path("dangling.ron"), &["no such file"]);
        symlink("round.ron", scratch.path("round.ron")).unwrap();
        assert_refused(&scratch.path("round.ron"), &["round.ron"]);
    }
}
