//! A small writer of XML: every text and every attribute is escaped, every element closed.

use std::fmt::Write as _;

/// What an attribute says.
pub(crate) enum Value<'a> {
    Text(&'a str),
    Number(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

pub(crate) type Attributes<'a> = [(&'static str, Value<'a>)];

/// An XML document in the making.
#[derive(Default)]
pub(crate) struct Writer {
    text: String,
    open: Vec<&'static str>,
}

impl Writer {
    /// Opens an element; what is written until it is closed is inside.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.text.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            let _ = writeln!(self.text, "</{name}>");
        }
    }

    /// An element with nothing inside.
    pub(crate) fn empty(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.text.push_str("/>\n");
    }

    /// An element with a text inside, and a longer wording where the text was cut.
    pub(crate) fn text(
        &mut self,
        name: &'static str,
        attributes: &Attributes<'_>,
        text: &str,
        whole: Option<&str>,
    ) {
        self.start(name, attributes);
        self.text.push('>');
        if let Some(whole) = whole {
            self.text.push_str("<title>");
            escape(&mut self.text, whole);
            self.text.push_str("</title>");
        }
        escape(&mut self.text, text);
        let _ = writeln!(self.text, "</{name}>");
    }

    /// Puts what another has written inside.
    pub(crate) fn inside(&mut self, other: Self) {
        self.text.push_str(&other.finish());
    }

    /// The document, with everything closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn start(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        let _ = write!(self.text, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.text, " {key}=\"");
            match value {
                Value::Text(text) => escape(&mut self.text, text),
                Value::Number(number) => self.text.push_str(&short(*number)),
            }
            self.text.push('"');
        }
    }
}

/// A length to a tenth.
pub(crate) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}

/// The text as it may stand inside an element or an attribute. What XML 1.0 does not allow at all
/// becomes the replacement character.
fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ if character.is_control() => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Writer, short};

    #[test]
    fn everything_is_escaped_and_closed() {
        let mut writer = Writer::default();
        writer.open("g", &[("id", "\"<&>'".into())]);
        writer.text("text", &[("x", 1.25.into())], "a\u{1b}<b>\u{ffff}", Some("]]>&amp;"));
        let expected = "<g id=\"&quot;&lt;&amp;&gt;&#39;\">\n<text x=\"1.3\"><title>]]&gt;&amp;amp;\
            </title>a\u{fffd}&lt;b&gt;\u{fffd}</text>\n</g>\n";
        assert_eq!(writer.finish(), expected);
        assert_eq!([0.0, -0.01, 3.0, 2.04].map(short), ["0", "0", "3", "2"]);
    }
}
