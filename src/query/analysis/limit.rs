//! Limits on the number of countries that are compared at once.

/// The error that there are more countries than can be compared at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyCountries {
    /// The number of countries.
    pub count: usize,
    /// The greatest number allowed.
    pub most: usize,
}
