//! Pure drawing: a state and a size give a screen. Only [`Screen::fit`] changes the state: it tells the state
//! how much is visible.

mod backdrop;
pub(crate) mod chrome;
mod footer;
pub(crate) mod notice;
pub(crate) mod overlay_screen;
pub(crate) mod overlays;
pub(crate) mod screen;
pub(crate) mod style;
pub(crate) mod view_screen;
pub(crate) mod views;
pub(crate) mod widgets;

pub use notice::Notice;
pub use screen::Screen;
pub(crate) use style::glyphs::Glyphs;
pub(crate) use widgets::pen::ascii_sign;
