//! The counts of all views, verbs and figures agree for any query, and with the filter written the slow way.

use hvp::catalogue::{Catalogue, Project, ProjectId, Standing};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;
use serde_json::Value;

use super::browser::Browser;
use super::common::searcher::cases;
use super::{common, numbers_before};

/// A condition of a query, before it is written as text. Indices choose from what the catalogue has.
#[derive(Debug, Clone)]
enum Condition {
    Countries(Vec<Index>),
    AtLeast(usize, Vec<Index>),
    Categories(Vec<Index>),
    Stages(Vec<Index>),
    LaunchedIn(i16),
    LaunchedFrom(i16),
    NotDated,
    CountAbove(usize),
    Partners,
    Organisation,
    Word(&'static str),
}

fn any_condition() -> impl Strategy<Value = (bool, Condition)> {
    let some = || vec(any::<Index>(), 1..3);
    let condition = proptest::prelude::prop_oneof![
        4 => some().prop_map(Condition::Countries),
        1 => (1_usize..4, vec(any::<Index>(), 4..6)).prop_map(|(least, of)| Condition::AtLeast(least, of)),
        2 => some().prop_map(Condition::Categories),
        2 => some().prop_map(Condition::Stages),
        1 => (2013_i16..2027).prop_map(Condition::LaunchedIn),
        1 => (2013_i16..2027).prop_map(Condition::LaunchedFrom),
        1 => proptest::prelude::Just(Condition::NotDated),
        1 => (1_usize..28).prop_map(Condition::CountAbove),
        1 => proptest::prelude::Just(Condition::Partners),
        1 => proptest::prelude::Just(Condition::Organisation),
        2 => select(&["air", "drone", "munitions", "training", "nspa", "zzzqqq"][..]).prop_map(Condition::Word),
    ];
    (any::<bool>(), condition)
}

/// The items of a list that the indices choose.
fn chosen<'a, T>(of: &[Index], items: &'a [T]) -> Vec<&'a T> {
    of.iter().map(|index| index.get(items)).collect()
}

impl Condition {
    /// The condition as it is typed.
    fn text(&self, catalogue: &Catalogue) -> String {
        let either = |of: &[Index], items: &[String]| {
            chosen(of, items).into_iter().cloned().collect::<Vec<_>>().join("|")
        };
        let codes =
            || catalogue.countries.iter().map(|(_, row)| row.code.clone()).collect::<Vec<_>>();
        match self {
            Self::Countries(of) => format!("country:{}", either(of, &codes())),
            Self::AtLeast(least, of) => format!("country:{least}of:{}", either(of, &codes())),
            Self::Categories(of) => {
                let ids = catalogue.categories.iter().map(|(_, row)| row.id.clone());
                format!("category:{}", either(of, &ids.collect::<Vec<_>>()))
            }
            Self::Stages(of) => {
                let ids = catalogue.stages.iter().map(|(_, row)| row.id.clone());
                format!("stage:{}", either(of, &ids.collect::<Vec<_>>()))
            }
            Self::LaunchedIn(year) => format!("launched:{year}"),
            Self::LaunchedFrom(year) => format!("launched:>={year}"),
            Self::NotDated => "launched:unknown".to_owned(),
            Self::CountAbove(count) => format!("count:>{count}"),
            Self::Partners => "standing:partner".to_owned(),
            Self::Organisation => "org:NSPA".to_owned(),
            Self::Word(word) => (*word).to_owned(),
        }
    }

    /// Whether a project meets the condition, read off its record; none for words.
    fn holds(&self, catalogue: &Catalogue, project: &Project) -> Option<bool> {
        let year = project.launched().map(|date| date.from().first_day().0);
        let countries = || catalogue.countries.ids().collect::<Vec<_>>();
        let takes_part = |of: &[Index]| {
            let mut ids: Vec<_> = chosen(of, &countries()).into_iter().copied().collect();
            ids.sort_unstable();
            ids.dedup();
            ids.into_iter().filter(|&id| project.participants.contains(id)).count()
        };
        Some(match self {
            Self::Countries(of) => takes_part(of) > 0,
            Self::AtLeast(least, of) => takes_part(of) >= *least,
            Self::Categories(of) => chosen(of, &catalogue.categories.ids().collect::<Vec<_>>())
                .contains(&&project.category),
            Self::Stages(of) => {
                let stages = catalogue.stages.ids().collect::<Vec<_>>();
                chosen(of, &stages).into_iter().any(|&stage| project.stage == Some(stage))
            }
            Self::LaunchedIn(wanted) => year == Some(*wanted),
            Self::LaunchedFrom(first) => year.is_some_and(|year| year >= *first),
            Self::NotDated => year.is_none(),
            Self::CountAbove(count) => project.participants.len() > *count,
            Self::Partners => project
                .participants
                .iter()
                .any(|id| catalogue.countries[id].standing == Standing::Partner),
            Self::Organisation => {
                project.organisations.iter().any(|&id| catalogue.organisations[id].code == "NSPA")
            }
            Self::Word(_) => return None,
        })
    }
}

/// The document that a verb prints for a query, whether or not a project matches.
fn document(verb: &str, query: &str) -> Value {
    let arguments = [verb, "--format", "json", "--", query];
    let arguments = if query.is_empty() { &arguments[..3] } else { &arguments };
    let output = common::command(arguments).output().unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{verb} {query}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// The sum of a number over the rows of a figure.
fn sum(figures: &Value, key: &str) -> u64 {
    list(figures).iter().map(|row| row[key].as_u64().unwrap()).sum()
}

/// Asserts that verbs that count the projects of a query say what its projects are.
fn verbs_agree(query: &str, projects: &[ProjectId]) -> Result<(), TestCaseError> {
    let catalogue = common::built_in();
    let takes_part = |code: &str, id: ProjectId| {
        catalogue.projects[id].participants.iter().any(|one| catalogue.countries[one].code == code)
    };
    let of = |code: &str| projects.iter().filter(|&&id| takes_part(code, id)).count();
    let participations: usize =
        projects.iter().map(|&id| catalogue.projects[id].participants.len()).sum();
    let countries = document("countries", query);
    for row in list(&countries["countries"]) {
        let code = row["code"].as_str().unwrap();
        prop_assert_eq!(row["count"].as_u64(), Some(of(code) as u64), "{} {}", query, code);
    }
    let matrix = document("matrix", query);
    let codes: Vec<&str> =
        list(&matrix["countries"]).iter().map(|code| code.as_str().unwrap()).collect();
    prop_assert_eq!(list(&matrix["projects"]).len(), projects.len(), "{}", query);
    let mut filled = 0;
    for (row, code) in list(&matrix["cells"]).iter().zip(&codes) {
        let cells = list(row).iter().filter(|cell| !cell.is_null()).count();
        prop_assert_eq!(cells, of(code), "{} {}", query, code);
        filled += cells;
    }
    prop_assert_eq!(filled, participations, "{}", query);
    let overlap = document("overlap", query);
    let names = list(&overlap["countries"]);
    for (row, one) in list(&overlap["counts"]).iter().zip(names) {
        for (count, other) in list(row).iter().zip(names) {
            let (one, other) = (one.as_str().unwrap(), other.as_str().unwrap());
            let both = |id: &&ProjectId| takes_part(one, **id) && takes_part(other, **id);
            let shared = projects.iter().filter(both).count() as u64;
            prop_assert_eq!(count.as_u64(), Some(shared), "{} {} {}", query, one, other);
        }
    }
    let figures = &document("stats", query)["statistics"];
    prop_assert_eq!(figures["projects"].as_u64(), Some(projects.len() as u64), "{}", query);
    prop_assert_eq!(figures["participations"].as_u64(), Some(participations as u64), "{}", query);
    for by in ["categories", "stages", "launches"] {
        let sums = [sum(&figures[by], "projects"), sum(&figures[by], "participations")];
        let expected = [projects.len() as u64, participations as u64];
        prop_assert_eq!(sums, expected, "{} {}", query, by);
    }
    Ok(())
}

/// Asserts that each view counts so many projects in its footer, and the figures in their first row.
fn views_agree(query: &str, expected: u64) -> Result<(), TestCaseError> {
    for keys in ["1", "2", "3", "4"] {
        let footer = Browser::with(query, keys).screen().pop().unwrap();
        // Where nothing is left, the footer says why.
        let noun = if expected == 1 { "project" } else { "projects" };
        prop_assert_eq!(
            numbers_before(&footer, noun),
            [expected],
            "{} {}: {}",
            query,
            keys,
            footer
        );
    }
    let figures = Browser::with(query, "i").screen();
    let row = figures.iter().find(|row| row.contains("❯ Projects ")).unwrap();
    let figure = row.split("❯ Projects ").nth(1).unwrap().split_whitespace().next();
    prop_assert_eq!(figure.unwrap().parse(), Ok(expected), "{}: {}", query, row);
    Ok(())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn the_counts_of_all_views_verbs_and_figures_agree(
        conditions in vec(any_condition(), 0..4),
    ) {
        let catalogue = common::built_in();
        let clause = |(negated, condition): &(bool, Condition)| {
            format!("{}{}", if *negated { "-" } else { "" }, condition.text(catalogue))
        };
        let query = conditions.iter().map(clause).collect::<Vec<_>>().join(" ");
        let listed = document("list", &query);
        let listed: Vec<&str> =
            list(&listed["projects"]).iter().map(|row| row["id"].as_str().unwrap()).collect();
        let is_listed = |id: &ProjectId| listed.contains(&catalogue.projects[*id].id.as_str());
        let projects: Vec<ProjectId> = catalogue.projects.ids().filter(is_listed).collect();
        prop_assert_eq!(projects.len(), listed.len());
        // The filter, written the slow way.
        for (id, project) in catalogue.projects.iter() {
            let met = conditions.iter().map(|(negated, condition)| {
                condition.holds(catalogue, project).map(|holds| holds != *negated)
            });
            let met: Option<Vec<bool>> = met.collect();
            if let Some(met) = met {
                let all = met.into_iter().all(|is_met| is_met);
                prop_assert_eq!(projects.contains(&id), all, "{}: {}", query, project.id);
            }
        }
        prop_assert!(projects.len() <= 29);
        verbs_agree(&query, &projects)?;
        views_agree(&query, projects.len() as u64)?;
    }
}
