//! What a shell proposes while a command is typed, and the manual pages.

use super::{SMALL, command, file, hvp, printed};

/// What the shell proposes for the last of these words, each with its description.
#[track_caller]
fn proposed(words: &[&str]) -> Vec<(String, String)> {
    let mut command = command(&[&["--", "hvp"], words].concat());
    let output = command.env("COMPLETE", "fish").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{words:?}: {text}");
    let pair = |line: &str| {
        let (text, meaning) = line.split_once('\t').unwrap_or((line, ""));
        (text.to_owned(), meaning.to_owned())
    };
    text.lines().map(pair).collect()
}

/// The texts that the shell proposes, without descriptions and flags.
#[track_caller]
fn texts(words: &[&str]) -> Vec<String> {
    let all = proposed(words).into_iter().map(|(text, _)| text);
    all.filter(|text| !text.starts_with("--")).collect()
}

#[test]
fn fields_and_countries_are_proposed_with_their_names() {
    let countries = proposed(&["list", "country:N"]);
    for (text, name) in [("country:NLD", "Netherlands"), ("country:NOR", "Norway")] {
        assert!(countries.contains(&(text.to_owned(), name.to_owned())), "{countries:?}");
    }
    assert_eq!(texts(&["list", "cou"]), ["country:", "count:"]);
    assert_eq!(texts(&["matrix", "-country:F"]), ["-country:FIN", "-country:FRA"]);
    assert_eq!(texts(&["list", "msap", "country:NOR|SW"]), ["country:NOR|SWE"]);
    assert!(texts(&["cou"]).contains(&"country:".to_owned()));
    // What the words before leave comes first: this country is in one project, of this category.
    let categories = texts(&["list", "country:ISL", "category:"]);
    assert_eq!(categories.first().unwrap(), "category:space-technologies");
}

#[test]
fn each_argument_is_proposed_its_own_values() {
    for (words, values) in [
        (&["show", "maw"][..], &["mawi"][..]),
        (&["show", "Multinational Ammu"], &["mawi"]),
        (&["country", "Norw"], &["NOR"]),
        (&["country", "NOR", "cat"], &["category:"]),
        (&["matrix", "--collapse", "amm"], &["ammunition"]),
        (&["overlap", "--countries", "DEU,FR"], &["DEU,FRA"]),
        (&["countries", "--order", ""], &["name", "count", "similarity", "catalogue"]),
        (
            &["overlap", "--order", ""],
            &["name", "count", "similarity", "catalogue", "size", "degree"],
        ),
        (&["list", "--order", "l"], &["launch"]),
        (&["countries", "--standing", ""], &["member", "partner"]),
        (&["--view", "mat"], &["matrix"]),
        (&["list", "--format", "c"], &["csv"]),
        (&["man", "matr"], &["matrix"]),
        (&["completions", "z"], &["zsh"]),
        (&["sho"], &["show"]),
    ] {
        assert_eq!(texts(words), values, "{words:?}");
    }
}

#[test]
fn values_are_those_of_the_catalogue_that_is_named() {
    let path = file("completions.ron", SMALL);
    let data = format!("--data={path}");
    for words in [&["--data", &path, "list", "country:"][..], &["list", &data, "country:"]] {
        assert_eq!(texts(words), ["country:AAA", "country:BBB", "country:CCC"], "{words:?}");
    }
    // A catalogue that cannot be read has no values, and says nothing while one types.
    assert_eq!(texts(&["list", "--data", "nowhere.ron", "country:"]), [""; 0]);
    assert_eq!(texts(&["list", "--data", "-", "country:"]), [""; 0]);
}

#[test]
fn every_shell_gets_its_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell]);
        assert!(script.contains("hvp") && script.contains("COMPLETE"), "{script}");
        let asked = command(&[]).env("COMPLETE", shell).output().unwrap();
        assert!(asked.status.success());
        assert!(String::from_utf8(asked.stdout).unwrap().contains("COMPLETE"), "{shell}");
    }
    hvp(&["completions", "foo"]).assert_refused(2, &["foo", "bash, elvish, fish"]);
}

#[test]
fn the_manual_pages_have_every_verb_and_flag() {
    let manual = printed(&["man"]);
    assert!(manual.contains(".TH hvp 1") && manual.contains("hvp\\-overlap(1)"), "{manual}");
    let page = printed(&["man", "overlap"]);
    assert!(page.contains(".TH hvp-overlap 1"), "{page}");
    for flag in ["measure", "hide\\-empty", "countries", "data"] {
        assert!(page.contains(&format!("\\fB\\-\\-{flag}\\fR")), "{flag}: {page}");
    }
}

#[test]
fn a_project_called_like_a_verb_is_reached_by_list_and_show() {
    let data = file("man.ron", SMALL.replace("First", "Man"));
    for verb in ["list", "show"] {
        assert!(printed(&[verb, "man", "--data", &data]).contains("Man"), "{verb}");
    }
    assert!(printed(&["man", "--data", &data]).contains(".TH hvp 1"));
    // Words after the verb tell how to look for them instead.
    hvp(&["man", "power"]).assert_refused(2, &["no command “power”", "hvp list man power"]);
}
