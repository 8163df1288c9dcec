//! `hvp overlap`: how many projects every two countries share, and comparing some countries.

use serde_json::{Value, json};

use super::{
    SOURCE, UPDATED, csv, edited, file, hvp, json, markdown_cells, page, page_participants,
    page_projects, printed,
};

/// The number of projects on the source page that both countries take part in.
fn shared(one: &str, other: &str) -> usize {
    let ids = page_projects().into_iter().map(|[id, _, _]| page_participants(id));
    ids.filter(|codes| codes.contains(&one) && codes.contains(&other)).count()
}

fn codes(document: &Value) -> Vec<&str> {
    document["countries"].as_array().unwrap().iter().map(|code| code.as_str().unwrap()).collect()
}

#[test]
fn the_document_has_every_two_countries_with_their_own_counts_on_the_diagonal() {
    let document = json(&["overlap", "--order", "name"]);
    let keys: Vec<_> = document.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
    assert_eq!((&document["source"], &document["updated"]), (&SOURCE.into(), &UPDATED.into()));
    let codes = codes(&document);
    assert_eq!(codes.len(), 34);
    for (row, one) in codes.iter().enumerate() {
        for (column, other) in codes.iter().enumerate() {
            assert_eq!(document["counts"][row][column], shared(one, other), "{one} {other}");
        }
        let own = page::COUNTRIES.iter().find(|(code, _, _)| code == one).unwrap().2;
        assert_eq!(document["counts"][row][row], own, "{one}");
    }
}

#[test]
fn italy_shares_18_with_spain_and_18_with_the_united_kingdom() {
    let document = json(&["overlap"]);
    let codes = codes(&document);
    let place = |code: &str| codes.iter().position(|one| *one == code).unwrap();
    let count = |one: &str, other: &str| &document["counts"][place(one)][place(other)];
    assert_eq!(count("ITA", "ESP"), 18);
    assert_eq!(count("GBR", "ITA"), 18);
}

#[test]
fn jaccard_indices_are_added_where_they_are_asked_for() {
    let document = json(&["overlap", "--measure", "jaccard", "--order", "catalogue"]);
    assert!(document["counts"].is_array());
    let codes = codes(&document);
    let place = |code: &str| codes.iter().position(|one| *one == code).unwrap();
    assert_eq!(document["jaccard"][place("ITA")][place("ESP")], 0.75);
    assert_eq!(document["jaccard"][place("ISL")][place("ISL")], 1.0);
    assert_eq!(document["jaccard"][place("ISL")][place("ALB")], 0.0);
    let records = csv(&printed(&["overlap", "--measure", "jaccard", "--format", "csv"]));
    let spain = records[0].iter().position(|code| code == "ESP").unwrap();
    let italy = records.iter().find(|row| row[0] == "ITA").unwrap();
    assert_eq!(italy[spain], "0.75");
    let table = printed(&["overlap", "--measure", "jaccard"]);
    assert!(table.contains(" .75") && table.contains("Jaccard index"), "{table}");
}

#[test]
fn csv_and_markdown_have_a_row_and_a_column_a_country() {
    let records = csv(&printed(&["overlap", "--order", "name", "--format", "csv"]));
    assert_eq!(records[0][..3], ["code", "country", "ALB"]);
    assert_eq!(records.len(), 1 + 34);
    assert!(records.iter().all(|row| row.len() == 2 + 34));
    for (place, row) in records[1..].iter().enumerate() {
        assert_eq!(row[0], records[0][2 + place]);
        assert_eq!(row[2 + place], shared(&row[0], &row[0]).to_string());
    }
    let text = printed(&["overlap", "--order", "name", "--format", "markdown"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(markdown_cells(lines[2]).len(), 1 + 34);
    assert_eq!(markdown_cells(lines[2])[..2], ["Albania", "2"]);
    assert!(lines.last().unwrap().contains(SOURCE), "{text}");
}

#[test]
fn the_table_has_all_columns_where_it_is_piped_and_the_reading_under_it() {
    let table = printed(&["overlap", "--order", "count"]);
    let lines: Vec<&str> = table.lines().collect();
    let italy = lines.iter().find(|line| line.starts_with("Italy ")).unwrap();
    assert_eq!(italy.split_whitespace().count(), 1 + 34);
    assert!(!table.contains("columns 1 to"), "{table}");
    assert!(table.contains("on the diagonal, a country’s own"), "{table}");
    assert!(lines.last().unwrap().contains(SOURCE), "{table}");
}

#[test]
fn a_query_narrows_the_counts_and_empty_countries_can_be_left_out() {
    let document = json(&["overlap", "stage:completed", "--hide-empty"]);
    assert_eq!(codes(&document).len(), 8);
    let cells =
        document["counts"].as_array().unwrap().iter().flat_map(|row| row.as_array().unwrap());
    assert!(cells.into_iter().all(|count| *count == 1));
    assert_eq!(codes(&json(&["overlap", "stage:completed"])).len(), 34);
}

#[test]
fn a_comparison_has_each_combination_with_what_selects_it() {
    let document = json(&["overlap", "--countries", "DEU,FRA"]);
    assert_eq!(document["countries"], json!(["DEU", "FRA"]));
    let both = &document["combinations"][0];
    assert_eq!(both["countries"], json!(["DEU", "FRA"]));
    assert_eq!((&both["count"], &both["at_least"]["count"]), (&9.into(), &9.into()));
    assert_eq!(both["query"], "country:DEU country:FRA");
    let mut seen = 0;
    for part in document["combinations"].as_array().unwrap().iter().chain([&document["none"]]) {
        let listed = json(&["list", part["query"].as_str().unwrap()]);
        let ids: Vec<_> = listed["projects"].as_array().unwrap().iter().map(|p| &p["id"]).collect();
        let expected: Vec<_> = part["projects"].as_array().unwrap().iter().collect();
        assert_eq!(ids, expected, "{part}");
        assert_eq!(part["count"], ids.len());
        seen += ids.len();
    }
    assert_eq!(seen, 29);
}

#[test]
fn a_comparison_in_words_says_exactly_at_least_and_without() {
    let text = printed(&["overlap", "--countries", "Germany", "--countries", "france"]);
    for words in [
        "exactly Germany and France: 9; at least Germany and France: 9",
        "exactly Germany: 7; at least Germany: 16",
        "hvp list 'country:DEU -country:FRA'",
        "exactly France: 5; at least France: 14",
        "without Germany or France: 8",
        SOURCE,
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let records = csv(&printed(&["overlap", "--countries", "DEU,FRA", "--format", "csv"]));
    let heading = ["countries", "exactly", "at_least", "projects", "query", "at_least_query"];
    assert_eq!(records[0], heading);
    assert_eq!(records[1][..3], ["DEU FRA", "9", "9"]);
    assert_eq!(records[4][..2], ["", "8"]);
    let text = printed(&["overlap", "--countries", "DEU,FRA", "--format", "markdown"]);
    assert!(text.contains("| Germany, France | 9 | 9 | "), "{text}");
    assert!(text.contains("none of them"), "{text}");
}

#[test]
fn more_countries_than_can_stand_beside_each_other_are_refused_with_what_to_do() {
    let letters = || (b'A'..=b'Z').map(char::from);
    let many = ["Q", "X", "Z"].into_iter().flat_map(|first| {
        letters()
            .flat_map(move |second| letters().map(move |third| format!("{first}{second}{third}")))
    });
    let row = |code| format!("(code: \"{code}\", name: \"Land {code}\", standing: Member),");
    let rows = many.map(row);
    let countries = format!("countries: [{}", rows.collect::<String>());
    let data = file("too-many-countries.ron", edited(&[("countries: [", &countries)]));
    let words = ["2031 countries", "2000", "--countries"];
    hvp(&["overlap", "--data", &data]).assert_refused(2, &words);
    let document = json(&["overlap", "--data", &data, "--hide-empty"]);
    assert_eq!(codes(&document).len(), 3);
}

#[test]
fn a_country_or_measure_that_is_not_known_is_wrong_use() {
    hvp(&["overlap", "--countries", "DEU,FRX"]).assert_refused(2, &["“FRX”", "“FRA”"]);
    hvp(&["overlap", "--countries", "DEU,,FRA"]).assert_refused(2, &["unknown country"]);
    let both = ["overlap", "--countries", "DEU,FRA", "--measure", "jaccard"];
    hvp(&both).assert_refused(2, &["--measure", "--countries"]);
    for flags in [&["--order", "count"][..], &["--order", "similarity"], &["--hide-empty"]] {
        let both = [&["overlap", "--countries", "DEU,FRA"], flags].concat();
        hvp(&both).assert_refused(2, &[flags[0], "--countries"]);
        // The picture is the heat map of these countries, ordered by similarity as that of all countries.
        let picture = printed(&[both.as_slice(), &["--format", "svg"]].concat());
        assert!(picture.contains("</svg>"), "{picture}");
    }
    hvp(&["overlap", "--measure", "size"]).assert_refused(2, &["size", "count", "jaccard"]);
    hvp(&["overlap", "--order", "similarty"]).assert_refused(2, &["“similarity”"]);
    for format in ["table", "csv", "markdown", "svg"] {
        hvp(&["overlap", "zzzqqq", "--format", format]).assert_refused(1, &["no project"]);
    }
    let all: Vec<&str> = page::COUNTRIES.iter().map(|&(code, _, _)| code).collect();
    hvp(&["overlap", "--countries", &all.join(",")]).assert_refused(2, &["34", "32 at most"]);
}
