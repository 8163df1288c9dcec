//! The paths a source file names: `use` trees opened up, `self` and `super` resolved.

use super::code::take_apart;

/// Every path of two or more segments in a text, and every `use` of one, as seen from the crate:
/// `crate::app::App`. Paths from names that the file itself brings in stay as they are.
pub(crate) fn paths(text: &str, module: &[String]) -> Vec<String> {
    let tokens = tokens(&take_apart(text).code);
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
        module: module.to_vec(),
        ends: Vec::new(),
        depth: 0,
        found: Vec::new(),
    };
    while reader.at < tokens.len() {
        reader.step();
    }
    reader.found
}

/// Words, `::`, and single signs.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut joins = false;
    let mut letters = code.chars().peekable();
    while let Some(sign) = letters.next() {
        let is_word = sign.is_alphanumeric() || sign == '_';
        if is_word && joins {
            tokens.last_mut().unwrap().push(sign);
        } else if sign == ':' && letters.next_if_eq(&':').is_some() {
            tokens.push("::".to_owned());
        } else if !sign.is_whitespace() {
            tokens.push(sign.to_string());
        }
        joins = is_word;
    }
    tokens
}

fn is_word(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

struct Reader<'a> {
    tokens: &'a [String],
    at: usize,
    /// Where the reader is, inline modules included.
    module: Vec<String>,
    /// At which depth of braces each inline module ends.
    ends: Vec<usize>,
    depth: usize,
    found: Vec<String>,
}

impl Reader<'_> {
    fn token(&self, by: usize) -> &str {
        self.tokens.get(self.at + by).map_or("", String::as_str)
    }

    fn step(&mut self) {
        match (self.token(0), self.token(2)) {
            ("mod", "{") => {
                self.module.push(self.token(1).to_owned());
                self.ends.push(self.depth);
                self.depth += 1;
                self.at += 3;
            }
            ("{", _) => {
                self.depth += 1;
                self.at += 1;
            }
            ("}", _) => {
                self.depth = self.depth.saturating_sub(1);
                if self.ends.last() == Some(&self.depth) {
                    self.ends.pop();
                    self.module.pop();
                }
                self.at += 1;
            }
            ("use", _) => {
                self.at += 1;
                self.tree(&[]);
            }
            _ => self.expression(),
        }
    }

    /// A tree of a `use`, after the segments before it.
    fn tree(&mut self, before: &[String]) {
        let mut path = before.to_vec();
        loop {
            match self.token(0) {
                "::" => self.at += 1,
                "{" => {
                    self.at += 1;
                    while !["}", ""].contains(&self.token(0)) {
                        self.tree(&path);
                        if self.token(0) == "," {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                "as" => self.at += 2,
                "self" if !path.is_empty() => self.at += 1,
                word if is_word(word) || word == "*" => {
                    path.push(word.to_owned());
                    self.at += 1;
                }
                _ => break,
            }
        }
        self.keep(path);
    }

    /// A path in an expression or a type.
    fn expression(&mut self) {
        let mut path = Vec::new();
        if self.token(0) == "::" {
            self.at += 1;
        }
        while is_word(self.token(0)) {
            path.push(self.token(0).to_owned());
            self.at += 1;
            if self.token(0) != "::" {
                break;
            }
            self.at += 1;
        }
        match path.len() {
            0 => self.at += 1,
            1 => {}
            _ => self.keep(path),
        }
    }

    fn keep(&mut self, path: Vec<String>) {
        let mut segments = path.into_iter().peekable();
        let mut whole = Vec::new();
        if segments.peek().is_some_and(|first| ["self", "super"].contains(&first.as_str())) {
            let mut module = self.module.clone();
            while let Some(segment) =
                segments.next_if(|segment| ["self", "super"].contains(&segment.as_str()))
            {
                if segment == "super" {
                    module.pop();
                }
            }
            whole.push("crate".to_owned());
            whole.extend(module);
        }
        whole.extend(segments);
        if whole.len() > 1 {
            self.found.push(whole.join("::"));
        }
    }
}

#[test]
fn trees_are_opened_and_places_resolved() {
    let module = ["app".to_owned(), "keymap".to_owned()];
    let text = "
        use std::{fmt, io::{self, Write as _}};
        pub(crate) use super::action::{Action, View};
        use super::super::query::*;
        mod tests { use super::*; mod deep { use super::super::TABLE; } fn f() {} }
        fn g() -> self::Key { crate::catalogue::load(); Key::plain::<A>() }";
    let expected = [
        "std::fmt",
        "std::io",
        "std::io::Write",
        "crate::app::action::Action",
        "crate::app::action::View",
        "crate::query::*",
        "crate::app::keymap::*",
        "crate::app::keymap::TABLE",
        "crate::app::keymap::Key",
        "crate::catalogue::load",
        "Key::plain",
    ];
    assert_eq!(paths(text, &module), expected);
}
