//! Why something typed is refused, with its remedies.

/// Why something typed is refused, and what can be typed in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, and what to type instead.
    pub message: String,
    /// What to type instead, the most likely first.
    pub remedies: Vec<String>,
}
