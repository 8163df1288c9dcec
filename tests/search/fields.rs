//! Fields, compared with a plain filter over the lists of the page.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use hvp::catalogue::MilestoneKind;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{Index, select, subsequence};

use super::page;
use super::searcher::{built_in, cases};

/// A condition on a project, in the words of the page.
#[derive(Debug, Clone)]
enum Asked {
    Country(Vec<&'static str>),
    Category(Vec<usize>),
    Stage(Vec<usize>),
    Lead(&'static str),
    Organisation,
    Partner,
    Member,
    Launched(Compared, String, String),
    Unknown,
    Count(Compared, usize, usize),
    AtLeast(usize, Vec<&'static str>),
    /// A milestone of a kind, at a date or at any.
    Milestone(MilestoneKind, Option<String>),
}

#[derive(Debug, Clone, Copy)]
enum Compared {
    Is,
    Between,
    AtLeast,
    Above,
    AtMost,
    Below,
}

/// A project as the page lists it.
struct Row {
    id: &'static str,
    category: usize,
    stage: usize,
    countries: Vec<&'static str>,
    /// The first and the last day that the launch date can stand for.
    launched: Option<(String, String)>,
}

/// The first and the last day of `2014`, `2020-12` or a day, as texts that sort by time.
fn days(date: &str) -> (String, String) {
    let end = |rest: [&str; 2]| {
        let missing = (10 - date.len()) / 3;
        format!("{date}{}", rest[2 - missing..].concat())
    };
    (end(["-01", "-01"]), end(["-12", "-31"]))
}

/// One line a project.
static PARTICIPANTS: LazyLock<String> =
    LazyLock::new(|| page::PARTICIPANTS.trim().replace("\n    ", " "));

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(rows);

fn rows() -> Vec<Row> {
    let counts = page::CATEGORIES.iter().enumerate();
    let categories =
        counts.flat_map(|(category, (_, count))| std::iter::repeat_n(category, *count));
    let row = |(line, category): (&'static str, usize)| {
        let (id, countries) = line.split_once(": ").unwrap();
        let stages = page::STAGES.iter();
        let launch = page::LAUNCHES.iter().find(|(project, _)| *project == id);
        Row {
            id,
            category,
            stage: stages
                .clone()
                .position(|(_, _, ids)| ids.split(' ').any(|one| one == id))
                .unwrap(),
            countries: countries.split(", ").collect(),
            launched: launch.map(|(_, date)| days(date)),
        }
    };
    PARTICIPANTS.lines().zip(categories).map(row).collect()
}

/// Whether all of the span from `first` to `last` meets the comparison.
fn holds<T: PartialOrd>(compared: Compared, found: (T, T), one: &(T, T), other: &(T, T)) -> bool {
    let (first, last) = found;
    match compared {
        Compared::Is => one.0 <= first && last <= one.1,
        Compared::Between => one.0 <= first && last <= other.1,
        Compared::AtLeast => one.0 <= first,
        Compared::Above => one.1 < first,
        Compared::AtMost => last <= one.1,
        Compared::Below => last < one.0,
    }
}

impl Row {
    fn meets(&self, asked: &Asked) -> bool {
        let takes_part = |country: &&'static str| self.countries.contains(country);
        match asked {
            Asked::Country(names) => names.iter().any(takes_part),
            Asked::Category(places) => places.contains(&self.category),
            Asked::Stage(places) => places.contains(&self.stage),
            Asked::Lead(name) => self.id == "r-socc" && *name == "Hungary",
            Asked::Organisation => self.id == "mawi",
            Asked::Partner => ["Austria", "Australia"].iter().any(takes_part),
            // No project has only partners.
            Asked::Member => true,
            Asked::Launched(compared, one, other) => self
                .launched
                .clone()
                .is_some_and(|launched| holds(*compared, launched, &days(one), &days(other))),
            Asked::Unknown => self.launched.is_none(),
            Asked::AtLeast(count, names) => {
                names.iter().filter(|name| takes_part(name)).count() >= *count
            }
            Asked::Milestone(kind, date) => {
                let of =
                    page::MILESTONES.iter().filter(|(id, _, of, _)| *id == self.id && of == kind);
                of.into_iter().any(|(_, reached, ..)| match date {
                    None => true,
                    Some(date) => {
                        let (from, to) = reached.split_once("..").unwrap_or((reached, reached));
                        holds(Compared::Is, (days(from).0, days(to).1), &days(date), &days(date))
                    }
                })
            }
            Asked::Count(compared, one, other) => {
                let count = self.countries.len();
                holds(*compared, (count, count), &(*one, *one), &(*other, *other))
            }
        }
    }
}

fn operand(compared: Compared, one: &str, other: &str) -> String {
    match compared {
        Compared::Is => one.to_owned(),
        Compared::Between => format!("{one}..{other}"),
        Compared::AtLeast => format!(">={one}"),
        Compared::Above => format!(">{one}"),
        Compared::AtMost => format!("<={one}"),
        Compared::Below => format!("<{one}"),
    }
}

/// A value as people might type it; `way` selects one of the spellings.
fn spelled(code: &str, name: &str, way: usize) -> String {
    let quoted = |text: &str| format!("\"{text}\"");
    match way % 5 {
        0 => code.to_owned(),
        1 => code.to_lowercase(),
        2 => quoted(name),
        3 => quoted(&name.to_uppercase()),
        _ if name.contains([' ', '"', '|']) => quoted(&name.to_lowercase()),
        _ => name.to_owned(),
    }
}

/// A clause as people might type it; `way` selects one of the shortened fields and spellings.
fn typed(asked: &Asked, way: usize) -> String {
    let key = |keys: &[&'static str]| keys[way % keys.len()];
    let each = |values: Vec<(&str, &str)>| {
        let values = values.iter().enumerate();
        let values = values.map(|(place, (code, name))| spelled(code, name, way + place));
        values.collect::<Vec<_>>().join("|")
    };
    let country = |name: &'static str| {
        page::COUNTRIES
            .iter()
            .find(|country| country.1 == name)
            .map(|(code, _, _)| (*code, name))
            .unwrap()
    };
    match asked {
        Asked::Country(names) => {
            let values = names.iter().map(|name| country(name)).collect();
            format!("{}:{}", key(&["country", "Country", "countr"]), each(values))
        }
        Asked::Category(places) => {
            let name = |place: &usize| page::CATEGORIES[*place].0;
            let values = places.iter().map(|place| (id_of(name(place)), name(place))).collect();
            format!("{}:{}", key(&["category", "cat", "ca", "CATEG"]), each(values))
        }
        Asked::Stage(places) => {
            let stage = |place: &usize| (page::STAGES[*place].0, page::STAGES[*place].1);
            format!("{}:{}", key(&["stage", "stag"]), each(places.iter().map(stage).collect()))
        }
        Asked::Lead(name) => {
            format!("{}:{}", key(&["lead", "le", "lea"]), each(vec![country(name)]))
        }
        Asked::Organisation => {
            let value = ("NSPA", "NATO Support and Procurement Agency");
            format!("{}:{}", key(&["org", "o", "organisation", "organ"]), each(vec![value]))
        }
        Asked::Partner => {
            format!("{}:{}", key(&["standing", "stan"]), key(&["partner", "PARTNER", "part"]))
        }
        Asked::Member => {
            format!("{}:{}", key(&["standing", "stand"]), key(&["member", "Ally", "mem"]))
        }
        Asked::Launched(compared, one, other) => {
            format!("{}:{}", key(&["launched", "la", "launch"]), operand(*compared, one, other))
        }
        Asked::Unknown => {
            format!("{}:{}", key(&["launched", "laun"]), key(&["unknown", "Unknown"]))
        }
        Asked::AtLeast(count, names) => {
            let values = names.iter().map(|name| country(name)).collect();
            format!("{}:{count}of:{}", key(&["country", "c", "countr"]), each(values))
        }
        Asked::Milestone(kind, date) => {
            let is_reached = *kind == MilestoneKind::Reached;
            let key = key(if is_reached { &["reached", "r"] } else { &["expected", "exp"] });
            format!("{key}:{}", date.as_deref().unwrap_or("any"))
        }
        Asked::Count(compared, one, other) => {
            format!("count:{}", operand(*compared, &one.to_string(), &other.to_string()))
        }
    }
}

/// The id of a category of the page.
fn id_of(name: &str) -> &'static str {
    match name.split(' ').next().unwrap() {
        "Command" => "command-and-control",
        "Training" => "training-structures",
        "High-end" => "high-end-acquisition",
        "Air" => "air-and-missile-defence",
        "Military" => "military-mobility-and-counter-mobility",
        "Ammunition" => "ammunition",
        "Space" => "space-technologies",
        _ => "cbrn-defence",
    }
}

fn asked() -> impl Strategy<Value = Asked> {
    let names: Vec<&str> = page::COUNTRIES.iter().map(|(_, name, _)| *name).collect();
    let compared = || {
        select(vec![
            Compared::Is,
            Compared::Between,
            Compared::AtLeast,
            Compared::Above,
            Compared::AtMost,
            Compared::Below,
        ])
    };
    let dates = [
        "2014",
        "2017",
        "2017-02",
        "2017-06",
        "2018-07",
        "2018-10-15",
        "2019",
        "2020-10",
        "2021",
        "2021-10",
        "2021-10-01",
        "2023",
        "2023-02-28",
        "2024",
        "2024-10",
        "2025",
    ];
    let ordered = |mut one: Vec<&'static str>| {
        one.sort_unstable();
        (one[0].to_owned(), one[1].to_owned())
    };
    let dates = vec(select(dates.to_vec()), 2).prop_map(ordered);
    let counts = (1..28_usize, 0..9_usize).prop_map(|(one, more)| (one, one + more));
    prop_oneof![
        6 => vec(select(names.clone()), 1..4).prop_map(Asked::Country),
        3 => (subsequence(names.clone(), 2..7), any::<Index>()).prop_map(|(names, count)| {
            Asked::AtLeast(1 + count.index(names.len()), names)
        }),
        2 => (
            select(vec![MilestoneKind::Reached, MilestoneKind::Expected]),
            select(vec!["any", "2020", "2018", "2025", "2026", "2027", "2020-10", "2019-12-11"]),
        ).prop_map(|(kind, date)| {
            Asked::Milestone(kind, Some(date.to_owned()).filter(|date| date != "any"))
        }),
        2 => vec(0..8_usize, 1..4).prop_map(Asked::Category),
        2 => vec(0..4_usize, 1..3).prop_map(Asked::Stage),
        1 => select(names).prop_map(Asked::Lead),
        1 => select(vec![Asked::Organisation, Asked::Partner, Asked::Member, Asked::Unknown]),
        3 => (compared(), dates).prop_map(|(how, (one, other))| Asked::Launched(how, one, other)),
        2 => (compared(), counts).prop_map(|(how, (one, other))| Asked::Count(how, one, other)),
    ]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn fields_select_what_a_slow_filter_over_the_page_selects(
        clauses in vec((any::<bool>(), asked(), any::<u8>()), 1..5),
    ) {
        let mut text = Vec::new();
        for (negated, asked, way) in &clauses {
            let sign = if !negated { "" } else if way % 2 == 0 { "-" } else { "!" };
            text.push(format!("{sign}{}", typed(asked, usize::from(*way))));
        }
        let text = text.join(" ");
        let meets_all = |row: &&Row| {
            clauses.iter().all(|(negated, asked, _)| row.meets(asked) != *negated)
        };
        let expected: Vec<_> = ROWS.iter().filter(meets_all).map(|row| row.id).collect();
        prop_assert_eq!(built_in().projects(&text), expected, "{}", text);
    }
}

/// The most likely questions, with the projects that answer them, counted by hand on the page.
const ANSWERS: [(&str, &str); 44] = [
    ("expected:any", "r-socc mrtt-c ngrc"),
    ("expected:2025", "r-socc"),
    ("expected:>=2030", "ngrc"),
    ("expected:2035", ""),
    ("expected:2035..2040", "ngrc"),
    ("expected:unknown count:<=4", "c-socc msap cbrn-df"),
    ("reached:any", "c-socc r-socc msap mrtt-c m3a mus ngrc modular-gbad abdm lbdm"),
    ("reached:2020", "c-socc msap mrtt-c"),
    ("c:3of:DNK|ISL|NOR|SWE", "dst lbdm mawi northlink"),
    ("launched:2024", "dst rpas indirect-fire-interchangeability northlink starlift"),
    ("launched:2025", "lower-level-air-threats passive-air-surveillance-sensors"),
    ("launched:2014", "abdm"),
    ("launched:<2017", "abdm"),
    ("launched:2017..2018", "c-socc m3a mus lbdm mbdm"),
    ("launched:2021", "nfte sbamd-c2-layer mawi cbrn-df cbrn-pe cbrn-di"),
    ("launched:2021-10", "sbamd-c2-layer cbrn-df cbrn-pe cbrn-di"),
    ("launched:2020-10", "ngrc modular-gbad c-ram"),
    (
        "launched:2023",
        "gap-crossing counter-mobility military-engineering-vehicles-and-systems apss",
    ),
    ("launched:>2024", "lower-level-air-threats passive-air-surveillance-sensors"),
    ("launched:2023-03..2024-09", ""),
    ("launched:unknown", "msap mrtt-c"),
    ("lead:HUN", "r-socc"),
    ("lead:DEU", ""),
    ("standing:partner", "r-socc mus lbdm"),
    ("org:nspa", "mawi"),
    ("-org:nspa launched:2021-07", ""),
    ("count:>=20", "lbdm mawi"),
    ("count:26", "mawi"),
    ("count:<=4", "c-socc msap cbrn-df"),
    ("count:5", "r-socc"),
    ("count:19..24", "lbdm apss"),
    ("stage:completed", "m3a"),
    ("stage:established-and-delivering", "c-socc nfte mrtt-c lbdm mawi apss"),
    ("country:ISL", "northlink"),
    ("country:Australia", "mus"),
    ("country:Austria", "r-socc lbdm"),
    ("country:ALB", "cbrn-pe cbrn-di"),
    ("country:MNE|MKD", "nfte lbdm"),
    ("country:luxembourg", "mrtt-c mawi apss northlink starlift"),
    (
        "country:DEU country:NLD -country:FRA",
        "nfte mrtt-c modular-gbad gap-crossing counter-mobility",
    ),
    ("country:denmark -country:deu -country:gbr", "c-socc"),
    ("category:training-structures country:uk", "nfte dst"),
    ("cat:space country:usa country:can", "apss northlink"),
    ("country:HUN|HRV count:<8", "r-socc msap c-ram military-engineering-vehicles-and-systems"),
];

#[test]
fn questions_to_the_page_have_the_answers_that_were_counted_by_hand() {
    for (text, expected) in ANSWERS {
        let expected: Vec<_> = expected.split_whitespace().collect();
        assert_eq!(built_in().projects(text), expected, "{text}");
    }
}

#[test]
fn alternatives_are_a_union_and_several_fields_an_intersection() {
    let every = |text: &str| built_in().project_set(text);
    for (one, other, _) in page::COUNTRIES {
        let quoted = format!("country:\"{other}\"");
        assert_eq!(every(&format!("country:{one}")), every(&quoted));
        let either: BTreeSet<_> =
            every(&format!("country:{one}")).union(&every("country:DEU")).copied().collect();
        assert_eq!(every(&format!("country:{one}|DEU")), either);
        let both: BTreeSet<_> =
            every(&format!("country:{one}")).intersection(&every("country:DEU")).copied().collect();
        assert_eq!(every(&format!("country:{one} country:DEU")), both);
    }
}
