//! `hvp`, the terminal browser for catalogues of multinational cooperation, as a library.
//!
//! Dependencies run one way: `cli`, `terminal` → `ui` → `app` → `query` → `catalogue`.

pub mod app;
pub mod catalogue;
pub mod cli;
pub mod query;
pub mod terminal;
pub mod ui;
