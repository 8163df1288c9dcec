//! What is kept between sessions of the browser: the settings file, which the program only reads, and the state
//! file, which only the program writes.

pub(crate) mod config;
pub(crate) mod config_keys;
pub(crate) mod place;
pub(crate) mod places;
pub(crate) mod regular_file;
pub(crate) mod session;
pub(crate) mod state;
pub(crate) mod warnings;
