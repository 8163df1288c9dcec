//! Completing a command in a shell: verbs and flags by their definitions, values by the catalogue.
//!
//! The script that `hvp completions` prints runs the program with the environment variable `COMPLETE`, and with
//! the words of the command after `--`. The answer is one completion a line, in the form the shell reads.

use std::any::TypeId;
use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::sync::Arc;

use clap::builder::Str;
use clap::{Arg, ArgMatches, Command, CommandFactory, FromArgMatches};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, ValueCompleter};
use clap_complete::env::Shells;

use crate::app::{OverlapOrder, View};
use crate::catalogue::{Catalogue, Origin, Project, load};
use crate::query::analysis::combinations::CombinationOrder;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::{CountryOrder, ProjectOrder, TimelineOrder};
use crate::query::analysis::sorting::Sorting;
use crate::query::language::Field;
use crate::query::search::fold::fold_text;
use crate::query::{Index, completions};

use super::args::{Arguments, CommonArguments};

/// The environment variable that asks for completions, with the name of the shell.
const VARIABLE: &str = "COMPLETE";
/// The scripts of shells. Those of `clap_complete` take what comes before and after a colon for two words, or
/// complete nothing whose beginning is not typed, such as the code of a country by its name.
const SCRIPTS: [(&str, &str); 3] = [
    ("bash", include_str!("completion/hvp.bash")),
    ("fish", include_str!("completion/hvp.fish")),
    ("zsh", include_str!("completion/hvp.zsh")),
];

/// Writes the script that completes commands in a shell.
pub(crate) fn write_script(out: &mut impl Write, shell: &str, program: &str) -> io::Result<()> {
    if let Some((_, script)) = SCRIPTS.iter().find(|(name, _)| *name == shell) {
        let program = format!("'{}'", program.replace('\'', "'\\''"));
        return out.write_all(script.replace("PROGRAM", &program).as_bytes());
    }
    match Shells::builtins().completer(shell) {
        Some(shell) => shell.write_registration(VARIABLE, "hvp", "hvp", program, out),
        None => Err(io::Error::other(format!("completions for {shell} are not known"))),
    }
}

/// The shell that asks for completions.
pub(crate) fn asking_shell() -> Option<String> {
    env::var(VARIABLE).ok().filter(|shell| Shells::builtins().completer(shell).is_some())
}

/// Writes the completions of the command after `--`, or the script of the shell if there is none.
pub(crate) fn write_completions(
    out: &mut impl Write,
    shell: &str,
    arguments: &[OsString],
) -> io::Result<()> {
    let mut parts = arguments.splitn(2, |argument| argument == "--");
    let program = parts.next().and_then(<[OsString]>::first);
    let Some(words) = parts.next().filter(|words| !words.is_empty()) else {
        let program = program.map_or("hvp".into(), |program| program.to_string_lossy());
        return write_script(out, shell, &program);
    };
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(shell) else { return Ok(()) };
    let mut command = completing(Known::new(words).map(Arc::new).as_ref());
    shell.write_complete(&mut command, words.to_vec(), env::current_dir().ok().as_deref(), out)
}

/// The definition of the arguments, in which values of the catalogue can be completed.
fn completing(known: Option<&Arc<Known>>) -> Command {
    let with_values = |arg: Arg| {
        let completer = values_of(&arg, known);
        // What begins with one hyphen is a word that is excluded, not a short flag.
        let arg = arg.short(None);
        match completer {
            Some(completer) => arg.add(completer),
            None => arg,
        }
    };
    let mut command = Arguments::command();
    // The flags for help are only there once it is built.
    command.build();
    let command = command.mut_args(with_values);
    command.mut_subcommands(|verb| verb.mut_args(with_values))
}

/// What completes the values of an argument, by what the help calls them.
fn values_of(arg: &Arg, known: Option<&Arc<Known>>) -> Option<ArgValueCompleter> {
    let kind = match arg.get_value_names()?.first().map(Str::as_str)? {
        "ORDER" if arg.get_value_parser().type_id() == TypeId::of::<Sorting<ProjectOrder>>() => {
            return Some(fixed(ProjectOrder::keys()));
        }
        "ORDER" if arg.get_value_parser().type_id() == TypeId::of::<OverlapOrder>() => {
            return Some(fixed([CountryOrder::keys(), CombinationOrder::keys()].concat()));
        }
        "ORDER" if arg.get_value_parser().type_id() == TypeId::of::<Sorting<TimelineOrder>>() => {
            return Some(fixed(TimelineOrder::keys()));
        }
        "ORDER" => return Some(fixed(CountryOrder::keys())),
        "VIEW" => return Some(fixed(View::ALL.map(|view| view.name().to_lowercase()))),
        "COMMAND" => {
            let verbs = Arguments::command();
            return Some(fixed(verbs.get_subcommands().map(|verb| verb.get_name().to_owned())));
        }
        "QUERY" => ValueKind::Query,
        "PROJECT" => ValueKind::Project,
        "TERM" => ValueKind::Term,
        "COUNTRY" if arg.is_positional() => ValueKind::CountryAndQuery,
        "COUNTRY" => ValueKind::Field(Field::COUNTRY),
        "CATEGORY" => ValueKind::Field(Field::CATEGORY),
        "STANDING" => ValueKind::Field(Field::STANDING),
        _ => return None,
    };
    Some(ArgValueCompleter::new(Values { kind, known: known?.clone() }))
}

/// Completes one of these words.
fn fixed(words: impl IntoIterator<Item = impl Into<String>>) -> ArgValueCompleter {
    let words: Vec<String> = words.into_iter().map(Into::into).collect();
    ArgValueCompleter::new(move |typed: &OsStr| {
        let begins = |word: &&String| typed.to_str().is_some_and(|typed| word.starts_with(typed));
        words.iter().filter(begins).map(CompletionCandidate::new).collect()
    })
}

/// What the command line so far says about values: the catalogue they are of, and the query before the cursor.
struct Known {
    catalogue: Catalogue,
    index: Index,
    /// The words of the query before the cursor.
    query: Vec<String>,
}

impl Known {
    /// Reads the catalogue that the words of a command name; none if it cannot be used.
    fn new(words: &[OsString]) -> Option<Self> {
        let (_, before) = words.split_last()?;
        let typed = Arguments::command().ignore_errors(true).try_get_matches_from(before).ok()?;
        let origin = Origin::from_argument(CommonArguments::from_arg_matches(&typed).ok()?.data);
        // What stands on standard input is for the command, not for its completions.
        let readable = origin != Origin::StandardInput;
        let catalogue = readable.then(|| load(&origin).ok()).flatten()?.catalogue;
        let index = Index::new(&catalogue);
        Some(Self { catalogue, index, query: query_words(&typed) })
    }
}

fn query_words(typed: &ArgMatches) -> Vec<String> {
    let typed = typed.subcommand().map_or(typed, |(_, typed)| typed);
    let words = typed.try_get_many::<String>("words").ok().flatten();
    words.into_iter().flatten().cloned().collect()
}

/// A kind of value of the catalogue.
#[derive(Debug, Clone, Copy)]
enum ValueKind {
    /// A word of a query.
    Query,
    /// A country, and after it words of a query.
    CountryAndQuery,
    /// A value of a field.
    Field(Field),
    /// A project.
    Project,
    /// A term of the glossary.
    Term,
}

/// The values of a kind in a catalogue.
struct Values {
    kind: ValueKind,
    known: Arc<Known>,
}

impl ValueCompleter for Values {
    fn complete(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let Some(typed) = typed.to_str() else { return Vec::new() };
        let query = &self.known.query;
        match self.kind {
            ValueKind::Query => self.words(query, typed),
            ValueKind::CountryAndQuery => match query.split_first() {
                None => self.values(Field::COUNTRY, typed),
                Some((_country, query)) => self.words(query, typed),
            },
            ValueKind::Field(field) => self.values(field, typed),
            ValueKind::Project => self.projects(typed),
            ValueKind::Term => self.terms(typed),
        }
    }
}

impl Values {
    /// The completions of the last word of a query, as in the search box.
    fn words(&self, before: &[String], typed: &str) -> Vec<CompletionCandidate> {
        let Known { catalogue, index, .. } = &*self.known;
        let text = format!("{} {typed}", before.join(" "));
        let completions = completions(catalogue, index, &text, "").into_iter();
        completions.map(|one| candidate(one.text, one.meaning)).collect()
    }

    /// The values of a field that begin with what is typed.
    fn values(&self, field: Field, typed: &str) -> Vec<CompletionCandidate> {
        let Known { catalogue, index, .. } = &*self.known;
        let begun = format!("{}:", field.name);
        let completions = completions(catalogue, index, &format!("{begun}{typed}"), "");
        let bare = |text: &str| text.trim_start_matches(&begun).to_owned();
        completions.into_iter().map(|one| candidate(bare(&one.text), one.meaning)).collect()
    }

    /// The terms of the glossary that begin with what is typed.
    fn terms(&self, typed: &str) -> Vec<CompletionCandidate> {
        let typed = fold_text(typed);
        let entries = self.known.catalogue.glossary.iter().map(|(_, entry)| entry);
        let begin = entries.filter(|entry| fold_text(&entry.term).starts_with(&typed));
        begin
            .map(|entry| candidate(entry.term.clone(), entry.expansion.clone().unwrap_or_default()))
            .collect()
    }

    /// The projects whose id, acronym or name begins with what is typed.
    fn projects(&self, typed: &str) -> Vec<CompletionCandidate> {
        let projects = self.known.catalogue.projects.iter().map(|(_, project)| project);
        let typed = fold_text(typed);
        let begins = |project: &&Project| {
            let names = [Some(&project.id), project.acronym.as_ref(), Some(&project.name)];
            names.into_iter().flatten().any(|name| fold_text(name).starts_with(&typed))
        };
        projects
            .filter(begins)
            .map(|project| candidate(project.id.clone(), project.name.clone()))
            .collect()
    }
}

fn candidate(text: String, meaning: String) -> CompletionCandidate {
    CompletionCandidate::new(text).help((!meaning.is_empty()).then(|| meaning.into()))
}
