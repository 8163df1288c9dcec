//! Numbers as text.

/// A share of one as a percentage, held together.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.0}\u{a0}%", share * 100.0)
}

/// How many times more than by chance, to two digits.
pub(crate) fn times(lift: f64) -> String {
    if lift < 9.95 { format!("{lift:.1}") } else { format!("{lift:.0}") }
}
