//! Words that mean fields, and words that are nearly a verb.

use serde_json::Value;

use super::{SMALL, file, hvp, printed, texts};

/// The JSON document of a command, which may have a message.
fn document(arguments: &[&str]) -> Value {
    hvp(&[arguments, &["--format", "json"]].concat()).json()
}

#[test]
fn words_that_name_values_are_answered_as_fields_and_that_is_said() {
    for (words, query, count) in [
        ("norway", "country:NOR", 15),
        ("completed", "stage:completed", 1),
        ("2024", "launched:2024", 5),
        ("partner", "standing:partner", 3),
        ("NSPA", "org:NSPA", 1),
        ("germany and netherlands not france", "country:DEU country:NLD -country:FRA", 5),
        ("space technologies", "category:space-technologies", 3),
    ] {
        let answer = hvp(&["list", words, "--format", "json"]);
        assert_eq!(answer.code, 0, "{words}");
        assert!(answer.err.starts_with(&format!("hvp: read as {query}; ")), "{}", answer.err);
        let document = answer.json();
        assert_eq!(document["read_as"], query, "{words}");
        assert_eq!(document["query"], query, "{words}");
        assert_eq!(document["projects"].as_array().unwrap().len(), count, "{words}");
    }
    let answer = hvp(&["list", "norway"]);
    let said =
        "hvp: read as country:NOR; write \"norway\" in quotation marks to look for the word\n";
    assert_eq!(answer.err, said);
    assert_eq!(texts(&document(&["list", "completed"])["projects"], "id"), ["m3a"]);
}

#[test]
fn a_query_that_is_not_a_reading_says_nothing_of_one() {
    for query in ["mawi", "\"norway\"", "country:NOR", "space"] {
        let document = document(&["list", query]);
        assert_eq!(document.get("read_as"), None, "{query}");
    }
    assert_eq!(texts(&document(&["list", "\"norway\""])["projects"], "id"), ["mrtt-c"]);
}

#[test]
fn every_verb_that_takes_a_query_takes_readings() {
    for verb in ["list", "countries", "matrix", "overlap", "stats"] {
        assert_eq!(document(&[verb, "ammunition"])["read_as"], "category:ammunition", "{verb}");
    }
    let profile = document(&["country", "DNK", "2024"]);
    assert_eq!((&profile["read_as"], &profile["of"]), (&"launched:2024".into(), &5.into()));
    let exported = document(&["export", "2024"]);
    assert_eq!(exported.get("read_as"), None);
}

#[test]
fn what_can_be_read_in_two_ways_is_wrong_use_with_both_spellings() {
    for (words, spellings) in [
        (
            "germany and netherlands or france",
            ["country:NLD|FRA", "country:DEU|FRA country:NLD|FRA"],
        ),
        ("country:DEU or country:FRA", ["country:DEU|FRA", "country:DEU|FRA"]),
        ("not country:FRA", ["-country:FRA", "-country:FRA"]),
        ("country:DEU AND NOT country:FRA", ["country:DEU -country:FRA", "write"]),
        ("norway or completed", ["country:NOR", "stage:completed"]),
    ] {
        hvp(&["list", words]).assert_refused(2, &spellings);
    }
}

#[test]
fn every_verb_asks_back_with_the_counts_of_what_may_be_meant() {
    for (arguments, message) in [
        (
            &["list", "without france and germany"][..],
            "write “-country:FRA country:DEU” or “-country:FRA -country:DEU” (7 and 8 projects)",
        ),
        (&["stats", "france nor germany"], "(7 and 8 projects)"),
        (
            &["matrix", "DEU,FRA"],
            "write “country:DEU country:FRA” or “country:DEU|FRA” (9 and 21 projects)",
        ),
        (&["list", "norway not"], "write country:NOR (15 projects)"),
    ] {
        hvp(arguments).assert_refused(2, &[message]);
    }
    let profile = document(&["country", "germany", "and", "france"]);
    assert_eq!((&profile["read_as"], &profile["of"]), (&"country:FRA".into(), &14.into()));
    assert_eq!(document(&["stats", "germany", "or"])["read_as"], "country:DEU");
}

#[test]
fn what_is_found_nowhere_is_answered_with_what_it_may_mean_and_no_far_guess() {
    for (words, message) in [
        ("delivering", "try stage:established-and-delivering (6 projects)"),
        ("benelux", "try country:BEL country:NLD country:LUX (4 projects)"),
        ("french", "no project matches: “french” is found nowhere"),
        ("dutch", "no project matches: “dutch” is found nowhere"),
        ("helo", "no project matches: “helo” is found nowhere; nearest: “help”"),
        ("foc", "no project matches: “foc” is found nowhere"),
        ("lead", "no project matches, but the text of “Command and control” does"),
    ] {
        let answer = hvp(&["list", words]);
        assert_eq!(answer.code, 1, "{words}: {}", answer.err);
        assert!(answer.err.trim_end().ends_with(message), "{words}: {}", answer.err);
    }
    assert!(hvp(&["list", "complete"]).err.contains("try stage:completed (1 project)"));
}

#[test]
fn help_is_no_word_to_look_for() {
    assert_eq!(printed(&["help"]), printed(&["--help"]));
    assert_eq!(printed(&["help", "list"]), printed(&["list", "--help"]));
}

#[test]
fn part_of_the_name_of_a_category_is_looked_for_and_the_category_is_offered() {
    let answer = hvp(&["list", "space"]);
    assert_eq!(answer.code, 0);
    let said = "hvp: only the text was searched; try category:space-technologies (3 projects)\n";
    assert_eq!(answer.err, said);
    let answer = hvp(&["list", "germany", "helicopters"]);
    assert!(answer.err.contains("try country:DEU helicopters"), "{}", answer.err);
}

#[test]
fn a_first_word_that_is_nearly_a_verb_is_wrong_use_with_both_commands() {
    for (words, verb, list) in [
        (&["matrx"][..], "“hvp matrix”", "“hvp list matrx”"),
        (&["matrx", "country:DEU"], "“hvp matrix country:DEU”", "“hvp list matrx country:DEU”"),
        (&["contries"], "“hvp countries”", "“hvp list contries”"),
        (&["stat"], "“hvp stats”", "“hvp list stat”"),
        (&["lst", "a b"], "“hvp list 'a b'”", "“hvp list lst 'a b'”"),
    ] {
        hvp(words).assert_refused(2, &[verb, list]);
    }
    // These are the beginning of names in the catalogue.
    for words in
        [&["msap"][..], &["mat", "--data", &file("near.ron", SMALL.replace("First", "Matt"))]]
    {
        assert!(!printed(words).is_empty(), "{words:?}");
    }
    assert_eq!(hvp(&["list", "matrx"]).code, 1);
}
