//! The command line: a verb prints what a view shows.
//!
//! Each verb makes a report (`verbs`), and `output` prints any report in any format. Data goes to standard
//! output, messages go to standard error, and the exit code tells the result.

pub(crate) mod args;
pub(crate) mod border;
pub(crate) mod browser;
pub(crate) mod completion;
pub(crate) mod environment;
pub(crate) mod examples;
pub(crate) mod exit;
mod loading;
pub(crate) mod manual;
pub(crate) mod near_verb;
pub(crate) mod open;
pub(crate) mod output;
pub(crate) mod plain;
mod query_answer;
pub(crate) mod run;
pub(crate) mod settings;
pub(crate) mod tables;
pub(crate) mod timings;
pub(crate) mod verbs;

pub use border::print_message;
pub use exit::{Answer, Failure};
pub use run::run_command;
