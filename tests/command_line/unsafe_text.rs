//! Control sequences in files and arguments never reach the terminal.

use super::border::assert_harmless;
use super::{edited, file, hvp};

/// Escape, bell, delete, an 8-bit control, an override of direction, an isolate, a tag.
const HOSTILE: [char; 7] =
    ['\u{1b}', '\u{7}', '\u{7f}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{e0041}'];

#[test]
fn what_a_query_has_of_them_is_escaped_in_the_document() {
    let hostile: String = HOSTILE.iter().filter(|&&one| one != '\u{7}').collect();
    let query = format!("\"mawi{hostile}\"");
    for verb in ["list", "matrix", "countries", "overlap", "stats"] {
        let answer = hvp(&[verb, &query, "--format", "json"]);
        assert_harmless(&answer.out);
        assert_harmless(&answer.err);
        let echoed = answer.json()["query"].as_str().unwrap().to_owned();
        assert_eq!(echoed, query, "{verb}");
        for escaped in ["\\u001b", "\\u007f", "\\u009b", "\\u202e", "\\u2066", "\\udb40\\udc41"] {
            assert!(answer.out.contains(escaped), "{escaped}: {}", answer.out);
        }
    }
}

#[test]
fn a_message_about_a_query_quotes_it_without_them() {
    for one in HOSTILE {
        for query in [
            format!("contry{one}:FRA"),
            format!("country:FR{one}X"),
            format!("launched:{one}soon"),
            format!("count:{one}"),
            format!("\"{one}"),
            format!("stage:[31m{one}[2J"),
        ] {
            let answer = hvp(&["list", &query]);
            assert_eq!(answer.out, "", "{query:?}");
            assert_harmless(&answer.err);
        }
    }
}

#[test]
fn a_message_about_a_project_quotes_its_name_without_them() {
    for one in HOSTILE {
        let answer = hvp(&["show", &format!("nothing{one}[2J")]);
        answer.assert_refused(1, &["unknown project"]);
        assert_harmless(&answer.err);
    }
}

#[test]
fn a_message_about_a_path_quotes_it_without_them() {
    for one in HOSTILE {
        let answer = hvp(&["list", "--data", &format!("absent{one}.ron")]);
        answer.assert_refused(3, &["absent"]);
        assert_harmless(&answer.err);
        assert_harmless(&hvp(&["check", &format!("absent{one}.ron")]).out);
    }
}

#[test]
fn a_control_sequence_in_a_name_is_taken_out_with_a_warning() {
    for sequence in [
        r"Alpha\u{1b}]0;owned\u{7}land",
        "Alpha\u{1b}]0;owned\u{7}land",
        "Alpha\u{9b}2J\u{202e}land",
    ] {
        let path = file("sequence.ron", edited(&[("Alphaland", sequence)]));
        for arguments in [
            &["list"][..],
            &["matrix"],
            &["show", "first"],
            &["export"],
            &["export", "--format", "ron"],
            &["list", "--format", "csv"],
            &["matrix", "--format", "csv"],
            &["matrix", "--format", "markdown"],
            &["matrix", "--format", "svg"],
            &["countries"],
            &["countries", "--format", "markdown"],
            &["country", "AAA"],
            &["country", "AAA", "--format", "markdown"],
            &["overlap"],
            &["overlap", "--format", "csv"],
            &["overlap", "--format", "svg"],
            &["overlap", "--countries", "AAA,BBB"],
            &["stats"],
            &[],
        ] {
            let answer = hvp(&[arguments, &["--data", &path]].concat());
            assert_eq!(answer.code, 0, "{arguments:?}: {}", answer.err);
            assert!(!answer.out.is_empty(), "{arguments:?}");
            assert_harmless(&answer.out);
            assert_harmless(&answer.err);
            assert!(answer.err.starts_with(&format!("hvp: {path}:")), "{}", answer.err);
            assert!(answer.err.contains(": warning: country AAA, name: "), "{}", answer.err);
            assert!(answer.err.contains("remove them from the file"), "{}", answer.err);
            assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        }
    }
}

#[test]
fn what_is_wrong_with_a_file_is_told_without_what_is_hostile_in_it() {
    for (old, new) in [
        ("[\"ORG\"]", "[\"\u{1b}[31mred\u{202e}\"]"),
        ("\"2020-12\"", "\"\u{1b}[2J\u{9b}soon\""),
        ("standing: Partner", "standing: \u{1b}[31m"),
        ("publisher:", "r#publi\u{202e}sher:"),
        ("id: \"second\"", "id: \"\u{1b}]0;owned\u{7}\""),
    ] {
        let path = file("hostile.ron", edited(&[(old, new)]));
        let listed = hvp(&["list", "--data", &path]);
        listed.assert_refused(3, &[&path]);
        assert_harmless(&listed.err);
        for format in ["table", "json", "csv", "markdown"] {
            let checked = hvp(&["check", &path, "--format", format]);
            assert_eq!(checked.code, 3, "{new:?}");
            assert_harmless(&checked.out);
            assert_harmless(&checked.err);
        }
    }
}
