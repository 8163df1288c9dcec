//! Catalogues of unusual sizes: what takes time grows with them and no faster, and what cannot be printed is
//! refused with its size.

use std::fmt::Write;
use std::time::Duration;

use super::{Answer, command, edited, file, hvp};

/// The texts that `item` makes of the first numbers.
fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        write!(text, "{}, ", item(number)).unwrap();
        text
    })
}

#[test]
fn hundreds_of_thousands_of_aliases_and_organisations_are_no_trouble() {
    // Each takes about a second. Were the time to grow with their square, it would be a minute or more.
    let patience = Duration::from_secs(30);
    let aliases = list(300_000, |number| format!("\"Name {number}\""));
    let with_aliases = format!("name: \"Alphaland\", aliases: [{aliases}]");
    let organisations = list(400_000, |number| format!("(code: \"O{number}\", name: \"N\")"));
    let codes = list(400_000, |number| format!("\"O{number}\""));
    for text in [
        edited(&[("name: \"Alphaland\"", &with_aliases)]),
        edited(&[
            ("(code: \"ORG\"", &format!("{organisations}(code: \"ORG\"")),
            ("[\"ORG\"]", &format!("[{codes}]")),
        ]),
    ] {
        let path = file("many.ron", text);
        let mut list = command(&["list", "first", "--data", &path]);
        let answer = Answer::of(list.timeout(patience).output().unwrap());
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
        assert!(answer.out.contains("First Test"), "{}", answer.out);
    }
}

#[test]
fn a_matrix_that_does_not_fit_into_memory_is_refused_with_its_size() {
    let letters = b'A'..=b'Z';
    let codes = letters.clone().flat_map(|one| letters.clone().map(move |other| [one, other]));
    let countries = codes.map(|[one, other]| {
        format!(
            "(code: \"Z{}{}\", name: \"{one}-{other}\", standing: Member), ",
            char::from(one),
            char::from(other)
        )
    });
    let project = |number| {
        format!(
            "(id: \"p{number}\", name: \"P\", purpose: \"\", participants: [\"AAA\"], stage: \"begun\", status: \"\")"
        )
    };
    let projects = list(20_000, project);
    let path = file(
        "wide.ron",
        edited(&[
            ("countries: [", &format!("countries: [{}", countries.collect::<String>())),
            ("projects: [\n", &format!("projects: [\n{projects}")),
        ]),
    );
    for format in ["table", "json", "csv", "markdown", "svg"] {
        let answer = hvp(&["matrix", "--format", format, "--data", &path]);
        answer.assert_refused(2, &["679 × 20002", "13581358 cells", "10000000", "--hide-empty"]);
    }
    let answer = hvp(&["matrix", "--collapse", "all", "--format", "csv", "--data", &path]);
    assert_eq!((answer.code, answer.out.lines().count()), (0, 1 + 679));
}
