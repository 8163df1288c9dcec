//! The examples that the help of each verb begins with.

use clap::{Command, CommandFactory};

use crate::catalogue::{Catalogue, Origin, load};

use super::args::Arguments;

/// The examples of each verb. In them, a word in capital letters stands for a record of the built-in catalogue.
const EXAMPLES: &[(&str, &[&str])] = &[
    ("list", &["hvp list", "hvp list 'launched:2024'", "hvp list --order launch 'count:>=20'"]),
    ("show", &["hvp show PROJECT", "hvp show TERM"]),
    ("countries", &["hvp countries", "hvp countries --in '>=15' --order name"]),
    ("country", &["hvp country COUNTRY", "hvp country COUNTRY 'launched:>=2023'"]),
    (
        "matrix",
        &[
            "hvp matrix",
            "hvp matrix --order similarity --columns launch 'launched:>=2024'",
            "hvp matrix --collapse all --measure lift",
            "hvp matrix --long --format csv",
        ],
    ),
    (
        "overlap",
        &[
            "hvp overlap --measure jaccard",
            "hvp overlap --pairs --top 10",
            "hvp overlap --countries COUNTRY,OTHER",
            "hvp overlap --format svg",
        ],
    ),
    (
        "groups",
        &[
            "hvp groups",
            "hvp groups --projects 10",
            "hvp groups --projects 3 --closed 'count:<=10'",
        ],
    ),
    ("stats", &["hvp stats", "hvp stats country:COUNTRY"]),
    ("timeline", &["hvp timeline", "hvp timeline --after 2025", "hvp timeline --format svg"]),
    ("map", &["hvp map", "hvp map --project PROJECT", "hvp map --format svg"]),
    ("glossary", &["hvp glossary", "hvp glossary TERM"]),
    ("about", &["hvp about"]),
    ("describe", &["hvp describe --view overlap"]),
    ("presets", &["hvp presets"]),
    ("export", &["hvp export", "hvp export --format ron country:COUNTRY"]),
    ("check", &["hvp export --format ron | hvp check -"]),
    ("completions", &["hvp completions bash"]),
    ("config", &["hvp config"]),
    ("paths", &["hvp paths"]),
    ("man", &["hvp man", "hvp man list"]),
];

/// The definition of the arguments, in which the help of each verb begins with examples.
pub(crate) fn with_examples() -> Command {
    let mut command = Arguments::command();
    let Ok(built_in) = load(&Origin::BuiltIn) else { return command };
    for (verb, lines) in EXAMPLES {
        let examples = examples(lines, &built_in.catalogue);
        command = command.mut_subcommand(verb, |verb| verb.before_help(examples));
    }
    command
}

/// The examples of a verb, each an indented line; none if it has none.
pub(crate) fn examples_of(verb: &str) -> Vec<String> {
    let Ok(built_in) = load(&Origin::BuiltIn) else { return Vec::new() };
    let lines = EXAMPLES.iter().find(|(name, _)| *name == verb).map(|(_, lines)| *lines);
    let text = examples(lines.unwrap_or_default(), &built_in.catalogue);
    text.lines().skip(1).map(str::to_owned).collect()
}

/// Examples as a paragraph, with records of a catalogue.
fn examples(lines: &[&str], catalogue: &Catalogue) -> String {
    let project = catalogue.projects.iter().next();
    let mut countries = project.into_iter().flat_map(|(_, project)| project.participants.iter());
    let mut code = || countries.next().map_or("", |id| catalogue.countries[id].code.as_str());
    let is_word = |term: &&str| term.chars().all(char::is_alphanumeric);
    let records = [
        ("PROJECT", project.map_or("", |(_, project)| project.id.as_str())),
        ("COUNTRY", code()),
        ("OTHER", code()),
        (
            "TERM",
            catalogue.glossary.iter().map(|(_, entry)| &*entry.term).find(is_word).unwrap_or(""),
        ),
    ];
    let filled = |line: &&str| {
        let line = records
            .iter()
            .fold((*line).to_owned(), |line, (word, record)| line.replace(word, record));
        format!("\n  {line}")
    };
    format!("Examples:{}", lines.iter().map(filled).collect::<String>())
}
