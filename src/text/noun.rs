//! Counted nouns.

use crate::catalogue::Term;

/// The noun in the number that fits.
pub(crate) fn counted(count: usize, term: &Term) -> String {
    format!("{count} {}", if count == 1 { &term.singular } else { &term.plural })
}

/// "26 countries", "1 country".
pub(crate) fn countries(count: usize) -> String {
    if count == 1 { "1 country".to_owned() } else { format!("{count} countries") }
}
