//! Elements of an XML document: every text and every attribute is escaped, every element closed.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};
use quick_xml::writer::ElementWriter;

/// The value of an attribute.
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

impl Value<'_> {
    fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => allowed(text),
            Self::Number(number) => Cow::Owned(short(*number)),
        }
    }
}

pub(crate) type Attributes<'a> = [(&'static str, Value<'a>)];

/// Elements in the order they were added, a line each.
#[derive(Default)]
pub(crate) struct Elements {
    text: Vec<u8>,
}

impl Elements {
    /// An element with nothing inside.
    pub(crate) fn empty(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.add(name, attributes, |element| element.write_empty().map(drop));
    }

    /// An element with a text inside, and a longer wording where the text was cut.
    pub(crate) fn text(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        text: &str,
        whole: Option<&str>,
    ) {
        let inside = |writer: &mut Writer<&mut Vec<u8>>| {
            if let Some(whole) = whole {
                let title = writer.create_element("title");
                title.write_text_content(BytesText::new(&allowed(whole)))?;
            }
            writer.write_event(Event::Text(BytesText::new(&allowed(text))))
        };
        self.add(name, attributes, |element| element.write_inner_content(inside).map(drop));
    }

    /// An element with other elements inside.
    pub(crate) fn around(&mut self, name: &str, attributes: &Attributes<'_>, inside: &Self) {
        let inside = |writer: &mut Writer<&mut Vec<u8>>| {
            writer.get_mut().push(b'\n');
            writer.get_mut().write_all(&inside.text)
        };
        self.add(name, attributes, |element| element.write_inner_content(inside).map(drop));
    }

    /// Adds elements after these.
    pub(crate) fn append(&mut self, mut others: Self) {
        self.text.append(&mut others.text);
    }

    /// The text of the document.
    pub(crate) fn finish(self) -> String {
        String::from_utf8_lossy(&self.text).into_owned()
    }

    fn add(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        write: impl FnOnce(ElementWriter<'_, &mut Vec<u8>>) -> io::Result<()>,
    ) {
        let mut writer = Writer::new(&mut self.text);
        let mut element = writer.create_element(name);
        for (key, value) in attributes {
            element = element.with_attribute((*key, value.written().as_ref()));
        }
        // Writing to memory does not fail.
        let _ = write(element);
        self.text.push(b'\n');
    }
}

/// A length to a tenth.
pub(crate) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}

/// The text on one line, and with the replacement character for what XML 1.0 does not allow at all.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_refused =
        |character: char| character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}');
    if !text.contains(is_refused) {
        return Cow::Borrowed(text);
    }
    let replaced = |character| match character {
        '\n' | '\t' => ' ',
        _ if is_refused(character) => '\u{fffd}',
        _ => character,
    };
    Cow::Owned(text.chars().map(replaced).collect())
}

#[cfg(test)]
mod tests {
    use super::{Elements, short};

    #[test]
    fn everything_is_escaped_and_closed() {
        let (mut inner, mut outer) = (Elements::default(), Elements::default());
        inner.text("text", &[("x", 1.25.into())], "a\u{1b}<b>\u{ffff}", Some("]]>&amp;"));
        inner.empty("rect", &[]);
        outer.around("g", &[("id", "\"<&>".into())], &inner);
        let expected = "<g id=\"&quot;&lt;&amp;&gt;\">\n<text x=\"1.3\"><title>]]&gt;&amp;amp;\
            </title>a\u{fffd}&lt;b&gt;\u{fffd}</text>\n<rect/>\n</g>\n";
        assert_eq!(outer.finish(), expected);
        assert_eq!([0.0, -0.01, 3.0, 2.04].map(short), ["0", "0", "3", "2"]);
    }
}
