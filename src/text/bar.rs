//! Bars in a line of text.

/// The ends of a bar, from one to seven eighths of a column.
const ENDS: [&str; 7] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar of `part` out of `whole`, in eighths of a column.
pub(crate) fn bar(part: usize, whole: usize, columns: usize) -> String {
    let eighths = (part * columns * 8).checked_div(whole).unwrap_or(0);
    let end = (eighths % 8).checked_sub(1).and_then(|end| ENDS.get(end));
    format!("{}{}", "█".repeat(eighths / 8), end.copied().unwrap_or_default())
}
