//! Loading the catalogue that a command is about.

use crate::catalogue::{Catalogue, Loaded, Origin, Problems, load};
use crate::text::noun;

use super::args::CommonArguments;
use super::exit::Failure;
use super::messages::tell;

/// Loads the catalogue, and prints a message for each text that had to be cleaned.
pub(crate) fn open(common: &CommonArguments) -> Result<Catalogue, Failure> {
    let origin = Origin::from_argument(common.data.clone());
    let name = origin.name();
    let Loaded { catalogue, warnings } = load(&origin).map_err(|error| {
        Failure::BadCatalogue(match error.downcast_ref::<Problems>() {
            Some(problems) => {
                let count = noun::problems(problems.len());
                format!("{name} is not a valid catalogue: {count}\n{problems}")
            }
            None => format!("{error:#}"),
        })
    })?;
    for warning in warnings.iter() {
        tell(&format!("{name}: {warning}"));
    }
    Ok(catalogue)
}
