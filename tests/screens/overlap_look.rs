//! The look of the map of Overlap: numbers apart, shades that stay a ramp, a crosshair that leaves them readable.

use hvp::app::{ColourDepth, Settings, Spot, ThemeName};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::harness::Harness;

fn looks() -> [Settings; 4] {
    let light = Settings { theme: ThemeName::Light, ..Settings::default() };
    let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    [Settings::default(), light, mono, Settings { ascii: true, ..Settings::default() }]
}

/// The position of a cell of the map.
fn cell(browser: &Harness, row: usize, column: usize) -> Position {
    let wanted = Some(Spot::Cell { row, column });
    let mut all = browser.buffer().area.positions();
    all.find(|at| browser.spot(at.x, at.y) == wanted).unwrap()
}

#[test]
fn numbers_never_touch_at_any_width() {
    for settings in looks() {
        let mut browser = Harness::new(80, 24).with(settings).keys("4");
        for keys in ["", "m", "m<home>$"] {
            browser = browser.keys(keys);
            for width in 24..=150 {
                browser.resize(width, 24);
                for at in browser.buffer().area.positions().filter(|at| at.x > 0) {
                    let is_digit = |x: u16| {
                        let symbol = browser.buffer()[(x, at.y)].symbol();
                        symbol.parse::<u8>().is_ok()
                    };
                    let spot = |x: u16| browser.spot(x, at.y);
                    let are_cells = matches!(spot(at.x), Some(Spot::Cell { .. }));
                    if are_cells && is_digit(at.x) && is_digit(at.x - 1) {
                        assert_eq!(spot(at.x), spot(at.x - 1), "{width}:\n{}", browser.text());
                    }
                }
            }
        }
    }
}

#[test]
fn the_crosshair_leaves_the_shades_readable() {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        let settings = Settings { theme, ..Settings::default() };
        let map = Harness::new(120, 60).with(settings).keys("4<home>").keys(&"<left>".repeat(40));
        let ground = |browser: &Harness, row: usize, column: usize| {
            browser.style_at(cell(browser, row, column)).bg
        };
        let row = (0..34).map(|column| ground(&map, 20, column)).collect::<Vec<_>>();
        let down = map.keys(&"j".repeat(20));
        for (column, before) in row.iter().enumerate().skip(1) {
            assert_eq!(ground(&down, 20, column), *before, "{column}");
            let style = down.style_at(cell(&down, 20, column));
            assert!(style.add_modifier.contains(Modifier::UNDERLINED), "{column}");
        }
        let cursor = down.style_at(cell(&down, 20, 0));
        assert!(cursor.add_modifier.contains(Modifier::REVERSED), "{cursor:?}");
    }
}

#[test]
fn a_legend_shows_the_shades() {
    for settings in looks() {
        let map = Harness::new(120, 36).with(settings).keys("4");
        let line = map.screen()[2].clone();
        assert!(line.starts_with(" 1 ") && line.contains(" 18 "), "{line}");
    }
    assert!(Harness::new(80, 24).keys("4").screen()[2].starts_with(" 1       18"));
}

#[test]
fn without_colours_shapes_are_the_shades() {
    let mono = looks()[2];
    let map = Harness::new(120, 60).with(mono).keys("4");
    map.shows(&["░", "▒", "▓", "█"]);
    let ascii = Harness::new(120, 60).with(Settings { ascii: true, ..mono }).keys("4");
    ascii.shows(&["..::++#"]);
    // Where there is no room for numbers, shades are left.
    let narrow = Harness::new(80, 24).with(mono).keys("4");
    narrow.shows(&["▓▓", "░░"]);
}

#[test]
fn chips_and_order_have_room_beside_the_comparison() {
    let three = "/country:ITA country:ESP country:GBR<a-enter>4";
    let map = Harness::new(120, 36).keys(three);
    map.shows(&["· by similarity", "country:ITA 22 · country:ESP 18 · country:GBR 15 of 29"]);
}

#[test]
fn the_filter_is_cut_only_where_the_status_line_has_no_room() {
    let three = "/country:ITA country:ESP country:GBR<a-enter>4";
    let chips = "country:ITA 22 · country:ESP 18 · country:GBR 15 of 29";
    // In place of the map, the list hides no country.
    Harness::new(86, 24).keys(three).keys("<tab>").shows(&[chips]);
    for (width, filter) in [(80, "country:ITA · 2 more 15 of 29"), (96, chips)] {
        let map = Harness::new(width, 24).keys(three);
        map.shows(&["shared projects of all 29", filter]);
    }
    let others = "/-country:FRA country:ITA country:ESP<a-enter>4";
    Harness::new(80, 24).keys(others).shows(&["of -country:FRA", "3 conditions 9 of 29"]);
}

/// The colours of the shades, from the smallest to the largest.
fn ramp(settings: Settings) -> Vec<Color> {
    let map = Harness::new(120, 36).with(settings).keys("4");
    let row = (0..16).filter_map(|x| map.style_at(Position { x, y: 2 }).bg);
    row.filter(|ground| *ground != Color::Reset).collect()
}

/// Red, green and blue from 0 to 1, linear.
fn linear(colour: Color) -> [f64; 3] {
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let rgb = match colour {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(index @ 16..232) => [36, 6, 1].map(|unit| level((index - 16) / unit % 6)),
        Color::Indexed(index @ 232..) => [8 + 10 * (index - 232); 3],
        other => panic!("{other}"),
    };
    rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

/// How eyes without one kind of cones see linear colours: Machado, Oliveira and Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency", 2009, severity 1.0. The first is unchanged.
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

#[test]
fn the_shades_are_a_ramp_for_every_eye() {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        for depth in [ColourDepth::Indexed, ColourDepth::True] {
            let ramp = ramp(Settings { theme, depth, ..Settings::default() });
            assert!(ramp.len() >= 5, "{theme:?}: {ramp:?}");
            for eye in EYES {
                let seen = ramp.iter().map(|&colour| {
                    let rgb = linear(colour);
                    let part = |row: [f64; 3]| {
                        let sum: f64 = row.iter().zip(rgb).map(|(share, part)| share * part).sum();
                        sum.clamp(0.0, 1.0)
                    };
                    let [red, green, blue] = eye.map(part);
                    0.2126 * red + 0.7152 * green + 0.0722 * blue
                });
                let mut seen: Vec<f64> = seen.collect();
                if theme == ThemeName::Light {
                    seen.reverse();
                }
                assert!(seen.is_sorted_by(|one, next| one < next), "{theme:?} {depth:?}: {seen:?}");
            }
        }
    }
}

/// The hue of a colour in degrees, and the difference of its strongest and its weakest part, from 0 to 1.
fn hue_and_chroma(colour: Color) -> (f64, f64) {
    let [red, green, blue] = linear(colour).map(|part| {
        if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 }
    });
    let chroma = blue - red;
    // Blue is the strongest part, and red the weakest.
    (if chroma > 0.0 { 240.0 + 60.0 * (red - green) / chroma } else { 0.0 }, chroma)
}

#[test]
fn the_shades_are_all_blue_and_without_colours_for_them_shapes() {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        for depth in [ColourDepth::Indexed, ColourDepth::True] {
            for colour in ramp(Settings { theme, depth, ..Settings::default() }) {
                let [red, green, blue] = linear(colour);
                assert!(red <= green && green <= blue, "{theme:?}: {colour}");
                let is_true = depth == ColourDepth::True;
                let (hue, chroma) = hue_and_chroma(colour);
                // Among the 256 the darkest calm ones are grey.
                assert!(!is_true || chroma > 0.05, "{theme:?}: {colour}");
                assert!(
                    chroma < 0.2 || (190.0..=220.0).contains(&hue),
                    "{theme:?}: {colour} {hue}"
                );
                assert!(chroma <= 0.69, "{theme:?}: {colour} is loud");
            }
        }
        let few = Settings { theme, depth: ColourDepth::Sixteen, ..Settings::default() };
        assert!(ramp(few).is_empty(), "{:?}", ramp(few));
        Harness::new(120, 36).with(few).keys("4").shows(&["░▒▒▓▓█"]);
    }
}

#[test]
fn codes_are_written_from_left_to_right_where_columns_have_room() {
    let has_line = |width: u16, height: u16| {
        let lines = Harness::new(width, height).keys("4").screen();
        lines.iter().any(|line| ["ALB", "ITA", "MKD"].iter().all(|code| line.contains(code)))
    };
    assert!(has_line(200, 60) && has_line(170, 45));
    assert!(!has_line(120, 36) && !has_line(80, 24));
}
