//! Numbers are never cut and never touch, whatever their length, in every view and at every size.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::harness::Harness;

/// Countries, and the projects of two categories; every country is in every project. The participations have one to
/// seven digits, and so many projects that a country's total has up to six.
const SIZES: [[usize; 3]; 8] = [
    [1, 2, 1],
    [3, 5, 4],
    [7, 30, 12],
    [9, 310, 27],
    [13, 3100, 36],
    [41, 5300, 417],
    [251, 4700, 531],
    [3, 98_765, 4321],
];

const SCREENS: [(u16, u16); 7] =
    [(24, 6), (24, 16), (40, 12), (60, 20), (80, 24), (120, 36), (200, 60)];

/// A name of letters only.
fn letters(mut place: usize) -> String {
    let mut name = String::from("N");
    loop {
        name.push(char::from(b'a' + u8::try_from(place % 26).unwrap()));
        place /= 26;
        if place == 0 {
            return name;
        }
    }
}

fn catalogue([countries, first, second]: [usize; 3]) -> String {
    let mut text = String::from(
        r#"(format: 1, title: "T", publisher: "P", source: "https://example.org/", updated: "2024",
        summary: "S", terms: (member: (singular: "m", plural: "ms"),
        partner: (singular: "p", plural: "ps"), project: (singular: "project", plural: "projects")),
        stages: [(id: "begun", name: "Begun", meaning: "M")], countries: ["#,
    );
    let codes: Vec<String> =
        (0..countries).map(|place| letters(26 + place)[..3].to_uppercase()).collect();
    for code in &codes {
        write!(text, r#"(code:"{code}",name:"{code} land",standing:Member),"#).unwrap();
    }
    let codes = codes.join("\",\"");
    text.push_str("], categories: [");
    for (name, from, to) in [("One", 0, first), ("Two", first, first + second)] {
        let id = name.to_lowercase();
        write!(text, r#"(id:"{id}",name:"{name}",summary:"",projects:["#).unwrap();
        for place in from..to {
            let name = letters(place);
            let id = name.to_lowercase();
            write!(text, r#"(id:"{id}",name:"{name}",purpose:"",participants:["{codes}"],"#)
                .unwrap();
            text.push_str(r#"stage:"begun",status:""),"#);
        }
        text.push_str("]),");
    }
    text.push_str("])");
    text
}

/// The numbers that a screen may show.
fn known([countries, first, second]: [usize; 3]) -> BTreeSet<String> {
    let all = first + second;
    let products = [first, second, all].map(|projects| countries * projects);
    // Of the projects that contain another, three are named.
    let others = all.saturating_sub(4);
    let numbers =
        [countries, countries - 1, first, second, all, others].into_iter().chain(products);
    numbers.map(|number| number.to_string()).collect()
}

/// The runs of digits of a line.
fn numbers(line: &str) -> Vec<&str> {
    line.split(|sign: char| !sign.is_ascii_digit()).filter(|run| !run.is_empty()).collect()
}

/// The numbers that stand upright, digit under digit, above the row of totals and in it.
fn upright(rows: &[String]) -> Vec<String> {
    let rows: Vec<Vec<char>> = rows.iter().map(|row| row.chars().collect()).collect();
    let columns = 0..rows.iter().map(Vec::len).max().unwrap_or(0);
    let column = |x: usize| {
        rows.iter().filter_map(move |row| row.get(x)).filter(|sign: &&char| sign.is_ascii_digit())
    };
    columns.map(|x| column(x).collect::<String>()).filter(|digits| !digits.is_empty()).collect()
}

/// Asserts that every number of the matrix is whole.
fn check_matrix(screen: &[String], known: &BTreeSet<String>, about: &str) {
    let is_total = |row: &String| row.trim_start().starts_with("total");
    let is_below =
        |row: &String| row.chars().all(|sign| sign.is_ascii_digit() || " ▾".contains(sign));
    let mut rows: Vec<String> = screen.to_vec();
    if let Some(total) = rows.iter().position(is_total) {
        let above = rows[..total].iter().rev().take_while(|row| is_below(row) && !row.is_empty());
        let from = total - above.count();
        if from < total {
            let mut totals: Vec<String> = rows.drain(from..=total).collect();
            let last = totals.last_mut().unwrap();
            let all = last.split_whitespace().last().unwrap().to_owned();
            assert!(known.contains(&all), "{about}: total {all}");
            last.truncate(last.len() - all.len());
            if let Some(mark) = totals.first_mut().filter(|row| row.contains('▾')) {
                let end = mark.find('▾').unwrap() + '▾'.len_utf8() + 1;
                let end = end + mark[end..].find(' ').unwrap_or(mark.len() - end);
                *mark = format!("{}{}", " ".repeat(mark[..end].chars().count()), &mark[end..]);
            }
            for number in upright(&totals) {
                assert!(known.contains(&number), "{about}: upright {number}");
            }
        }
    }
    check(&rows, known, about);
}

/// Asserts that every number of some lines is whole, but for those of hidden rows and columns.
fn check(rows: &[String], known: &BTreeSet<String>, about: &str) {
    for row in rows {
        let row = format!(" {row}").replace("2 categories", "").replace("2 in a category", "");
        let row = row
            .replace(" 2 by", "")
            .replace("1.0 ×", "")
            .replace("100%", "")
            .replace("100…", "")
            .replace("2024", "")
            .replace(">=1", "");
        // The legend of Overlap begins with 1.
        let row = if row.starts_with("  1 ") { row.replacen("  1 ", "", 1) } else { row };
        let hidden = |run: &&str| {
            let at = run.as_ptr() as usize - row.as_ptr() as usize;
            !row[..at].trim_end().ends_with(['▾', '▴', '◂', '▸', '+', '❯'])
        };
        for number in numbers(&row).into_iter().filter(hidden) {
            assert!(known.contains(number), "{about}: {number} in {row:?}");
        }
    }
}

#[test]
fn numbers_of_one_to_seven_digits_are_whole_and_apart_in_every_view_and_density() {
    for size in SIZES {
        let known = known(size);
        let mut browser = Harness::new(80, 24).with_catalogue(&catalogue(size));
        // Both orientations, then each width of the columns, of projects and of categories.
        for keys in
            ["2", "t", "w", "w", "w", "w", "tw", "w", "w", "w", "X", "w", "w", "w", "w", "t"]
        {
            browser = browser.keys(keys);
            if browser.footer().contains("The whole") {
                // There rows share lines, and so do their totals.
                continue;
            }
            for (width, height) in SCREENS {
                browser.resize(width, height);
                let about = format!("{size:?} {keys} {width}x{height}\n{}", browser.text());
                let screen = browser.screen();
                check_matrix(&screen[1..screen.len() - 1], &known, &about);
            }
        }
        for keys in ["1", "3", "4", "m"] {
            browser = browser.keys(keys);
            for (width, height) in SCREENS {
                browser.resize(width, height);
                let about = format!("{size:?} {keys} {width}x{height}\n{}", browser.text());
                let mut known = known.clone();
                known.extend((keys == "m").then(|| "100".to_owned()));
                let screen = browser.screen();
                let left =
                    |row: &String| row.split(['│', '┃']).take(3).collect::<Vec<_>>().join(" ");
                let rows: Vec<String> = screen[1..].iter().map(left).collect();
                check(if keys == "3" { &rows } else { &screen[1..] }, &known, &about);
            }
        }
        browser.resize(120, 60);
        let browser = browser.keys("i");
        browser.shows(&[&format!(" {} ", size[0] * (size[1] + size[2]))]);
    }
}

#[test]
fn what_two_columns_count_is_apart_at_every_width() {
    let text = catalogue([2, 1036, 55]);
    for keys in ["2X", "2Xw", "2Xww", "2Xwww"] {
        let browser = Harness::new(80, 24).with_catalogue(&text).keys(keys);
        let row = browser.line_with("NAB land");
        assert_eq!(numbers(&row), ["1036", "55", "1091"], "{keys}: {row}");
        let totals = browser.line_with("  total");
        assert_eq!(totals.split_whitespace().last(), Some("2182"), "{keys}: {totals}");
    }
}
