//! `hvp matrix`: which country takes part in which project, in every format.

use super::{
    SOURCE, UPDATED, csv, edited, file, hvp, json, markdown_cells, page, page_participants,
    page_projects, printed, texts,
};

/// The codes of the countries, sorted by name.
fn countries() -> Vec<(&'static str, &'static str, usize)> {
    let mut countries = page::COUNTRIES.to_vec();
    countries.sort_unstable_by_key(|&(_, name, _)| name);
    countries
}

/// The expected text of a cell, from the source page.
fn cell(code: &str, id: &str) -> Option<&'static str> {
    page_participants(id).contains(&code).then_some(match (code, id) {
        ("HUN", "r-socc") => "lead",
        ("AUT" | "AUS", _) => "partner",
        _ => "member",
    })
}

#[test]
fn the_document_has_every_country_every_project_and_every_cell_of_the_page() {
    let document = json(&["matrix"]);
    assert_eq!(document["source"], SOURCE);
    assert_eq!(document["updated"], UPDATED);
    let codes: Vec<&str> = countries().iter().map(|&(code, _, _)| code).collect();
    assert_eq!(document["countries"], serde_json::json!(codes));
    let ids: Vec<&str> = page_projects().iter().map(|&[id, _, _]| id).collect();
    assert_eq!(document["projects"], serde_json::json!(ids));
    let expected: Vec<Vec<Option<&str>>> =
        codes.iter().map(|code| ids.iter().map(|id| cell(code, id)).collect()).collect();
    assert_eq!(document["cells"], serde_json::json!(expected));
}

#[test]
fn of_34_times_29_cells_338_say_something_one_leads_and_three_are_partners() {
    let document = json(&["matrix"]);
    let rows = document["cells"].as_array().unwrap();
    assert_eq!(rows.len(), 34);
    assert!(rows.iter().all(|row| row.as_array().unwrap().len() == 29));
    let cells: Vec<_> = rows.iter().flat_map(|row| row.as_array().unwrap()).collect();
    let count = |word: &str| cells.iter().filter(|cell| **cell == word).count();
    assert_eq!((count("member"), count("partner"), count("lead")), (334, 3, 1));
    assert_eq!(cells.iter().filter(|cell| cell.is_null()).count(), 34 * 29 - 338);
}

#[test]
fn hungary_leads_r_socc_and_austria_is_its_partner() {
    let document = json(&["matrix", "r-socc"]);
    assert_eq!(document["projects"][0], "r-socc");
    let codes = document["countries"].as_array().unwrap();
    let word = |code: &str| {
        let row = codes.iter().position(|one| one == code).unwrap();
        document["cells"][row][0].as_str()
    };
    assert_eq!(word("HUN"), Some("lead"));
    assert_eq!(word("AUT"), Some("partner"));
    assert_eq!(word("HRV"), Some("member"));
    assert_eq!(word("FRA"), None);
}

#[test]
fn csv_has_a_heading_a_line_a_country_and_the_totals() {
    let records = csv(&printed(&["matrix", "--format", "csv", "--totals"]));
    let ids = page_projects().into_iter().map(|[id, _, _]| id);
    let heading: Vec<&str> = ["code", "country"].into_iter().chain(ids).chain(["total"]).collect();
    assert_eq!(records[0], heading);
    assert_eq!(records.len(), 1 + 34 + 1);
    for (record, (code, name, total)) in records[1..35].iter().zip(countries()) {
        assert_eq!(record[..2], [code, name]);
        for (id, word) in heading[2..31].iter().zip(&record[2..31]) {
            assert_eq!(word, cell(code, id).unwrap_or(""), "{code} in {id}");
        }
        assert_eq!(record[31], total.to_string());
    }
}

#[test]
fn the_totals_add_up_both_ways() {
    let records = csv(&printed(&["matrix", "--format", "csv", "--totals"]));
    let (total, rows) = records.split_last().unwrap();
    assert_eq!(total[..2], ["total", ""]);
    for (place, [id, _, _]) in page_projects().into_iter().enumerate() {
        let listed = rows.iter().skip(1).filter(|row| !row[2 + place].is_empty()).count();
        assert_eq!(total[2 + place], listed.to_string(), "{id}");
        assert_eq!(listed, page_participants(id).len(), "{id}");
    }
    let sum = |cells: &mut dyn Iterator<Item = &String>| -> usize {
        cells.map(|cell| cell.parse::<usize>().unwrap()).sum()
    };
    assert_eq!(sum(&mut total[2..31].iter()), 338);
    assert_eq!(sum(&mut rows.iter().skip(1).map(|row| &row[31])), 338);
    assert_eq!(total[31], "338");
}

#[test]
fn the_table_has_all_rows_a_legend_and_the_source() {
    let table = printed(&["matrix"]);
    let lines: Vec<&str> = table.lines().collect();
    for (_, name, total) in countries() {
        let line = lines.iter().find(|line| line.starts_with(&format!("{name} "))).unwrap();
        assert!(line.ends_with(&format!(" {total}")), "{line}");
        let marks = line.chars().filter(|&mark| "●○◆".contains(mark)).count();
        assert_eq!(marks, total, "{line}");
    }
    let total = lines.iter().find(|line| line.starts_with("total")).unwrap();
    assert!(total.ends_with("338"), "{total}");
    let legend = "● Ally  ○ NATO partner  ◆ lead  blank: not listed by the source";
    assert!(lines.contains(&legend), "{table}");
    let last = lines.last().unwrap();
    assert!(last.contains(SOURCE) && last.contains("3 Mar 2025"), "{last}");
}

#[test]
fn the_headings_of_many_columns_read_from_top_to_bottom() {
    let table = printed(&["matrix"]);
    let lines: Vec<Vec<char>> = table.lines().map(|line| line.chars().collect()).collect();
    let albania = table.lines().position(|line| line.starts_with("Albania")).unwrap();
    let first = lines.iter().find(|line| line.starts_with(&['A', 'u', 's', 't', 'r', 'a']));
    let column = first.unwrap().iter().position(|&mark| mark == '○').unwrap();
    let heading: String =
        lines[..albania].iter().filter_map(|line| line.get(column)).collect::<String>();
    assert_eq!(heading.trim(), "MUS");
}

#[test]
fn the_headings_of_few_columns_lie_and_so_do_the_totals() {
    let table = printed(&["matrix", "country:AUT"]);
    let first: Vec<&str> = table.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(first, ["R-SOCC", "LBDM"]);
    let totals = table.lines().find(|line| line.starts_with("total")).unwrap();
    assert!(totals.split_whitespace().eq(["total", "5", "24", "29"]), "{totals}");
    let table = printed(&["matrix", "country:AUT", "--collapse", "all"]);
    assert!(table.lines().next().unwrap().contains("Command and control"), "{table}");
    // All eight categories, broken between words.
    let table = printed(&["matrix", "--collapse", "all"]);
    let albania = table.lines().position(|line| line.starts_with("Albania")).unwrap();
    assert!(albania < 9 && table.contains("counter-mobility"), "{table}");
    let totals = table.lines().find(|line| line.starts_with("total")).unwrap();
    assert!(
        totals.split_whitespace().eq("total 8 35 50 57 30 89 23 46 338".split(' ')),
        "{totals}"
    );
}

#[test]
fn markdown_has_the_same_words_and_a_line_with_source_and_date() {
    let text = printed(&["matrix", "--format", "markdown"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2 + 34 + 1 + 2);
    let ids: Vec<&str> = page_projects().iter().map(|&[id, _, _]| id).collect();
    for (line, (code, name, total)) in lines[2..36].iter().zip(countries()) {
        let cells = markdown_cells(line);
        assert_eq!(cells.len(), 31);
        assert_eq!((cells[0].as_str(), cells[30].as_str()), (name, total.to_string().as_str()));
        for (id, word) in ids.iter().zip(&cells[1..30]) {
            assert_eq!(word, cell(code, id).unwrap_or(""), "{code} in {id}");
        }
    }
    assert!(lines[38].contains(SOURCE) && lines[38].contains("3 Mar 2025"), "{}", lines[38]);
}

#[test]
fn a_bar_in_a_name_does_not_break_the_markdown_table() {
    let bars = edited(&[("\"Betaland\"", "\"Beta|land\""), ("\"2nd\"", "\"2|nd\"")]);
    let path = file("bars.ron", bars);
    let text = printed(&["matrix", "--data", &path, "--format", "markdown"]);
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(lines.len(), 2 + 3 + 1);
    for line in lines {
        assert_eq!(markdown_cells(line).len(), 4, "{line}");
    }
}

#[test]
fn with_a_query_there_are_only_its_columns_and_still_every_country() {
    let query = "country:DEU country:NLD -country:FRA";
    let expected = ["nfte", "mrtt-c", "modular-gbad", "gap-crossing", "counter-mobility"];
    let document = json(&["matrix", query]);
    assert_eq!(document["projects"], serde_json::json!(expected));
    assert_eq!(document["countries"].as_array().unwrap().len(), 34);
    let records = csv(&printed(&["matrix", query, "--format", "csv", "--totals"]));
    assert_eq!(records[0][2..7], expected);
    let germany = records.iter().find(|record| record[0] == "DEU").unwrap();
    assert_eq!(germany[7], "5");
    let france = records.iter().find(|record| record[0] == "FRA").unwrap();
    assert_eq!(france[2..8], ["", "", "", "", "", "0"]);
    let total: usize = expected.iter().map(|id| page_participants(id).len()).sum();
    assert_eq!(records.last().unwrap()[7], total.to_string());
}

#[test]
fn rows_and_columns_can_be_put_in_another_order() {
    let document = json(&["matrix", "--order", "count", "--columns", "count"]);
    let codes = document["countries"].as_array().unwrap();
    assert_eq!(codes[..2], ["ITA", "GBR"]);
    assert_eq!(document["projects"].as_array().unwrap()[..2], ["mawi", "lbdm"]);
    let listed = json(&["list", "--order", "count"]);
    assert_eq!(document["projects"], serde_json::json!(texts(&listed["projects"], "id")));
}

#[test]
fn where_nothing_matches_the_document_has_no_columns_and_other_formats_are_empty() {
    let answer = hvp(&["matrix", "zzzqqq", "--format", "json"]);
    assert_eq!(answer.code, 1);
    assert_eq!(answer.json()["projects"], serde_json::json!([]));
    assert_eq!(answer.json()["countries"].as_array().unwrap().len(), 34);
    for format in ["table", "csv", "markdown"] {
        hvp(&["matrix", "zzzqqq", "--format", format]).assert_refused(1, &["no project"]);
    }
}

#[test]
fn a_row_for_each_participation_counted_again_is_the_matrix() {
    let long = csv(&printed(&["matrix", "--long", "--format", "csv"]));
    let heading = "code,country,role,project,acronym,name,category,stage,launched";
    assert_eq!(long[0].join(","), heading);
    assert_eq!(long.len(), 1 + 338);
    let wide = csv(&printed(&["matrix", "--format", "csv"]));
    assert_eq!(wide[0].len(), 2 + 29);
    let ones = csv(&printed(&["matrix", "--format", "csv", "--values", "1"]));
    for (row, ones) in wide.iter().zip(&ones).skip(1) {
        for (place, id) in wide[0].iter().enumerate().skip(2) {
            let role = long.iter().find(|one| one[0] == row[0] && one[3] == *id);
            assert_eq!(row[place], role.map_or("", |one| &one[2]));
            assert_eq!(ones[place], if role.is_some() { "1" } else { "" });
        }
    }
    let json = json(&["matrix", "--long", "mawi"]);
    assert_eq!(json["participations"].as_array().unwrap().len(), 26);
}

/// On the page, Iceland is in one of the three space projects and in none of the others: 1 × 29 / (1 × 3).
#[test]
fn the_lift_of_a_category_compares_with_an_even_spread() {
    let lifts = json(&["matrix", "--collapse", "all", "--measure", "lift"]);
    let place = |list: &str, code: &str| {
        lifts[list].as_array().unwrap().iter().position(|one| one == code).unwrap()
    };
    let space = place("categories", "space-technologies");
    assert_eq!(lifts["lift"][place("countries", "ISL")][space], 9.6667);
    hvp(&["matrix", "--measure", "lift"]).assert_refused(2, &["--collapse all"]);
    hvp(&["matrix", "--values", "1"]).assert_refused(2, &["--format csv"]);
}
