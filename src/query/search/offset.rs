//! Positions in the texts of an index.

/// A position as the index keeps it, in 32 bits: a catalogue has at most 256 MiB.
pub(crate) fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
