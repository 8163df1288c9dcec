//! Numbers and orders on a selection: the matrix, overlaps, profiles, statistics, seriation.

pub mod combinations;
pub mod groups;
pub mod matrix;
pub mod option_value;
pub mod order;
pub mod overlap;
pub mod pairs;
pub mod profile;
pub mod ratio;
pub mod seriation;
pub mod similar;
pub(crate) mod sorting;
pub(crate) mod square;
pub mod statistics;
pub mod tile_map;
pub mod timeline;
