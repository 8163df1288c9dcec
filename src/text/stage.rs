//! The stage of a project as a shape.

use crate::catalogue::{Catalogue, StageId};

/// The shape of a stage, which is fuller for later stages.
pub(crate) fn shape(catalogue: &Catalogue, stage: StageId) -> &'static str {
    match catalogue.progress(stage) {
        progress if progress < 0.125 => "○",
        progress if progress < 0.375 => "◔",
        progress if progress < 0.625 => "◑",
        progress if progress < 0.875 => "◕",
        _ => "●",
    }
}
