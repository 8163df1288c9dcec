//! Scroll bars can be dragged.

use super::catalogues;
use super::harness::Harness;

/// The scroll bars of the screen: column, first row and last row of each thumb.
fn thumbs(screen: &Harness) -> Vec<(u16, u16, u16)> {
    let area = screen.buffer().area;
    let is_thumb = |x, y| screen.buffer().cell((x, y)).is_some_and(|cell| cell.symbol() == "┃");
    let mut thumbs = Vec::new();
    for x in 0..area.width {
        let mut y = 0;
        while y < area.height {
            let start = y;
            while y < area.height && is_thumb(x, y) {
                y += 1;
            }
            if y > start {
                thumbs.push((x, start, y - 1));
            }
            y += 1;
        }
    }
    thumbs
}

/// Drags the bars of a screen to their ends and back: at least so many, and all but those behind an overlay.
#[track_caller]
fn assert_bars_drag(name: &str, at_least: usize, is_overlay: bool, open: impl Fn() -> Harness) {
    let mut dragged = 0;
    for (x, first, last) in thumbs(&open()) {
        let bottom = open().drag(&[(x, first), (x, u16::MAX)]);
        if is_overlay && bottom.text() == open().text() {
            continue;
        }
        dragged += 1;
        let moved: Vec<_> = thumbs(&bottom).into_iter().filter(|thumb| thumb.0 == x).collect();
        let [(_, start, end)] = moved[..] else { panic!("{name}, {x}: {moved:?}") };
        assert!(start > first, "{name}: the bar in column {x} stays in row {first}");
        // It is at its end: the rows below cannot be reached by the wheel either.
        let wheeled = open().drag(&[(x, first), (x, u16::MAX)]).wheel(x - 1, first, true);
        assert_eq!(thumbs(&wheeled), thumbs(&bottom), "{name}, column {x}");
        let back = open().drag(&[(x, first), (x, u16::MAX), (x, first)]);
        let same: Vec<_> = thumbs(&back).into_iter().filter(|thumb| thumb.0 == x).collect();
        assert_eq!(same, [(x, first, last)], "{name}, column {x}");
        // Below the thumb, the track brings it to the pointer.
        let jumped = open().drag(&[(x, end)]);
        let there = thumbs(&jumped).into_iter().find(|thumb| thumb.0 == x);
        assert!(there.is_some_and(|thumb| thumb.2 > last), "{name}, column {x}: {there:?}");
    }
    assert!(dragged >= at_least, "{name}: {dragged} bars are dragged");
}

#[test]
fn the_bars_of_views_and_overlays_can_be_dragged() {
    for (name, view, overlay, bars) in [
        ("browse", "", "", 2),
        ("countries", "3", "", 2),
        ("background", "7", "", 1),
        ("comparison", "4<enter>4", "", 0),
        ("help", "", "?", 1),
        ("commands", "", ":", 1),
        ("facets", "", "f", 1),
        ("search", "", "/a", 1),
        ("figures", "", "i", 1),
    ] {
        for (width, height) in [(80, 12), (120, 16)] {
            let bars = if height == 12 { bars } else { 0 };
            let open = || Harness::new(width, height).keys(view);
            let name = format!("{name} at {width}");
            assert_bars_drag(&name, bars, !overlay.is_empty(), || open().keys(overlay));
        }
    }
}

#[test]
fn a_bar_of_a_very_long_list_reaches_its_end() {
    let long = catalogues::parsed(&catalogues::large(34, 3_000));
    let open = || Harness::of(&long, 120, 30);
    let rows = |screen: &Harness| {
        let rows = screen.pane(1).into_iter().skip(1);
        rows.map(|row| row.replace('❯', " ").trim().to_owned()).collect::<Vec<_>>()
    };
    let bars = thumbs(&open());
    let (x, first, _) = bars.into_iter().find(|bar| bar.0 > 40 && bar.0 < 100).unwrap();
    let end = open().drag(&[(x, first), (x, 200)]);
    assert_eq!(rows(&end), rows(&open().keys("G")));
    assert_ne!(rows(&end), rows(&open()));
}

#[test]
fn what_lies_behind_an_overlay_is_not_scrolled() {
    let open = || Harness::new(120, 16).keys("?");
    let behind = thumbs(&Harness::new(120, 16));
    let before = open().keys("<esc>").text();
    for (x, y, _) in behind {
        if thumbs(&open()).iter().any(|thumb| thumb.0 == x) {
            continue;
        }
        assert_eq!(open().drag(&[(x, y), (x, 15)]).keys("<esc>").text(), before);
    }
}
