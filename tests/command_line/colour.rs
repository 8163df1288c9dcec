//! When output has colour, and when its shapes are ASCII.

use super::{Answer, command, printed};

/// The output with these environment variables.
fn printed_with(variables: &[(&str, &str)], arguments: &[&str]) -> String {
    let mut command = command(arguments);
    command.envs(variables.iter().copied());
    let answer = Answer::of(command.output().unwrap());
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{arguments:?}");
    answer.out
}

const COMMANDS: [&[&str]; 9] = [
    &["list"],
    &["show", "mawi"],
    &["countries"],
    &["country", "DNK"],
    &["matrix"],
    &["overlap"],
    &["overlap", "--countries", "DEU,FRA"],
    &["stats"],
    &[],
];

/// The rest of the line after each start of bold text.
fn bold(text: &str) -> Vec<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("\u{1b}[1m"));
    lines.map(|line| line.strip_suffix("\u{1b}[0m").expect("an end of bold").to_owned()).collect()
}

#[test]
fn shapes_are_ascii_where_the_locale_is_not_utf_8_or_the_terminal_is_unknown() {
    let shapes = ['●', '○', '◆', '█', '…', '·'];
    for variables in [
        &[("LC_ALL", "C")][..],
        &[("LC_ALL", "POSIX"), ("LANG", "de_DE.UTF-8")],
        &[("LC_CTYPE", "de_DE.ISO-8859-1"), ("LANG", "de_DE.UTF-8")],
        &[("LC_ALL", ""), ("LANG", "fr_FR@euro")],
        &[("TERM", "")],
        &[("TERM", "unknown")],
        &[("TERM", "dumb"), ("LANG", "C.UTF-8")],
    ] {
        for arguments in [["matrix"], ["countries"], ["overlap"]] {
            let text = printed_with(variables, &arguments);
            assert!(!text.contains(shapes), "{variables:?} {arguments:?}: {text}");
            assert!(text.contains("Türkiye"), "names keep their letters: {text}");
        }
    }
    for variables in [
        &[][..],
        &[("LC_ALL", "C.UTF-8")],
        &[("LC_ALL", ""), ("LC_CTYPE", "de_DE.utf8"), ("LANG", "C")],
    ] {
        assert!(printed_with(variables, &["matrix"]).contains('●'), "{variables:?}");
    }
}

#[test]
fn a_pipe_gets_no_escape_sequence() {
    for arguments in COMMANDS {
        assert!(!printed(arguments).contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn headings_are_bold_where_colour_is_asked_for() {
    for (variables, flag) in [
        (&[][..], &["--color", "always"][..]),
        (&[("CLICOLOR_FORCE", "1")], &[]),
        (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], &[]),
        (&[("NO_COLOR", "1")], &["--color", "always"]),
        (&[("NO_COLOR", "")], &["--color", "always"]),
        (&[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], &[]),
    ] {
        let list = printed_with(variables, &[&["list"], flag].concat());
        let headings = bold(&list);
        assert_eq!(headings.len(), 1, "{variables:?} {flag:?}");
        assert!(headings[0].starts_with("acronym "), "{headings:?}");
        let show = printed_with(variables, &[&["show", "mawi"], flag].concat());
        let headings = bold(&show);
        for heading in ["MAWI", "Purpose", "Status", "Milestones"] {
            assert!(headings.iter().any(|one| one == heading), "{heading}: {headings:?}");
        }
    }
}

#[test]
fn there_is_no_colour_where_it_is_not_wanted() {
    for (variables, flag) in [
        (&[("NO_COLOR", "1")][..], &[][..]),
        (&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], &[]),
        (&[("CLICOLOR_FORCE", "0")], &[]),
        (&[("CLICOLOR_FORCE", "")], &[]),
        (&[("CLICOLOR_FORCE", "1")], &["--color", "never"]),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &["--color", "auto"]),
    ] {
        for arguments in COMMANDS {
            let text = printed_with(variables, &[arguments, flag].concat());
            assert!(!text.contains('\u{1b}'), "{variables:?} {flag:?} {arguments:?}");
        }
    }
}

#[test]
fn the_same_text_is_printed_with_and_without_colour() {
    for arguments in COMMANDS {
        let coloured = printed(&[arguments, &["--color", "always"]].concat());
        let plain = coloured.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
        assert_eq!(plain, printed(arguments), "{arguments:?}");
    }
}

#[test]
fn what_programs_read_is_never_coloured() {
    for arguments in [
        &["list", "--format", "json"][..],
        &["list", "--format", "csv"],
        &["list", "--format", "markdown"],
        &["matrix", "--format", "json"],
        &["matrix", "--format", "csv"],
        &["matrix", "--format", "markdown"],
        &["show", "mawi", "--format", "json"],
        &["export"],
        &["export", "--format", "ron"],
    ] {
        let coloured = printed(&[arguments, &["--color", "always"]].concat());
        assert!(!coloured.contains('\u{1b}'), "{arguments:?}");
        assert_eq!(coloured, printed(arguments), "{arguments:?}");
    }
}

/// The characters that are neither ASCII nor letters.
fn shapes(text: &str) -> Vec<char> {
    text.chars().filter(|one| !one.is_ascii() && !one.is_alphabetic()).collect()
}

#[test]
fn ascii_shapes_take_the_place_of_all_others() {
    for arguments in COMMANDS {
        let asked = printed(&[arguments, &["--ascii"]].concat());
        assert_eq!(shapes(&asked), [], "{arguments:?}");
        let dumb = printed_with(&[("TERM", "dumb")], arguments);
        assert_eq!(dumb, asked, "{arguments:?}");
    }
    let matrix = printed(&["matrix", "r-socc", "--ascii"]);
    let mark = |name: &str| {
        let line = matrix.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    };
    assert_eq!([mark("Hungary"), mark("Austria"), mark("Croatia")], ["L", "o", "x"]);
    assert!(matrix.contains("x Ally  o NATO partner  L lead"), "{matrix}");
}
