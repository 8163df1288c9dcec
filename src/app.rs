//! The state of the program and how actions change it. Knows keys, draws nothing.
//!
//! A key becomes an [`Action`] by way of the [key table](keymap); [`App::apply`] is the only thing that
//! changes the state. What needs the terminal is handed back as an [`Effect`]. Views and overlays answer a
//! motion with a decision, which the program carries out.

mod action;
mod apply;
mod cursor;
mod filter;
mod history;
mod key;
pub mod keymap;
mod navigate;
mod overlay_state;
pub(crate) mod overlays;
mod settings;
mod state;
pub(crate) mod text_pane;
mod typing;
pub(crate) mod view_state;
pub(crate) mod views;
mod walk;
pub(crate) mod world;

pub use action::{Action, Direction, Effect, Motion, Side, Spot, View};
pub use key::Key;
pub use settings::{Settings, ThemeName};
pub use state::App;
pub(crate) use views::overlap::Measure;
