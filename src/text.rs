//! Facts as words, for the browser and the command line alike: nouns, numbers, lists, pages. Draws and prints
//! nothing.

pub(crate) mod block;
pub(crate) mod citation;
pub(crate) mod combinations;
pub(crate) mod country_page;
pub(crate) mod cut;
pub(crate) mod list;
pub(crate) mod marks;
pub(crate) mod noun;
pub(crate) mod number;
pub(crate) mod page;
pub(crate) mod profile;
pub(crate) mod project_page;
pub(crate) mod stage;
pub(crate) mod width;
pub(crate) mod wording;
pub(crate) mod wrap;
pub(crate) mod wrapped_text;
