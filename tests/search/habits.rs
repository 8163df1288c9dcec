//! Habits from search engines, spreadsheets and programming: understood, or refused with how to write it.

use super::errors::are_refused;
use super::searcher::built_in;

/// Each text with the column of its error, in characters from 1, and words of the message.
const REFUSED: &[(&str, usize, &[&str])] = &[
    // Lists with commas, and both ways to write them.
    ("country:DEU,NLD", 9, &["country:DEU country:NLD for both", "country:DEU|NLD for either"]),
    ("gap country:DEU, FRA", 13, &["country:DEU country:FRA", "country:DEU|FRA"]),
    (
        "country:united kingdom, france",
        9,
        &["country:\"united kingdom\" country:france", "country:\"united kingdom\"|france"],
    ),
    ("-country:DEU,FRA", 10, &["bars", "-country:DEU|FRA"]),
    ("stage:established,completed", 7, &["bars", "stage:established|completed"]),
    ("launched:2023,2024", 10, &["launched:2023|2024"]),
    ("country:DEU,", 9, &["take the comma away: country:DEU"]),
    // Habits from search engines.
    ("tank | bridge", 6, &["without spaces: tank|bridge"]),
    ("tank| bridge", 5, &["without spaces: tank|bridge"]),
    ("tank || bridge", 6, &["without spaces: tank|bridge"]),
    ("country:DEU | country:FRA", 13, &["without spaces: DEU|FRA"]),
    ("(tank|bridge) air", 1, &["parentheses", "one|other"]),
    ("(country:DEU or country:FRA) gap", 1, &["parentheses"]),
    ("gap (tank or bridge)", 5, &["parentheses"]),
    ("country = DEU", 9, &["colon", "country:…"]),
    ("countries > 20", 11, &["before “>” comes count"]),
    (">20", 1, &["before “>” comes count"]),
    ("size>20", 5, &["before “>” comes count"]),
    ("country!=DEU", 8, &["-country:DEU"]),
    ("stage <> completed", 7, &["-stage:completed"]),
    ("count!=6", 6, &["-count:6"]),
    // At least so many of several values.
    ("country:4of:DEU|FRA|ITA", 13, &["from 1 to 3"]),
    ("country:0of:DEU|FRA", 13, &["from 1 to 2"]),
    ("lead:2of:HUN|DEU", 6, &["only one “lead:”"]),
    ("launched:2of:2020|2021", 10, &["only one “launched:”"]),
];

#[test]
fn what_is_refused_is_shown_with_how_to_write_it() {
    are_refused(REFUSED);
}

#[test]
fn parentheses_around_a_word_and_commas_in_a_name_are_no_habits() {
    for text in [
        "(MAWI)",
        "(gap crossing)",
        "country:DEU (CBRN)",
        "category:Chemical, biological, radiological",
        "category:\"chemical, biological\"",
        "\"a, b\" country:DEU",
    ] {
        assert!(built_in().parse(text).is_ok(), "{text}: {:?}", built_in().parse(text));
    }
}

#[test]
fn a_comparison_may_have_spaces_around_it_and_no_colon() {
    for (spaced, written) in [
        ("count > 20", "count:>20"),
        ("count>20", "count:>20"),
        ("count: >= 20", "count:>=20"),
        ("launched >= 2023", "launched:>=2023"),
        ("launched:>= 2023 gap", "launched:>=2023 gap"),
        ("launch < 2020-10", "launched:<2020-10"),
        ("count = 6", "count:6"),
        ("count ≥ 20", "count:>=20"),
        ("-count => 20", "-count:>=20"),
        ("launched:2023+", "launched:>=2023"),
        ("launched:2020-2022", "launched:2020..2022"),
        ("count:4–8", "count:4..8"),
        ("launched:2020-12", "launched:2020-12"),
        ("c:DEU", "country:DEU"),
        ("-C:Germany|FRA", "-country:DEU|FRA"),
    ] {
        assert_eq!(built_in().query(spaced), built_in().query(written), "{spaced}");
    }
    // A word may have such a sign in it.
    assert_eq!(built_in().query("a=b").clauses.len(), 1);
}
