//! `hvp list`: one line per project, as a table, JSON, CSV or Markdown.

use std::collections::BTreeSet;

use super::{
    SOURCE, UPDATED, csv, hvp, json, markdown_cells, page, page_participants, page_projects,
    printed, texts,
};

#[test]
fn the_table_has_a_heading_and_a_row_for_each_of_the_29_projects() {
    let table = printed(&["list"]);
    let mut lines = table.lines();
    let headings: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
    assert_eq!(headings, ["acronym", "name", "category", "stage", "launched", "countries"]);
    let rows: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    assert_eq!(rows.len(), 29);
    for (row, [id, acronym, name]) in rows.iter().zip(page_projects()) {
        assert!(row.starts_with(if acronym == "-" { " " } else { acronym }), "{row}");
        assert!(row.contains(name), "{row}");
        let count = format!(" {}", page_participants(id).len());
        assert!(row.ends_with(&count), "{row}");
    }
}

#[test]
fn the_columns_of_the_table_stand_under_each_other() {
    let table = printed(&["list"]);
    let mut lines = table.lines();
    let heading = lines.next().unwrap();
    let (name, stage) = (heading.find("name").unwrap(), heading.find("stage").unwrap());
    for (line, [id, _, text]) in lines.zip(page_projects()) {
        assert!(line.get(name..).unwrap().starts_with(text), "{line}");
        let (_, word, _) =
            page::STAGES.iter().find(|row| row.2.split(' ').any(|one| one == id)).unwrap();
        assert!(line.get(stage..).unwrap().starts_with(word), "{line}");
        assert_eq!(line.len(), heading.len(), "{line}");
    }
}

#[test]
fn a_word_lists_what_has_it_the_best_match_first() {
    let table = printed(&["list", "mawi"]);
    let first = table.lines().nth(1).unwrap();
    assert!(first.starts_with("MAWI "), "{first}");
    assert!(first.contains("Multinational Ammunition Warehousing Initiative"), "{first}");
    assert!(first.contains("Established and delivering"), "{first}");
    assert!(first.contains("Jul 2021"), "{first}");
    assert!(first.ends_with(" 26"), "{first}");
}

#[test]
fn labels_are_for_narrow_headings_and_a_column_of_their_own_in_csv() {
    let labels = ["Mod. GBAD", "Lower-lvl", "Gap Crsng", "Ctr-Mob.", "Eng. veh.", "Ind. fire"];
    for command in [
        "list",
        "list --format markdown",
        "show modular-gbad",
        "show indirect-fire-interchangeability",
        "country Greece",
        "country Greece --format markdown",
        "country Greece --format csv",
        "matrix --format markdown",
        "matrix --format csv",
        "matrix --format svg",
        "matrix --transpose",
        "matrix --transpose --format markdown",
        "overlap --countries GBR,USA",
        "overlap --countries GBR,USA --format markdown",
        "stats",
    ] {
        let text = printed(&command.split(' ').collect::<Vec<_>>());
        for label in labels {
            assert!(!text.contains(label), "{command}: {label}");
        }
    }
    let grid = printed(&["matrix"]);
    assert!(grid.lines().all(|line| line.chars().count() < 120), "upright headings: {grid}");
    let records = csv(&printed(&["list", "--format", "csv"]));
    let column = records[0].iter().position(|heading| heading == "label").unwrap();
    let written: Vec<&str> = records[1..].iter().map(|record| record[column].as_str()).collect();
    assert!(labels.iter().all(|label| written.contains(label)), "{written:?}");
}

#[test]
fn search_is_another_name_for_list() {
    assert_eq!(printed(&["search", "mawi"]), printed(&["list", "mawi"]));
}

#[test]
fn the_document_has_the_source_the_query_and_the_projects_with_the_fields_of_the_file() {
    let document = json(&["list"]);
    let keys: BTreeSet<_> = document.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, BTreeSet::from(["source", "updated", "query", "projects"]));
    assert_eq!(document["source"], SOURCE);
    assert_eq!(document["updated"], UPDATED);
    assert_eq!(document["query"], "");
    let fields = "id acronym label name purpose participants lead organisations \
                  participation_note stage status milestones category match";
    let fields: BTreeSet<&str> = fields.split_whitespace().collect();
    for project in document["projects"].as_array().unwrap() {
        let keys: BTreeSet<_> = project.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, fields);
        assert!(project["match"].is_null(), "nothing was looked for");
    }
}

#[test]
fn the_document_has_the_facts_of_the_page() {
    let document = json(&["list"]);
    let projects = document["projects"].as_array().unwrap();
    assert_eq!(projects.len(), 29);
    for (project, [id, acronym, name]) in projects.iter().zip(page_projects()) {
        assert_eq!(project["id"], id);
        assert_eq!(project["acronym"].as_str().unwrap_or("-"), acronym);
        assert_eq!(project["name"], name);
        let participants = project["participants"].as_array().unwrap();
        let mut codes: Vec<_> = participants.iter().map(|code| code.as_str().unwrap()).collect();
        codes.sort_unstable();
        assert_eq!(codes, page_participants(id), "{id}");
        let (stage, _, _) =
            page::STAGES.iter().find(|row| row.2.split(' ').any(|one| one == id)).unwrap();
        assert_eq!(project["stage"], *stage, "{id}");
        let lead = (id == "r-socc").then_some("HUN");
        assert_eq!(project["lead"].as_str(), lead, "{id}");
        let supported = project["organisations"] == serde_json::json!(["NSPA"]);
        assert_eq!(supported, id == "mawi", "{id}");
        let launches = project["milestones"].as_array().unwrap().iter();
        let launches = launches.filter(|one| one["kind"] == "Launched");
        let dates: Vec<&str> = launches.map(|one| one["date"].as_str().unwrap()).collect();
        let expected = page::LAUNCHES.iter().filter(|row| row.0 == id).map(|row| row.1);
        assert_eq!(dates, expected.collect::<Vec<_>>(), "{id}");
    }
}

#[test]
fn the_category_of_a_project_is_one_of_the_export() {
    let export = json(&["export"]);
    let mut expected = Vec::new();
    for category in export["categories"].as_array().unwrap() {
        let ids = texts(&category["projects"], "id").into_iter();
        expected.extend(ids.map(|id| (id, category["id"].as_str().unwrap())));
    }
    let list = json(&["list"]);
    let projects = &list["projects"];
    let found = texts(projects, "id").into_iter().zip(texts(projects, "category"));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn csv_has_a_line_a_project_with_codes_for_programs() {
    let records = csv(&printed(&["list", "--format", "csv"]));
    let keys = "id acronym name category stage launched lead count participants organisations \
                purpose status label participation_note milestones";
    assert_eq!(records[0], keys.split_whitespace().collect::<Vec<_>>());
    assert_eq!(records.len(), 1 + 29);
    for (record, [id, acronym, name]) in records.iter().skip(1).zip(page_projects()) {
        let given = |text: &'static str| if text == "-" { "" } else { text };
        assert_eq!(record[..3], [id, given(acronym), name]);
        let launch = page::LAUNCHES.iter().find(|row| row.0 == id);
        assert_eq!(record[5], launch.map_or("", |row| row.1), "{id}");
        let mut codes: Vec<&str> = record[8].split(' ').collect();
        codes.sort_unstable();
        assert_eq!(codes, page_participants(id), "{id}");
        assert_eq!(record[7], codes.len().to_string());
        assert_eq!(record[9], if id == "mawi" { "NSPA" } else { "" });
    }
}

#[test]
fn csv_has_every_milestone_of_the_page_in_the_order_of_their_dates() {
    let records = csv(&printed(&["list", "--format", "csv"]));
    for (record, [id, ..]) in records.iter().skip(1).zip(page_projects()) {
        let launches = page::LAUNCHES.iter().filter(|row| row.0 == id);
        let launches = launches.map(|row| (row.1, format!("{} Launched ", row.1)));
        let others = page::MILESTONES.iter().filter(|row| row.0 == id);
        let others = others.map(|row| (row.1, format!("{} {:?} ", row.1, row.2)));
        let mut expected: Vec<(&str, String)> = launches.chain(others).collect();
        expected.sort_unstable();
        let cell = &record[14];
        let found: Vec<&str> = cell.split("; ").filter(|text| !text.is_empty()).collect();
        assert_eq!(found.len(), expected.len(), "{id}: {cell}");
        for (text, (_, start)) in found.iter().zip(expected) {
            assert!(text.starts_with(&start) && text.len() > start.len(), "{id}: {text}");
        }
    }
    let first = &records[1][14];
    assert!(first.contains("2020-12 Reached Fully operational"), "{first}");
}

#[test]
fn csv_has_the_label_and_the_note_on_who_takes_part() {
    let records = csv(&printed(&["list", "--format", "csv"]));
    let row = |id: &str| records.iter().find(|record| record[0] == id).unwrap();
    assert!(row("mawi")[13].contains("26 participating countries"), "{}", row("mawi")[13]);
    assert!(row("mrtt-c")[13].contains("Norway"), "{}", row("mrtt-c")[13]);
    assert_eq!((row("c-socc")[12].as_str(), row("c-socc")[13].as_str()), ("", ""));
    assert_eq!((row("northlink")[1].as_str(), row("northlink")[12].as_str()), ("", "NORTHLINK"));
    for record in records.iter().skip(1) {
        let needs_label = record[1].is_empty();
        assert!(!needs_label || !record[12].is_empty(), "{}", record[0]);
        assert!(record[12].chars().count() <= 10, "{}", record[12]);
    }
}

#[test]
fn markdown_is_one_table_with_source_and_date_under_it() {
    let text = printed(&["list", "--format", "markdown"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2 + 29 + 2);
    let columns = markdown_cells(lines[0]).len();
    for (line, [_, _, name]) in lines[2..31].iter().zip(page_projects()) {
        let cells = markdown_cells(line);
        assert_eq!((cells.len(), cells[1].as_str()), (columns, name));
    }
    assert_eq!(lines[31], "");
    assert!(lines[32].contains(SOURCE) && lines[32].contains("3 Mar 2025"), "{}", lines[32]);
}

#[test]
fn several_words_may_be_one_argument_or_several() {
    let once = printed(&["list", "passive air country:NOR"]);
    assert_eq!(printed(&["list", "passive", "air", "country:NOR"]), once);
    assert!(once.lines().nth(1).unwrap().contains("Passive air surveillance sensors"));
}

#[test]
fn a_query_of_fields_lists_what_the_page_says_of_them_in_page_order() {
    for (query, expected) in [
        (
            "country:DEU country:NLD -country:FRA",
            "nfte mrtt-c modular-gbad gap-crossing counter-mobility",
        ),
        ("country:ISL", "northlink"),
        ("country:Austria|Australia", "r-socc mus lbdm"),
        ("standing:partner", "r-socc mus lbdm"),
        ("lead:HUN", "r-socc"),
        ("org:NSPA", "mawi"),
        ("stage:completed", "m3a"),
        ("count:>=20", "lbdm mawi"),
        ("launched:2014", "abdm"),
        ("launched:2017..2018", "c-socc m3a mus lbdm mbdm"),
        ("category:ammunition -count:<16", "abdm lbdm mawi"),
    ] {
        let document = json(&["list", query]);
        assert_eq!(texts(&document["projects"], "id").join(" "), expected, "{query}");
        assert!(!document["query"].as_str().unwrap().is_empty(), "{query}");
    }
}

#[test]
fn another_order_of_the_projects_may_be_asked_for() {
    let ids = |order: &str| {
        let document = json(&["list", "--order", order]);
        texts(&document["projects"], "id").join(" ")
    };
    assert!(ids("count").starts_with("mawi lbdm apss dst mus "));
    assert!(ids("launch").starts_with("abdm c-socc m3a lbdm mbdm mus r-socc "));
    assert!(ids("launch").ends_with(" msap mrtt-c"), "unknown dates come last");
    assert!(ids("stage").starts_with("dst rpas ") && ids("stage").ends_with(" m3a"));
    assert!(ids("name").starts_with("abdm apss "));
}

#[test]
fn the_query_of_the_document_is_one_that_can_be_asked_again() {
    for query in ["mawi", "\"passive air\" -tank", "country:DEU|NLD launched:>=2023 tank|bridge"] {
        let first = json(&["list", query]);
        let again = json(&["list", first["query"].as_str().unwrap()]);
        assert_eq!(first, again, "{query}");
    }
}

#[test]
fn where_nothing_matches_the_document_is_still_one_and_every_other_format_is_empty() {
    let answer = hvp(&["list", "zzzqqq", "--format", "json"]);
    assert_eq!(answer.code, 1);
    assert_eq!(answer.json()["projects"], serde_json::json!([]));
    assert_eq!(answer.json()["source"], SOURCE);
    assert!(answer.err.contains("no project"), "{}", answer.err);
    for format in ["table", "csv", "markdown"] {
        hvp(&["list", "zzzqqq", "--format", format]).assert_refused(1, &["no project"]);
    }
}

#[test]
fn what_is_found_in_the_text_is_shown_with_its_passage() {
    let found = printed(&["list", "nisrf"]);
    let mut lines = found.lines();
    assert!(lines.next().unwrap().ends_with("  found in"), "{found}");
    let row = lines.next().unwrap();
    assert!(row.starts_with("RPAS ") && row.contains("  purpose: …"), "{row}");
    assert!(row.contains("NATO ISR Force (NISRF)"), "{row}");
    let named = printed(&["list", "mawi"]);
    assert!(!named.lines().next().unwrap().contains("found in"), "{named}");
}
