//! Facts in words, for both the browser and the command line: nouns, numbers, lists, pages. This layer draws
//! and prints nothing.

pub(crate) mod background_page;
pub(crate) mod bar;
pub(crate) mod block;
pub(crate) mod citation;
pub mod combination;
pub mod command;
pub(crate) mod country_page;
pub(crate) mod cut;
pub(crate) mod explanation;
pub(crate) mod heading;
pub(crate) mod list;
pub mod marks;
pub(crate) mod milestone;
pub(crate) mod noun;
pub(crate) mod number;
pub(crate) mod page;
pub(crate) mod pair;
pub(crate) mod participation;
pub(crate) mod passage;
pub(crate) mod project_list;
pub(crate) mod project_page;
pub mod rank;
pub(crate) mod stage;
pub(crate) mod standing_out;
pub(crate) mod width;
pub(crate) mod wording;
pub(crate) mod wrap;
pub(crate) mod wrapped_text;
