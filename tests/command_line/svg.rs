//! Pictures are well-formed and complete, name their source, and draw nothing beyond their edges.

use roxmltree::{Document, Node};

use super::{SOURCE, edited, file, hvp, printed};

const PICTURES: [&[&str]; 15] = [
    &["matrix"],
    &["matrix", "--transpose"],
    &["matrix", "--collapse", "all", "--hide-empty"],
    &["matrix", "--collapse", "all", "--measure", "share"],
    &["matrix", "--collapse", "all", "--measure", "lift", "--transpose"],
    &["matrix", "--collapse", "all", "--measure", "lift", "--hide-empty"],
    &["matrix", "--order", "similarity", "--columns", "similarity"],
    &["matrix", "country:DEU -country:FRA"],
    &["map"],
    &["map", "c-socc"],
    &["timeline"],
    &["timeline", "country:DEU"],
    &["overlap"],
    &["overlap", "--measure", "jaccard", "--order", "name"],
    &["overlap", "--countries", "DEU,FRA,ITA"],
];

#[test]
fn a_picture_says_in_which_order_it_stands_where_that_does_not_show() {
    for (arguments, words) in [
        (&["matrix"][..], "Membership: 34 countries, 29 projects, 338"),
        (&["matrix", "--order", "similarity"], "34 countries ordered by similarity, 29 projects,"),
        (&["matrix", "--columns", "count,reversed"], "29 projects ordered by count, reversed, 338"),
        (&["overlap"], "34 countries ordered by similarity, 29 projects"),
        (&["overlap", "--order", "name"], "34 countries ordered by name, 29 projects"),
    ] {
        let picture = printed(&[arguments, &["--format", "svg"]].concat());
        assert!(picture.contains(words), "{words}: {picture}");
    }
}

fn number(node: Node<'_, '_>, key: &str) -> f64 {
    node.attribute(key).map_or(0.0, |text| text.parse().unwrap())
}

/// The text that is drawn, without the whole wording of a text that was cut.
fn written(node: Node<'_, '_>) -> String {
    node.children().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// The least width of a text: half the font size per letter, the whole font size per wide letter.
fn least_width(node: Node<'_, '_>) -> f64 {
    let parts = |letter: char| if letter >= '\u{2e80}' { 1.0 } else { 0.5 };
    written(node).chars().map(parts).sum::<f64>() * number(node, "font-size")
}

/// Asserts that every shape and text is inside the picture.
#[track_caller]
fn assert_inside(document: &Document<'_>) {
    let root = document.root_element();
    let (width, height) = (number(root, "width"), number(root, "height"));
    assert_eq!(root.attribute("viewBox").unwrap(), format!("0 0 {width} {height}"));
    let inside = |x: f64, y: f64, what: &str| {
        assert!((0.0..=width).contains(&x) && (0.0..=height).contains(&y), "{what}: {x}, {y}");
    };
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "rect" => {
                let (x, y) = (number(node, "x"), number(node, "y"));
                inside(x, y, "rect");
                inside(x + number(node, "width"), y + number(node, "height"), "rect");
            }
            "circle" => inside(number(node, "cx"), number(node, "cy"), "circle"),
            "line" => {
                inside(number(node, "x1"), number(node, "y1"), "line");
                inside(number(node, "x2"), number(node, "y2"), "line");
            }
            "text" => {
                let long = least_width(node);
                if let Some(turned) = node.attribute("transform") {
                    let place = turned.strip_prefix("translate(").unwrap();
                    let (place, _) = place.split_once(')').unwrap();
                    let (x, y) = place.split_once(' ').unwrap();
                    let (x, y) = (x.parse().unwrap(), y.parse::<f64>().unwrap());
                    inside(x, y, "upright");
                    inside(x, y - long, &written(node));
                } else {
                    let (x, y) = (number(node, "x"), number(node, "y"));
                    let start = match node.attribute("text-anchor") {
                        Some("end") => x - long,
                        Some("middle") => x - long / 2.0,
                        _ => x,
                    };
                    inside(start, y, &written(node));
                    inside(start + long, y, &written(node));
                }
            }
            _ => {}
        }
    }
}

fn texts(document: &Document<'_>) -> Vec<String> {
    document.descendants().filter(|node| node.has_tag_name("text")).map(written).collect()
}

/// The SVG namespace, without which `roxmltree` finds no element.
trait Named {
    fn has_tag_name(&self, name: &str) -> bool;
}

impl Named for Node<'_, '_> {
    fn has_tag_name(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

fn count(document: &Document<'_>, name: &str) -> usize {
    document.descendants().filter(|node| Named::has_tag_name(node, name)).count()
}

#[test]
fn every_picture_is_well_formed_named_and_within_its_edges() {
    for arguments in PICTURES {
        let text = printed(&[arguments, &["--format", "svg"]].concat());
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
        assert_eq!(root.attribute("role"), Some("img"));
        let children: Vec<_> = root.children().filter(Node::is_element).take(2).collect();
        assert_eq!(children[0].tag_name().name(), "title");
        assert_eq!(children[1].tag_name().name(), "desc");
        assert!(written(children[1]).contains("3 Mar 2025"), "{arguments:?}");
        assert_inside(&document);
        let texts = texts(&document);
        assert!(texts.iter().any(|text| text == SOURCE), "{arguments:?}");
        assert!(texts.iter().any(|text| text == "Source: NATO, 3 Mar 2025"), "{arguments:?}");
    }
}

#[test]
fn the_matrix_has_a_shape_for_each_participation_and_one_in_the_legend() {
    let text = printed(&["matrix", "--format", "svg"]);
    let document = Document::parse(&text).unwrap();
    // 334 members and 3 partners, and one of each in the legend.
    assert_eq!(count(&document, "circle"), 334 + 3 + 2);
    assert_eq!(count(&document, "polygon"), 1 + 1);
    let mawi = document.descendants().find(|node| written(*node) == "MAWI").unwrap();
    let whole = mawi.children().find(Node::is_element).and_then(|title| title.text());
    assert_eq!(whole, Some("Multinational Ammunition Warehousing Initiative"));
    let texts = texts(&document);
    for words in ["Italy", "MAWI", "Ammunition", "338", "26", "Ally", "NATO partner", "lead"] {
        assert!(texts.iter().any(|text| text == words), "{words}");
    }
    assert!(texts.iter().any(|text| text.contains("34 countries, 29 projects, 338")), "{texts:?}");
}

#[test]
fn the_overlap_has_its_numbers_in_its_cells() {
    let text = printed(&["overlap", "--countries", "ITA,ESP,GBR", "--format", "svg"]);
    let document = Document::parse(&text).unwrap();
    let texts = texts(&document);
    let cells = |number: &str| texts.iter().filter(|text| *text == number).count();
    // Italy with each of the others, and the end of the scale in the legend.
    assert_eq!(cells("18"), 2 * 2 + 1);
    assert_eq!((cells("22"), cells("21"), cells("20")), (1, 1, 1));
}

#[test]
fn the_query_is_told_and_whatever_it_contains_is_escaped() {
    let query = "\"<script>&'\u{1b}[2J\u{202e}\"|mawi";
    let answer = hvp(&["matrix", query, "--format", "svg"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(!answer.out.contains(['\u{1b}', '\u{202e}']) && !answer.out.contains("<script"));
    let document = Document::parse(&answer.out).unwrap();
    let told = texts(&document).into_iter().find(|text| text.contains("that match")).unwrap();
    assert!(told.contains("<script>&'") && told.ends_with("|mawi"), "{told}");
}

#[test]
fn long_and_wide_names_are_cut_and_keep_their_whole_wording() {
    let long = "A name as long as this one is ".repeat(10);
    let wide = "多国籍弾薬倉庫構想".repeat(12);
    let path = file(
        "long.ron",
        edited(&[
            ("\"Alphaland\"", &format!("\"{long}\"")),
            ("\"Betaland\"", &format!("\"{wide}\"")),
            ("title: \"Small\"", &format!("title: \"{wide}\"")),
            ("\"Things\"", &format!("\"{long}\"")),
            ("\"Nobody\"", &format!("\"{wide}\"")),
            ("\"member\"", &format!("\"{wide}\"")),
            ("\"FST\",\n", "\"<&>\\\"'\",\n"),
        ]),
    );
    for arguments in PICTURES {
        let arguments: Vec<&str> = arguments
            .iter()
            .copied()
            .filter(|one| !one.contains(":DEU") && *one != "c-socc")
            .collect();
        let arguments: Vec<&str> =
            arguments.iter().map(|one| if one.contains(',') { "AAA,BBB" } else { one }).collect();
        let more = ["--data", &path, "--format", "svg"];
        let text = printed(&[&arguments[..], &more].concat());
        let document = Document::parse(&text).unwrap();
        assert_inside(&document);
        let whole = document
            .descendants()
            .any(|node| node.text().map(str::trim_end) == Some(long.trim_end()));
        let whole_wide = document.descendants().any(|node| node.text() == Some(wide.as_str()));
        let names_countries = ["matrix", "overlap"].contains(&arguments[0]);
        assert!((whole || !names_countries) && whole_wide, "{arguments:?}");
    }
}

#[test]
fn a_picture_of_nothing_is_not_drawn() {
    hvp(&["matrix", "zzzqqq", "--format", "svg"]).assert_refused(1, &["no project"]);
    hvp(&["list", "--format", "svg"]).assert_refused(2, &["svg"]);
}

/// The texts of a picture in the middle of something, with the colours of the grounds drawn before them.
fn shaded(picture: &str) -> Vec<(String, String)> {
    let document = Document::parse(picture).unwrap();
    let mut ground = String::new();
    let mut found = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        if let Some(fill) = node.attribute("fill").filter(|_| node.has_tag_name("rect")) {
            fill.clone_into(&mut ground);
        }
        if node.attribute("text-anchor") == Some("middle") && ground.starts_with("rgb(") {
            found.push((written(node), std::mem::take(&mut ground)));
        }
    }
    found
}

#[test]
fn the_picture_of_a_measure_has_the_numbers_of_the_table_on_their_shades() {
    let collapsed = ["matrix", "--collapse", "all", "--measure"];
    let with = |more: &[&str]| printed(&[collapsed.as_slice(), more].concat());
    let shares = shaded(&with(&["share", "--format", "svg"]));
    let table = with(&["share", "--format", "markdown"]);
    let cells = table.split('|').map(str::trim).filter(|cell| cell.ends_with('%'));
    assert!(cells.eq(shares.iter().map(|(text, _)| text.as_str())), "{shares:?}");
    // The darker, the larger: 100 % is darkest.
    let red = |colour: &str| colour[4..].split(',').next().unwrap().parse::<u8>().unwrap();
    let share = |text: &str| text.trim_end_matches('%').parse::<u8>().unwrap();
    let mut by_share: Vec<_> =
        shares.iter().map(|(text, ground)| (share(text), red(ground))).collect();
    by_share.sort_unstable();
    assert!(by_share.is_sorted_by(|one, other| one.1 >= other.1), "{by_share:?}");
    assert_eq!(by_share.last(), Some(&(100, 8)));
    // Iceland is in one of 29 projects, which is one of three of its category: 29 / 3 times chance.
    let picture = with(&["lift", "--format", "svg"]);
    let lifts = shaded(&picture);
    assert!(lifts.iter().any(|(text, _)| text == "9.7"), "{lifts:?}");
    assert!(picture.contains("lift, × chance") && picture.contains(">2.0<"), "{picture}");
    hvp(&["matrix", "--measure", "lift", "--format", "svg"]).assert_refused(2, &["--collapse all"]);
}
