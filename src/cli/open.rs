//! Loading the catalogue of a command.

use crate::catalogue::{Catalogue, Origin, Problem, Problems, load, shown};
use crate::text::noun;

use super::args::CommonArguments;
use super::border::print_message;
use super::exit::Failure;

/// Loads the catalogue and prints its warnings.
pub(crate) fn open(common: &CommonArguments) -> Result<Catalogue, Failure> {
    let origin = Origin::from_argument(common.data.clone());
    let loaded = load(&origin).map_err(|error| bad_catalogue(&origin, &error))?;
    print_warnings(&origin, &loaded.warnings);
    Ok(loaded.catalogue)
}

/// What is wrong with a catalogue.
pub(crate) fn bad_catalogue(origin: &Origin, error: &anyhow::Error) -> Failure {
    Failure::BadCatalogue(match error.downcast_ref::<Problems>() {
        Some(problems) => {
            let (name, count) = (origin.name(), noun::problems(problems.len()));
            let lines = problem_lines(&name, problems).join("\n");
            format!("{name} is not a valid catalogue: {count}\n{lines}")
        }
        None => format!("{error:#}"),
    })
}

pub(crate) fn print_warnings(origin: &Origin, warnings: &Problems) {
    for warning in problem_lines(&origin.name(), warnings) {
        print_message(&warning);
    }
}

/// A line for each problem that is shown of a file, and one about the others.
pub(crate) fn problem_lines(file: &str, problems: &[Problem]) -> Vec<String> {
    let (problems, others) = shown(problems);
    let others = others.map(|others| format!("{file}: {others}"));
    problems.iter().map(|problem| problem.in_file(file)).chain(others).collect()
}
