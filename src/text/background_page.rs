//! The pages of glossary terms and of background text.

use crate::catalogue::{Catalogue, GlossaryEntry};
use crate::query::Target;

use super::block::{Block, Tone, run};
use super::page::{Highlights, Page};

/// The page of a glossary term or of a piece of background text; empty for other records, which have pages of
/// their own.
///
/// ```text
/// FST
/// First Test
/// The remark on the term.
/// ```
pub(crate) fn page(
    catalogue: &Catalogue,
    target: Target,
    highlights: Highlights<'_>,
) -> Vec<Block> {
    let mut page = Page::new(catalogue, highlights);
    page.line(vec![run(Tone::Strong, target.name(catalogue))]);
    match target {
        Target::Term(id) => {
            let GlossaryEntry { expansion, note, .. } = &catalogue.glossary[id];
            for text in [expansion, note].into_iter().flatten() {
                page.paragraphs(text);
            }
        }
        Target::Section(id) => page.paragraphs(&catalogue.background[id].text),
        Target::Project(_) | Target::Country(_) | Target::Category(_) | Target::Organisation(_) => {
            return Vec::new();
        }
    }
    page.source();
    page.blocks
}
