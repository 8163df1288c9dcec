//! `hvp countries`: in how many of the selected projects each country takes part.

use serde_json::json;

use super::{
    SOURCE, UPDATED, csv, edited, file, hvp, json, markdown_cells, page, page_participants,
    printed, texts,
};

/// The countries of the source page, by number of projects, then by code.
fn by_count() -> Vec<(&'static str, &'static str, usize)> {
    let mut countries = page::COUNTRIES.to_vec();
    countries.sort_by_key(|&(_, _, count)| std::cmp::Reverse(count));
    countries
}

#[test]
fn the_document_has_every_country_with_its_count() {
    let document = json(&["countries"]);
    assert_eq!((&document["source"], &document["updated"]), (&SOURCE.into(), &UPDATED.into()));
    assert_eq!(document["query"], "");
    let listed = document["countries"].as_array().unwrap();
    assert_eq!(listed.len(), 34);
    for (code, name, count) in page::COUNTRIES {
        let country = listed.iter().find(|country| country["code"] == code).unwrap();
        let standing = if ["AUS", "AUT"].contains(&code) { "Partner" } else { "Member" };
        let expected = json!({"code": code, "name": name, "standing": standing, "count": count});
        assert_eq!(*country, expected);
    }
    let total: u64 = listed.iter().map(|country| country["count"].as_u64().unwrap()).sum();
    assert_eq!(total, 338);
    assert_eq!(document["absent"], json!([]));
}

#[test]
fn italy_is_in_22_the_united_kingdom_in_21_iceland_in_one() {
    let document = json(&["countries"]);
    let count = |code: &str| {
        let listed = document["countries"].as_array().unwrap();
        let country = listed.iter().find(|country| country["code"] == code).unwrap();
        country["count"].as_u64().unwrap()
    };
    for (code, expected) in
        [("ITA", 22), ("GBR", 21), ("NLD", 20), ("ESP", 20), ("GRC", 19), ("ISL", 1), ("LUX", 5)]
    {
        assert_eq!(count(code), expected, "{code}");
    }
}

#[test]
fn the_table_ranks_them_with_shares_bars_and_the_source() {
    let table = printed(&["countries"]);
    let lines: Vec<&str> = table.lines().collect();
    for (line, (_, _, count)) in lines[1..35].iter().zip(by_count()) {
        assert!(line.contains(&format!(" {count} ")), "{line}");
    }
    assert!(lines[1].starts_with("Italy ") && lines[1].contains("76%  ███"), "{}", lines[1]);
    assert!(lines[36].starts_with("34 countries in 29 projects"), "{table}");
    assert!(lines[37].contains(SOURCE) && lines[37].contains("3 Mar 2025"), "{table}");
    let ascii = printed(&["countries", "--ascii", "country:ISL"]);
    assert!(ascii.is_ascii() || !ascii.contains('█'), "{ascii}");
}

#[test]
fn with_a_query_those_in_none_of_its_projects_are_left_out_and_counted() {
    let query = "stage:completed";
    let document = json(&["countries", query]);
    let listed = texts(&document["countries"], "code");
    assert_eq!(listed.len(), 8);
    let absent = document["absent"].as_array().unwrap();
    assert_eq!(absent.len(), 26);
    assert!(absent.iter().all(|code| !listed.contains(&code.as_str().unwrap())));
    let summary = "8 of 34 countries in 1 project; in none of them: Albania, ";
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let answer = hvp(&["countries", query, "--format", "csv"]);
    assert_eq!((answer.code, csv(&answer.out).len()), (0, 1 + 8));
    for text in [
        printed(&["countries", query]),
        printed(&["countries", query, "--format", "markdown"]),
        answer.err,
    ] {
        let text = words(&text);
        let (_, names) = text.split_once(summary).unwrap();
        for (code, name, _) in page::COUNTRIES {
            let is_named = name == "Albania" || names.contains(name);
            assert_eq!(is_named, !page_participants("m3a").contains(&code), "{name}: {text}");
        }
    }
}

#[test]
fn of_many_countries_in_none_three_are_named_with_the_command_that_lists_all() {
    let code = |place: usize| {
        let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap());
        format!("X{}{}", letter(place / 26), letter(place))
    };
    let country =
        |place| format!("(code: \"{0}\", name: \"Land {0}\", standing: Member), ", code(place));
    let more: String = (0..60).map(country).collect();
    let path = file("many.ron", edited(&[("countries: [", &format!("countries: [{more}"))]));
    let text = printed(&["countries", "country:BBB", "--data", &path]);
    let end = "Land XAA, Land XAB, Land XAC and 58 more: hvp countries country:BBB --in 0";
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains(end), "{text}");
    let document = json(&["countries", "country:BBB", "--in", "0", "--data", &path]);
    assert_eq!(document["countries"].as_array().unwrap().len(), 61);
}

#[test]
fn countries_are_chosen_by_their_own_standing_and_count() {
    let codes = |arguments: &[&str]| {
        let document = json(&[&["countries", "--order", "name"], arguments].concat());
        let codes = document["countries"].as_array().unwrap().iter();
        codes.map(|country| country["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&["--standing", "partner"]), ["AUS", "AUT"]);
    assert_eq!(codes(&["--standing", "Allies"]).len(), 32);
    let of_count = |holds: fn(usize) -> bool| {
        let mut countries = page::COUNTRIES.to_vec();
        countries.retain(|&(_, _, count)| holds(count));
        countries.sort_unstable_by_key(|&(_, name, _)| name);
        countries.into_iter().map(|(code, _, _)| code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&["--in", "1"]), of_count(|count| count == 1));
    assert_eq!(codes(&["--in", ">=20"]), of_count(|count| count >= 20));
    assert_eq!(codes(&["--in", "2..5"]), of_count(|count| (2..=5).contains(&count)));
    assert_eq!(codes(&["--in", "1", "--standing", "member"]), ["ISL"]);
    let text = printed(&["countries", "--in", ">=20", "--standing", "member"]);
    assert!(
        text.contains("4 of 34 countries in 29 projects; only Allies; only those in >=20 of them"),
        "{text}"
    );
    let none = ["countries", "stage:completed", "--standing", "partner", "--format", "json"];
    let document = hvp(&none).json();
    assert_eq!((&document["countries"], &document["absent"]), (&json!([]), &json!(["AUS", "AUT"])));
    hvp(&["countries", "--in", "99"]).assert_refused(1, &["no country matches", "in 99 of them"]);
    hvp(&["countries", "--in", "some"]).assert_refused(2, &["“some” is not a count", ">=5"]);
    hvp(&["countries", "--standing", "friend"]).assert_refused(2, &["standing “friend”"]);
}

#[test]
fn conditions_on_projects_are_explained_where_countries_could_be_meant() {
    for (query, words) in [
        ("standing:partner", "hvp: standing: chooses projects; to choose countries: --standing"),
        ("count:>=20", "hvp: count: chooses projects; to choose countries: --in 1 or --in '>=5'"),
    ] {
        let answer = hvp(&["countries", query]);
        assert!(answer.err.starts_with(words), "{}", answer.err);
        assert!(answer.out.starts_with("country "), "{}", answer.out);
        let answer = hvp(&["overlap", query]);
        assert!(answer.err.contains("to choose countries: --countries"), "{}", answer.err);
    }
    assert_eq!(hvp(&["countries", "--standing", "partner"]).err, "");
}

#[test]
fn they_can_be_put_in_every_order_either_way_round() {
    let codes = |order: &str| {
        let document = json(&["countries", "--order", order]);
        let codes = document["countries"].as_array().unwrap().iter();
        codes.map(|country| country["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let mut by_name = page::COUNTRIES.to_vec();
    by_name.sort_unstable_by_key(|&(_, name, _)| name);
    let names: Vec<&str> = by_name.iter().map(|&(code, _, _)| code).collect();
    assert_eq!(codes("name"), names);
    let backwards: Vec<&str> = names.iter().rev().copied().collect();
    assert_eq!(codes("name,reversed"), backwards);
    assert_eq!(codes("count")[..2], ["ITA", "GBR"]);
    assert_eq!(codes("count, reversed").last().unwrap(), "ITA");
    assert_eq!(codes("catalogue")[0], "ALB");
    let mut alike = codes("similarity");
    assert_ne!(alike, names);
    alike.sort_unstable();
    assert_eq!(alike.len(), 34);
    hvp(&["countries", "--order", "cont"]).assert_refused(2, &["cont", "“count”"]);
    hvp(&["countries", "--order", "count,up"]).assert_refused(2, &["“up”", "reversed"]);
}

#[test]
fn csv_and_markdown_have_a_row_a_country() {
    let records = csv(&printed(&["countries", "--format", "csv"]));
    assert_eq!(records[0], ["code", "country", "standing", "count", "share"]);
    assert_eq!(records[1], ["ITA", "Italy", "Member", "22", "0.7586"]);
    assert_eq!(records.len(), 1 + 34);
    let text = printed(&["countries", "--format", "markdown"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(markdown_cells(lines[2]), ["Italy", "ITA", "Ally", "22", "76%"]);
    assert!(lines.last().unwrap().contains(SOURCE), "{text}");
}

#[test]
fn where_nothing_matches_it_says_so() {
    for format in ["table", "csv", "markdown"] {
        hvp(&["countries", "zzzqqq", "--format", format]).assert_refused(1, &["no project"]);
    }
    let answer = hvp(&["countries", "zzzqqq", "--format", "json"]);
    assert_eq!((answer.code, &answer.json()["countries"]), (1, &json!([])));
}
