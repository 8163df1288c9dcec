//! Options with few values: their names on the command line, and going from one value to the next.

/// A value of an option that has few of them, such as an order or a measure.
pub trait OptionValue: Copy + PartialEq + 'static {
    /// Every value with its name on the command line, in the order in which they are offered.
    const KEYS: &'static [(Self, &'static str)];

    /// Every value.
    fn all() -> impl Iterator<Item = Self> {
        Self::KEYS.iter().map(|&(value, _)| value)
    }

    /// The names of all values.
    fn keys() -> Vec<&'static str> {
        Self::KEYS.iter().map(|&(_, key)| key).collect()
    }

    /// The name on the command line.
    fn key(self) -> &'static str {
        let found = Self::KEYS.iter().find(|&&(value, _)| value == self);
        found.map_or("", |&(_, key)| key)
    }

    /// The value with this name; case is ignored.
    fn with_key(text: &str) -> Option<Self> {
        let found = Self::KEYS.iter().find(|(_, key)| key.eq_ignore_ascii_case(text));
        found.map(|&(value, _)| value)
    }

    /// The value after this one; after the last comes the first.
    #[must_use]
    fn next(self) -> Self {
        let next = Self::all().skip_while(|&value| value != self).nth(1);
        next.or_else(|| Self::all().next()).unwrap_or(self)
    }
}
