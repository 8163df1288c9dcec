//! Catalogues that can be parsed and are not consistent.

use hvp::catalogue::Role;

use super::{MINIMAL, assert_refused, edited, loads, refusals};

/// Replaces one text of the minimal catalogue, and asserts that the result is refused ([`assert_refused`]).
#[track_caller]
fn assert_edit_refused(old: &str, new: &str, place: &str, words: &[&str]) {
    assert_refused(&edited(&[(old, new)]), place, words);
}

const FIRST_PARTICIPANTS: &str = r#"["AAA", "CCC"]"#;

#[test]
fn purpose_status_stages_summaries_and_terms_may_be_left_out() {
    let (start, rest) = MINIMAL.split_once("    terms: (").unwrap();
    let (_, end) = rest.split_once("    countries: [").unwrap();
    let text = format!("{start}    countries: [{end}");
    let mut text = text.replace("    summary: \"A catalogue\nof two lines.\",\n", "");
    for field in [
        "purpose: \"To be the first.\",",
        "purpose: \"To be the second.\",",
        "stage: \"begun\",",
        "stage: \"finished\",",
        "status: \"Under way.\",",
        "status: \"Over.\",",
        "summary: \"All there is.\",",
    ] {
        assert!(text.contains(field), "{field}");
        text = text.replace(field, "");
    }
    let loaded = loads(&text);
    assert!(loaded.warnings.is_empty(), "{}", loaded.warnings);
    assert!(loaded.catalogue.projects.iter().all(|(_, project)| project.stage.is_none()));
    assert_eq!(loaded.catalogue.terms.project.plural, "projects");
    let written = ron::ser::to_string(&loaded.catalogue.to_document(|_| true)).unwrap();
    assert_eq!(
        loads(&written).catalogue.to_document(|_| true),
        loaded.catalogue.to_document(|_| true)
    );
}

#[test]
fn another_format_is_refused_with_the_one_this_program_reads() {
    assert_edit_refused("format: 1", "format: 2", "format", &["2", "format 1", "update"]);
}

#[test]
fn a_source_that_is_no_web_address_is_refused() {
    for address in ["ftp://example.org", "example.org", "javascript:alert(1)"] {
        let words = ["web address", "https://"];
        assert_edit_refused("https://example.org/test", address, "source", &words);
    }
}

#[test]
fn a_source_may_be_left_empty() {
    loads(&edited(&[("https://example.org/test", "")]));
}

#[test]
fn an_empty_title_or_name_is_refused() {
    assert_edit_refused("\"Test\"", "\" \"", "title", &["empty", "give it a text"]);
    let name = "project second, name";
    assert_edit_refused("\"Second Test\"", "\"\"", name, &["empty", "give it a text"]);
}

#[test]
fn an_unknown_country_is_refused_with_the_nearest_code() {
    let place = "project first, participants";
    let words = ["unknown country", "AAB", "did you mean “AAA”?"];
    assert_edit_refused(FIRST_PARTICIPANTS, r#"["AAB", "AAA"]"#, place, &words);
    let words = ["unknown country", "ccc", "did you mean “CCC”?"];
    assert_edit_refused(FIRST_PARTICIPANTS, r#"["ccc", "AAA"]"#, place, &words);
}

#[test]
fn an_unknown_country_is_refused_with_the_code_of_the_name_that_was_meant() {
    let place = "project first, participants";
    for (written, meant) in [("Betaland", "BBB"), ("the betaland", "BBB"), ("Gamaland", "CCC")] {
        let list = format!(r#"["AAA", "{written}"]"#);
        let answer = format!("did you mean “{meant}”?");
        assert_edit_refused(FIRST_PARTICIPANTS, &list, place, &[written, &answer]);
    }
}

#[test]
fn a_country_like_none_that_is_known_is_to_be_declared() {
    let words = ["unknown country “QQQ”", "declare it in this file or correct it"];
    let place = "project first, participants";
    assert_edit_refused(FIRST_PARTICIPANTS, r#"["AAA", "QQQ"]"#, place, &words);
}

#[test]
fn the_suggestion_is_the_same_at_every_reading() {
    // Both other codes are one letter away.
    let text = edited(&[(FIRST_PARTICIPANTS, r#"["AAA", "ABC"]"#)])
        .replace("\"BBB\"", "\"ABB\"")
        .replace("\"CCC\"", "\"ABD\"");
    let first = refusals(&text);
    for _ in 0..50 {
        assert_eq!(refusals(&text), first);
    }
}

#[test]
fn an_unknown_stage_is_refused_with_the_nearest() {
    let words = ["unknown stage", "finishd", "did you mean “finished”?"];
    let place = "project second, stage";
    assert_edit_refused("stage: \"finished\"", "stage: \"finishd\"", place, &words);
}

#[test]
fn an_unknown_organisation_is_refused_with_the_nearest() {
    let words = ["unknown organisation", "ORGA", "did you mean “ORG”?"];
    let place = "project first, organisations";
    assert_edit_refused("[\"ORG\"]", "[\"ORGA\"]", place, &words);
}

#[test]
fn two_projects_of_one_id_are_refused() {
    let words = ["another project has this id too", "rename"];
    assert_edit_refused("id: \"second\"", "id: \"first\"", "project first", &words);
}

#[test]
fn two_countries_of_one_code_are_refused() {
    let text = edited(&[(
        "(code: \"CCC\"",
        "(code: \"AAA\", name: \"Delta\", standing: Member),(code: \"CCC\"",
    )]);
    assert_refused(&text, "country AAA", &["another country has this code too", "rename"]);
}

#[test]
fn two_countries_of_one_name_are_refused() {
    let words = ["“ALPHALAND”", "AAA", "keep it on one"];
    assert_edit_refused("[\"the Betaland\"]", "[\"ALPHALAND\"]", "country BBB", &words);
}

#[test]
fn two_countries_on_one_tile_are_refused() {
    let (old, new) = ("standing: Partner", "standing: Partner, tile: (0, 0)");
    assert_edit_refused(old, new, "country CCC", &["(0, 0)", "AAA", "move one"]);
}

#[test]
fn two_categories_stages_organisations_or_terms_of_one_name_are_refused() {
    let category = r#"categories: [(id: "things", name: "More", summary: "", projects: []), "#;
    for (old, new, place, kind) in [
        ("categories: [", category, "category things", "another category"),
        ("id: \"finished\"", "id: \"begun\"", "stage begun", "another stage"),
        (
            "[(code: \"ORG\"",
            r#"[(code: "ORG", name: "O"), (code: "ORG""#,
            "organisation ORG",
            "another organisation",
        ),
        ("[(term:", r#"[(term: "FST"), (term:"#, "glossary, FST", "another glossary term"),
        (
            "[(name: \"All",
            r#"[(name: "All of it", query: "x"), (name: "All"#,
            "preset All of it",
            "another preset",
        ),
    ] {
        let text = edited(&[(old, new)]).replace("stage: \"finished\"", "stage: \"begun\"");
        assert_refused(&text, place, &[kind, "rename"]);
    }
}

#[test]
fn a_preset_without_a_name_or_a_query_is_refused() {
    assert_edit_refused("\"All of it\"", "\" \"", "preset  , name", &["give it a text"]);
    assert_edit_refused("\"count:>=1\"", "\"\"", "preset All of it, query", &["give it a text"]);
    let text = edited(&[("note: \"No less.\"", "hint: \"No less.\"")]);
    assert_eq!(refusals(&text).len(), 1);
}

#[test]
fn presets_may_be_absent_and_are_then_not_written() {
    let line = "presets: [(name: \"All of it\", query: \"count:>=1\", note: \"No less.\")],";
    let with = loads(MINIMAL).catalogue.to_document(|_| true);
    assert!(serde_json::to_string(&with).unwrap().contains("count:>=1"));
    let without = loads(&edited(&[(line, "")])).catalogue.to_document(|_| true);
    assert!(!serde_json::to_string(&without).unwrap().contains("presets"));
}

#[test]
fn a_participant_listed_twice_is_refused() {
    let words = ["AAA is listed twice", "keep one"];
    let place = "project first, participants";
    assert_edit_refused(FIRST_PARTICIPANTS, r#"["AAA", "AAA"]"#, place, &words);
}

#[test]
fn an_organisation_listed_twice_is_refused() {
    let words = ["ORG is listed twice", "keep one"];
    let place = "project first, organisations";
    assert_edit_refused("[\"ORG\"]", "[\"ORG\", \"ORG\"]", place, &words);
}

#[test]
fn a_month_or_day_that_no_calendar_has_is_refused() {
    let place = "project first, milestones";
    let words = ["“2020-13”", "months run from 01 to 12"];
    assert_edit_refused("2020-12", "2020-13", place, &words);
    assert_edit_refused("2020-12", "2021-02-29", place, &["“2021-02-29”", "no such day"]);
    assert_edit_refused("2024-01-31", "2024-04-31", "updated", &["“2024-04-31”", "no such day"]);
}

#[test]
fn a_date_in_words_is_refused_with_how_to_write_it() {
    let words = ["“Dec 2020”", "write 2014, 2020-12 or 2019-12-11"];
    assert_edit_refused("2020-12", "Dec 2020", "project first, milestones", &words);
}

#[test]
fn a_range_that_runs_backwards_is_refused() {
    let words = ["“2040..2035”", "backwards", "put the earlier date first"];
    assert_edit_refused("2020-12", "2040..2035", "project first, milestones", &words);
}

#[test]
fn a_lead_that_does_not_take_part_is_refused() {
    let words = ["BBB leads", "not among the participants", "add it there"];
    assert_edit_refused("lead: \"AAA\"", "lead: \"BBB\"", "project first, lead", &words);
}

#[test]
fn a_label_is_of_at_most_ten_characters_however_many_bytes_they_take() {
    loads(&edited(&[("\"2nd\"", "\"ÄÄÄÄÄÄÄÄÄÄ\"")]));
    let words = ["longer than ten characters", "shorten it"];
    assert_edit_refused("\"2nd\"", "\"12345678901\"", "project second, label", &words);
}

#[test]
fn an_id_that_is_not_a_slug_is_refused() {
    for id in ["Second", "the second", "-second", "se--cond", "sécond", ""] {
        let place = format!("project {id}");
        let words = ["not a slug", "lower-case letters, digits and single hyphens"];
        assert_edit_refused("\"second\"", &format!("\"{id}\""), &place, &words);
    }
}

#[test]
fn a_country_code_of_another_shape_is_refused() {
    for code in ["NINELETTR", "A B", "A.B", "-A", ""] {
        let place = format!("country {code}");
        let insert = format!("(code: \"{code}\", name: \"X\", standing: Member), (code: \"CCC\"");
        assert_edit_refused("(code: \"CCC\"", &insert, &place, &["at most 8 letters"]);
    }
}

#[test]
fn a_country_code_is_any_word_that_differs_from_others_by_more_than_case() {
    for code in ["XX", "xk", "LONGCODE", "A-1", "ÄX", "7"] {
        let other = format!("(code: \"{code}\", name: \"X\", standing: Member), (code: \"CCC\"");
        assert_eq!(loads(&edited(&[("(code: \"CCC\"", &other)])).catalogue.countries.len(), 4);
    }
    let insert = "(code: \"aaa\", name: \"X\", standing: Member), (code: \"CCC\"";
    let words = ["differs from AAA only in case", "change one"];
    assert_edit_refused("(code: \"CCC\"", insert, "country aaa", &words);
}

#[test]
fn every_problem_is_reported_at_once_and_in_file_order() {
    let text = edited(&[
        ("format: 1", "format: 9"),
        ("https://example.org", "gopher://example.org"),
        ("2024-01-31", "yesterday"),
        ("id: \"finished\"", "id: \"Not a slug\""),
        ("code: \"BBB\"", "code: \"AAA\""),
        ("code: \"ORG\"", "code: \"\""),
        ("id: \"things\"", "id: \"Things\""),
        (FIRST_PARTICIPANTS, r#"["AAA", "CCC", "QQQ"]"#),
        ("lead: \"AAA\"", "lead: \"QQQ\""),
        ("[\"ORG\"]", "[\"QQQ\"]"),
        ("stage: \"begun\"", "stage: \"qqq\""),
        ("2020-12", "2020-13"),
        ("label: \"2nd\"", "label: \"much too long\""),
    ]);
    let found: Vec<_> = refusals(&text).into_iter().map(|row| row.place).collect();
    let expected = [
        "format",
        "source",
        "updated",
        "stage Not a slug",
        "country AAA",
        "organisation , code",
        "category Things",
        "project first, participants",
        "project first, lead",
        "project first, organisations",
        "project first, stage",
        "project first, milestones",
        "project second, label",
        "project second, participants",
        "project second, stage",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_problem_of_the_glossary_comes_after_those_of_the_projects() {
    let text = edited(&[("2020-12", "2020-13"), ("(term: \"FST\"", "(term: \"\"")]);
    let found: Vec<_> = refusals(&text).into_iter().map(|row| row.place).collect();
    assert_eq!(found, ["project first, milestones", "glossary, "]);
}

#[test]
fn a_catalogue_without_countries_loads() {
    let text =
        edited(&[(FIRST_PARTICIPANTS, "[]"), ("lead: \"AAA\",", ""), ("[\"AAA\", \"BBB\"]", "[]")]);
    let (before, rest) = text.split_once("countries: [").unwrap();
    let (_, after) = rest.split_once("    organisations:").unwrap();
    let loaded = loads(&format!("{before}countries: [],\n    organisations:{after}"));
    assert_eq!(loaded.catalogue.countries.len(), 0);
    assert_eq!(loaded.catalogue.participations(), 0);
}

#[test]
fn a_catalogue_without_projects_loads() {
    let (before, _) = MINIMAL.split_once("categories: [").unwrap();
    for categories in ["", r#"(id: "things", name: "Things", summary: "", projects: [])"#] {
        let text = format!("{before}categories: [{categories}])");
        let catalogue = loads(&text).catalogue;
        assert!(catalogue.projects.is_empty());
        let written = catalogue.to_document(|_| true);
        assert_eq!(written.categories.len(), catalogue.categories.len());
    }
}

#[test]
fn a_project_without_participants_loads() {
    let text = edited(&[("[\"AAA\", \"BBB\"]", "[]")]);
    let catalogue = loads(&text).catalogue;
    let second = catalogue.projects.find(|row| row.id == "second").unwrap();
    assert!(catalogue.projects[second].participants.is_empty());
    assert!(catalogue.countries.ids().all(|id| catalogue.role(id, second).is_none()));
}

#[test]
fn a_partner_may_lead() {
    let catalogue = loads(&edited(&[("lead: \"AAA\"", "lead: \"CCC\"")])).catalogue;
    let first = catalogue.projects.find(|row| row.id == "first").unwrap();
    let partner = catalogue.countries.find(|row| row.code == "CCC").unwrap();
    assert_eq!(catalogue.role(partner, first), Some(Role::Lead));
}

#[test]
fn participants_are_written_out_in_the_order_of_the_countries() {
    let text = edited(&[(FIRST_PARTICIPANTS, r#"["CCC", "AAA"]"#)]);
    let written = loads(&text).catalogue.to_document(|_| true);
    assert_eq!(written.categories[0].projects[0].participants.join(" "), "AAA CCC");
}

#[test]
fn a_year_zero_is_refused_and_the_first_launch_counts() {
    let place = "project first, milestones";
    assert_edit_refused("2020-12", "0000", place, &["“0000”", "years count from 0001"]);
    let twice = r#"(date: "2021", kind: Launched, text: "Again"), (date: "2020-12""#;
    let loaded = loads(&edited(&[("(date: \"2020-12\"", twice)]));
    let first = loaded.catalogue.projects.iter().next().unwrap().1;
    assert_eq!(first.launched().unwrap().to_string(), "2020-12");
}
