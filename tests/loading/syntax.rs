//! Text that is not a catalogue, and unusual text that is one.

use super::{MINIMAL, assert_refused, edited, loads, only, refusals};

/// The beginning of the place that the parser reports for a text: its line, counted from 1.
#[track_caller]
fn place_of(text: &str, sought: &str) -> String {
    let (before, _) = text.split_once(sought).expect("the sought text");
    let line = before.matches('\n').count() + 1;
    format!("line {line}, column ")
}

/// Asserts that the text has one problem, on the line of `sought`, with these words in its message.
#[track_caller]
fn assert_refused_at(text: &str, sought: &str, words: &[&str]) {
    let problem = only(refusals(text));
    let (place, message) = (&problem.place, &problem.message);
    assert!(place.starts_with(&place_of(text, sought)), "{place}: {message}");
    for word in words {
        assert!(message.contains(word), "{word}: {message}");
    }
}

#[test]
fn an_empty_text_is_refused_with_a_way_to_an_example() {
    assert_refused("", "line 1", &["empty", "hvp export --format ron"]);
}

#[test]
fn white_space_alone_is_an_empty_text() {
    assert_refused(" \r\n\t\n\u{3000}", "line 1", &["empty", "hvp export"]);
    assert_refused("\u{feff}\n", "line 1", &["empty"]);
}

#[test]
fn comments_alone_are_refused() {
    assert_eq!(refusals("// nothing here\n/* nor here */").len(), 1);
}

#[test]
fn a_byte_order_mark_is_accepted() {
    let plain = loads(MINIMAL).catalogue.to_document(|_| true);
    let marked = loads(&format!("\u{feff}{MINIMAL}"));
    assert!(marked.warnings.is_empty());
    assert_eq!(marked.catalogue.to_document(|_| true), plain);
}

#[test]
fn line_ends_of_windows_are_accepted_and_change_nothing() {
    let plain = loads(MINIMAL).catalogue.to_document(|_| true);
    let windows = loads(&MINIMAL.replace('\n', "\r\n"));
    assert!(windows.warnings.is_empty(), "{}", windows.warnings);
    assert_eq!(windows.catalogue.to_document(|_| true), plain);
}

#[test]
fn optional_values_may_be_written_out() {
    let plain = loads(MINIMAL).catalogue.to_document(|_| true);
    let explicit = MINIMAL
        .replace(r#"acronym: "FST""#, r#"acronym: Some("FST"), label: None"#)
        .replace(r#"lead: "AAA""#, r#"lead: Some("AAA")"#)
        .replace("tile: (0, 0)", "tile: Some((0, 0))");
    assert_eq!(loads(&explicit).catalogue.to_document(|_| true), plain);
    let enabled = format!("#![enable(implicit_some)]\n{MINIMAL}");
    assert_eq!(loads(&enabled).catalogue.to_document(|_| true), plain);
}

#[test]
fn records_may_carry_their_names() {
    let named = edited(&[
        ("(\n    format", "Catalogue(\n    format"),
        (r#"(code: "AAA""#, r#"Country(code: "AAA""#),
        (r#"(date: "2020-12""#, r#"Milestone(date: "2020-12""#),
    ]);
    assert_eq!(loads(&named).catalogue.projects.len(), 2);
}

#[test]
fn an_unknown_field_is_refused_with_the_nearest_known_name() {
    let text = edited(&[("purpose: \"To be the second.\"", "purpse: \"To be the second.\"")]);
    assert_refused_at(&text, "purpse", &["purpse", "did you mean `purpose`?"]);
    let text = edited(&[("publisher:", "publishr:")]);
    assert_refused_at(&text, "publishr", &["publishr", "did you mean `publisher`?"]);
}

#[test]
fn an_unknown_kind_of_milestone_or_standing_is_refused_with_the_nearest_known_one() {
    let text = edited(&[("kind: Launched", "kind: Launchd")]);
    assert_refused_at(&text, "Launchd", &["Launchd", "did you mean `Launched`?"]);
    let text = edited(&[("standing: Partner", "standing: partner")]);
    assert_refused_at(&text, "standing: partner", &["did you mean `Partner`?"]);
}

#[test]
fn missing_fields_are_named_all_at_once_each_with_a_line_to_paste() {
    let text = edited(&[
        ("    title: \"Test\",\n", ""),
        (" name: \"Second Test\",", ""),
        (" participants: [\"AAA\", \"BBB\"],", ""),
    ]);
    let problems = refusals(&text);
    let messages: Vec<_> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "this project has no `name`; add: name: \"…\",",
            "this project has no `participants`; add: participants: [],",
            "this catalogue has no `title`; add: title: \"…\",",
        ]
    );
    let end = problems[0].place.clone();
    assert_eq!(problems[1].place, end, "both are the same record");
    // A line that is pasted is one.
    let mended = text.replace("id: \"second\",", "id: \"second\", name: \"…\", participants: [],");
    let mended = mended.replace("    publisher:", "    title: \"…\",\n    publisher:");
    assert_eq!(loads(&mended).catalogue.projects.len(), 2);
}

#[test]
fn fields_that_are_missing_in_every_record_of_a_line_are_found_where_they_are() {
    let line = "(code: \"DDD\", name: \"D\"), (name: \"E\", standing: Member), (code: \"CCC\"";
    let text = edited(&[("(code: \"CCC\"", line)]);
    let problems = refusals(&text);
    let (_, before) = text.split(line).next().unwrap().rsplit_once('\n').unwrap();
    let column = |part: &str| before.chars().count() + line.find(part).unwrap() + part.len();
    let places: Vec<_> = problems.iter().map(|problem| problem.place.as_str()).collect();
    let ends = [column("\"D\")"), column("standing: Member)")];
    assert!(places.iter().zip(ends).all(|(place, end)| place.ends_with(&format!("column {end}"))));
    assert!(problems[0].message.ends_with("add: standing: Member,"), "{}", problems[0].message);
}

#[test]
fn typographic_quotation_marks_are_named() {
    for (mark, other) in [('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’')] {
        let text = edited(&[("name: \"Second Test\"", &format!("name: {mark}Second Test{other}"))]);
        let words =
            [&*format!("{mark} is a typographic quotation mark"), "write a straight one: \""];
        assert_refused_at(&text, &format!("name: {mark}"), &words);
    }
}

#[test]
fn a_field_given_twice_is_refused_where_it_stands() {
    let text = edited(&[("publisher: \"Nobody\",", "publisher: \"Nobody\", title: \"Two\",")]);
    assert_refused_at(&text, "title: \"Two\"", &["title"]);
}

#[test]
fn a_value_of_another_type_is_refused_where_it_stands() {
    let text = edited(&[("format: 1", "format: \"one\"")]);
    assert_refused_at(&text, "format", &[]);
    let text = edited(&[("format: 1", "format: -1")]);
    assert_refused_at(&text, "format", &[]);
    let text = edited(&[("tile: (0, 0)", "tile: (0, 70000)")]);
    assert_refused_at(&text, "70000", &[]);
}

#[test]
fn a_file_cut_short_is_refused_at_its_end() {
    let (start, _) = MINIMAL.split_at(MINIMAL.len() / 2);
    let lines = start.lines().count();
    let problems = refusals(start);
    assert!(problems[0].place.starts_with(&format!("line {lines},")), "{problems:?}");
}

#[test]
fn what_follows_the_catalogue_is_refused() {
    let text = format!("{}(format: 2)", MINIMAL.trim_end());
    assert_refused_at(&text, "(format: 2)", &[]);
}

#[test]
fn json_is_refused_in_its_first_line() {
    let problems = refusals("{\"format\": 1}");
    assert!(problems[0].place.starts_with("line 1"), "{problems:?}");
}

#[test]
fn deep_nesting_is_refused_and_overflows_no_stack() {
    for unit in ["[", "(", "{", "Some(", "(a:", "[(", "/*", "r#\"", "-", "'"] {
        let nested = unit.repeat(10_000);
        assert!(!refusals(&nested).is_empty());
        for place in ["\"Test\"", "[\"AAA\", \"CCC\"]", "(0, 0)", "\"First Test\""] {
            assert!(!refusals(&edited(&[(place, &nested)])).is_empty(), "{unit} at {place}");
        }
    }
}

#[test]
fn a_message_about_a_very_long_name_is_itself_short() {
    let text = edited(&[("publisher:", &format!("{}:", "p".repeat(1_000_000)))]);
    let problems = refusals(&text);
    assert!(problems[0].message.chars().count() < 1_000);
}

#[test]
fn misspelt_fields_are_all_reported_where_they_are() {
    let text = edited(&[("purpose: \"To be the second.\"", "purpos: \"To be the second.\"")]);
    let text = text.replacen("publisher:", "publishr:", 1);
    let problems = refusals(&text);
    assert_eq!(problems.len(), 2, "{problems:?}");
    for (problem, (wrong, meant)) in
        problems.iter().zip([("publishr", "publisher"), ("purpos:", "purpose")])
    {
        assert!(problem.place.starts_with(&place_of(&text, wrong)), "{problem}");
        assert!(problem.message.contains(&format!("did you mean `{meant}`?")), "{problem}");
    }
}
