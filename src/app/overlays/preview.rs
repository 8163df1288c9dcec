//! The page about the selected row of the search box.

use crate::query::analysis::profile::Profile;
use crate::query::{Facet, Mark, Query, SearchTerm, Selection, Target, deciding_in_text};
use crate::text::block::{Block, Tone, run};
use crate::text::page::Highlights;
use crate::text::{background_page, country_page, project_list, project_page};

use crate::app::world::World;

use super::search_list::SearchRow;

/// The most projects of a catalogue in which a page says how its project relates to the others: with more, finding
/// that takes longer than typing the next letter may.
const MOST_RELATED: usize = 10_000;

/// What a row of the search box leads to: the page of a record, with the matches of the search terms marked, or the
/// projects of a query.
pub(super) fn page(row: SearchRow<'_>, terms: &[SearchTerm], world: &World) -> Vec<Block> {
    let World { catalogue, query, selection, .. } = world;
    let index = world.index();
    let found = match row {
        SearchRow::Hit(found) => found,
        SearchRow::Offer(offer) => return project_list::rows(catalogue, &offer.projects),
        SearchRow::Divider => return Vec::new(),
    };
    let focus = deciding_in_text(catalogue, found.hit, terms);
    let highlights = Highlights { focus: &focus, others: terms };
    match found.target {
        Target::Project(id) => {
            let index = (catalogue.projects.len() <= MOST_RELATED).then_some(&world.index);
            let mut page = project_page::project(catalogue, index, id, highlights);
            if index.is_none() {
                let more = run(Tone::Faint, "Enter shows how it relates to others.");
                page.push(Block { runs: vec![more], ..Block::default() });
            }
            page
        }
        Target::Country(id) => {
            let profile = Profile::new(catalogue, selection, id);
            country_page::country(catalogue, index, query, selection, &profile)
        }
        Target::Organisation(id) => {
            let supported = Query::default().narrowed(Facet::organisation(id), Mark::With);
            let supported = Selection::new(catalogue, index, &supported);
            project_list::rows(catalogue, &supported.projects)
        }
        Target::Category(_) | Target::Term(_) | Target::Section(_) => {
            background_page::page(catalogue, index, found.target, highlights)
        }
    }
}
