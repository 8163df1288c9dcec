//! Limits of what is counted at once.

/// More countries than can be compared or put beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyCountries {
    /// The number of countries.
    pub count: usize,
    /// The most there may be.
    pub most: usize,
}
