//! A list of codes in one string. Participants are most of a large file: as a list of strings they take a
//! third more memory to read (see `benches/README.md`).

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// The separator. A code that contains it is split in two; both parts then fail validation as unknown
/// countries.
const END: char = '\u{1f}';

/// Codes in their order, read and written as a list of strings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes(String);

impl Codes {
    /// Appends a code.
    pub fn push(&mut self, code: &str) {
        self.0.push_str(code);
        self.0.push(END);
    }

    /// The codes, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator(END)
    }

    /// The codes, with `separator` between them.
    pub fn join(&self, separator: &str) -> String {
        self.iter().collect::<Vec<_>>().join(separator)
    }
}

impl<'a> FromIterator<&'a str> for Codes {
    fn from_iter<I: IntoIterator<Item = &'a str>>(codes: I) -> Self {
        let mut list = Self::default();
        codes.into_iter().for_each(|code| list.push(code));
        list
    }
}

impl Serialize for Codes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Reads the next code into a list.
struct Code<'a>(&'a mut Codes);

impl<'de> DeserializeSeed<'de> for Code<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Code<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a code in quotation marks")
    }

    fn visit_str<E>(self, code: &str) -> Result<(), E> {
        self.0.push(code);
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;

        impl<'de> Visitor<'de> for List {
            type Value = Codes;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a list of codes")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Codes, A::Error> {
                let mut codes = Codes::default();
                while list.next_element_seed(Code(&mut codes))?.is_some() {}
                codes.0.shrink_to_fit();
                Ok(codes)
            }
        }

        deserializer.deserialize_seq(List)
    }
}

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn a_list_reads_back_as_it_was_written() {
        for text in [r#"["AAA","BBB"]"#, "[]", r#"[""]"#] {
            let codes: Codes = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&codes).unwrap(), text);
        }
        assert_eq!(["AAA", "BBB"].into_iter().collect::<Codes>().join(" "), "AAA BBB");
    }
}
