//! Keyboards that have no Latin letters.

use super::harness::Harness;

const HINT: &str = "Keys are Latin letters";

#[test]
fn a_greek_or_cyrillic_letter_is_the_latin_key_of_the_same_place() {
    for (latin, cyrillic, greek) in [
        ("jj", "оо", "ξξ"),
        ("lj", "до", "λξ"),
        ("G", "П", "Γ"),
        ("f", "а", "φ"),
        ("p", "з", "π"),
        ("i", "ш", "ι"),
        ("s", "ы", "σ"),
        ("z", "я", "ζ"),
        ("T", "Е", "Τ"),
        ("2w", "2ц", "2ς"),
        ("2t", "2е", "2τ"),
        ("2X", "2Ч", "2Χ"),
        ("2>", "2Ю", "2>"),
        ("4m", "4ь", "4μ"),
    ] {
        let expected = Harness::new(100, 30).keys(latin).text();
        assert_ne!(expected, Harness::new(100, 30).text(), "{latin} does nothing");
        for foreign in [cyrillic, greek] {
            assert_eq!(Harness::new(100, 30).keys(foreign).text(), expected, "{foreign}");
        }
    }
    assert_eq!(Harness::new(100, 30).keys("й").effects().len(), 1);
    assert_eq!(Harness::new(100, 30).keys("/mawi<c-с>").effects().len(), 1);
}

#[test]
fn in_a_text_field_every_letter_is_itself() {
    for text in ["йцукен", "ΑΒγδ", "שלום"] {
        Harness::new(80, 24)
            .keys(&format!("/{text}"))
            .shows(&[&format!("/ {text}")])
            .shows_no(HINT);
    }
}

#[test]
fn other_letters_are_answered_once() {
    for letter in ["ש", "م", "ђ", "日", "ა", "ก"] {
        let browser = Harness::new(80, 24).keys(letter);
        browser.shows(&[HINT]);
        browser.keys("j").keys(letter).shows_no(HINT);
    }
}

#[test]
fn a_letter_whose_latin_key_means_nothing_is_not_answered() {
    for letter in ["э", "β"] {
        Harness::new(80, 24).keys(letter).shows_no(HINT);
    }
}

#[test]
fn a_latin_letter_that_is_no_key_is_not_answered() {
    for letter in ["ü", "é", "ł", "ş", "ọ", "b"] {
        Harness::new(80, 24).keys(letter).shows_no(HINT);
    }
}

#[test]
fn a_small_letter_with_shift_is_its_capital() {
    let browser = Harness::new(100, 30).started_with("country:ISL");
    browser.shows(&["1 of 29"]);
    browser.keys("<s-f>").shows_no("1 of 29");
}
