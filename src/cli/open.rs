//! Loading the catalogue of a command.

use crate::catalogue::{Catalogue, LoadedCatalogue, Origin, Problems, load, shown};
use crate::text::noun;

use super::args::CommonArguments;
use super::exit::Failure;
use super::messages::print_message;

/// Loads the catalogue and prints its warnings.
pub(crate) fn open(common: &CommonArguments) -> Result<Catalogue, Failure> {
    let origin = Origin::from_argument(common.data.clone());
    let name = origin.name();
    let LoadedCatalogue { catalogue, warnings } = load(&origin).map_err(|error| {
        Failure::BadCatalogue(match error.downcast_ref::<Problems>() {
            Some(problems) => {
                let count = noun::problems(problems.len());
                format!("{name} is not a valid catalogue: {count}\n{problems}")
            }
            None => format!("{error:#}"),
        })
    })?;
    let (warnings, others) = shown(&warnings);
    for warning in warnings.iter().map(ToString::to_string).chain(others) {
        print_message(&format!("{name}: {warning}"));
    }
    Ok(catalogue)
}
