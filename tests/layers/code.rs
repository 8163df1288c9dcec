//! What of a source file is code: without comments, and with its strings apart.

/// A file taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Code {
    /// The code with every string and character literal emptied and every comment left out. Lines
    /// stay where they are.
    pub(crate) code: String,
    /// What stands in the string literals, each with its line from one.
    pub(crate) strings: Vec<(usize, String)>,
}

/// Takes a source text apart.
pub(crate) fn take_apart(text: &str) -> Code {
    let mut reader =
        Reader { letters: text.chars().collect(), at: 0, line: 1, read: Code::default() };
    while reader.at < reader.letters.len() {
        reader.step();
    }
    reader.read
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    line: usize,
    read: Code,
}

impl Reader {
    fn ahead(&self, by: usize) -> char {
        self.letters.get(self.at + by).copied().unwrap_or('\0')
    }

    /// Takes a letter, and says which.
    fn take(&mut self) -> char {
        let letter = self.ahead(0);
        self.line += usize::from(letter == '\n');
        self.at += 1;
        letter
    }

    fn step(&mut self) {
        match (self.ahead(0), self.ahead(1)) {
            ('/', '/') => {
                while self.at < self.letters.len() && self.ahead(0) != '\n' {
                    self.take();
                }
            }
            ('/', '*') => self.comment(),
            ('"', _) => self.string(),
            ('r', '"' | '#') if !self.is_in_word() => self.raw_string(),
            ('\'', _) => self.quote(),
            _ => {
                let letter = self.take();
                self.read.code.push(letter);
            }
        }
    }

    /// Whether the letter before belongs to the same word.
    fn is_in_word(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.letters.get(at));
        // The `r` of a raw byte string follows a `b`.
        before.is_some_and(|letter| (letter.is_alphanumeric() && *letter != 'b') || *letter == '_')
    }

    /// A comment with others in it, as far as its end.
    fn comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            match (self.ahead(0), self.ahead(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                ('\0', _) => return,
                _ => {
                    if self.take() == '\n' {
                        self.read.code.push('\n');
                    }
                    continue;
                }
            }
            self.take();
            self.take();
            if depth == 0 {
                return;
            }
        }
    }

    fn raw_string(&mut self) {
        let mut hashes = 0;
        while self.ahead(1 + hashes) == '#' {
            hashes += 1;
        }
        if self.ahead(1 + hashes) != '"' {
            let letter = self.take();
            self.read.code.push(letter);
            return;
        }
        for _ in 0..=hashes {
            self.take();
        }
        self.raw(hashes);
    }

    /// A raw string from its quotation mark on.
    fn raw(&mut self, hashes: usize) {
        let line = self.line;
        self.take();
        let mut text = String::new();
        while self.at < self.letters.len() {
            if self.ahead(0) == '"' && (1..=hashes).all(|by| self.ahead(by) == '#') {
                break;
            }
            text.push(self.take());
        }
        for _ in 0..=hashes {
            self.take();
        }
        self.keep(line, text);
    }

    fn string(&mut self) {
        let line = self.line;
        self.take();
        let mut text = String::new();
        while self.at < self.letters.len() && self.ahead(0) != '"' {
            let letter = self.take();
            if letter != '\\' {
                text.push(letter);
                continue;
            }
            // An escape; at the end of a line it takes the blanks of the next.
            if self.take() == '\n' {
                while self.ahead(0).is_whitespace() {
                    self.take();
                }
            } else {
                text.push(' ');
            }
        }
        self.take();
        self.keep(line, text);
    }

    fn keep(&mut self, line: usize, text: String) {
        self.read.code.push_str("\"\"");
        for _ in line..self.line {
            self.read.code.push('\n');
        }
        self.read.strings.push((line, text));
    }

    /// A character literal, or a lifetime.
    fn quote(&mut self) {
        let is_literal = self.ahead(1) == '\\' || self.ahead(2) == '\'';
        self.take();
        if !is_literal {
            self.read.code.push('\'');
            return;
        }
        self.read.code.push_str("' '");
        if self.take() == '\\' {
            self.take();
        }
        while self.at < self.letters.len() && self.take() != '\'' {}
    }
}

/// The code before the tests in it: as far as `#[cfg(test)]` at the start of a line.
pub(crate) fn before_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]").map_or(text, |at| &text[..at])
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let text = "a /* b /* c\n */ */ d // e \"f\"\n\"g // h\\\" \\\n   i\" 'j' '\\'' &'k l r#\"m\"n\"# br\"o\"";
    let Code { code, strings } = take_apart(text);
    assert_eq!(code, "a \n d \n\"\"\n ' ' ' ' &'k l \"\" b\"\"");
    let expected = [(3, "g // h  i"), (4, "m\"n"), (4, "o")];
    assert_eq!(strings, expected.map(|(line, text)| (line, text.to_owned())));
}

#[test]
fn tests_are_left_out() {
    assert_eq!(before_tests("code\n#[cfg(test)]\nmod tests {}"), "code");
    assert_eq!(before_tests("code"), "code");
}
