//! `hvp`, the terminal browser for catalogues of multinational cooperation, as a library.
//!
//! | module | what it is | knows nothing about |
//! |---|---|---|
//! | [`catalogue`] | datasets: shapes, validation, dates, loading | searching, terminals |
//! | [`query`] | pure queries: the query language, search, matrix, orders | terminals |
//! | [`text`] | facts as words, numbers and pages, for both the browser and the verbs | drawing, printing |
//! | [`app`] | state and update: actions, the key table, cursors, overlays, history | drawing |
//! | [`ui`] | pure drawing: a state and a size give a screen | terminals |
//! | [`terminal`] | the real terminal: raw mode, signals, event loop, clipboard | verbs |
//! | [`cli`] | verbs, output formats, exit codes | |
//!
//! Dependencies run one way: `cli` → `terminal` → `ui` → `app` → `text` → `query` → `catalogue`.

pub mod app;
pub mod catalogue;
pub mod cli;
pub mod query;
pub mod terminal;
pub mod text;
pub mod ui;
