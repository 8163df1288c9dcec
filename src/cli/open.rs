//! Loading the catalogue of a command.

use crate::catalogue::{Catalogue, Origin, Problems, load, shown};
use crate::text::noun;

use super::args::CommonArguments;
use super::exit::Failure;
use super::messages::print_message;

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
            let count = noun::problems(problems.len());
            format!("{} is not a valid catalogue: {count}\n{problems}", origin.name())
        }
        None => format!("{error:#}"),
    })
}

pub(crate) fn print_warnings(origin: &Origin, warnings: &Problems) {
    let name = origin.name();
    let (warnings, others) = shown(warnings);
    for warning in warnings.iter().map(ToString::to_string).chain(others) {
        print_message(&format!("{name}: {warning}"));
    }
}
