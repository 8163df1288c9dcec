//! The remedies of texts that are not queries: whole queries that may be meant.

use hvp::query::language::print;

use super::errors::ERRORS;
use super::searcher::built_in;

/// Texts that are no queries, with the queries that may be meant.
const REMEDIES: &[(&str, &[&str])] = &[
    ("contry:DEU", &["country:DEU", "\"contry:DEU\""]),
    ("mawi  contry:germany", &["mawi country:DEU", "mawi \"contry:germany\""]),
    ("sta:member gap", &["standing:member gap", "\"sta:member\" gap"]),
    ("http://nato.int", &["\"http://nato.int\""]),
    ("country:Germny", &["country:DEU"]),
    ("-country:FRA|Germny  air", &["-country:FRA|DEU air"]),
    ("country:\"Untied Kingdom\" air", &["country:GBR air"]),
    ("country:slov", &["country:SVK", "country:SVN"]),
    ("standing:x", &["standing:member", "standing:partner"]),
    ("country:XYZ", &[]),
    ("country:DEU,FRA", &["country:DEU country:FRA", "country:DEU|FRA"]),
    ("gap country:DEU, FRA air", &["gap country:DEU country:FRA air", "gap country:DEU|FRA air"]),
    ("-country:DEU,FRA", &["-country:DEU|FRA"]),
    ("country:DEU,", &["country:DEU"]),
    ("(tank|bridge) air", &["tank|bridge air"]),
    ("tank | bridge", &["tank|bridge"]),
    ("Türkiye tank || bridge", &["Türkiye tank|bridge"]),
    ("country:DEU | country:FRA", &["country:DEU|FRA"]),
    ("country:DEU|country:FRA", &["country:DEU|FRA"]),
    ("country = DEU", &["country:DEU"]),
    ("country!=DEU gap", &["-country:DEU gap"]),
    ("size>20", &["count:>20"]),
    ("founded>=2020 gap", &["launched:>=2020 gap"]),
    ("- gap", &["-gap"]),
    ("--gap", &["-gap"]),
    ("-", &[]),
    ("air country:!FRA", &["air -country:FRA"]),
    ("ä country:DEU|-FRA", &["ä -country:DEU|FRA"]),
    ("air \"mis", &["air \"mis\""]),
    ("lead:2of:HUN|DEU", &["lead:HUN|DEU"]),
    ("launched:2022..2020", &["launched:2020..2022"]),
    ("country:DEU or country:NLD", &["country:DEU|NLD"]),
    ("country:DEU and", &["country:DEU"]),
    (
        "country:DEU and country:NLD or country:FRA",
        &["country:DEU country:NLD|FRA", "country:DEU|FRA country:NLD|FRA"],
    ),
    ("country:", &[]),
    ("contry:DEU stge:completed", &[]),
];

#[test]
fn an_error_has_the_queries_that_may_be_meant_as_whole_queries() {
    let remedies = |text: &str| built_in().parse(text).unwrap_err().remedies;
    let all = REMEDIES.iter();
    let wrong = all.filter(|(text, expected)| remedies(text) != *expected);
    let wrong: Vec<_> = wrong.map(|(text, _)| (text, remedies(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_remedy_is_a_query_as_it_is_printed() {
    for (text, ..) in ERRORS {
        for remedy in built_in().parse(text).unwrap_err().remedies {
            let query = built_in().parse(&remedy).unwrap();
            assert_eq!(print(&query, &built_in().catalogue), remedy, "{text}");
        }
    }
}
