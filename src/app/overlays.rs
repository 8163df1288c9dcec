//! The overlays: the search box, facets, saved queries and figures, help, what to copy and export, all commands. At most one is open.

pub(crate) mod completion_menu;
pub(crate) mod copy_menu;
pub(crate) mod description;
pub(crate) mod export_form;
pub(crate) mod facets;
pub(crate) mod figures;
pub(crate) mod help;
pub(crate) mod menu;
pub(crate) mod palette;
mod preview;
mod row_filter;
pub(crate) mod saved_queries;
pub(crate) mod search_box;
pub(crate) mod search_list;

use super::overlay_state::OverlayState;
use description::Description;
use export_form::ExportForm;
use facets::FacetList;
use help::Help;
use menu::Menu;
use palette::Palette;
use saved_queries::QueryList;
use search_box::SearchBox;

#[derive(Debug)]
pub(crate) enum Overlay {
    Search(Box<SearchBox>),
    Facets(FacetList),
    Queries(QueryList),
    Help(Help),
    Description(Description),
    Menu(Menu),
    Palette(Palette),
    Export(ExportForm),
}

impl Overlay {
    pub(crate) fn get(&self) -> &dyn OverlayState {
        match self {
            Self::Search(search) => search.as_ref(),
            Self::Facets(facets) => facets,
            Self::Queries(list) => list,
            Self::Help(help) => help,
            Self::Description(description) => description,
            Self::Menu(menu) => menu,
            Self::Palette(palette) => palette,
            Self::Export(form) => form,
        }
    }

    pub(crate) fn get_mut(&mut self) -> &mut dyn OverlayState {
        match self {
            Self::Search(search) => search.as_mut(),
            Self::Facets(facets) => facets,
            Self::Queries(list) => list,
            Self::Help(help) => help,
            Self::Description(description) => description,
            Self::Menu(menu) => menu,
            Self::Palette(palette) => palette,
            Self::Export(form) => form,
        }
    }
}
