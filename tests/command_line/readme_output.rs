//! What the README shows of commands is what they print.

use super::printed;

/// Stands for lines that are left out.
const GAP: &str = "…";

/// The first shown line that the output does not have where it must stand: right after the one before
/// it, or after a gap anywhere further on; the last as the last, where no gap is shown after it.
fn missing<'a>(shown: &'a str, output: &str) -> Option<&'a str> {
    let output: Vec<&str> = output.trim_end().lines().collect();
    let (mut at, mut after_gap) = (0, false);
    for line in shown.trim_end().lines() {
        if line == GAP {
            after_gap = true;
            continue;
        }
        let rest = output.get(at..).unwrap_or_default();
        let far = if after_gap { rest.len() } else { 1 };
        match rest.iter().take(far).position(|known| *known == line) {
            Some(by) => at += by + 1,
            None => return Some(line),
        }
        after_gap = false;
    }
    (!after_gap && at < output.len()).then_some("the end")
}

#[test]
fn every_line_that_the_readme_shows_of_a_command_is_printed_by_it_in_this_order() {
    let readme = include_str!("../../README.md");
    let mut shown = 0;
    for block in readme.split("\n$ hvp ").skip(1) {
        let block = block.split("\n```").next().unwrap();
        let (arguments, lines) = block.split_once('\n').unwrap();
        let arguments: Vec<&str> = arguments.split(' ').collect();
        assert_eq!(missing(lines, &printed(&arguments)), None, "{arguments:?}");
        shown += lines.lines().filter(|line| *line != GAP).count();
    }
    assert!(shown > 20, "{shown}");
}

#[test]
fn lines_out_of_order_twice_or_with_a_gap_that_is_not_shown_are_found() {
    let output = "one\n\ntwo\nthree\n";
    for whole in ["one\n\ntwo\nthree\n", "one\n…\nthree", "…\ntwo\n…", "one\n…"] {
        assert_eq!(missing(whole, output), None, "{whole}");
    }
    for (wrong, line) in [
        ("two\n…", "two"),
        ("…\ntwo\none\n…", "one"),
        ("one\none\n…", "one"),
        ("one\ntwo\n…", "two"),
        ("one\n…\ntwo", "the end"),
    ] {
        assert_eq!(missing(wrong, output), Some(line), "{wrong}");
    }
}
