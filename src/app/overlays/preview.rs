//! The page about the selected row of the search box.

use crate::query::analysis::profile::Profile;
use crate::query::{Facet, Mark, Query, SearchTerm, Selection, Target, deciding_in_text};
use crate::text::block::Block;
use crate::text::page::Highlights;
use crate::text::{background_page, country_page, project_list, project_page};

use crate::app::world::World;

use super::search_list::SearchRow;

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
        Target::Project(id) => project_page::project(catalogue, &world.index, id, highlights),
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
