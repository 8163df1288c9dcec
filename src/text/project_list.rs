//! A list of projects, as text that can be wrapped to any width.

use crate::catalogue::{Catalogue, ProjectId};
use crate::query::Target;

use super::block::{Block, Tone, link, run};
use super::cut::cut;
use super::page::{Highlights, Page};
use super::stage;
use super::width::width;

const MOST_LISTED: usize = 100;
/// The most columns of an acronym.
const WIDEST_ACRONYM: usize = 14;

/// A row for each project: stage, acronym, name, and the number of countries.
///
/// ```text
/// ◕ FST    First Test    4
/// ◔        Second Test  12
/// ```
pub(crate) fn rows(catalogue: &Catalogue, projects: &[ProjectId]) -> Vec<Block> {
    let mut page = Page::new(catalogue, Highlights::default());
    let listed = || projects.iter().take(MOST_LISTED).map(|&id| (id, &catalogue.projects[id]));
    let acronyms = listed().filter_map(|(_, project)| project.acronym.as_deref().map(width));
    let acronym_width = acronyms.max().unwrap_or(0).min(WIDEST_ACRONYM);
    let name_width = listed().map(|(_, project)| width(&project.name)).max().unwrap_or(0);
    for (id, project) in listed() {
        let stage =
            project.stage.map_or(Tone::Plain, |id| Tone::Stage(stage::quarters(catalogue, id)));
        let acronym = cut(project.acronym.as_deref().unwrap_or_default(), acronym_width, "…");
        let category = Tone::Category(project.category);
        let name = if acronym.is_empty() { category } else { Tone::Plain };
        let gap = " ".repeat(acronym_width - width(&acronym) + 2);
        page.row(
            name_width,
            vec![
                run(stage, format!("{} ", stage::shape(catalogue, project.stage))),
                run(category, acronym),
                run(Tone::Plain, gap),
                link(name, &project.name, Target::Project(id)),
                run(Tone::Faint, format!("{:>4}", project.participants.len())),
            ],
        );
    }
    let others = projects.len().saturating_sub(MOST_LISTED);
    if others > 0 {
        page.line(vec![run(Tone::Faint, format!("and {others} more"))]);
    }
    page.blocks
}
