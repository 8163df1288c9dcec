//! States of every view and overlay, with the keys that lead there from the first screen.

use hvp::app::View;

/// A state of the browser.
pub(crate) struct State {
    pub(crate) name: &'static str,
    pub(crate) keys: &'static str,
    pub(crate) kind: Kind,
}

/// The view or kind of overlay that is open in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    View(View),
    Overlay,
    /// An overlay with the layout of another state and a different text.
    SimilarOverlay,
}

const fn view(view: View, name: &'static str, keys: &'static str) -> State {
    State { name, keys, kind: Kind::View(view) }
}

const fn overlay(name: &'static str, keys: &'static str) -> State {
    State { name, keys, kind: Kind::Overlay }
}

const fn similar_overlay(name: &'static str, keys: &'static str) -> State {
    State { name, keys, kind: Kind::SimilarOverlay }
}

/// The states, views first.
pub(crate) const STATES: &[State] = &[
    view(View::Browse, "browse", ""),
    view(View::Browse, "browse, categories", "<s-tab>"),
    view(View::Browse, "browse, details", "<tab>"),
    view(View::Browse, "browse, a link", "<tab><down><down>"),
    view(View::Browse, "browse, projects zoomed", "z"),
    view(View::Browse, "browse, categories zoomed", "<s-tab>z"),
    view(View::Browse, "browse, details zoomed", "<tab>z"),
    view(View::Browse, "browse, the last project", "<end>s"),
    view(View::Browse, "browse, filtered", "/air<a-enter>"),
    view(View::Browse, "browse, nothing left", "/zzqqx<a-enter>"),
    view(View::Browse, "browse, a message", "y"),
    view(View::Matrix, "matrix", "2"),
    view(View::Matrix, "matrix, the last cell", "2<end><right><right><right>sS"),
    view(View::Matrix, "matrix, transposed and reversed", "2tlljjsSSSrR"),
    view(View::Matrix, "matrix, all collapsed", "2Xl"),
    view(View::Matrix, "matrix, collapsed and transposed", "2Xtjj"),
    view(View::Matrix, "matrix, one wide and nothing empty", "2wwwHlx"),
    view(View::Matrix, "matrix, three wide by similarity", "2wssSSSSS"),
    view(View::Matrix, "matrix, whole", "2wwwwjjlll"),
    view(View::Matrix, "matrix, whole, transposed and marked", "2twwwwjl<space>l"),
    view(View::Matrix, "matrix, marked", "2jjj<space>j<space><space>"),
    view(View::Matrix, "matrix, marked and transposed", "2jjj<space>j<space><space>t"),
    view(View::Matrix, "matrix, nothing left", "2<space>j<space>"),
    view(View::Matrix, "matrix, nothing left, transposed and hidden", "2<space>j<space>tH"),
    view(View::Matrix, "matrix, filtered", "/country:NOR<a-enter>2"),
    view(View::Countries, "countries", "3"),
    view(View::Countries, "countries, a profile zoomed", "3<tab>z<end>"),
    view(View::Countries, "countries, nothing left", "/zzqqx<a-enter>3<down><tab>"),
    view(View::Overlap, "overlap", "4"),
    view(View::Overlap, "overlap, zoomed", "4z"),
    view(View::Overlap, "overlap, the last cell", "4<end><right><right><right>sm"),
    view(
        View::Overlap,
        "overlap, a comparison",
        "/country:NOR country:ITA country:ESP<a-enter>4<tab><tab><down>",
    ),
    view(
        View::Overlap,
        "overlap, many compared",
        "/country:NOR country:ITA country:ESP country:FRA country:DEU country:NLD country:BEL<a-enter>4<tab><tab>",
    ),
    view(View::Overlap, "overlap, pairs", "4<tab><down>"),
    view(View::Overlap, "overlap, groups", "4<tab><tab>>"),
    view(View::Overlap, "overlap, nothing left", "/zzqqx<a-enter>4"),
    view(View::Time, "time", "5"),
    view(View::Time, "time, quarters, the last event", "5<end>w$sr"),
    view(View::Time, "time, decades by category", "5wwss<lt>"),
    view(View::Time, "time, nothing left", "/zzqqx<a-enter>5"),
    view(View::Map, "map", "6"),
    view(View::Map, "map, counts", "6m<end>"),
    view(View::Map, "map, the list", "6<tab><end>"),
    view(View::Map, "map, marked", "6<space><right><space><space>"),
    view(View::Map, "map, nothing left", "/zzqqx<a-enter>6"),
    view(View::Background, "background", "7"),
    view(View::Background, "background, the text", "7<down><down><tab><down>"),
    view(View::Background, "background, the last term", "7<end><tab><end>"),
    overlay("saved queries", "p<down>"),
    overlay("figures", "i<down><down>"),
    similar_overlay("figures of nothing", "/zzqqx<a-enter>i"),
    overlay("search", "/"),
    overlay("search, with hits", "/air<down>"),
    similar_overlay("search, with a reason", "/aquila"),
    similar_overlay("search, nothing found", "/zzqqx"),
    overlay("search, not a query", "/foo:x"),
    similar_overlay("search, remedies", "/country:DEU,FRA<down>"),
    similar_overlay("search, completions", "/country:s"),
    overlay("a description", "5D"),
    overlay("help", "?"),
    similar_overlay("help, filtered", "?pane"),
    similar_overlay("help, nothing found", "?zzqqx"),
    similar_overlay("help of the matrix", "2?<pgdn>"),
    overlay("palette", ":"),
    overlay("palette, records", ":goto a"),
    similar_overlay("palette of the matrix", "2:order "),
    similar_overlay("palette, nothing found", ":zzqqx"),
    overlay("facets", "f"),
    similar_overlay("facets, one chosen", "f<down><down><enter><tab>"),
];
