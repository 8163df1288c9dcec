//! The facts of the built-in catalogue, checked against the source page.
//!
//! The expected facts were written down by hand from the page (`common/page.rs` and `catalogue/words.rs`), never
//! from the dataset, so that a mistake in either is noticed.

#![allow(clippy::unwrap_used, reason = "in a test, a missing record is a failure and says where")]

#[path = "../common/common.rs"]
mod common;
mod wording;
mod words;

use std::collections::BTreeSet;

use hvp::catalogue::{
    Catalogue, Document, MilestoneKind, Origin, Project, ProjectId, Role, Standing, load,
    load_text, validate,
};
use hvp::query::country_named;
use ron::extensions::Extensions;

use common::{built_in, page};

fn project<'a>(catalogue: &'a Catalogue, id: &str) -> (ProjectId, &'a Project) {
    let found = catalogue.projects.find(|project| project.id == id);
    assert!(found.is_some(), "no project {id}");
    let key = found.unwrap();
    (key, &catalogue.projects[key])
}

fn participants<'a>(catalogue: &'a Catalogue, id: &str) -> BTreeSet<&'a str> {
    let names = project(catalogue, id).1.participants.iter();
    names.map(|country| catalogue.countries[country].name.as_str()).collect()
}

/// The lines of a table, each with its indented continuation lines, as (before the mark, after it).
fn rows(table: &str, mark: char) -> Vec<(String, String)> {
    let joined = table.trim().replace("\n    ", " ");
    let split = |line: &str| {
        let (key, value) = line.split_once(mark).unwrap();
        (key.trim().to_owned(), value.trim().to_owned())
    };
    joined.lines().map(split).collect()
}

fn document() -> Document {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(include_str!("../../assets/nato-hvp.ron"))
        .unwrap()
}

#[test]
fn the_built_in_catalogue_loads_without_a_warning() {
    let warnings = load(&Origin::BuiltIn).unwrap().warnings;
    assert!(warnings.is_empty(), "{warnings}");
}

#[test]
fn the_built_in_catalogue_is_that_of_its_file() {
    let of_file = load_text(include_str!("../../assets/nato-hvp.ron")).unwrap().catalogue;
    let built_in = load(&Origin::BuiltIn).unwrap().catalogue;
    assert_eq!(format!("{built_in:?}"), format!("{of_file:?}"));
}

#[test]
fn the_totals_are_those_of_the_page() {
    let catalogue = built_in();
    let standing = |wanted: Standing| {
        let countries = catalogue.countries.iter();
        countries.filter(|(_, row)| row.standing == wanted).count()
    };
    assert_eq!(catalogue.categories.len(), 8);
    assert_eq!(catalogue.projects.len(), 29);
    assert_eq!(catalogue.countries.len(), 34);
    assert_eq!(standing(Standing::Member), 32);
    assert_eq!(standing(Standing::Partner), 2);
    assert_eq!(catalogue.participations(), 338);
    assert_eq!(catalogue.organisations.len(), 1);
}

#[test]
fn the_categories_stand_in_page_order_with_their_number_of_projects() {
    let catalogue = built_in();
    let rows = catalogue.categories.iter();
    let found: Vec<_> = rows.map(|(_, row)| (row.name.as_str(), row.projects.len())).collect();
    assert_eq!(found, page::CATEGORIES);
}

#[test]
fn the_projects_stand_in_page_order_with_their_names_and_acronyms() {
    let catalogue = built_in();
    let rows = catalogue.projects.iter();
    let found = rows.map(|(_, row)| {
        let acronym = row.acronym.as_deref().unwrap_or("-");
        format!("{} | {acronym} | {}", row.id, row.name)
    });
    let expected: Vec<_> = page::PROJECTS.trim().lines().collect();
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn each_project_belongs_to_the_category_that_lists_it() {
    let catalogue = built_in();
    let mut ids = page::PROJECTS.trim().lines();
    for ((name, count), (key, category)) in page::CATEGORIES.iter().zip(catalogue.categories.iter())
    {
        for &listed in &category.projects {
            let record = &catalogue.projects[listed];
            assert_eq!(record.category, key);
            let line = ids.next().unwrap();
            assert!(line.starts_with(&format!("{} |", record.id)), "{name}: {line}");
        }
        assert_eq!(category.projects.len(), *count, "{name}");
    }
    assert_eq!(ids.next(), None);
}

#[test]
fn each_country_has_its_code_name_and_number_of_projects() {
    let catalogue = built_in();
    let rows = catalogue.countries.iter();
    let mut found: Vec<_> = rows
        .map(|(id, row)| (row.code.as_str(), row.name.as_str(), catalogue.projects_of(id).len()))
        .collect();
    found.sort_unstable();
    assert_eq!(found, page::COUNTRIES);
}

#[test]
fn a_country_goes_by_its_other_names_too() {
    let catalogue = built_in();
    for (typed, name) in [
        ("Deutschland", "Germany"),
        ("England", "United Kingdom"),
        ("Great Britain", "United Kingdom"),
        ("Hellas", "Greece"),
        ("Holland", "Netherlands"),
        ("Republic of Turkey", "Türkiye"),
        ("Scotland", "United Kingdom"),
        ("Turkey", "Türkiye"),
    ] {
        let found = country_named(catalogue, typed).map(|id| catalogue.countries[id].name.as_str());
        assert_eq!(found, Ok(name), "{typed}");
    }
}

#[test]
fn each_project_has_exactly_the_participants_the_page_lists() {
    let catalogue = built_in();
    let expected = rows(page::PARTICIPANTS, ':');
    assert_eq!(expected.len(), 29);
    for (id, names) in &expected {
        let names: BTreeSet<_> = names.split(',').map(str::trim).collect();
        assert_eq!(participants(catalogue, id), names, "{id}");
    }
}

#[test]
fn austria_and_australia_are_the_partners_and_where_the_page_says() {
    let catalogue = built_in();
    let mut found = BTreeSet::new();
    for (key, row) in catalogue.projects.iter() {
        for country in row.participants.iter() {
            if catalogue.role(country, key) == Some(Role::Partner) {
                let name = catalogue.countries[country].name.as_str();
                found.insert((name, row.id.as_str()));
            }
        }
    }
    let expected = [("Australia", "mus"), ("Austria", "lbdm"), ("Austria", "r-socc")];
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn hungary_leads_r_socc_and_no_other_lead_is_named() {
    let catalogue = built_in();
    let rows = catalogue.projects.iter();
    let leads: Vec<_> = rows
        .filter_map(|(key, row)| Some((key, row.id.as_str(), row.lead?)))
        .map(|(key, id, lead)| {
            (id, catalogue.countries[lead].name.as_str(), catalogue.role(lead, key))
        })
        .collect();
    assert_eq!(leads, [("r-socc", "Hungary", Some(Role::Lead))]);
}

#[test]
fn the_support_and_procurement_agency_takes_part_in_mawi_and_nowhere_else() {
    let catalogue = built_in();
    let mut found = Vec::new();
    for (_, row) in catalogue.projects.iter() {
        for &key in &row.organisations {
            let organisation = &catalogue.organisations[key];
            found.push((row.id.as_str(), organisation.code.as_str(), organisation.name.as_str()));
        }
    }
    let name = "NATO Support and Procurement Agency";
    assert_eq!(found, [("mawi", "NSPA", name)]);
}

#[test]
fn the_stages_are_in_order_and_each_project_is_at_its_own() {
    let catalogue = built_in();
    let mut found: Vec<_> = catalogue
        .stages
        .iter()
        .map(|(_, stage)| (stage.id.clone(), stage.name.clone(), BTreeSet::new()))
        .collect();
    for (_, row) in catalogue.projects.iter() {
        let stage = &catalogue.stages[row.stage.unwrap()].id;
        let place = found.iter_mut().find(|(id, _, _)| id == stage).unwrap();
        place.2.insert(row.id.as_str());
    }
    let expected = page::STAGES.map(|(id, name, projects)| {
        (id.to_owned(), name.to_owned(), projects.split(' ').collect())
    });
    assert_eq!(found, expected);
}

#[test]
fn each_launch_is_dated_as_exactly_as_the_page_dates_it() {
    let catalogue = built_in();
    let rows = catalogue.projects.iter();
    let found: Vec<_> =
        rows.filter_map(|(_, row)| Some((row.id.as_str(), row.launched()?.to_string()))).collect();
    let expected = page::LAUNCHES.map(|(id, date)| (id, date.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn no_project_is_launched_twice_and_a_launch_comes_first() {
    for (_, row) in built_in().projects.iter() {
        let milestones = row.milestones_by_date();
        let launches = milestones.iter().rposition(|row| row.kind == MilestoneKind::Launched);
        assert!(launches.is_none_or(|last| last == 0), "{}", row.id);
    }
}

#[test]
fn every_other_dated_event_has_its_date_and_kind() {
    let catalogue = built_in();
    let mut found = Vec::new();
    for (_, row) in catalogue.projects.iter() {
        for milestone in row.milestones_by_date() {
            if milestone.kind != MilestoneKind::Launched {
                found.push((row.id.as_str(), milestone.date.to_string(), milestone.kind));
            }
        }
    }
    let expected = page::MILESTONES.map(|(id, date, kind, _)| (id, date.to_owned(), kind));
    assert_eq!(found, expected);
}

#[test]
fn each_set_of_projects_agrees_with_the_roles_and_adds_up_to_the_total() {
    let catalogue = built_in();
    let countries = catalogue.countries.ids();
    let by_country: usize = countries.map(|id| catalogue.projects_of(id).len()).sum();
    let projects = catalogue.projects.iter();
    let by_project: usize = projects.map(|(_, row)| row.participants.len()).sum();
    assert_eq!((by_country, by_project), (338, 338));
    for (country, row) in catalogue.countries.iter() {
        for (key, record) in catalogue.projects.iter() {
            let role = catalogue.role(country, key);
            assert_eq!(catalogue.projects_of(country).contains(key), role.is_some());
            assert_eq!(record.participants.contains(country), role.is_some());
            let partner = row.standing == Standing::Partner;
            assert!(role.is_none() || partner == (role == Some(Role::Partner)));
        }
    }
}

#[test]
fn the_whole_catalogue_written_out_is_the_document_that_was_read() {
    assert_eq!(built_in().to_document(|_| true), document());
}

#[test]
fn a_catalogue_written_out_as_ron_reads_back_the_same() {
    let written = ron::ser::to_string_pretty(&document(), ron::ser::PrettyConfig::default());
    let written = written.unwrap();
    let read: Document = ron::from_str(&written).unwrap();
    assert_eq!(read, document());
    let reloaded = load_text(&written).unwrap().catalogue;
    assert_eq!(reloaded.to_document(|_| true), document());
}

#[test]
fn a_part_of_the_catalogue_is_a_valid_catalogue() {
    let catalogue = built_in();
    let (mawi, _) = project(catalogue, "mawi");
    let (part, warnings) = validate(catalogue.to_document(|key| key == mawi)).unwrap();
    assert!(warnings.is_empty());
    assert_eq!((part.projects.len(), part.categories.len()), (1, 1));
    assert_eq!((part.participations(), part.countries.len()), (26, 34));
}
