//! Files that cannot be used end the program soon with exit code 3 and a message on what is wrong, where, and
//! what to do. A command that takes too long is stopped and has no exit code.

use super::{Answer, SMALL, command, edited, file, hvp, hvp_reading, path, printed};

/// Asserts that every verb refuses the file, in a message with its name and these words.
#[track_caller]
fn assert_refused(path: &str, words: &[&str]) {
    for arguments in [&["list"][..], &["export"], &["list", "--format", "json"], &[]] {
        let answer = hvp(&[arguments, &["--data", path]].concat());
        answer.assert_refused(3, &["hvp: ", path]);
        answer.assert_refused(3, words);
    }
    let checked = hvp(&["check", path]);
    assert_eq!((checked.code, checked.err.as_str()), (3, ""), "{}", checked.out);
    for word in words.iter().chain(&[path]) {
        assert!(checked.out.contains(word), "{word}: {}", checked.out);
    }
}

/// Asserts that the file can be used without any message.
#[track_caller]
fn assert_used(path: &str) {
    let list = printed(&["list", "--data", path]);
    assert!(list.contains("First Test") && list.contains("Second Test"), "{list}");
}

#[test]
fn the_catalogue_that_the_others_are_made_from_is_usable() {
    assert_used(&file("usable.ron", SMALL));
}

#[test]
fn a_missing_file() {
    assert_refused("absent.ron", &["there is no such file", "check the path"]);
}

#[test]
fn a_directory() {
    assert_refused(env!("CARGO_TARGET_TMPDIR"), &["is a directory", "name a RON file in it"]);
}

#[test]
fn an_empty_file() {
    let words = ["line 1", "the file is empty", "hvp export --format ron"];
    assert_refused(&file("empty.ron", ""), &words);
    assert_refused(&file("blank.ron", " \r\n\t"), &words);
}

#[test]
fn a_file_that_is_not_utf_8() {
    let latin = edited(&[("\"Small\"", "\"Sm?ll\"")]).into_bytes();
    let latin: Vec<u8> =
        latin.into_iter().map(|byte| if byte == b'?' { 0xe4 } else { byte }).collect();
    let path = file("latin.ron", latin);
    assert_refused(&path, &["is not UTF-8", "line 3", "save it as UTF-8"]);
}

#[test]
fn a_file_of_zeros() {
    assert_refused(&file("zeros.ron", [0; 1_000]), &["line 1, column 1"]);
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_are_no_fault() {
    assert_used(&file("marked.ron", format!("\u{feff}{SMALL}")));
    assert_used(&file("windows.ron", SMALL.replace('\n', "\r\n")));
    assert_used(&file("both.ron", format!("\u{feff}{}", SMALL.replace('\n', "\r\n"))));
}

#[test]
fn ten_thousand_nested_brackets() {
    let nested = "[".repeat(10_000);
    assert_refused(&file("brackets.ron", &nested), &["line 1, column 1"]);
    let summary = edited(&[("\"A catalogue\nof two lines.\"", &nested)]);
    assert_refused(&file("brackets-in-a-field.ron", summary), &["line 7, column"]);
    let unknown =
        edited(&[("sections:", &format!("extra: {nested}{}, sections:", "]".repeat(10_000)))]);
    assert_refused(&file("brackets-in-no-field.ron", unknown), &["line 9, column", "extra"]);
    let optional = edited(&[("acronym: \"FST\"", &format!("acronym: {}", "Some(".repeat(10_000)))]);
    assert_refused(&file("options.ron", optional), &["line 33, column"]);
    assert_refused(&file("parentheses.ron", "(".repeat(10_000)), &["line 1, column"]);
    assert_refused(&file("comments.ron", "/*".repeat(10_000)), &["line 1, column"]);
}

#[test]
fn an_unknown_field() {
    let path = file("field.ron", edited(&[("purpose:", "purpos:")]));
    assert_refused(&path, &["line 35, column 21", "purpos", "did you mean `purpose`?"]);
}

#[test]
fn an_unknown_country() {
    let path = file("country.ron", edited(&[("\"AAA\", \"CCC\"]", "\"AAA\", \"CCD\"]")]));
    let words = ["project first, participants", "unknown country “CCD”", "did you mean “CCC”?"];
    assert_refused(&path, &words);
}

#[test]
fn an_id_that_is_used_twice() {
    let path = file("twice.ron", edited(&[("id: \"second\"", "id: \"first\"")]));
    assert_refused(&path, &["project first", "has this id too", "rename one of them"]);
}

#[test]
fn a_thirteenth_month() {
    let path = file("month.ron", edited(&[("2020-12", "2020-13")]));
    assert_refused(&path, &["project first, milestones", "2020-13", "months run from 01 to 12"]);
}

#[test]
fn a_file_that_breaks_off() {
    let (half, _) = SMALL.split_at(SMALL.find("organisations:").unwrap());
    assert_refused(&file("half.ron", half), &["line 23, column"]);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let mistakes =
        [("2020-12", "2020-13"), ("\"BBB\"]", "\"BBX\"]"), ("id: \"second\"", "id: \"first\"")];
    let path = file("mistakes.ron", edited(&mistakes));
    assert_refused(&path, &["3 problems", "2020-13", "BBX", "has this id too"]);
}

#[test]
fn a_catalogue_without_projects_is_usable_and_nothing_matches() {
    let empty = SMALL.replace("FST", "TST");
    let (head, rest) = empty.split_at(empty.find("categories: [").unwrap());
    let (_, tail) = rest.split_at(rest.find("glossary:").unwrap());
    let path = file("no-projects.ron", format!("{head}categories: [], {tail}"));
    assert_eq!(hvp(&["check", &path]).code, 0);
    let listed = hvp(&["list", "--data", &path, "--format", "json"]);
    assert_eq!(listed.json()["projects"], serde_json::json!([]));
}

#[test]
fn standard_input_is_named_as_such() {
    let answer = hvp_reading("", &["list", "--data", "-"]);
    answer.assert_refused(3, &["standard input", "the file is empty"]);
    let answer = hvp_reading(&edited(&[("2020-12", "2020-13")]), &["list", "--data", "-"]);
    answer.assert_refused(3, &["standard input", "project first, milestones", "2020-13"]);
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, File};
    use std::io;
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;

    /// The id of a user without any files.
    const NOBODY: u32 = 65_534;

    #[test]
    fn a_file_without_permission() {
        let path = file("secret.ron", SMALL);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        let words = ["hvp: ", path.as_str(), "may not be read", "check its permissions"];
        if File::open(&path).is_err() {
            hvp(&["list", "--data", &path]).assert_refused(3, &words);
            return;
        }
        // The superuser can read it anyway, so run as another user, who may not even be able to run the
        // program or to reach the file.
        let mut command = Command::new(env!("CARGO_BIN_EXE_hvp"));
        match command.args(["list", "--data", &path]).uid(NOBODY).output() {
            Ok(output) => Answer::of(output).assert_refused(3, &words),
            Err(error) => assert_eq!(error.kind(), io::ErrorKind::PermissionDenied),
        }
    }

    #[test]
    fn a_pipe_without_a_writer() {
        let path = path("pipe.ron");
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        assert_refused(&path, &["is not a regular file", "name it -"]);
    }

    #[test]
    fn a_device_that_never_ends() {
        assert_refused("/dev/zero", &["is not a regular file", "name it -"]);
    }

    #[test]
    fn standard_input_that_never_ends() {
        let zeros = File::open("/dev/zero").unwrap();
        let mut endless = Command::new(env!("CARGO_BIN_EXE_hvp"));
        let output = endless.args(["list", "--data", "-"]).stdin(zeros).output().unwrap();
        Answer::of(output).assert_refused(3, &["standard input", "larger than 256 MiB"]);
    }

    #[test]
    fn a_pipe_on_standard_input_is_read_to_its_end() {
        let output = command(&["list", "--data", "-"]).write_stdin(SMALL).output().unwrap();
        let answer = Answer::of(output);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
        assert!(answer.out.contains("First Test"), "{}", answer.out);
    }
}
