//! Searching folded text for a word or phrase, letter for letter.

use std::ops::Range;

use memchr::memmem::Finder;

/// A folded word or phrase.
///
/// Between the words of a phrase there may be a space in the text or nothing: folding leaves nothing of
/// the hyphens in `air-to-air`.
#[derive(Debug)]
pub(crate) struct Needle<'a> {
    first: Finder<'a>,
    others: Vec<&'a str>,
}

impl<'a> Needle<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut words = text.split(' ');
        let first = Finder::new(words.next().unwrap_or_default());
        Self { first, others: words.collect() }
    }

    /// Where it first begins at `from` or later, and ends.
    pub(crate) fn find(&self, text: &[u8], from: usize) -> Option<Range<usize>> {
        let mut from = from;
        loop {
            let start = from + self.first.find(text.get(from..)?)?;
            let mut end = start + self.first.needle().len();
            let mut goes_on = |word: &&str| {
                end += usize::from(text.get(end) == Some(&b' '));
                let holds = text.get(end..).is_some_and(|rest| rest.starts_with(word.as_bytes()));
                end += word.len();
                holds
            };
            if self.others.iter().all(&mut goes_on) {
                return Some(start..end);
            }
            from = start + 1;
        }
    }

    /// Everywhere it is, from the left; one occurrence may begin within another.
    pub(crate) fn find_all<'b>(
        &'b self,
        text: &'b [u8],
    ) -> impl Iterator<Item = Range<usize>> + 'b {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.find(text, from)?;
            from = found.start + 1;
            Some(found)
        })
    }
}

/// Whether no letter stands directly before what is at `range`, and none after it.
pub(crate) fn stands_alone(text: &[u8], range: &Range<usize>) -> (bool, bool) {
    let is_gap = |byte: Option<&u8>| matches!(byte, None | Some(b' ' | b'\n'));
    let before = range.start.checked_sub(1).and_then(|before| text.get(before));
    (is_gap(before), is_gap(text.get(range.end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, needle: &str) -> Vec<(usize, usize)> {
        let found = Needle::new(needle);
        found.find_all(text.as_bytes()).map(|range| (range.start, range.end)).collect()
    }

    #[test]
    fn a_word_is_found_everywhere_even_within_itself() {
        assert_eq!(all("banana boats", "ana"), [(1, 4), (3, 6)]);
        assert_eq!(all("banana", "x"), []);
    }

    #[test]
    fn words_of_a_phrase_may_be_written_together() {
        assert_eq!(all("airtoair refuelling", "air to air"), [(0, 8)]);
        assert_eq!(all("air to air", "air to air"), [(0, 10)]);
        assert_eq!(all("air  to air, air tosh", "air to air"), []);
        // What stands apart is not one word.
        assert_eq!(all("air to air", "airto air"), []);
    }
}
