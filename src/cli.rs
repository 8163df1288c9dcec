//! The command line: what a view shows, a verb prints.
//!
//! A verb makes a report (`verbs`), and one dispatch prints any report in any format (`output`). Data goes to
//! standard output, messages to standard error, and the exit code says how it went.

pub(crate) mod args;
pub(crate) mod browser;
pub(crate) mod environment;
pub(crate) mod exit;
pub(crate) mod messages;
pub(crate) mod open;
pub(crate) mod output;
pub(crate) mod query_answer;
pub(crate) mod run;
pub(crate) mod timings;
pub(crate) mod verbs;

pub use exit::{Answer, Failure};
pub use messages::tell;
pub use run::run;
