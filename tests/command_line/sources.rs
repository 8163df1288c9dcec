//! Where the facts come from, and of when: every verb says so in every format that has room for it.

use super::{SOURCE, UPDATED, csv, hvp, printed};

/// The verbs about a catalogue, each with what it needs.
const QUESTIONS: [&[&str]; 21] = [
    &["list", "count:>=20"],
    &["show", "mawi"],
    &["show", "NISRF"],
    &["countries"],
    &["country", "NOR"],
    &["matrix"],
    &["matrix", "--collapse", "all"],
    &["matrix", "--long"],
    &["overlap"],
    &["overlap", "--countries", "DEU,FRA"],
    &["overlap", "--pairs", "--top", "3"],
    &["overlap", "--contained"],
    &["groups", "--projects", "9"],
    &["stats"],
    &["timeline"],
    &["map"],
    &["glossary"],
    &["glossary", "NISRF"],
    &["about"],
    &["describe"],
    &["presets"],
];

/// The verbs about the program or about files, which have no source.
const OTHERS: [&str; 6] = ["export", "check", "completions", "config", "paths", "man"];

#[test]
fn every_verb_about_the_catalogue_says_its_source_and_date_in_every_format() {
    for question in QUESTIONS {
        for format in ["table", "json", "markdown", "svg"] {
            let arguments = [question, &["--format", format]].concat();
            let answer = hvp(&arguments);
            if answer.code == 2 && format == "svg" {
                continue;
            }
            assert_eq!(answer.code, 0, "{arguments:?}: {}", answer.err);
            let text = answer.out.replace("&amp;", "&");
            assert!(text.contains(SOURCE), "{arguments:?}");
            let has_date = text.contains(UPDATED) || text.contains("3 Mar 2025");
            assert!(has_date || text.contains("3 March 2025"), "{arguments:?}");
        }
    }
}

#[test]
fn no_verb_is_left_out_of_these_tests() {
    let help = printed(&["--help"]);
    let listed = help.split("Commands:").nth(1).unwrap().lines().skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    let verbs = listed.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    for verb in verbs.filter(|verb| !verb.is_empty()) {
        let is_tested = QUESTIONS.iter().any(|question| question[0] == verb);
        assert!(is_tested || OTHERS.contains(&verb), "{verb}");
    }
}

#[test]
fn a_long_matrix_counted_again_is_the_matrix() {
    let [header, rows @ ..] = &csv(&printed(&["matrix", "--format", "csv"]))[..] else {
        panic!("no table")
    };
    let mut cells = Vec::new();
    for row in rows {
        let projects = header.iter().zip(row).skip(2).filter(|(_, role)| !role.is_empty());
        cells.extend(projects.map(|(id, role)| [row[0].clone(), id.clone(), role.clone()]));
    }
    let long = csv(&printed(&["matrix", "--long", "--format", "csv"]));
    let place = |name: &str| long[0].iter().position(|heading| heading == name).unwrap();
    let [code, project, role] = ["code", "project", "role"].map(place);
    let mut again: Vec<_> = long[1..]
        .iter()
        .map(|row| [row[code].clone(), row[project].clone(), row[role].clone()])
        .collect();
    cells.sort();
    again.sort();
    assert_eq!(again.len(), 338);
    assert_eq!(cells, again);
}
