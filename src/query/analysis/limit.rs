//! Limits of what is counted at once.

/// That more countries are asked for than are put beside each other or compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyCountries {
    /// How many are asked for.
    pub count: usize,
    /// How many there may be.
    pub most: usize,
}
