//! Countries by code and name: all codes of two letters, and countries that the catalogue does not have.

use hvp::catalogue::{CountryRecord, Standing};
use hvp::query::country_named;
use hvp::query::language::UnknownName;

use super::page;
use super::searcher::{Searcher, built_in};

/// The ISO 3166-1 alpha-2 code of each country of the page, and the two other codes in use, with the alpha-3 code.
const ALPHA2: [(&str, &str); 36] = [
    ("AL", "ALB"),
    ("AU", "AUS"),
    ("AT", "AUT"),
    ("BE", "BEL"),
    ("BG", "BGR"),
    ("CA", "CAN"),
    ("CZ", "CZE"),
    ("DE", "DEU"),
    ("DK", "DNK"),
    ("ES", "ESP"),
    ("EE", "EST"),
    ("FI", "FIN"),
    ("FR", "FRA"),
    ("GB", "GBR"),
    ("UK", "GBR"),
    ("GR", "GRC"),
    ("EL", "GRC"),
    ("HR", "HRV"),
    ("HU", "HUN"),
    ("IS", "ISL"),
    ("IT", "ITA"),
    ("LT", "LTU"),
    ("LU", "LUX"),
    ("LV", "LVA"),
    ("MK", "MKD"),
    ("ME", "MNE"),
    ("NL", "NLD"),
    ("NO", "NOR"),
    ("PL", "POL"),
    ("PT", "PRT"),
    ("RO", "ROU"),
    ("SK", "SVK"),
    ("SI", "SVN"),
    ("SE", "SWE"),
    ("TR", "TUR"),
    ("US", "USA"),
];

/// ISO 3166-1 has 249 codes; `EL` and `UK` are in use beside them.
const CODES: usize = 251;

fn code_of(searcher: &Searcher, text: &str) -> Result<String, UnknownName> {
    let country = country_named(&searcher.catalogue, text);
    country.map(|id| searcher.catalogue.countries[id].code.clone())
}

fn two_letters() -> impl Iterator<Item = String> {
    ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")))
}

#[test]
fn every_code_of_two_letters_is_that_country_or_said_not_to_be_here() {
    assert!(page::COUNTRIES.iter().all(|(code, ..)| ALPHA2.iter().any(|(_, known)| known == code)));
    let mut absent = 0;
    for text in two_letters() {
        let expected = ALPHA2.iter().find(|(alpha2, _)| *alpha2 == text);
        for text in [text.clone(), text.to_lowercase()] {
            match (code_of(built_in(), &text), expected) {
                (Ok(found), Some((_, code))) => assert_eq!(found, *code, "{text}"),
                (Err(unknown), None) => absent += usize::from(unknown.is_absent()),
                (found, _) => panic!("{text}: {found:?}"),
            }
        }
    }
    assert_eq!(absent, 2 * (CODES - ALPHA2.len()));
}

/// The built-in catalogue with more countries, and without those with some codes.
fn with_countries(more: &[(&str, &str)], without: &[&str]) -> Searcher {
    let mut document = built_in().catalogue.to_document(|_| true);
    let country = |(code, name): &(&str, &str)| CountryRecord {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        standing: Standing::Member,
        aliases: Vec::new(),
        tile: None,
    };
    document.countries.extend(more.iter().map(country));
    let is_kept = |code: &str| !without.contains(&code);
    document.countries.retain(|country| is_kept(&country.code));
    for category in &mut document.categories {
        for project in &mut category.projects {
            let kept = project.participants.iter().filter(|code| is_kept(code)).collect();
            project.participants = kept;
        }
    }
    document.presets.clear();
    Searcher::of(document)
}

#[test]
fn two_letters_are_never_the_beginning_of_a_name() {
    let more = [
        ("UKR", "Ukraine"),
        ("SLV", "El Salvador"),
        ("IRL", "Ireland"),
        ("ISR", "Israel"),
        ("SWZ", "Eswatini"),
        ("CHL", "Chile"),
        ("CHE", "Switzerland"),
        ("DOM", "Dominican Republic"),
        ("NGA", "Nigeria"),
        ("MAR", "Morocco"),
    ];
    let searcher = with_countries(&more, &["GBR", "GRC", "ISL"]);
    for (text, code) in [
        ("UA", "UKR"),
        ("SV", "SLV"),
        ("IE", "IRL"),
        ("IL", "ISR"),
        ("SZ", "SWZ"),
        ("CL", "CHL"),
        ("CH", "CHE"),
        ("DO", "DOM"),
        ("MA", "MAR"),
    ] {
        assert_eq!(code_of(&searcher, text).as_deref(), Ok(code), "{text}");
    }
    for (text, message) in [
        ("UK", "United Kingdom of Great Britain and Northern Ireland is not in this catalogue"),
        ("EL", "Greece is not in this catalogue"),
        ("IS", "Iceland is not in this catalogue"),
        ("DM", "Dominica is not in this catalogue"),
        ("Dominica", "Dominica is not in this catalogue"),
        ("Niger", "Niger is not in this catalogue"),
        ("NE", "Niger is not in this catalogue"),
    ] {
        assert_eq!(code_of(&searcher, text).unwrap_err().to_string(), message, "{text}");
    }
}

#[test]
fn a_country_that_the_catalogue_does_not_have_is_said_not_to_be_here() {
    for (text, name) in [
        ("Georgia", "Georgia"),
        ("GEO", "Georgia"),
        ("georgia", "Georgia"),
        ("Moldova", "Moldova"),
        ("Russia", "Russian Federation"),
        ("vietnam", "Viet Nam"),
        ("cote d'ivoire", "Côte d'Ivoire"),
        ("IND", "India"),
        // Official names, and those that people use.
        ("Republic of Korea", "Korea (Republic of)"),
        ("South Korea", "Korea (Republic of)"),
        ("Democratic People's Republic of Korea", "Korea (Democratic People's Republic of)"),
        ("Republic of Guinea", "Guinea"),
        ("Republic of Ireland", "Ireland"),
        ("Islamic Republic of Iran", "Iran"),
        ("Federal Democratic Republic of Ethiopia", "Ethiopia"),
        ("Lao People's Democratic Republic", "Lao People's Democratic Republic"),
        ("United Republic of Tanzania", "Tanzania"),
        ("Commonwealth of the Bahamas", "Bahamas"),
        ("Swiss Confederation", "Switzerland"),
        ("Argentine Republic", "Argentina"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("Burma", "Myanmar"),
        ("Kosovo", "Kosovo"),
        ("Republic of Kosovo", "Kosovo"),
        ("Swaziland", "Eswatini"),
        ("DR Congo", "Congo (Democratic Republic of the)"),
        ("People's Republic of China", "China"),
        ("Republic of China", "Taiwan"),
        ("Syria", "Syrian Arab Republic"),
        ("Vatican City", "Holy See"),
        ("The Gambia", "Gambia"),
    ] {
        let unknown = code_of(built_in(), text).unwrap_err();
        assert_eq!(unknown.to_string(), format!("{name} is not in this catalogue"), "{text}");
    }
    // The same names of countries that it has.
    for (text, code) in [
        ("French Republic", "FRA"),
        ("Federal Republic of Germany", "DEU"),
        ("Italian Republic", "ITA"),
        ("Republic of North Macedonia", "MKD"),
        ("Republic of Türkiye", "TUR"),
        ("Republic of Turkey", "TUR"),
        ("Kingdom of the Netherlands", "NLD"),
        ("Grand Duchy of Luxembourg", "LUX"),
        ("Slovak Republic", "SVK"),
    ] {
        assert_eq!(code_of(built_in(), text).as_deref(), Ok(code), "{text}");
    }
    let error = built_in().parse("country:GE").unwrap_err();
    assert_eq!((error.column, error.message.as_str()), (9, "Georgia is not in this catalogue"));
}

#[test]
fn korea_names_both_and_nobody_is_answered_with_a_country_that_sounds_alike() {
    let both = ["Korea (Democratic People's Republic of)", "Korea (Republic of)"];
    let named = |searcher: &Searcher| {
        let message = code_of(searcher, "Korea").unwrap_err().to_string();
        assert!(both.iter().all(|name| message.contains(name)), "{message}");
    };
    named(built_in());
    named(&with_countries(&[("KOR", "South Korea")], &[]));
    named(&with_countries(&[("KOR", "South Korea"), ("PRK", "North Korea")], &[]));
    let searcher = with_countries(&[("THA", "Thailand"), ("CHE", "Switzerland")], &[]);
    let message = code_of(&searcher, "Swaziland").unwrap_err().to_string();
    assert_eq!(message, "Eswatini is not in this catalogue");
    let message = code_of(&searcher, "Wakanda").unwrap_err().to_string();
    assert!(message.contains("unknown country") && !message.contains("did you mean"), "{message}");
}

#[test]
fn as_bare_words_codes_of_two_letters_stay_words() {
    for text in ["ge", "de", "fr", "libya"] {
        assert_eq!(
            hvp::query::reading(&built_in().catalogue, &built_in().query(text)),
            None,
            "{text}"
        );
    }
}
