//! Unusual catalogues: empty, huge, with odd names.

use std::fmt::Write as _;

use hvp::catalogue::{Catalogue, load_text};

/// A small catalogue in pure ASCII.
pub(crate) const PLAIN: &str = r#"(
    format: 1,
    title: "Plain catalogue",
    publisher: "Nobody",
    source: "https://example.org/plain",
    updated: "2024-01-31",
    summary: "All in ASCII.",
    terms: (
        member: (singular: "member", plural: "members"),
        partner: (singular: "partner", plural: "partners"),
        project: (singular: "project", plural: "projects"),
    ),
    stages: [
        (id: "begun", name: "Begun", meaning: "Work goes on."),
        (id: "finished", name: "Finished", meaning: "Work is over."),
    ],
    countries: [
        (code: "AAA", name: "Alphaland", standing: Member),
        (code: "BBB", name: "Betaland", standing: Member, aliases: ["the Betaland"]),
        (code: "CCC", name: "Gammaland", standing: Partner),
    ],
    organisations: [(code: "ORG", name: "Organisation of Tests")],
    categories: [
        (id: "air", name: "Air", summary: "All that flies, and a longer text to be cut.", projects: [
            (
                id: "first", acronym: "FST", name: "First Test of a Rather Long Name in the Air",
                purpose: "To be the first of all. The second follows SND in time.",
                participants: ["AAA", "CCC"], lead: "AAA", organisations: ["ORG"],
                participation_note: "Others may join.", stage: "begun", status: "Under way.",
                milestones: [
                    (date: "2020-12", kind: Launched, text: "Launch"),
                    (date: "2030..2035", kind: Expected, text: "End"),
                ],
            ),
            (
                id: "second", acronym: "SND", name: "Second Test", purpose: "To be the second.",
                participants: ["AAA", "BBB"], stage: "finished", status: "Over.",
            ),
        ]),
    ],
    glossary: [(term: "FST", expansion: "First Test", note: "See aquila."), (term: "XYZ")],
)
"#;

/// A catalogue without anything that is optional.
pub(crate) const BARE: &str = r#"(
    format: 1, title: "Bare", publisher: "Nobody", source: "https://example.org/", updated: "2024",
    countries: [(code: "AAA", name: "Alphaland", standing: Member)],
    categories: [(id: "air", name: "Air", projects: [
        (id: "first", name: "First Test", participants: ["AAA"]),
        (id: "second", name: "Second Test", participants: []),
    ])],
)
"#;

/// Unusual catalogues, each with what is unusual about it.
pub(crate) fn odd() -> Vec<(&'static str, String)> {
    let marks = format!("a{}", "\u{301}".repeat(200));
    let project_without_participants =
        of(1, 1).replace("participants: [\"AAA\"]", "participants: []");
    let long_codes = PLAIN.replace("AAA", "LONGCODE").replace("BBB", "X").replace("CCC", "Ä-1");
    let milestones = |dates: &str| PLAIN.replacen("2020-12", dates, 1);
    let from_1800_to_9999 = milestones("1800").replace("2030..2035", "9999");
    let one_date = of(1, 1);
    let no_date = one_date.replace("(date: \"2024\", kind: Launched, text: \"Name 0\")", "");
    vec![
        ("dates of 1800 and 9999", from_1800_to_9999),
        ("no date", no_date),
        (
            "tiles far apart",
            PLAIN.replacen("standing: Member", "standing: Member, tile: (60000, 9)", 1),
        ),
        ("nothing that is optional", BARE.to_owned()),
        ("codes of one to eight letters", long_codes),
        ("nothing", of(0, 0)),
        ("no countries", of(0, 1)),
        ("no projects", of(1, 0)),
        ("one of each", of(1, 1)),
        ("a project without participants", project_without_participants),
        ("names of 300 letters", named(&"Interoperability ".repeat(18), 4)),
        ("one word of 300 letters", named(&"x".repeat(300), 4)),
        ("Japanese names", named("日本国防衛装備庁共同計画", 12)),
        ("combining marks", named(&format!("{marks} e\u{308}o\u{323}\u{302}"), 4)),
        ("joined emoji", named("👩‍👩‍👧‍👦🏳️‍🌈 1️⃣", 4)),
    ]
}

/// Parses a catalogue in RON.
#[track_caller]
pub(crate) fn parsed(text: &str) -> Catalogue {
    match load_text(text) {
        Ok(loaded) => loaded.catalogue,
        Err(problems) => panic!("not a catalogue: {problems:#}"),
    }
}

/// A catalogue of `countries` countries that all take part in each of `projects` projects.
pub(crate) fn of(countries: usize, projects: usize) -> String {
    catalogue(countries, projects, |place| format!("Name {place}"))
}

/// Countries and projects that differ only by the number in their names.
pub(crate) fn named(name: &str, count: usize) -> String {
    catalogue(count, count, |place| format!("{name} {place}"))
}

/// A large catalogue with ordinary names.
pub(crate) fn large(countries: usize, projects: usize) -> String {
    catalogue(countries, projects, |place| format!("Airborne and Terrestrial Item {place}"))
}

/// A catalogue of so many countries and projects. Each project has all countries but one, so that any set of
/// countries is together in some projects.
pub(crate) fn all_but_one(count: usize) -> String {
    let text = of(count, count);
    let codes: Vec<_> = (0..count).map(|place| format!("\"{}\"", code(place))).collect();
    let mut parts = text.split("participants: [");
    let mut text = parts.next().unwrap().to_owned();
    for (project, part) in parts.enumerate() {
        let mut others = codes.clone();
        others.remove(project);
        let rest = part.split_once(']').unwrap().1;
        text.extend(["participants: [", &others.join(", "), "]", rest]);
    }
    text
}

fn code(place: usize) -> String {
    let letter = |power: u32| {
        let place = u32::try_from(place).unwrap() / 26_u32.pow(power) % 26;
        char::from_u32(u32::from('A') + place).unwrap()
    };
    [2, 1, 0].map(letter).into_iter().collect()
}

pub(crate) fn catalogue(
    countries: usize,
    projects: usize,
    name: impl Fn(usize) -> String,
) -> String {
    let mut text = format!(
        r#"(format: 1, title: "{title}", publisher: "P", source: "https://example.org/", updated: "2024",
        summary: "S", terms: (member: (singular: "m", plural: "ms"),
        partner: (singular: "p", plural: "ps"), project: (singular: "project", plural: "projects")),
        stages: [(id: "begun", name: "{title}", meaning: "M"), (id: "over", name: "Over", meaning: "M")],
        organisations: [(code: "ORG", name: "{title}")], countries: ["#,
        title = name(0)
    );
    for place in 0..countries {
        let (code, name) = (code(place), name(place));
        let standing = if place % 5 == 4 { "Partner" } else { "Member" };
        write!(text, r#"(code: "{code}", name: "{name}", standing: {standing}),"#).unwrap();
    }
    write!(text, r#"], categories: [(id: "one", name: "{}", summary: "S", projects: ["#, name(1))
        .unwrap();
    for place in 0..projects {
        let takes_part = (0..countries).filter(|country| (country * 7 + place) % 3 != 1);
        let codes: Vec<_> = takes_part.map(|country| format!("\"{}\"", code(country))).collect();
        let (name, codes) = (name(place), codes.join(", "));
        write!(
            text,
            r#"(id: "p{place}", name: "{name}", purpose: "{name}", participants: [{codes}],
            organisations: ["ORG"], stage: "begun", status: "{name}",
            milestones: [(date: "2024", kind: Launched, text: "{name}")]),"#
        )
        .unwrap();
    }
    text.push_str("])])");
    text
}
