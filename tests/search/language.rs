//! The query language: a printed query parses to the same query.

use std::collections::BTreeSet;

use hvp::catalogue::{Catalogue, Document, OrganisationRecord, PartialDate, Standing, validate};
use hvp::query::language::{Clause, FIELDS, Field, RangeTest, Test, Text, Value, parse, print};
use hvp::query::{Index, Mark, Query, Selection, distinct, facets};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{self, select};

use super::searcher::{Searcher, built_in, cases};
use super::words::{field_clause, texts};

/// The picked rows, in their order. Tests pick ids from the tables of a catalogue, which alone can make them.
fn pick<T: Clone>(rows: impl Iterator<Item = T>, picks: &[sample::Index]) -> Vec<T> {
    let rows: Vec<T> = rows.collect();
    let places: BTreeSet<usize> = picks.iter().map(|pick| pick.index(rows.len())).collect();
    places.into_iter().map(|place| rows[place].clone()).collect()
}

fn comparison<T: Copy + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = RangeTest<T>> {
    (0..8_u8, value).prop_map(|(which, value)| match which {
        0 => RangeTest::Is(value),
        1 => RangeTest::AtLeast(value),
        2 => RangeTest::Above(value),
        3 => RangeTest::AtMost(value),
        4 => RangeTest::Below(value),
        5 => RangeTest::Between(value, value),
        6 => RangeTest::Any,
        _ => RangeTest::Unknown,
    })
}

fn date() -> impl Strategy<Value = PartialDate> {
    let written = (1..=9999_u16, 1..=12_u8, 1..=28_u8, 0..3_u8);
    written.prop_map(|(year, month, day, exactness)| {
        let text = match exactness {
            0 => format!("{year:04}"),
            1 => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        };
        text.parse().unwrap()
    })
}

/// A word without any sign of the query language, or any text in quotation marks.
fn text() -> impl Strategy<Value = Text> {
    let bare = "[a-zA-Z0-9éßŁ][a-zA-Z0-9éßŁ.,;&/'()!+*-]{0,8}|[a-zA-Z]{1,2}[<>=]{1,2}[a-z0-9]{0,3}";
    let quoted = r#"[^"]{0,6}[a-z0-9é][^"]{0,6}"#;
    prop_oneof![
        bare.prop_map(|text| Text { text, quoted: false }),
        quoted.prop_map(|text| Text { text, quoted: true }),
    ]
}

fn test() -> impl Strategy<Value = Test> {
    let catalogue = &built_in().catalogue;
    let picks = || vec(any::<sample::Index>(), 1..4);
    let of = |field, values: Vec<Value>| {
        picks().prop_map(move |picks| Test::Field(field, pick(values.iter().copied(), &picks)))
    };
    let countries = || catalogue.countries.ids().map(Value::Country).collect();
    prop_oneof![
        3 => vec(text(), 1..3).prop_map(Test::Text),
        2 => of(Field::COUNTRY, countries()),
        1 => vec(any::<sample::Index>(), 4..9).prop_filter_map("two values", |picks| {
            let values = pick(built_in().catalogue.countries.ids().map(Value::Country), &picks);
            (values.len() > 2).then(|| Test::AtLeast(values.len() - 1, Field::COUNTRY, values))
        }),
        1 => of(Field::LEAD, countries()),
        1 => of(Field::PROJECT, catalogue.projects.ids().map(Value::Project).collect()),
        1 => of(Field::CATEGORY, catalogue.categories.ids().map(Value::Category).collect()),
        1 => of(Field::STAGE, catalogue.stages.ids().map(Value::Stage).collect()),
        1 => of(
            Field::ORGANISATION,
            catalogue.organisations.ids().map(Value::Organisation).collect()
        ),
        1 => of(
            Field::STANDING,
            [Standing::Member, Standing::Partner].map(Value::Standing).to_vec()
        ),
        1 => vec(comparison(date()).prop_map(Value::Date), 1..3)
            .prop_map(|all| Test::Field(Field::EXPECTED, distinct(all))),
        1 => vec(comparison(any::<u32>()).prop_map(Value::Count), 1..3)
            .prop_map(|all| Test::Field(Field::COUNT, distinct(all))),
    ]
}

fn query() -> impl Strategy<Value = Query> {
    let clause = (any::<bool>(), test()).prop_map(|(negated, test)| Clause { negated, test });
    vec(clause, 0..6).prop_map(|clauses| Query { clauses })
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_query_is_read_back_as_it_was_printed(query in query()) {
        let catalogue = &built_in().catalogue;
        let printed = print(&query, catalogue);
        prop_assert_eq!(parse(&printed, catalogue), Ok(query), "{}", printed);
    }

    #[test]
    fn a_typed_query_is_printed_as_one_that_means_the_same(
        clauses in vec(prop_oneof![texts(2), field_clause(), Just("-\"a b\"".to_owned())], 0..5),
    ) {
        let text = clauses.join("  ");
        let query = built_in().query(&text);
        let printed = print(&query, &built_in().catalogue);
        prop_assert_eq!(&built_in().query(&printed), &query, "{} as {}", text, printed);
        prop_assert_eq!(built_in().projects(&printed), built_in().projects(&text));
    }

    #[test]
    fn whatever_is_read_at_all_is_read_back_as_it_is_printed(
        text in vec(select(b"ab1:|\"-! .<>=DEU".as_slice()), 0..12),
    ) {
        let text = String::from_utf8(text).unwrap();
        if let Ok(query) = built_in().parse(&text) {
            let printed = print(&query, &built_in().catalogue);
            prop_assert_eq!(built_in().parse(&printed), Ok(query), "{} as {}", text, printed);
        }
    }
}

#[test]
fn every_key_may_be_shortened_while_no_other_begins_so() {
    let value = |key: &str| match key {
        "country" | "lead" => "HUN",
        "project" => "mawi",
        "category" => "ammunition",
        "stage" => "completed",
        "org" => "NSPA",
        "standing" => "partner",
        "launched" | "reached" | "expected" => "2024",
        _ => "26",
    };
    for key in FIELDS.iter().map(|field| field.name) {
        let whole = built_in().query(&format!("{key}:{}", value(key)));
        for length in 1..key.len() {
            let short = &key[..length];
            let others = FIELDS.iter().filter(|other| other.name.starts_with(short)).count();
            // The shortest of all is the country.
            let exact = FIELDS.iter().any(|other| other.name == short) || short == "c";
            let parsed = built_in().parse(&format!("{short}:{}", value(key)));
            if exact {
                continue;
            }
            assert_eq!(parsed.ok(), (others == 1).then(|| whole.clone()), "{short}");
        }
    }
}

#[test]
fn either_sign_leaves_out_and_either_case_names_a_field() {
    let same = |one: &str, other: &str| assert_eq!(built_in().query(one), built_in().query(other));
    same("!country:DEU", "-country:DEU");
    same("COUNTRY:deu", "country:DEU");
    same("Country:Germany", "country:DEU");
    same("country:\"the Netherlands\"", "country:NLD");
    same("country:DEU|deu|germany", "country:DEU");
    same("  gap\t\n crossing ", "gap crossing");
    same("launched:UNKNOWN", "launched:unknown");
    same("organisation:nspa", "org:NSPA");
    same("standing:Ally", "standing:member");
    same("category:\"Air and missile defence\"", "category:air-and-missile-defence");
}

/// A catalogue whose names are as hard to tell apart as validation permits.
fn hard_names() -> Document {
    let mut document = built_in().catalogue.to_document(|_| true);
    // The name or alias of one record is the code or id of a later one.
    document.countries[0].aliases.push("FRA".to_owned());
    "completed".clone_into(&mut document.stages[0].name);
    "Ammunition".clone_into(&mut document.categories[0].name);
    "ammunition".clone_into(&mut document.categories[1].name);
    // Codes that differ only in characters that folding removes or the query language uses.
    document.organisations.extend(["N-SPA", "A B", "A|B", "-x", "***", "æ", "Ae"].map(supporter));
    document
}

fn supporter(code: &str) -> OrganisationRecord {
    OrganisationRecord { code: code.to_owned(), name: "Of it".to_owned() }
}

/// The values of a catalogue that do not parse to themselves when printed.
fn misread(catalogue: &Catalogue) -> Vec<String> {
    let mut wrong = Vec::new();
    let (index, all) = (Index::new(catalogue), Query::default());
    let everything = Selection::new(catalogue, &index, &all);
    for group in facets(catalogue, &index, &all, &everything) {
        for value in group.values {
            let mut query = Query::default();
            query.set_mark(value.facet, Mark::With);
            let printed = print(&query, catalogue);
            let read = parse(&printed, catalogue);
            if read.as_ref() != Ok(&query) {
                wrong.push(format!("{printed}: {read:?}, not {query:?}"));
            }
        }
    }
    wrong
}

#[test]
fn every_value_is_printed_so_that_it_is_read_as_itself() {
    let wrong = misread(&Searcher::of(hard_names()).catalogue);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_code_in_small_letters_is_that_of_its_own_record() {
    let searcher = Searcher::of(hard_names());
    for text in ["country:fra", "country:Fra", "lead:fra", "stage:Completed", "cat:AMMUNITION"] {
        let query = print(&searcher.query(text), &searcher.catalogue);
        let expected = ["country:FRA", "lead:FRA", "stage:completed", "category:ammunition"];
        assert!(expected.contains(&query.as_str()), "{text} is read as {query}");
    }
}

#[test]
fn a_code_with_a_quotation_mark_is_refused_or_read_as_itself() {
    for code in ["A\"B", "\""] {
        let mut document = built_in().catalogue.to_document(|_| true);
        document.organisations.push(supporter(code));
        let wrong = validate(document).map(|(catalogue, _)| misread(&catalogue));
        assert_eq!(wrong.unwrap_or_default(), Vec::<String>::new());
    }
}

#[test]
fn a_project_is_asked_for_by_any_of_its_names_and_a_lead_by_any() {
    for (text, found) in [
        ("project:mawi", &["mawi"][..]),
        ("project:MAWI", &["mawi"]),
        ("p:gap crossing", &["gap-crossing"]),
        ("project:cbrn-pe|cbrn-di", &["cbrn-pe", "cbrn-di"]),
        ("project:CBRN-D&I", &["cbrn-di"]),
        ("lead:any", &["r-socc"]),
        ("lead:any -lead:HUN", &[]),
    ] {
        assert_eq!(
            built_in().project_set(text),
            found.iter().copied().collect::<BTreeSet<_>>(),
            "{text}"
        );
    }
    assert_eq!(built_in().projects("-project:mawi").len(), 28);
    assert_eq!(built_in().projects("-lead:any").len(), 28);
    let error = built_in().parse("project:mwai").unwrap_err();
    assert_eq!(error.remedies, ["project:mawi"], "{error}");
}
