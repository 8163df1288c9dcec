//! Writing XML: texts and attributes are escaped, elements are closed.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesStart, BytesText, Event};

use super::measure::FittedText;

/// The start of an element with its attributes.
pub(crate) type Element = BytesStart<'static>;

/// An element with its attributes: lengths, and others.
pub(crate) fn element(
    name: &'static str,
    lengths: &[(&str, f64)],
    others: &[(&str, &str)],
) -> Element {
    let mut element = BytesStart::new(name);
    for &(key, length) in lengths {
        element.push_attribute((key, short(length).as_str()));
    }
    for &(key, value) in others {
        element.push_attribute((key, allowed(value).as_ref()));
    }
    element
}

/// Elements in the order they were added, a line each.
#[derive(Default)]
pub(crate) struct Elements {
    text: Vec<u8>,
}

impl Elements {
    /// Adds an element with nothing inside.
    pub(crate) fn empty(&mut self, element: Element) {
        self.write(|writer| writer.write_event(Event::Empty(element)));
    }

    /// Adds an element with a text and, as its title, the whole text if that is longer.
    pub(crate) fn text(&mut self, element: &Element, text: &FittedText<'_>) {
        self.write(|writer| {
            writer.write_event(Event::Start(element.borrow()))?;
            if let Some(whole) = text.whole {
                let title = writer.create_element("title");
                title.write_text_content(BytesText::new(&allowed(whole)))?;
            }
            writer.write_event(Event::Text(BytesText::new(&allowed(&text.text))))?;
            writer.write_event(Event::End(element.to_end()))
        });
    }

    /// Adds elements after these.
    pub(crate) fn append(&mut self, mut others: Self) {
        self.text.append(&mut others.text);
    }

    /// The text of a document: its root, with these elements inside.
    pub(crate) fn into_document(self, root: &Element) -> String {
        let mut document = Self::default();
        document.write(|writer| {
            writer.write_event(Event::Start(root.borrow()))?;
            writer.get_mut().push(b'\n');
            writer.get_mut().write_all(&self.text)?;
            writer.write_event(Event::End(root.to_end()))
        });
        String::from_utf8_lossy(&document.text).into_owned()
    }

    fn write(&mut self, write: impl FnOnce(&mut Writer<&mut Vec<u8>>) -> io::Result<()>) {
        // Writing to memory does not fail.
        let _ = write(&mut Writer::new(&mut self.text));
        self.text.push(b'\n');
    }
}

/// A length with at most one decimal.
pub(crate) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}

/// The text on one line, with replacement characters for those that XML 1.0 does not allow.
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
    use super::{Elements, FittedText, element, short};

    #[test]
    fn everything_is_escaped_and_closed() {
        let mut elements = Elements::default();
        let text = element("text", &[("x", 1.25)], &[]);
        let fitted = FittedText { text: "a\u{1b}<b>\u{ffff}".into(), whole: Some("]]>&amp;") };
        elements.text(&text, &fitted);
        elements.empty(element("rect", &[], &[]));
        let expected = "<g id=\"&quot;&lt;&amp;&gt;\">\n<text x=\"1.3\"><title>]]&gt;&amp;amp;\
            </title>a\u{fffd}&lt;b&gt;\u{fffd}</text>\n<rect/>\n</g>\n";
        assert_eq!(elements.into_document(&element("g", &[], &[("id", "\"<&>")])), expected);
        assert_eq!([0.0, -0.01, 3.0, 2.04].map(short), ["0", "0", "3", "2"]);
    }
}
