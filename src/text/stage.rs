//! The stage of a project as a shape, and how far along it is.

use crate::catalogue::{Catalogue, Project, RowId, StageId};

/// The shapes, fuller for later stages.
const SHAPES: [&str; 5] = ["○", "◔", "◑", "◕", "●"];

/// How far along a stage is: its place in the vocabulary in quarters, from 0 for the first to 4 for the last.
pub(crate) fn quarters(catalogue: &Catalogue, stage: StageId) -> usize {
    let last = catalogue.stages.len().saturating_sub(1).max(1);
    (stage.index() * 8 + last) / (last * 2)
}

/// The shape of a stage, fuller the further along it is; a blank where the source gives no stage.
pub(crate) fn shape(catalogue: &Catalogue, stage: Option<StageId>) -> &'static str {
    stage.map_or(" ", |id| SHAPES.get(quarters(catalogue, id)).copied().unwrap_or("●"))
}

/// The name of a project's stage; empty where the source gives none.
pub(crate) fn name_of<'a>(catalogue: &'a Catalogue, project: &Project) -> &'a str {
    project.stage.map_or("", |stage| &catalogue.stages[stage].name)
}
