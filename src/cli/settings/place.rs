//! Where something stands in the settings file.

use std::fmt;

/// A line and a column of the settings file, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

/// A text without its comments, in which everything else stands where it stood.
pub(crate) fn without_comments(text: &str) -> String {
    let without = |line: &str| {
        let mut quoted = false;
        let mut kept = String::new();
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            if letter == '"' {
                quoted = !quoted;
            } else if letter == '/' && !quoted && letters.peek() == Some(&'/') {
                break;
            }
            kept.push(letter);
        }
        kept
    };
    text.lines().map(without).collect::<Vec<_>>().join("\n")
}

/// The place of the last of some texts, each after the one before it. What is not found is passed over.
pub(crate) fn place_of(text: &str, path: &[&str]) -> Place {
    let mut at = 0;
    for part in path {
        let rest = text.get(at..).unwrap_or_default();
        at += rest.find(part).unwrap_or_default();
    }
    let before = text.get(..at).unwrap_or_default();
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    Place { line: before.matches('\n').count() + 1, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_after_the_section_it_is_in_and_not_in_a_comment() {
        let text = "(\n    // \"b\": 1\n    \"c\": \"//\", \"a\":\n    \"b\",\n)";
        let text = without_comments(text);
        assert_eq!(place_of(&text, &["\"a\"", "\"b\""]).to_string(), "4:5");
        assert_eq!(place_of(&text, &["\"//\""]).to_string(), "3:10");
        assert_eq!(place_of(&text, &["\"z\""]).to_string(), "1:1");
    }
}
