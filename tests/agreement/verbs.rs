//! The figures that the verbs print.

use std::process::Command;

use roxmltree::Document;
use serde_json::Value;

use super::{common, hundredths};

/// A country and the number of selected projects it is in.
pub(crate) struct Country {
    pub(crate) name: String,
    pub(crate) count: u64,
}

/// The output of a command that must succeed.
#[track_caller]
pub(crate) fn printed(arguments: &[&str]) -> String {
    let arguments: Vec<&str> = arguments.iter().copied().filter(|word| !word.is_empty()).collect();
    let mut command: Command = common::command(&arguments);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// The number of projects that a query lists.
pub(crate) fn selected(query: &str) -> u64 {
    let arguments: Vec<&str> =
        ["list", query, "--format", "json"].into_iter().filter(|word| !word.is_empty()).collect();
    let output = common::command(&arguments).output().unwrap();
    // Without a project it ends with 1.
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    document["projects"].as_array().unwrap().len().try_into().unwrap()
}

/// The countries that a query lists, and how many projects it selects.
pub(crate) fn countries(query: &str) -> (Vec<Country>, u64) {
    let document = json(&["countries", query]);
    let country = |row: &Value| Country {
        name: row["name"].as_str().unwrap().to_owned(),
        count: row["count"].as_u64().unwrap(),
    };
    let rows = document["countries"].as_array().unwrap();
    let projects = json(&["stats", query])["statistics"]["projects"].as_u64().unwrap();
    (rows.iter().map(country).collect(), projects)
}

/// The number of projects that each pair of countries shares.
pub(crate) struct Pairs {
    pub(crate) names: Vec<String>,
    pub(crate) counts: Vec<Vec<u64>>,
}

impl Pairs {
    pub(crate) fn of(query: &str) -> Self {
        let document = json(&["overlap", query]);
        let codes: Vec<&str> = document["countries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|code| code.as_str().unwrap())
            .collect();
        let catalogue = common::built_in();
        let name = |code: &&str| {
            let country = catalogue.countries.iter().find(|(_, country)| country.code == *code);
            country.unwrap().1.name.clone()
        };
        let row = |row: &Value| {
            row.as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).collect()
        };
        let counts = document["counts"].as_array().unwrap().iter().map(row).collect();
        Self { names: codes.iter().map(name).collect(), counts }
    }

    /// The Jaccard index of each pair, in hundredths.
    pub(crate) fn hundredths(&self) -> Vec<Vec<u64>> {
        let places = 0..self.names.len();
        let index = |row: usize, column: usize| {
            let shared = self.counts[row][column];
            hundredths(shared, self.counts[row][row] + self.counts[column][column] - shared)
        };
        places
            .clone()
            .map(|row| places.clone().map(|column| index(row, column)).collect())
            .collect()
    }

    /// The number of countries that share a project with this one.
    pub(crate) fn partners(&self, place: usize) -> usize {
        let shared = self.counts[place].iter().enumerate();
        shared.filter(|&(other, &count)| other != place && count > 0).count()
    }

    /// The cells that `hvp overlap --measure jaccard` prints in a format, row by row.
    pub(crate) fn printed(&self, query: &str, format: &str) -> Vec<Vec<String>> {
        let text = printed(&["overlap", query, "--measure", "jaccard", "--format", format]);
        let size = self.names.len();
        if format == "svg" {
            let picture = Document::parse(&text).unwrap();
            let is_cell = |node: &roxmltree::Node<'_, '_>| {
                node.attribute("text-anchor") == Some("middle") && node.has_tag_name("text")
            };
            let cells: Vec<String> = picture
                .descendants()
                .filter(is_cell)
                .map(|node| node.text().unwrap().to_owned())
                .collect();
            assert_eq!(cells.len(), size * size);
            return cells.chunks(size).map(<[String]>::to_vec).collect();
        }
        let text = text.replace('|', " ");
        let row = |name: &String| {
            let line = text.lines().find(|line| line.trim_start().starts_with(name)).unwrap();
            let cells = line.trim_start()[name.len()..].split_whitespace();
            let cells: Vec<String> = cells.map(str::to_owned).collect();
            assert_eq!(cells.len(), size, "{line}");
            cells
        };
        self.names.iter().map(row).collect()
    }
}
