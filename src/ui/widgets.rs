//! What several views draw with.

pub(crate) mod filter_line;
pub(crate) mod geometry;
pub(crate) mod labels;
pub(crate) mod pane;
pub(crate) mod pen;
pub(crate) mod row_style;
pub(crate) mod scroll_bar;
pub(crate) mod text_field;
pub(crate) mod text_pane;
