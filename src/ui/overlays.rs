//! The overlays on the screen, one file each.

pub(crate) mod description;
mod drop_down;
pub(crate) mod export_form;
pub(crate) mod facets;
pub(crate) mod help;
pub(crate) mod menu;
pub(crate) mod saved_queries;
pub(crate) mod search;
pub(crate) mod search_rows;

use crate::app::overlays::Overlay;

use super::overlay_screen::OverlayScreen;

pub(crate) fn on_screen(overlay: &Overlay) -> &dyn OverlayScreen {
    match overlay {
        Overlay::Search(search) => search.as_ref(),
        Overlay::Facets(facets) => facets,
        Overlay::Queries(list) => list,
        Overlay::Help(help) => help,
        Overlay::Description(description) => description,
        Overlay::Menu(menu) => menu,
        Overlay::Palette(palette) => &palette.menu,
        Overlay::Export(form) => form,
    }
}
