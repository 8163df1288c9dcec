//! A first word that is nearly the name of a verb: `hvp matrx`.

use clap::CommandFactory;

use crate::catalogue::{Catalogue, nearest};
use crate::query::begins_a_name_of_any;
use crate::text::command::Command;

use super::args::Arguments;
use super::exit::Failure;

/// The fewest letters of a word that can nearly be a verb.
const FEWEST_LETTERS: usize = 3;

/// Refuses words of which the first is nearly a verb, unless a record of the catalogue is called or begins so.
/// The error names the command of that verb, and the one that looks for the words.
pub(crate) fn refuse_near_verb(catalogue: &Catalogue, words: &[String]) -> Result<(), Failure> {
    let Some((first, rest)) = words.split_first() else { return Ok(()) };
    let is_word = first.chars().all(char::is_alphabetic);
    if !is_word || first.chars().count() < FEWEST_LETTERS {
        return Ok(());
    }
    let command = Arguments::command();
    let verbs = command.get_subcommands().flat_map(clap::Command::get_name_and_visible_aliases);
    match nearest(first, verbs) {
        Some(verb) if !begins_a_name_of_any(catalogue, first) => {
            let command = |verb: &str, words: &[String]| {
                let command = Command::new(None).with(verb);
                words.iter().fold(command, Command::with)
            };
            let (instead, search) = (command(verb, rest), command("list", words));
            Err(Failure::Usage(format!(
                "“{first}” is no command; write “{instead}”, or “{search}” to look for the words"
            )))
        }
        Some(_) | None => Ok(()),
    }
}
