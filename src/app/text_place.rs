//! A position in a text.

/// The first visible line and the selected link of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TextPlace {
    pub(crate) scroll: usize,
    /// The index of the selected link.
    pub(crate) link: Option<usize>,
}
