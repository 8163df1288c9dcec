//! The state of the program and how actions change it. Knows keys, draws nothing.
//!
//! The [key table](keymap) turns a key into an [`Action`]; [`App::apply`] alone changes the state. What
//! needs the terminal is returned as an [`Effect`]. Views and overlays answer a motion with a decision, which
//! [`App`] carries out.

mod action;
mod apply;
mod choose;
mod commands;
mod context;
mod cursor;
mod describe;
mod filter;
mod first_orders;
mod history;
pub(crate) mod key;
pub mod keymap;
mod navigate;
mod overlay_state;
pub(crate) mod overlays;
mod recent;
mod settings;
mod state;
mod take;
pub(crate) mod text_pane;
mod typing;
pub(crate) mod view_command;
pub(crate) mod view_option;
pub(crate) mod view_state;
pub(crate) mod views;
mod walk;
pub(crate) mod world;

pub use action::{Action, Direction, Effect, Motion, Side, Spot, View};
pub(crate) use first_orders::FirstOrders;
pub use key::Key;
pub use settings::{ColourDepth, Settings, ThemeName, ThemeSource};
pub use state::App;
pub use take::{Export, ExportError, Table, TableFormat};
pub use view_option::{ViewFlag, ViewOption};
pub(crate) use views::overlap::Measure;
pub(crate) use views::overlap::options::OverlapOrder;
