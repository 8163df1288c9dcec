//! Numbers in control sequences.

/// Writes a number in decimal.
pub(super) fn write_number(out: &mut Vec<u8>, number: usize) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}
