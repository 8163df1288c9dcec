//! Bit masks that rule out most names before their letters are compared.

use super::fuzzy::FEWEST_LETTERS;

/// The span of letters of the text within which the first three of a fuzzy word lie.
const FIRST_SPAN: usize = 2 * FEWEST_LETTERS;

/// Which letters occur in a folded text, as 64 bits that they share. A text can only contain a word whose
/// bits are all among its own.
///
/// Letters and digits of ASCII have a bit each; the bytes of any other letter share the rest.
pub(crate) fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |mask, byte| mask | LETTERS.get(usize::from(byte)).copied().unwrap_or(0))
}

/// The bit of each byte of a folded text.
static LETTERS: [u64; 256] = {
    let mut bits = [0; 256];
    let mut rest: &mut [u64] = &mut bits;
    let mut byte = 0_u8;
    while let Some((bit, others)) = rest.split_first_mut() {
        *bit = match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            128.. => 1 << (36 + byte % 28),
            _ => 0,
        };
        rest = others;
        byte = byte.wrapping_add(1);
    }
    bits
};

/// Hashes the first letter of a word and one of the letters soon after it to one of 128 bits: a Bloom filter
/// for fuzzy matches.
fn lead_pair(first: char, then: char) -> u128 {
    1 << (u32::from(first).wrapping_mul(31).wrapping_add(u32::from(then)) % 128)
}

/// The pairs of the first letter of a text with each of those within the span or in the first word.
pub(crate) fn lead_pairs(text: &str) -> u128 {
    let mut letters = text.chars();
    let first = letters.next().unwrap_or(' ');
    let word = text.split(' ').next().map_or(0, |word| word.chars().count());
    let then = letters.take(FIRST_SPAN.max(word) - 1).filter(|letter| *letter != ' ');
    then.fold(0, |pairs, letter| pairs | lead_pair(first, letter))
}

/// The pairs of the first letter of a word with the second and the third. Every fuzzy match has them
/// among its [`lead_pairs`].
pub(crate) fn first_pairs(word: &str) -> u128 {
    let mut letters = word.chars();
    let first = letters.next().unwrap_or(' ');
    letters.take(FEWEST_LETTERS - 1).fold(0, |pairs, letter| pairs | lead_pair(first, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_bits_of_every_word_in_it() {
        for text in ["abc 01 xyz", "lodz", "σιγμα και ωμέγα", "日本 7"] {
            for word in text.split(' ') {
                assert_eq!(letters(text) & letters(word), letters(word), "{word} in {text}");
                assert_ne!(letters(word), 0, "{word}");
            }
        }
        assert_eq!(letters("abc") & letters("d"), 0);
        assert_eq!(letters(" \n"), 0);
    }

    #[test]
    fn letters_soon_after_the_first_are_told_from_later_ones() {
        let pairs = lead_pairs("passive air");
        assert_eq!(pairs & first_pairs("psv"), first_pairs("psv"));
        assert_ne!(pairs & first_pairs("pri"), first_pairs("pri"));
    }
}
