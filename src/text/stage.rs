//! The stage of a project as a shape.

use crate::catalogue::{Catalogue, Project, RowId, StageId};

/// The shapes, fuller for later stages.
const SHAPES: [&str; 5] = ["○", "◔", "◑", "◕", "●"];

/// The shape of a project's stage, or a blank where the source gives none.
pub(crate) fn shape_of(catalogue: &Catalogue, project: &Project) -> &'static str {
    project.stage.map_or(" ", |stage| shape(catalogue, stage))
}

/// The name of a project's stage, or nothing where the source gives none.
pub(crate) fn name_of<'a>(catalogue: &'a Catalogue, project: &Project) -> &'a str {
    project.stage.map_or("", |stage| &catalogue.stages[stage].name)
}

/// The shape of a stage: its place in the vocabulary, rounded to a quarter.
pub(crate) fn shape(catalogue: &Catalogue, stage: StageId) -> &'static str {
    let last = catalogue.stages.len().saturating_sub(1).max(1);
    let quarters = (stage.index() * 8 + last) / (last * 2);
    SHAPES.get(quarters).copied().unwrap_or("●")
}
