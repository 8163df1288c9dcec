//! The tile map: what is lit, what is counted, and how the arrows go.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use hvp::app::{ColourDepth, Settings, ThemeName};
use hvp::query::analysis::tile_map::{Direction, TileMap};
use ratatui::layout::Position;
use ratatui::style::Modifier;

use super::catalogues;
use super::common::{built_in, page};
use super::harness::Harness;

/// The sign below the code of a country.
fn value_of(browser: &Harness, code: &str) -> String {
    let screen = browser.screen();
    let is_code = |(x, _): &(usize, &str), line: &str| {
        !line[..*x].ends_with(|letter: char| letter.is_alphanumeric())
    };
    let found = screen.iter().enumerate().skip(2).find_map(|(y, line)| {
        let (byte, _) = line.match_indices(code).find(|found| is_code(found, line))?;
        // The list beside the map is headed by a code too.
        let in_map =
            line[..byte].chars().count() < usize::from(browser.buffer().area.width) * 3 / 4;
        if !in_map {
            return None;
        }
        Some((line[..byte].chars().count(), y))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("{code} is not on the screen"));
    let below = |x: usize| {
        browser.buffer()[(u16::try_from(x).unwrap(), u16::try_from(y + 1).unwrap())].symbol()
    };
    let line: Vec<_> = (x - 1..x + 4).map(below).collect();
    line.concat().trim().to_owned()
}

/// The participants of a project by the source page.
fn participants(id: &str) -> BTreeSet<&'static str> {
    let text: String = page::PARTICIPANTS.split('\n').collect::<Vec<_>>().join(" ");
    let entries =
        text.split(&format!("{id}: ")).nth(1).unwrap().split(':').next().unwrap().to_owned();
    page::COUNTRIES
        .iter()
        .filter(|(_, name, _)| entries.contains(name))
        .map(|(code, ..)| *code)
        .collect()
}

#[test]
fn the_tiles_of_the_participants_are_lit_and_no_others() {
    for (keys, id) in [("/northlink", "northlink"), ("/mawi", "mawi"), ("/r-socc", "r-socc")] {
        let browser = Harness::new(120, 36).keys(keys).keys("<enter>6<tab>");
        let lit = participants(id);
        for (code, name, count) in page::COUNTRIES {
            let role = match (lit.contains(code), code) {
                (false, _) => "",
                (true, "HUN") if id == "r-socc" => "◆",
                (true, "AUT" | "AUS") => "○",
                (true, _) => "●",
            };
            let expected = format!("{role}{count}");
            assert_eq!(value_of(&browser, code), expected, "{name} in {id}:\n{}", browser.text());
        }
    }
}

#[test]
fn iceland_is_lit_for_northlink_alone() {
    let mut browser = Harness::new(120, 36).keys("6<tab><home>");
    let mut lit = Vec::new();
    for _ in 0..29 {
        if value_of(&browser, "ISL").starts_with('●') {
            lit.push(browser.line_with("launch").split(" · ").next().unwrap().trim().to_owned());
        }
        browser = browser.keys("<down>");
    }
    assert_eq!(lit, ["NORTHLINK"]);
}

#[test]
fn the_counts_are_those_of_the_page_and_follow_the_filter() {
    let browser = Harness::new(80, 24).keys("6m<tab>");
    for (code, name, count) in page::COUNTRIES {
        assert_eq!(value_of(&browser, code), count.to_string(), "{name}:\n{}", browser.text());
    }
    let space = Harness::new(80, 24).keys("/category:space<a-enter>6m<tab>");
    assert_eq!((value_of(&space, "LUX"), value_of(&space, "ALB")), ("3".into(), "0".into()));
}

#[test]
fn every_tile_is_reached_by_the_arrows() {
    for catalogue in [built_in().clone(), catalogues::parsed(&catalogues::of(300, 1))] {
        let map = TileMap::new(&catalogue);
        assert_eq!(map.tiles.len(), catalogue.countries.len());
        let places: BTreeSet<_> = map.tiles.iter().map(|tile| (tile.row, tile.column)).collect();
        assert_eq!(places.len(), map.tiles.len(), "no two share a place");
        let (mut seen, mut queue) = (BTreeMap::from([(0, 0)]), VecDeque::from([0]));
        while let Some(from) = queue.pop_front() {
            for way in [Direction::Up, Direction::Down, Direction::Left, Direction::Right] {
                if let Some(to) = map.nearest(from, way)
                    && !seen.contains_key(&to)
                {
                    seen.insert(to, seen[&from] + 1);
                    queue.push_back(to);
                }
            }
        }
        assert_eq!(seen.len(), map.tiles.len());
    }
    let browser = Harness::new(80, 24).keys("3/norway<enter>6");
    browser.shows(&["Norway is not listed in C-SOCC"]);
    browser.keys("<right>").shows(&["Sweden is not listed in C-SOCC"]);
    let browser = Harness::new(80, 24).keys("3/germany<enter>6<left>");
    browser.shows(&["The Netherlands takes part in C-SOCC"]);
}

#[test]
fn enter_opens_the_profile_and_space_marks() {
    let browser = Harness::new(120, 36).keys("3/norway<enter>6<enter>");
    browser.shows(&["❯3 Countries", "❯Norway"]);
    let marked = Harness::new(120, 36).keys("3/norway<enter>6<space>");
    marked.shows(&["❯6 Map", "country:NOR", "15 projects"]);
    let project = Harness::new(120, 36).keys("6<tab><home><enter>");
    project.shows(&["❯1 Browse", "❯C-SOCC", "Belgium, Denmark, Netherlands"]);
}

#[test]
fn countries_without_a_place_are_listed_below_and_reached() {
    let text = catalogues::PLAIN.replacen("standing: Member", "standing: Member, tile: (0, 0)", 1);
    let browser = Harness::new(80, 24).with_catalogue(&text).keys("6");
    browser.shows(&["Without a place:", "AAA", "BBB", "CCC"]);
    let mut browser = Harness::new(80, 24).with_catalogue(&catalogues::of(300, 2)).keys("6<end>");
    browser.shows(&["Name 299"]);
    for (width, height) in [(24, 6), (40, 12), (80, 24), (200, 60)] {
        browser.resize(width, height);
        browser = browser.keys("<up><down><left><right>");
        assert!(browser.text().contains("Name"), "{width} × {height}:\n{}", browser.text());
    }
}

#[test]
fn the_whole_map_fits_a_small_screen_also_in_ascii() {
    for ascii in [false, true] {
        let settings = Settings { ascii, ..Settings::default() };
        let browser = Harness::new(80, 24).with(settings).keys("6");
        for (code, ..) in page::COUNTRIES {
            browser.shows(&[code]);
        }
        browser.shows(&["29 projects", "C-SOCC", "R-SOCC"]);
    }
}

#[test]
fn a_click_on_a_tile_selects_it_and_another_opens_it() {
    let browser = Harness::new(120, 36).keys("6").click_on(" NOR ");
    let at = browser.place_of("NOR");
    browser.shows(&["Norway is not listed in C-SOCC"]);
    browser.click(at.x, at.y).shows(&["❯3 Countries"]);
}

/// Dark, light, sixteen colours, and none.
fn looks() -> [Settings; 4] {
    let of = |theme| Settings { theme, ..Settings::default() };
    let few = Settings { depth: ColourDepth::Sixteen, ..Settings::default() };
    let mono = Settings { colour: false, ..of(ThemeName::Mono) };
    [of(ThemeName::Dark), of(ThemeName::Light), few, mono]
}

#[test]
fn the_tile_under_the_cursor_looks_like_no_participant() {
    for settings in looks() {
        for (width, height) in [(80, 24), (120, 36), (200, 60)] {
            for keys in ["6", "6m"] {
                let browser = Harness::new(width, height).with(settings);
                let browser = browser.keys("3/iceland<enter>").keys(keys);
                browser.shows(&["❮"]);
                let away = Harness::new(width, height).with(settings);
                let away = away.keys("3/norway<enter>").keys(keys);
                // Iceland is not in the first project, and in one of 29.
                let below = |browser: &Harness| {
                    let Position { x, y } = tile(browser, "ISL");
                    browser.style_at(Position { x: x + 1, y: y + 1 })
                };
                assert_eq!(below(&browser), below(&away), "{settings:?} {width}×{height}");
                let lit = browser.style_at(tile(&browser, "BEL"));
                let here = browser.style_at(tile(&browser, "ISL"));
                assert_ne!((lit.bg, lit.add_modifier), (here.bg, here.add_modifier));
                assert!(here.add_modifier.contains(Modifier::UNDERLINED));
            }
        }
    }
}

/// The position of the code in the tile of a country, left of the list.
fn tile(browser: &Harness, code: &str) -> Position {
    let area = browser.buffer().area;
    let mut all = area.positions().filter(|at| at.x < area.width * 3 / 4);
    let is_code = |at: &Position| {
        let letters = (at.x..at.x + 3).map(|x| browser.buffer()[(x, at.y)].symbol());
        letters.collect::<String>() == code
    };
    all.find(is_code).unwrap()
}

#[test]
fn what_does_not_fit_is_counted_on_the_map_and_in_its_list() {
    Harness::new(80, 24).keys("6").shows(&["29 projects ▾ 12"]);
    Harness::new(80, 24).keys("6<tab><end>").shows(&["29 projects ▴ 12"]);
    let middle = Harness::new(80, 24).keys("6<tab>").keys(&"<down>".repeat(20));
    let heading = middle.line_with("▴");
    let after = |sign: &str| -> usize {
        let rest = heading.split(sign).nth(1).unwrap();
        rest.split_whitespace().next().unwrap().parse().unwrap()
    };
    assert_eq!(after("▴ ") + 17 + after("▾ "), 29, "{heading}");
    Harness::new(40, 12).keys("6").shows(&["▸ ", "▾ "]);
    Harness::new(200, 60).keys("6").shows_no("▾").shows_no("▸");
}

#[test]
fn the_legend_has_all_roles_beside_a_filter_and_names_are_whole_where_there_is_room() {
    let filtered = Harness::new(80, 24).keys("/country:ESP country:PRT<a-enter>6");
    filtered.shows(&["● Ally", "○ NATO partner", "◆ lead", "projects it is in", "of 29"]);
    Harness::new(120, 36).keys("6m").shows(&["1 ", " 22 projects"]);
    let wide = Harness::new(200, 60).keys("6");
    for line in page::PROJECTS.trim().lines() {
        let [_, acronym, name] = line.splitn(3, " | ").collect::<Vec<_>>().try_into().unwrap();
        wide.shows(&[if acronym == "-" { name } else { acronym }]);
    }
}
