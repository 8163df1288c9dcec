//! The browser as its users see it: keys, clicks and pastes in, screens out.
//!
//! Each test is one story. No terminal is needed: a state and a size give a screen.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "in a test, a text that is not on the screen is a failure and says so"
)]

#[path = "screens/browse.rs"]
mod browse;
#[path = "screens/catalogues.rs"]
mod catalogues;
#[path = "screens/countries.rs"]
mod countries;
#[path = "screens/details.rs"]
mod details;
#[path = "screens/facets.rs"]
mod facets;
#[path = "screens/filter.rs"]
mod filter;
#[path = "screens/harness.rs"]
mod harness;
#[path = "screens/help.rs"]
mod help;
#[path = "screens/leading.rs"]
mod leading;
#[path = "screens/leaving.rs"]
mod leaving;
#[path = "screens/looks.rs"]
mod looks;
#[path = "screens/matrix.rs"]
mod matrix;
#[path = "screens/matrix_layout.rs"]
mod matrix_layout;
#[path = "screens/matrix_marks.rs"]
mod matrix_marks;
#[path = "screens/matrix_odd.rs"]
mod matrix_odd;
#[path = "screens/mouse.rs"]
mod mouse;
#[path = "screens/overlap.rs"]
mod overlap;
#[path = "screens/search.rs"]
mod search;
#[path = "screens/snapshots.rs"]
mod snapshots;
#[path = "screens/states.rs"]
mod states;
#[path = "screens/statistics.rs"]
mod statistics;
#[path = "screens/sweep.rs"]
mod sweep;
#[path = "screens/typing.rs"]
mod typing;
