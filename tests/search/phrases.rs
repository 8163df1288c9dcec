//! Words beside names: read with them, or asked back.

use hvp::query::language::print;
use hvp::query::{interpret, reading};

use super::readings::{interpreted, partial, whole};
use super::searcher::{Searcher, built_in};

/// What people type, with the query it is read as and the number of projects on the page.
const READ: &[(&str, &str, usize)] = &[
    // At an edge, what joins conditions joins nothing.
    ("norway or", "country:NOR", 15),
    ("or norway", "country:NOR", 15),
    ("and norway", "country:NOR", 15),
    ("norway and", "country:NOR", 15),
    ("with germany and france", "country:DEU country:FRA", 9),
    ("and france", "country:FRA", 14),
    ("germany or", "country:DEU", 16),
    // A negation goes on over `or` and `nor`.
    ("not france nor germany", "-country:FRA -country:DEU", 8),
    ("neither france nor germany", "-country:FRA -country:DEU", 8),
    ("without france or germany", "-country:FRA|DEU", 8),
    ("not france or germany", "-country:FRA|DEU", 8),
    ("not france or completed", "-country:FRA -stage:completed", 15),
    ("france NOR germany", "country:FRA country:NOR country:DEU", 7),
    ("norway nor", "country:NOR country:NOR", 15),
    ("no norway", "-country:NOR", 14),
    ("finland except norway", "country:FIN -country:NOR", 3),
    ("germany w/o france", "country:DEU -country:FRA", 7),
    ("germany but not france", "country:DEU -country:FRA", 7),
    ("projects without the US", "-country:USA", 17),
    // Words that say nothing.
    ("projects with norway", "country:NOR", 15),
    ("which projects have germany and france?", "country:DEU country:FRA", 9),
    ("nspa projects", "org:NSPA", 1),
    ("partner countries", "standing:partner", 3),
    // Dates.
    ("before 2020", "launched:<2020", 7),
    ("since 2023", "launched:>=2023", 11),
    ("after 2023", "launched:>2023", 7),
    ("until 2019", "launched:<=2019", 7),
    ("2023+", "launched:>=2023", 11),
    ("2023 or later", "launched:>=2023", 11),
    ("2019 or earlier", "launched:<=2019", 7),
    ("launched in 2024", "launched:2024", 5),
    ("between 2020 and 2022", "launched:2020..2022", 9),
    ("from 2020 to 2022", "launched:2020..2022", 9),
    ("2020-2022", "launched:2020..2022", 9),
    ("2020–2022", "launched:2020..2022", 9),
    ("2020..2022", "launched:2020..2022", 9),
    ("2023,2024", "launched:2023|2024", 9),
    ("not 2020", "-launched:2020", 26),
    ("expected 2025", "expected:2025", 1),
    ("expected 2025 or 2026", "expected:2025|2026", 2),
    ("launched unknown", "launched:unknown", 2),
    // Numbers of countries.
    ("more than 20 countries", "count:>20", 2),
    ("20 or more countries", "count:>=20", 2),
    ("at least 20 countries", "count:>=20", 2),
    ("20+ countries", "count:>=20", 2),
    ("fewer than 6 countries", "count:<6", 4),
    ("6 countries", "count:6", 2),
    ("between 4 and 8 countries", "count:4..8", 10),
    ("4-8 countries", "count:4..8", 10),
    // The lead.
    ("led by hungary", "lead:HUN", 1),
    ("led by germany", "lead:DEU", 0),
    ("led by hungary or germany", "lead:HUN|DEU", 1),
    // Lists with a sign for `and`.
    ("DEU+FRA", "country:DEU country:FRA", 9),
    ("germany & france", "country:DEU country:FRA", 9),
];

#[test]
fn words_beside_names_mean_what_they_say() {
    let read = |text: &str| whole(text).map(|query| (built_in().projects(&query).len(), query));
    let is_wrong = |(text, query, count): &&(&str, &str, usize)| {
        read(text) != Some((*count, (*query).to_owned()))
    };
    let wrong = READ.iter().filter(is_wrong);
    let wrong: Vec<_> = wrong.map(|row| (row, read(row.0))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(READ.iter().all(|(text, query, _)| interpreted(text) == *query));
}

#[test]
fn what_is_not_understood_beside_names_is_asked_back() {
    for (text, remedies) in [
        (
            "france nor germany",
            &["country:FRA country:NOR country:DEU", "-country:FRA -country:DEU"][..],
        ),
        ("without france and germany", &["-country:FRA country:DEU", "-country:FRA -country:DEU"]),
        ("without france, germany", &["-country:FRA country:DEU", "-country:FRA -country:DEU"]),
        (
            "italy without france and germany",
            &["country:ITA -country:FRA country:DEU", "country:ITA -country:FRA -country:DEU"],
        ),
        ("DEU,FRA", &["country:DEU country:FRA", "country:DEU|FRA"]),
        ("finland,sweden", &["country:FIN country:SWE", "country:FIN|SWE"]),
        ("germany/france", &["country:DEU country:FRA", "country:DEU|FRA"]),
        ("ammunition or space", &["category:ammunition", "space"]),
        ("norway not", &["country:NOR"]),
        ("germany not -france", &["country:DEU -country:FRA"]),
        ("germany before", &["country:DEU"]),
        ("only germany", &["country:DEU"]),
        ("from germany", &["country:DEU"]),
    ] {
        let error = interpret(text, &built_in().catalogue).unwrap_err();
        assert_eq!(error.remedies, remedies, "{text}: {error}");
        assert!(remedies.iter().all(|remedy| error.message.contains(remedy)), "{text}: {error}");
    }
}

#[test]
fn text_with_a_name_in_it_is_not_taken_apart() {
    // Words that are not understood are left over beside words of the text.
    for text in ["exercise hosted by portugal", "aircraft before germany", "led by space germany"] {
        assert_eq!(reading(&built_in().catalogue, &built_in().query(text)), None, "{text}");
    }
    assert_eq!(partial("not in space").as_deref(), Some("-space"));
    assert_eq!(partial("launched norway").as_deref(), Some("launched country:NOR"));
}

#[test]
fn a_word_between_names_is_an_operator_though_a_country_has_it_as_its_code() {
    let mut document = built_in().catalogue.to_document(|_| true);
    document.countries[0].code = "AND".to_owned();
    for project in document.categories.iter_mut().flat_map(|category| &mut category.projects) {
        let codes =
            project.participants.iter().map(|code| if code == "ALB" { "AND" } else { code });
        project.participants = codes.collect();
    }
    let searcher = Searcher::of(document);
    let read = |text: &str| {
        print(&interpret(text, &searcher.catalogue).unwrap().query, &searcher.catalogue)
    };
    assert_eq!(read("germany and france"), "country:DEU country:FRA");
    assert_eq!(read("AND"), "country:AND");
}
