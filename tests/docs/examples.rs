//! The outputs, screens and pictures on the pages are those of the program.

use super::markdown::{Block, blocks};
use super::screen::drawn;
use super::shell::{expected_code, run};
use super::{Page, compare_or_write, is_update, pages, root};

/// The line that stands for lines left out.
const GAP: &str = "…";

/// The first line of an example that differs from the output: a line must follow the one before it, or come
/// anywhere later after a gap, and the last line must be the end of the output unless a gap follows it.
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

/// The commands of a `console` block, each with the lines of output that the page shows.
fn commands<'a>(block: &Block<'a>) -> Vec<(&'a str, &'a str)> {
    let mut parts = block.text.split("$ ");
    assert_eq!(parts.next(), Some(""), "a console begins with a command: {}", block.text);
    // Only a dollar at the start of a line begins a command.
    assert_eq!(block.text.matches("$ ").count(), block.text.matches("\n$ ").count() + 1);
    parts.map(|part| part.split_once('\n').unwrap()).collect()
}

/// The output as a page shows it: without blank lines at its end, and one blank line before the next command.
fn fresh(block: &Block<'_>) -> String {
    let shown = commands(block).into_iter().map(|(command, shown)| {
        let is_whole = !shown.trim().is_empty() && !shown.lines().any(|line| line == GAP);
        let output = if is_whole { run(command).text } else { shown.to_owned() };
        format!("$ {command}\n{}", output.trim_end())
    });
    let text: Vec<String> = shown.map(|part| part.trim_end().to_owned()).collect();
    format!("{}\n", text.join("\n\n"))
}

/// The page with current screens, and current outputs where they are shown whole.
fn renewed(page: &Page) -> String {
    let mut text = page.text.clone();
    for block in blocks(&page.text) {
        let fresh = match (block.language, screen(&block)) {
            ("console", _) => fresh(&block),
            (_, Some(screen)) => screen,
            _ => continue,
        };
        let fenced = |inside: &str| format!("```{}\n{inside}```", block.language);
        text = text.replacen(&fenced(block.text), &fenced(&fresh), 1);
    }
    text
}

/// The screen of a block, if the line before it says which one to draw: `<!-- screen 80x24: keys -->`.
fn screen(block: &Block<'_>) -> Option<String> {
    let words = block.before.strip_prefix("<!-- screen ")?.strip_suffix(" -->")?;
    let (size, keys) = words.split_once(": ")?;
    let (width, height) = size.split_once('x')?;
    Some(drawn(width.parse().unwrap(), height.parse().unwrap(), keys))
}

#[test]
fn every_output_and_screen_that_is_shown_is_the_real_one() {
    let (mut shown_lines, mut screens) = (0, 0);
    for page in pages() {
        if is_update() {
            compare_or_write(&page.path, &renewed(&page));
            continue;
        }
        for block in blocks(&page.text) {
            if let Some(screen) = screen(&block) {
                assert_eq!(block.text, screen, "{}", page.path);
                screens += 1;
            }
            if block.language != "console" {
                continue;
            }
            for (command, shown) in commands(&block) {
                let outcome = run(command);
                let path = &page.path;
                assert_eq!(outcome.code, expected_code(command), "{path}: {command}: {outcome:?}");
                if !shown.trim().is_empty() {
                    let missing = missing(shown, &outcome.text);
                    assert_eq!(missing, None, "{path}: {command}:\n{}", outcome.text);
                    shown_lines += shown.lines().filter(|line| *line != GAP).count();
                }
            }
        }
    }
    assert!(is_update() || (shown_lines > 30 && screens > 0), "{shown_lines}, {screens}");
}

#[test]
fn the_picture_is_what_the_program_draws() {
    compare_or_write("docs/matrix.svg", &run("hvp matrix --format svg").text);
    assert!(root().join("docs/matrix.svg").is_file());
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

#[test]
fn a_console_is_commands_with_their_output() {
    let text = "```console\n$ hvp --version\nhvp old\n\n$ hvp list\n…\n```\n";
    let block = &blocks(text)[0];
    assert_eq!(commands(block), [("hvp --version", "hvp old\n\n"), ("hvp list", "…\n")]);
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(fresh(block), format!("$ hvp --version\nhvp {version}\n\n$ hvp list\n…\n"));
}
