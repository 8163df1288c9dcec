//! `hvp timeline`: milestones in date order.

use hvp::catalogue::MilestoneKind;

use super::{csv, hvp, json, page, printed};

#[test]
fn every_date_of_the_page_is_an_event_and_they_are_in_order() {
    let document = json(&["timeline", "--today", "2025-03-03"]);
    let events = document["events"].as_array().unwrap();
    assert_eq!(events.len(), page::LAUNCHES.len() + page::MILESTONES.len());
    let has = |project: &str, kind: &str, date: &str| {
        events
            .iter()
            .any(|one| one["project"] == project && one["kind"] == kind && one["date"] == date)
    };
    for (project, date) in page::LAUNCHES {
        assert!(has(project, "Launched", date), "{project}");
    }
    for (project, date, kind, _) in page::MILESTONES {
        let kind = if kind == MilestoneKind::Expected { "Expected" } else { "Reached" };
        assert!(has(project, kind, date), "{project} {date}");
    }
    let years: Vec<_> =
        events.iter().map(|one| one["date"].as_str().unwrap()[..4].to_owned()).collect();
    assert!(years.is_sorted(), "{years:?}");
    assert_eq!(document["undated"].as_array().unwrap().len(), 0);
}

#[test]
fn after_keeps_what_ends_later() {
    let projects = |after: &str| {
        let document = json(&["timeline", "--after", after]);
        let events = document["events"].as_array().unwrap();
        events.iter().map(|one| one["date"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(projects("2025"), ["2026", "2027", "2030", "2035..2040"]);
    assert_eq!(projects("2025-06"), ["2025", "2026", "2027", "2030", "2035..2040"]);
    assert_eq!(projects("2036"), ["2035..2040"]);
    let nothing = hvp(&["timeline", "--after", "2040"]);
    assert_eq!((nothing.code, nothing.out.as_str()), (1, ""));
    assert!(nothing.err.contains("no milestone"), "{}", nothing.err);
    hvp(&["timeline", "--after", "soon"]).assert_refused(2, &["soon", "2014"]);
}

#[test]
fn what_is_due_is_told_as_of_a_day() {
    let text = |today: &str| printed(&["timeline", "--today", today]).replace('\n', " ");
    let before = text("2025-06-01");
    assert!(before.contains("Due next: R-SOCC 2025, Full Operational Capability"), "{before}");
    assert!(!before.contains("Past its date"), "{before}");
    let after = text("2026-01-01");
    assert!(after.contains("Past its date on 1 Jan 2026: R-SOCC 2025"), "{after}");
    assert!(after.contains("the source is of 3 Mar 2025"), "{after}");
}

#[test]
fn the_records_have_ids_and_dates_as_the_source() {
    let rows = csv(&printed(&["timeline", "expected:any", "--format", "csv"]));
    assert_eq!(rows[0], ["date", "kind", "text", "project", "acronym", "name", "overdue"]);
    assert_eq!(rows.last().unwrap()[..2], ["2035..2040", "expected"]);
    let markdown = printed(&["timeline", "ngrc", "--format", "markdown"]);
    assert!(markdown.contains("| 2035–2040 | expected | NGRC |"), "{markdown}");
    assert!(markdown.contains("Source: NATO, 3 Mar 2025"), "{markdown}");
}

#[test]
fn a_picture_and_the_records_heed_after_today_and_order() {
    let picture = |flags: &[&str]| printed(&[&["timeline", "--format", "svg"], flags].concat());
    let after = picture(&["--after", "2025"]);
    assert!(after.contains("milestones after 2025"), "{after}");
    let names = |picture: &str, name: &str| picture.contains(&format!(">{name}<"));
    // Of these two, only the first has a date after 2025.
    assert!(names(&picture(&[]), "MAWI") && !names(&after, "MAWI") && names(&after, "NGRC"));
    assert_ne!(picture(&["--order", "category"]), picture(&[]));
    hvp(&["timeline", "--format", "svg", "--today", "2026-01-01"]).assert_refused(2, &["--today"]);

    let overdue = |today: &str| {
        let document = json(&["timeline", "--today", today]);
        let events = document["events"].as_array().unwrap().clone();
        let late = events.into_iter().filter(|one| one["overdue"] == true);
        late.map(|one| one["project"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(overdue("2025-06-01").is_empty());
    assert_eq!(overdue("2026-01-01"), ["r-socc"]);
    let rows = csv(&printed(&["timeline", "--today", "2026-01-01", "--format", "csv"]));
    let late: Vec<_> = rows.iter().filter(|row| row[6] == "yes").map(|row| &row[3]).collect();
    assert_eq!(late, ["r-socc"]);
}

#[test]
fn the_order_of_the_screen_is_printed_where_there_is_no_terminal() {
    let of_screen = printed(&["--view", "time", "--order", "category"]);
    assert_eq!(of_screen, printed(&["timeline", "--order", "category"]));
    assert_ne!(of_screen, printed(&["timeline"]));
    let answer = hvp(&["--view", "time", "--width", "quarters"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, "hvp: --width is for the screen\n"));
}
