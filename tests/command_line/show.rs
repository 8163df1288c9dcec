//! `hvp show`: the page of one project.

use serde_json::json;

use super::{
    SOURCE, UPDATED, csv, edited, file, hvp, json, page_participants, page_projects, printed,
};

#[test]
fn a_project_goes_by_its_id_its_acronym_and_its_name_in_any_case() {
    let mawi = printed(&["show", "mawi"]);
    for name in ["MAWI", "Mawi", "Multinational Ammunition Warehousing Initiative"] {
        assert_eq!(printed(&["show", name]), mawi, "{name}");
    }
    let gap = printed(&["show", "gap-crossing"]);
    assert_eq!(printed(&["show", "Gap Crossing"]), gap);
    assert_eq!(printed(&["show", "gap", "crossing"]), gap);
}

#[test]
fn every_project_can_be_shown_by_what_the_page_calls_it() {
    for [id, acronym, name] in page_projects() {
        for typed in [id, acronym, name].into_iter().filter(|&typed| typed != "-") {
            assert_eq!(json(&["show", typed])["id"], id, "{typed}");
        }
    }
}

#[test]
fn the_text_begins_with_acronym_and_name_or_with_the_name_alone() {
    for [id, acronym, name] in page_projects() {
        let text = printed(&["show", id]);
        let head: Vec<&str> = if acronym == "-" { vec![name] } else { vec![acronym, name] };
        let lines: Vec<&str> = text.lines().collect();
        // A long name goes on in the next line.
        assert_eq!(lines[..head.len() - 1], head[..head.len() - 1], "{id}");
        let rest = lines[head.len() - 1..].join(" ");
        assert!(rest.starts_with(name), "{id}: {rest}");
    }
}

#[test]
fn the_text_tells_all_there_is_to_tell() {
    let text = printed(&["show", "mawi"]);
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for fact in [
        "Multinational Ammunition Warehousing Initiative",
        "Ammunition",
        "Established and delivering",
        "26 countries",
        "NATO Support and Procurement Agency (NSPA)",
        "Jul 2021",
        "United Kingdom",
        "Purpose",
        "Status",
        "Milestones",
        "LBDM",
        SOURCE,
        "3 Mar 2025",
    ] {
        assert!(joined.contains(fact), "{fact}: {text}");
    }
}

#[test]
fn the_text_names_the_lead_and_the_partner() {
    let text = printed(&["show", "r-socc"]);
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for fact in [
        "Led by Hungary",
        "Hungary (lead)",
        "Austria (NATO partner)",
        "Feb 2019",
        "May 2021",
        "expected: Full Operational Capability",
    ] {
        assert!(joined.contains(fact), "{fact}: {text}");
    }
}

#[test]
fn a_launch_that_the_page_does_not_date_is_not_dated() {
    for project in ["msap", "mrtt-c"] {
        let text = printed(&["show", project]);
        assert!(text.contains("launch date unknown"), "{text}");
    }
}

#[test]
fn lines_are_comfortable_to_read() {
    for [id, _, _] in page_projects() {
        for line in printed(&["show", id]).lines() {
            let is_address = line.contains("https://");
            assert!(is_address || line.chars().count() <= 80, "{line}");
            assert_eq!(line.trim_end(), line);
        }
    }
}

#[test]
fn the_document_is_the_project_with_the_source() {
    let document = json(&["show", "MAWI"]);
    assert_eq!(document["source"], SOURCE);
    assert_eq!(document["updated"], UPDATED);
    assert_eq!(document["id"], "mawi");
    assert_eq!(document["acronym"], "MAWI");
    assert_eq!(document["organisations"], serde_json::json!(["NSPA"]));
    assert_eq!(document["stage"], "established-and-delivering");
    assert_eq!(document["milestones"][0]["date"], "2021-07");
    let participants = document["participants"].as_array().unwrap();
    let mut codes: Vec<&str> = participants.iter().map(|code| code.as_str().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, page_participants("mawi"));
    let category = document["category"].as_str().unwrap();
    let listed = json(&["list", &format!("category:{category}"), "mawi"]);
    assert_eq!(listed["projects"][0]["id"], "mawi");
}

#[test]
fn one_project_is_one_line_of_csv_and_of_markdown() {
    let records = csv(&printed(&["show", "mawi", "--format", "csv"]));
    assert_eq!((records.len(), records[1][0].as_str()), (2, "mawi"));
    let markdown = printed(&["show", "mawi", "--format", "markdown"]);
    assert_eq!(markdown.lines().filter(|line| line.starts_with('|')).count(), 3);
    assert!(markdown.lines().last().unwrap().contains(SOURCE), "{markdown}");
}

#[test]
fn a_project_that_is_not_known_is_answered_with_the_nearest_one() {
    for (typed, nearest) in [
        ("mawii", "mawi"),
        ("MAWl", "MAWI"),
        ("northlnk", "northlink"),
        ("gap crosing", "Gap Crossing"),
        ("Next Generation Rotocraft", "Next Generation Rotorcraft"),
    ] {
        for format in ["table", "json", "csv", "markdown"] {
            let answer = hvp(&["show", typed, "--format", format]);
            answer.assert_refused(1, &["hvp: ", "unknown project", typed]);
            let message = answer.err.to_lowercase();
            assert!(message.contains(&nearest.to_lowercase()), "{message}");
        }
    }
}

#[test]
fn what_is_near_to_nothing_is_answered_with_what_is_known() {
    hvp(&["show", "xyzzyplugh"]).assert_refused(1, &["unknown project", "xyzzyplugh", "c-socc"]);
}

#[test]
fn projects_that_contain_it_or_are_contained_are_those_of_the_page() {
    let ids = || page_projects().into_iter().map(|[id, _, _]| id);
    let is_contained = |one: &str, other: &str| {
        let others = page_participants(other);
        one != other && page_participants(one).iter().all(|code| others.contains(code))
    };
    let mut pairs = 0;
    for id in ids() {
        let document = json(&["show", id]);
        let containing: Vec<&str> = ids().filter(|other| is_contained(id, other)).collect();
        let contained: Vec<&str> = ids().filter(|other| is_contained(other, id)).collect();
        assert_eq!(document["contained_in"], json!(containing), "{id}");
        assert_eq!(document["contains"], json!(contained), "{id}");
        let text = printed(&["show", id]);
        assert_eq!(text.contains("Contained in, by participants"), !containing.is_empty(), "{id}");
        assert_eq!(text.contains("Contains, by participants"), !contained.is_empty(), "{id}");
        pairs += containing.len();
    }
    assert!(pairs > 3, "{pairs}");
}

#[test]
fn of_many_projects_that_name_another_three_are_named_with_the_command_that_lists_all() {
    let project = |place: usize| {
        format!(
            "(id: \"x{place}\", name: \"Item {place}\", purpose: \"As FST.\", participants: []), "
        )
    };
    let more: String = (0..9).map(project).collect();
    let path = file("naming.ron", edited(&[("projects: [", &format!("projects: [{more}"))]));
    let page = printed(&["show", "first", "--data", &path]);
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let named = "Mentioned by Item 0; Item 1; Item 2 and 6 more: hvp show first --format json";
    assert!(page.contains(named), "{page}");
    let document = json(&["show", "first", "--data", &path]);
    assert_eq!(document["mentioned_by"].as_array().unwrap().len(), 9);
    assert_eq!(json(&["show", "x3", "--data", &path])["mentions"], json!(["first"]));
}

#[test]
fn projects_as_similar_as_the_last_are_listed_too() {
    // Both share three in seven of the countries of either: 9 of 21, and 6 of 14.
    let page = printed(&["show", "counter-mobility"]);
    for line in ["9 shared · 43%", "6 shared · 43%"] {
        assert!(page.contains(line), "{line}: {page}");
    }
}
