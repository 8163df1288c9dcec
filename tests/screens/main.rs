//! The browser from the outside: keys, clicks and pastes in, screens out.
//!
//! Each test is one user's story. No terminal is needed, because a state and a size give a screen.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "in a test, a text that is not on the screen is a failure and says so"
)]

mod background;
mod browse;
mod catalogues;
#[path = "../common/common.rs"]
mod common;
mod contrast;
mod countries;
mod countries_look;
mod details;
mod facets;
mod filter;
mod footer;
mod harness;
mod help;
mod keyboards;
mod keys;
mod leading;
mod leaving;
mod looks;
mod map;
mod matrix;
mod matrix_layout;
mod matrix_look;
mod matrix_marks;
mod matrix_odd;
mod mouse;
mod numbers;
mod one_state;
mod overlap;
mod overlap_lists;
mod overlap_look;
mod overlays;
mod palette;
mod reading;
mod remedies;
mod scroll_bars;
mod search;
mod search_page;
mod snapshots;
mod states;
mod statistics;
mod sweep;
mod taking;
mod time;
mod typing;
