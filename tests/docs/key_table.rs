//! `docs/keys.md` has the key table of the program.

use std::fmt::Write as _;

use hvp::app::keymap::{Context, TABLE};

use super::{compare_or_write, page};

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

/// The parts of the page before, between and after the marks around the key table.
fn parts(text: &str) -> Option<[&str; 3]> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (table, after) = rest.split_once(END)?;
    Some([before, table, after])
}

/// The key table as Markdown, for `docs/keys.md`.
fn table() -> String {
    let mut text = String::from("| keys | what they do |\n|---|---|\n");
    for context in Context::all() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| **{}** | |", context.name());
        for row in TABLE.iter().filter(|row| row.context == context) {
            let keys: Vec<_> = row.keys.iter().map(|key| format!("`{key}`")).collect();
            let _ = writeln!(text, "| {} | {} |", keys.join(" "), row.help);
        }
    }
    text
}

#[test]
fn the_table_of_keys_is_that_of_the_program() {
    let page = page("docs/keys.md");
    let [before, _, after] = parts(&page.text).unwrap();
    let expected = format!("{before}{BEGIN}{}{END}{after}", table());
    compare_or_write(&page.path, &expected);
}

#[test]
fn the_table_stands_between_its_marks() {
    let text = "a\n<!-- keys -->\n| old |\n<!-- /keys -->\nb";
    assert_eq!(parts(text), Some(["a\n", "| old |\n", "\nb"]));
    assert_eq!(parts("no marks"), None);
}
