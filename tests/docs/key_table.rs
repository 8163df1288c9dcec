//! `docs/keys.md` has the key table of the program.

use hvp::app::keymap;

use super::{compare_or_write, page};

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

/// What stands before, between and after the marks of the key table.
fn parts(text: &str) -> Option<[&str; 3]> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (table, after) = rest.split_once(END)?;
    Some([before, table, after])
}

#[test]
fn the_table_of_keys_is_that_of_the_program() {
    let page = page("docs/keys.md");
    let [before, _, after] = parts(&page.text).unwrap();
    let expected = format!("{before}{BEGIN}{}{END}{after}", keymap::markdown());
    compare_or_write(&page.path, &expected);
}

#[test]
fn the_table_stands_between_its_marks() {
    let text = "a\n<!-- keys -->\n| old |\n<!-- /keys -->\nb";
    assert_eq!(parts(text), Some(["a\n", "| old |\n", "\nb"]));
    assert_eq!(parts("no marks"), None);
}
