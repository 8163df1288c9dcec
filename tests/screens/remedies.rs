//! The search box with a text that is no query: what is wrong, and the queries that may be meant.

use super::harness::Harness;
use super::search::hits;
use super::search_page::page;

#[test]
fn under_a_query_that_cannot_be_read_is_what_is_wrong_and_no_hit() {
    let cases = [
        ("air", " \"mis", vec!["column 5", "quotation mark is not closed"]),
        ("air", " country:GRE", vec!["“GRE” could be “Greece”, “Great Britain”"]),
        ("air", " country:Grmany", vec!["unknown country “Grmany”", "did you mean “Germany”"]),
        ("air", " foo:x", vec!["column 5", "there is no field “foo:”"]),
        ("air", " cuntry:DEU", vec!["no field “cuntry:”", "did you mean “country:”"]),
        ("air", " count:many", vec!["“many” is not a count"]),
    ];
    for (good, bad, said) in cases {
        let browser = Harness::new(140, 40).keys(&format!("/{good}"));
        assert!(!hits(&browser).is_empty());
        // Typed letter by letter, some beginnings would be valid queries; a paste is parsed once.
        let browser = browser.paste(bad);
        browser.shows(&said);
        let is_remedy = |row: &String| row.trim_start_matches("❯ ").starts_with("write ");
        assert!(hits(&browser).iter().all(is_remedy), "{bad}: {:?}", hits(&browser));
        let browser = browser.keys("<a-enter>");
        browser.shows(&["╭ Search"]).shows_no("F clears");
    }
    for nothing_meant in ["country:XYZ", "count:many", "country:GRE"] {
        let browser = Harness::new(140, 40).paste(nothing_meant).keys("<enter>");
        browser.shows(&["╭ Search"]);
        assert_eq!(hits(&browser), Vec::<String>::new(), "{nothing_meant}");
    }
}

#[test]
fn the_remedies_of_an_error_are_rows_that_enter_and_tab_take() {
    for (typed, remedies) in [
        ("country:DEU,FRA", vec!["country:DEU country:FRA", "country:DEU|FRA"]),
        ("air country:Grmany", vec!["air country:DEU"]),
        ("air \"mis", vec!["air \"mis\""]),
        (
            "germany and netherlands or france",
            vec!["country:DEU country:NLD|FRA", "country:DEU|FRA country:NLD|FRA"],
        ),
    ] {
        for (width, height) in [(80, 24), (120, 30), (200, 60)] {
            let browser = || Harness::new(width, height).paste(typed);
            let rows = hits(&browser());
            assert_eq!(rows.len(), remedies.len(), "{rows:?}");
            for (place, (row, remedy)) in rows.iter().zip(&remedies).enumerate() {
                assert!(row.contains(&format!("write {remedy} ")), "{row}");
                let chosen = || browser().keys(&"<down>".repeat(place));
                // The projects of the chosen query are below.
                assert!(!page(&chosen()).is_empty(), "{typed}: {}", chosen().text());
                chosen().keys("<tab>").shows(&[&format!("/ {remedy} ")]);
                let kept = chosen().keys("<enter>");
                kept.shows_no("╭ Search");
                kept.keys("/<c-up>").shows(&[&format!("/ {remedy} ")]);
            }
        }
    }
}
