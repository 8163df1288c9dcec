//! `hvp country`: the profile of one country.

use std::collections::BTreeSet;

use serde_json::json;

use super::{
    SOURCE, UPDATED, csv, edited, file, hvp, json, page_participants, page_projects, printed, texts,
};

#[test]
fn the_document_has_standing_rank_breadth_projects_absences_and_partners() {
    let document = json(&["country", "DNK"]);
    assert_eq!((&document["source"], &document["updated"]), (&SOURCE.into(), &UPDATED.into()));
    let expected = json!({"code": "DNK", "name": "Denmark", "standing": "Member"});
    assert_eq!(document["country"], expected);
    assert_eq!((&document["count"], &document["of"]), (&12.into(), &29.into()));
    assert_eq!(document["rank"]["of"], 34);
    assert_eq!(document["rank"]["with"], json!(["ROU", "USA"]));
    assert_eq!(document["breadth"], json!({"count": 6, "of": 8}));
    let (mut projects, mut absent) = (Vec::new(), Vec::new());
    for category in document["categories"].as_array().unwrap() {
        for project in category["projects"].as_array().unwrap() {
            assert_eq!(project["role"], "member");
            assert!(project["stage"].is_string());
            projects.push(project["id"].as_str().unwrap());
        }
        absent.extend(category["absent"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()));
    }
    let ids = page_projects().into_iter().map(|[id, _, _]| id);
    let (is_in, is_not): (Vec<_>, Vec<_>) =
        ids.partition(|id| page_participants(id).contains(&"DNK"));
    assert_eq!((projects, absent), (is_in, is_not));
}

#[test]
fn partners_are_ranked_with_shared_counts_jaccard_and_lift() {
    let document = json(&["country", "Italy"]);
    assert_eq!(texts(&document["partners"], "code")[..2], ["ESP", "GBR"]);
    let spain = &document["partners"][0];
    assert_eq!(spain["shared"], 18);
    // The Jaccard index is 18 / (22 + 20 - 18), the lift is 18 × 29 / (22 × 20).
    assert_eq!((&spain["jaccard"], &spain["lift"]), (&0.75.into(), &1.1864.into()));
    let shared: Vec<_> =
        document["partners"].as_array().unwrap().iter().map(|one| one["shared"].as_u64()).collect();
    assert!(shared.is_sorted_by(|one, next| one >= next));
}

#[test]
fn the_text_says_the_same_in_words_with_the_commands_that_list_it() {
    let text = printed(&["country", "Denmark"]);
    for words in [
        "Denmark (DNK), Ally",
        "In 12 of 29 projects: joint 12th of 34, with Romania and the United States",
        "In 6 of 8 categories",
        "First launch 2014 (ABDM); latest Feb 2025",
        "Takes part in  hvp list country:DNK",
        "Not listed in  hvp list -country:DNK",
        "lift: shared × all projects / (own × theirs)",
        SOURCE,
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let listed = printed(&["list", "country:DNK"]);
    assert_eq!(listed.lines().take_while(|line| !line.is_empty()).count(), 1 + 12);
}

#[test]
fn projects_whose_text_names_a_country_without_listing_it_are_quoted() {
    // The page says: "supported by the German-led CBRN Cluster"; Germany is not among its participants.
    let sentence = "The CBRN Cluster, which is led by Germany, supports the project";
    for format in ["table", "markdown"] {
        let text = printed(&["country", "DEU", "--format", format]);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Named in the text, but not listed"), "{text}");
        assert!(text.contains(&format!("CBRN-DF: {sentence}")), "{text}");
    }
    assert_eq!(json(&["country", "DEU"])["mentions"][0]["project"], "cbrn-df");
    assert!(!printed(&["country", "ISL"]).contains("Named in the text"));
    assert_eq!(json(&["country", "DEU", "category:space"])["mentions"], json!([]));
    // The page speaks of a reliance on US training facilities and of dependence on the United States.
    assert_eq!(texts(&json(&["country", "USA"])["mentions"], "project"), ["nfte", "abdm"]);
    for (code, _, _) in super::page::COUNTRIES {
        for mention in json(&["country", code])["mentions"].as_array().unwrap() {
            let project = mention["project"].as_str().unwrap();
            assert!(!page_participants(project).contains(&code), "{code}: {mention}");
        }
    }
}

#[test]
fn of_many_projects_launched_at_once_three_are_named_with_the_command_that_lists_all() {
    let project = |place: usize| {
        format!(
            "(id: \"x{place}\", name: \"Item {place}\", purpose: \"P\", participants: [\"BBB\"], \
             stage: \"begun\", status: \"S\", \
             milestones: [(date: \"2011\", kind: Launched, text: \"L\")]), "
        )
    };
    let more: String = (0..40).map(project).collect();
    let path = file("ties.ron", edited(&[("projects: [", &format!("projects: [{more}"))]));
    let text = printed(&["country", "BBB", "--data", &path]);
    let all = "hvp list 'country:BBB launched:2011'";
    assert!(text.contains(&format!("2011 (Item 0; Item 1; Item 2 and 37 more: {all})")), "{text}");
    let listed = json(&["list", "country:BBB launched:2011", "--data", &path]);
    assert_eq!(listed["projects"].as_array().unwrap().len(), 40);
}

#[test]
fn of_many_countries_of_one_rank_three_are_named_with_the_command_that_lists_all() {
    let code = |place: u8| format!("X{}", char::from(b'A' + place));
    let country =
        |place| format!("(code: \"{0}\", name: \"Land {0}\", standing: Member), ", code(place));
    let codes = (0..20).map(|place| format!("\"{}\"", code(place))).collect::<Vec<_>>().join(", ");
    let text = edited(&[
        ("countries: [", &format!("countries: [{}", (0..20).map(country).collect::<String>())),
        ("participants: [\"AAA\", \"BBB\"]", &format!("participants: [{codes}]")),
    ]);
    let path = file("ranks.ron", text);
    let page = printed(&["country", "XA", "-country:CCC", "--data", &path]);
    let more = "joint 1st of 23, with Land XB, Land XC, Land XD and 16 more: hvp countries --in 1 -country:CCC";
    assert!(page.contains(more), "{page}");
    let listed = json(&["countries", "--in", "1", "-country:CCC", "--data", &path]);
    assert_eq!(listed["countries"].as_array().unwrap().len(), 20);
}

#[test]
fn roles_are_told_apart() {
    let role = |country: &str, id: &str| {
        let records = csv(&printed(&["country", country, "--format", "csv"]));
        records.into_iter().find(|row| row[1] == id).unwrap()[5].clone()
    };
    assert_eq!(role("HUN", "r-socc"), "lead");
    assert_eq!(role("AUT", "r-socc"), "partner");
    assert_eq!(role("HRV", "r-socc"), "member");
    assert_eq!(role("FRA", "r-socc"), "");
}

#[test]
fn csv_has_a_row_a_project_also_for_those_it_is_absent_from() {
    let records = csv(&printed(&["country", "ISL", "--format", "csv"]));
    assert_eq!(records[0], ["category", "project", "name", "stage", "launched", "role"]);
    assert_eq!(records.len(), 1 + 29);
    let listed: Vec<_> = records[1..].iter().filter(|row| !row[5].is_empty()).collect();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0][1], "northlink");
}

#[test]
fn markdown_has_its_tables_and_the_source() {
    let text = printed(&["country", "LUX", "--format", "markdown"]);
    assert!(text.starts_with("## Luxembourg (LUX), Ally\n"), "{text}");
    assert!(text.contains("- In 5 of 29 projects"), "{text}");
    for heading in ["### Takes part in", "### Not listed in", "### Works with"] {
        assert!(text.contains(heading), "{heading}: {text}");
    }
    assert!(text.lines().last().unwrap().contains(SOURCE), "{text}");
}

#[test]
fn a_name_may_be_several_words_and_a_query_may_follow() {
    assert_eq!(json(&["country", "United", "Kingdom"])["count"], 21);
    assert_eq!(json(&["country", "turkiye"])["country"]["code"], "TUR");
    let document = json(&["country", "United", "Kingdom", "stage:completed"]);
    assert_eq!(document["query"], "stage:completed");
    assert_eq!((&document["count"], &document["of"]), (&0.into(), &1.into()));
    assert_eq!(document["partners"], json!([]));
    let text = printed(&["country", "GBR", "stage:completed"]);
    assert!(text.contains("In 0 of 1 project"), "{text}");
    assert!(text.contains("Works with: none"), "{text}");
    let document = json(&["country", "Italy", "-country:FRA"]);
    assert_eq!(document["query"], "-country:FRA");
}

#[test]
fn a_country_that_is_not_known_is_wrong_use_with_the_nearest() {
    hvp(&["country", "Frnce"]).assert_refused(2, &["unknown country “Frnce”", "“France”"]);
    hvp(&["country", "Frnce", "stage:completed"]).assert_refused(2, &["“Frnce”", "“France”"]);
    hvp(&["country", "United"]).assert_refused(2, &["“United”", "United Kingdom"]);
    hvp(&["country", "DNK", "contry:FRA"]).assert_refused(2, &["did you mean “country:”?"]);
    hvp(&["country", "DNK", "stage:completed", "mawi"]).assert_refused(1, &["no project"]);
    for query in ["stage:completed", "-country:FRA", "\"air surveillance\""] {
        hvp(&["country", query]).assert_refused(2, &["write the country before the query"]);
    }
    hvp(&["country"]).assert_refused(2, &["<COUNTRY>"]);
}

#[test]
fn a_country_is_named_by_two_letters_or_said_not_to_be_in_the_catalogue() {
    for (text, code) in [("UK", "GBR"), ("EL", "GRC"), ("is", "ISL"), ("TR", "TUR"), ("Pt", "PRT")]
    {
        assert_eq!(json(&["country", text])["country"]["code"], code, "{text}");
        assert_eq!(json(&["list", &format!("country:{text}")])["query"], format!("country:{code}"));
    }
    for arguments in [&["GE"][..], &["Georgia"], &["Georgia", "launched:2024"], &["georgia", "air"]]
    {
        let command = [&["country"], arguments].concat();
        hvp(&command).assert_refused(2, &["hvp: Georgia is not in this catalogue"]);
    }
    for (text, name) in [("PR", "Puerto Rico"), ("AM", "Armenia"), ("UA", "Ukraine")] {
        hvp(&["country", text]).assert_refused(2, &[&format!("{name} is not in this catalogue")]);
    }
}

#[test]
fn those_a_country_shares_nothing_with_are_named() {
    let mut partners = BTreeSet::new();
    for [id, _, _] in page_projects() {
        let listed = page_participants(id);
        if listed.contains(&"ISL") {
            partners.extend(listed);
        }
    }
    let others = super::page::COUNTRIES.iter().map(|(code, _, _)| *code);
    let unshared: BTreeSet<_> = others.filter(|code| !partners.contains(code)).collect();
    let document = json(&["country", "Iceland"]);
    let told = document["unshared"].as_array().unwrap().iter();
    assert_eq!(told.map(|code| code.as_str().unwrap()).collect::<BTreeSet<_>>(), unshared);
    let line = format!(
        "Shares no project with Albania, Belgium, Bulgaria and {} others",
        unshared.len() - 3
    );
    assert!(printed(&["country", "Iceland"]).contains(&line));
    assert!(printed(&["country", "Norway"]).contains("\nShares no project with Albania\n"));
}
