//! The figures of the browser against the verbs: means, years, pairs, groups, and "at least so many of them".

use serde_json::Value;

use super::browser::Browser;
use super::verbs::json;
use super::{QUERIES, cells, common, percent};

/// Queries that require countries.
const WITH_COUNTRIES: [&str; 4] = [
    "country:DEU country:NLD country:NOR",
    "stage:established country:ITA country:ESP",
    "country:ISL country:AUS",
    "country:FRA",
];

/// The rows of the figures under a heading that begins so: the cells of each, without its bar.
fn section(query: &str, heading: &str) -> Vec<Vec<String>> {
    let screen = Browser::with(query, "i").screen();
    let of_overlay =
        |line: &str| line.split_once("╭ Figures").map(|(before, _)| before.chars().count());
    let x = screen.iter().find_map(|line| of_overlay(line)).unwrap();
    let inside = |line: &String| {
        let line: String = line.chars().skip(x + 1).collect();
        line.split(['│', '┃', '╮', '╯']).next().unwrap().to_owned()
    };
    let lines = screen.iter().map(inside);
    let after = lines.skip_while(|line| !line.trim().starts_with(heading)).skip(1);
    let rows = after.take_while(|line| !line.trim().is_empty());
    let is_text =
        |cell: &&str| !cell.trim_matches(['█', '▏', '▎', '▍', '▌', '▋', '▊', '▉']).is_empty();
    rows.map(|row| {
        let row = row.trim_start_matches(['❯', ' ']);
        cells(row).into_iter().filter(is_text).map(str::to_owned).collect()
    })
    .collect()
}

fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn number(value: &Value) -> String {
    value.as_u64().unwrap().to_string()
}

/// "Germany and the Netherlands" for two codes.
fn two_names(one: &Value, other: &Value) -> String {
    let catalogue = common::built_in();
    let name = |code: &Value| {
        let code = code.as_str().unwrap();
        let (_, country) = catalogue.countries.iter().find(|(_, one)| one.code == code).unwrap();
        country.in_sentence()
    };
    format!("{} and {}", name(one), name(other))
}

/// The document of a command that ends with 1 where nothing matches.
fn document(arguments: &[&str]) -> Value {
    let arguments = [arguments, &["--format", "json"]].concat();
    serde_json::from_slice(&common::command(&arguments).output().unwrap().stdout).unwrap()
}

#[test]
fn means_and_years_are_those_of_the_verb() {
    for query in QUERIES {
        let statistics = json(&["stats", query])["statistics"].clone();
        for (key, heading) in [
            ("categories", "Participations by category"),
            ("stages", "Projects by stage"),
            ("launches", "Projects by year of launch"),
        ] {
            let shown = section(query, heading);
            let expected = rows(&statistics[key]);
            assert_eq!(shown.len(), expected.len(), "{query}: {shown:?}");
            for (row, figure) in shown.iter().zip(expected) {
                let [projects, participations] =
                    ["projects", "participations"].map(|key| number(&figure[key]));
                let mean = format!("· mean {:.1}", figure["mean"].as_f64().unwrap());
                let (count, noted) = if key == "categories" {
                    (participations, projects)
                } else {
                    (projects, participations)
                };
                assert_eq!(row[1], count, "{query}: {row:?}");
                assert!(row[2].starts_with(&format!("{noted} ")), "{query}: {row:?}");
                let has_mean = row[2].ends_with(&mean);
                assert!(has_mean != (figure["projects"] == 0), "{query}: {row:?}: {mean}");
                match figure.get("year").and_then(Value::as_u64) {
                    Some(year) => assert!(row[0].starts_with(&year.to_string()), "{row:?}"),
                    None => assert!(key != "launches" || row[0] == "Unknown", "{row:?}"),
                }
            }
        }
    }
}

#[test]
fn pairs_and_groups_are_the_first_of_the_verbs() {
    for query in QUERIES.into_iter().chain(WITH_COUNTRIES) {
        let found = document(&["overlap", "--pairs", "--top", "5", query]);
        let pairs = rows(&found["pairs"]);
        let shown = section(query, "Projects that two countries share");
        assert_eq!(shown.len(), pairs.len(), "{query}: {shown:?}");
        for (row, pair) in shown.iter().zip(pairs) {
            let names = two_names(&pair["a"], &pair["b"]);
            assert_eq!(row[0].to_lowercase(), names.to_lowercase(), "{query}");
            let [shared, either] = ["shared", "either"].map(|key| pair[key].as_u64().unwrap());
            assert_eq!(row[1], shared.to_string(), "{query}: {row:?}");
            assert_eq!(row[2], format!("{} of {either}", percent(shared, either)), "{query}");
        }
        let found = document(&["groups", query]);
        let groups = rows(&found["groups"]);
        let shown = section(query, "Countries together in 5 projects or more");
        assert_eq!(shown.len(), groups.len().min(5), "{query}: {shown:?}");
        for (row, group) in shown.iter().zip(groups) {
            let countries = rows(&group["countries"]);
            let codes: Vec<_> = countries.iter().map(|code| code.as_str().unwrap()).collect();
            assert_eq!(row[0], codes.join(" "), "{query}");
            assert_eq!(row[1], countries.len().to_string(), "{query}: {row:?}");
            assert_eq!(row[2], format!("in {} projects", group["count"]), "{query}: {row:?}");
        }
    }
}

#[test]
fn at_least_so_many_of_the_required_countries_are_counted_as_in_the_comparison() {
    for query in WITH_COUNTRIES {
        let (countries, rest): (Vec<_>, Vec<_>) =
            query.split(' ').partition(|clause| clause.starts_with("country:"));
        let codes: Vec<_> =
            countries.iter().map(|clause| clause.trim_start_matches("country:")).collect();
        let shown: Vec<_> = section(query, "Projects of ")
            .into_iter()
            .filter(|row| row[0].starts_with("At least "))
            .collect();
        if codes.len() < 2 {
            assert!(shown.is_empty(), "{query}: {shown:?}");
            continue;
        }
        let (chosen, base) = (codes.join(","), rest.join(" "));
        let document = json(&["overlap", "--countries", &chosen, &base]);
        let some = rows(&document["at_least"]);
        assert_eq!(shown.len(), some.len(), "{query}: {shown:?}");
        let whole = super::verbs::selected(&base);
        for (row, some) in shown.iter().zip(some) {
            let count = some["count"].as_u64().unwrap();
            assert_eq!(row[0], format!("At least {} of the {}", some["countries"], codes.len()));
            assert_eq!(row[1], count.to_string(), "{query}: {row:?}");
            assert_eq!(row[2], format!("{} of {whole}", percent(count, whole)), "{query}: {row:?}");
        }
    }
}
