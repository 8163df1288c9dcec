//! How far a project has come, as a sign.

use crate::catalogue::{Catalogue, StageId};

/// The shape of a stage: the fuller, the further along the vocabulary.
pub(crate) fn shape(catalogue: &Catalogue, stage: StageId) -> &'static str {
    match catalogue.progress(stage) {
        progress if progress < 0.125 => "○",
        progress if progress < 0.375 => "◔",
        progress if progress < 0.625 => "◑",
        progress if progress < 0.875 => "◕",
        _ => "●",
    }
}
