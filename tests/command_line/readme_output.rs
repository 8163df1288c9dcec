//! What the README shows of commands is what they print.

use super::printed;

#[test]
fn every_line_that_the_readme_shows_of_a_command_is_printed_by_it() {
    let readme = include_str!("../../README.md");
    let mut shown = 0;
    for block in readme.split("\n$ hvp ").skip(1) {
        let block = block.split("\n```").next().unwrap();
        let (arguments, lines) = block.split_once('\n').unwrap();
        let arguments: Vec<&str> = arguments.split(' ').collect();
        let output = printed(&arguments);
        let known: Vec<&str> = output.lines().collect();
        for line in lines.lines().filter(|line| *line != "…") {
            assert!(known.contains(&line), "{arguments:?} does not print {line:?}");
            shown += 1;
        }
    }
    assert!(shown > 20, "{shown}");
}
