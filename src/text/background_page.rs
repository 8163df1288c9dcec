//! The pages of background text, of categories and of glossary terms.

use crate::catalogue::{Catalogue, Category, GlossaryEntry, ProjectId};
use crate::query::{Index, Target, naming};

use super::block::{Block, Tone, run};
use super::page::{Highlights, Page};

/// The page of a piece of background text, a category or a glossary term; empty for other records, which have
/// pages of their own.
///
/// ```text
/// FST
/// First Test
/// The remark on the term.
///
/// In the text of
/// SND; THD
/// ```
pub(crate) fn page(
    catalogue: &Catalogue,
    index: &Index,
    target: Target,
    highlights: Highlights<'_>,
) -> Vec<Block> {
    let mut page = Page::new(catalogue, highlights);
    page.line(vec![run(Tone::Strong, target.name(catalogue))]);
    match target {
        Target::Section(id) => page.paragraphs(&catalogue.background[id].text),
        Target::Category(id) => {
            let Category { summary, projects, .. } = &catalogue.categories[id];
            page.paragraphs(summary);
            let nouns = &catalogue.terms.project.plural;
            page.projects(&super::wording::capitalised(nouns), projects);
        }
        Target::Term(id) => {
            let GlossaryEntry { term, expansion, note } = &catalogue.glossary[id];
            match expansion {
                Some(text) => page.paragraphs(text),
                None => page.line(vec![run(Tone::Faint, "The catalogue gives no expansion.")]),
            }
            if let Some(text) = note {
                page.paragraphs(text);
            }
            page.projects("In the text of", &naming(catalogue, index, term));
        }
        Target::Project(_) | Target::Country(_) | Target::Organisation(_) => return Vec::new(),
    }
    page.source();
    page.blocks
}

impl Page<'_> {
    /// Adds a heading and links to projects, a line each; nothing without projects.
    fn projects(&mut self, title: &str, projects: &[ProjectId]) {
        if projects.is_empty() {
            return;
        }
        self.heading(title);
        for &id in projects {
            let project = &self.catalogue.projects[id];
            let mut runs = self.links(&[id], Tone::Name, &super::page::semicolon());
            if project.acronym.is_some() {
                runs.push(run(Tone::Faint, format!("  {}", project.name)));
            }
            self.line(runs);
        }
    }
}
