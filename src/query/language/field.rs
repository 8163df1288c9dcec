//! The fields of the query language: one table of their names, values and tests. A new field is a new row.

use std::fmt;

use super::range::RangeTest;
use super::value::{Value, ValueKind};
use crate::catalogue::{Catalogue, MilestoneKind, Project, When, nearest};

/// A field that a query can ask for.
#[derive(Clone, Copy)]
pub struct Field {
    /// The word before the colon.
    pub name: &'static str,
    /// A description of its values, for help and errors.
    pub values: &'static str,
    /// Other spellings of the name; the beginning of one counts if it is longer than the name.
    spellings: &'static [&'static str],
    pub(crate) kind: ValueKind,
    /// Whether a project has at most one of the values, so that two of them in a query are alternatives.
    pub(crate) is_exclusive: bool,
    /// The values that are offered as completions and facets.
    pub(crate) offered: fn(&Catalogue) -> Vec<Value>,
    pub(crate) test: fn(&Catalogue, &Project, Value) -> bool,
}

/// Every field, in the order they are offered.
pub const FIELDS: &[Field] = &[
    Field::COUNTRY,
    Field::PROJECT,
    Field::CATEGORY,
    Field::STAGE,
    Field::LEAD,
    Field::ORGANISATION,
    Field::STANDING,
    Field::LAUNCHED,
    Field::REACHED,
    Field::EXPECTED,
    Field::COUNT,
];

impl Field {
    /// The countries that take part.
    pub const COUNTRY: Self = Self {
        name: "country",
        values: "a code, name or alias",
        spellings: &["c"],
        kind: ValueKind::Country,
        is_exclusive: false,
        offered: |catalogue| ValueKind::Country.values(catalogue),
        test: |_, project, value| matches!(value, Value::Country(id) if project.participants.contains(id)),
    };

    /// The project itself.
    pub const PROJECT: Self = Self {
        name: "project",
        values: "an acronym, name or id",
        spellings: &[],
        kind: ValueKind::Project,
        is_exclusive: true,
        offered: |catalogue| ValueKind::Project.values(catalogue),
        test: |catalogue, project, value| matches!(value, Value::Project(id) if catalogue.projects[id].id == project.id),
    };

    /// The category it is in.
    pub const CATEGORY: Self = Self {
        name: "category",
        values: "an id or name",
        spellings: &[],
        kind: ValueKind::Category,
        is_exclusive: true,
        offered: |catalogue| ValueKind::Category.values(catalogue),
        test: |_, project, value| value == Value::Category(project.category),
    };

    /// The stage it is at.
    pub const STAGE: Self = Self {
        name: "stage",
        values: "an id or name",
        spellings: &[],
        kind: ValueKind::Stage,
        is_exclusive: true,
        offered: |catalogue| ValueKind::Stage.values(catalogue),
        test: |_, project, value| project.stage.is_some_and(|id| value == Value::Stage(id)),
    };

    /// The country that leads it.
    pub const LEAD: Self = Self {
        name: "lead",
        values: "a country, or any",
        spellings: &[],
        kind: ValueKind::Country,
        is_exclusive: true,
        offered: |catalogue| {
            let leads = |id| catalogue.projects.iter().any(|(_, row)| row.lead == Some(id));
            let leads = catalogue.countries.ids().filter(|&id| leads(id)).map(Value::Country);
            let leads: Vec<_> = leads.collect();
            let any = (!leads.is_empty()).then_some(Value::AnyCountry);
            any.into_iter().chain(leads).collect()
        },
        test: |_, project, value| {
            project.lead.is_some_and(|id| [Value::Country(id), Value::AnyCountry].contains(&value))
        },
    };

    /// The organisations that support it.
    pub const ORGANISATION: Self = Self {
        name: "org",
        values: "a code or name",
        spellings: &["organisation", "organization"],
        kind: ValueKind::Organisation,
        is_exclusive: false,
        offered: |catalogue| ValueKind::Organisation.values(catalogue),
        test: |_, project, value| matches!(value, Value::Organisation(id) if project.organisations.contains(&id)),
    };

    /// The standings of the countries that take part.
    pub const STANDING: Self = Self {
        name: "standing",
        values: "member or partner",
        spellings: &[],
        kind: ValueKind::Standing,
        is_exclusive: false,
        offered: |catalogue| ValueKind::Standing.values(catalogue),
        test: |catalogue, project, value| {
            let standing = |id| Value::Standing(catalogue.countries[id].standing);
            project.participants.iter().any(|id| standing(id) == value)
        },
    };

    /// When it was launched.
    pub const LAUNCHED: Self = Self {
        name: "launched",
        values: "2024, 2020..2022, >=2023-06 or unknown",
        spellings: &[],
        kind: ValueKind::Date,
        is_exclusive: true,
        offered: |catalogue| {
            let dates = || catalogue.projects.iter().map(|(_, project)| project.launched());
            let unknown = dates().any(|date| date.is_none());
            let unknown = unknown.then_some(Value::Date(RangeTest::Unknown));
            years(dates().flatten()).into_iter().chain(unknown).collect()
        },
        test: |_, project, value| matches!(value, Value::Date(date) if date.holds(project.launched().map(When::span))),
    };

    /// When something was reached after the launch.
    pub const REACHED: Self = Self {
        name: "reached",
        values: "a date of something reached since, or any",
        spellings: &[],
        kind: ValueKind::Date,
        is_exclusive: false,
        offered: |catalogue| milestone_dates(catalogue, MilestoneKind::Reached),
        test: |_, project, value| has_milestone(project, MilestoneKind::Reached, value),
    };

    /// When something is expected.
    pub const EXPECTED: Self = Self {
        name: "expected",
        values: "a date of something expected, or any",
        spellings: &[],
        kind: ValueKind::Date,
        is_exclusive: false,
        offered: |catalogue| milestone_dates(catalogue, MilestoneKind::Expected),
        test: |_, project, value| has_milestone(project, MilestoneKind::Expected, value),
    };

    /// How many countries take part.
    pub const COUNT: Self = Self {
        name: "count",
        values: "a number of countries: 6, 4..8 or >=20",
        spellings: &[],
        kind: ValueKind::Count,
        is_exclusive: true,
        offered: |_| Vec::new(),
        test: |_, project, value| {
            let count = u32::try_from(project.participants.len()).unwrap_or(u32::MAX);
            matches!(value, Value::Count(test) if test.holds(Some((count, count))))
        },
    };

    /// The field with this name, or a unique prefix of it.
    /// The error names the fields that begin with it, or the nearest field.
    pub(crate) fn read(name: &str) -> Result<Self, UnknownField> {
        let lower = name.to_lowercase();
        let is_spelling = |field: &&Self| {
            field.name == lower
                || field.spellings.iter().any(|full| {
                    *full == lower || (lower.len() > field.name.len() && full.starts_with(&lower))
                })
        };
        if let Some(&field) = FIELDS.iter().find(is_spelling) {
            return Ok(field);
        }
        let names = FIELDS.iter().map(|field| field.name);
        let begun: Vec<_> = FIELDS.iter().filter(|field| field.name.starts_with(&lower)).collect();
        match begun.as_slice() {
            [field] => Ok(**field),
            [] => {
                Err(UnknownField::None { name: name.to_owned(), nearest: nearest(&lower, names) })
            }
            several => {
                let fields = several.iter().map(|field| field.name).collect();
                Err(UnknownField::Several { name: name.to_owned(), fields })
            }
        }
    }
}

/// The years of milestones of a kind, after `any`; nothing if there is none.
fn milestone_dates(catalogue: &Catalogue, kind: MilestoneKind) -> Vec<Value> {
    let milestones = catalogue.projects.iter().flat_map(|(_, project)| &project.milestones);
    let years = years(milestones.filter(|one| one.kind == kind).map(|one| one.date));
    let any = (!years.is_empty()).then_some(Value::Date(RangeTest::Any));
    any.into_iter().chain(years).collect()
}

/// Whether a project has a milestone of a kind at a date, or none at all if the date is to be unknown.
fn has_milestone(project: &Project, kind: MilestoneKind, value: Value) -> bool {
    let Value::Date(date) = value else { return false };
    let mut dates = project.milestones.iter().filter(|one| one.kind == kind).peekable();
    if dates.peek().is_none() {
        return date.holds(None);
    }
    dates.any(|one| date.holds(Some(one.date.span())))
}

/// The distinct years of dates, ascending.
fn years(dates: impl Iterator<Item = When>) -> Vec<Value> {
    let mut years: Vec<_> = dates.map(|date| date.from().year_only()).collect();
    years.sort_by_key(|year| year.first_day());
    years.dedup();
    years.into_iter().map(|year| Value::Date(RangeTest::Is(year))).collect()
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Field {}

impl fmt::Debug for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// The error that a name is not a field, or could be several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnknownField {
    /// No field begins with the name.
    None {
        /// The name as typed.
        name: String,
        /// The field with the most similar name.
        nearest: Option<&'static str>,
    },
    /// Several fields begin with the name.
    Several {
        /// The name as typed.
        name: String,
        /// The fields.
        fields: Vec<&'static str>,
    },
}

impl UnknownField {
    /// The fields that may be meant.
    pub(super) fn alternatives(&self) -> &[&'static str] {
        match self {
            Self::None { nearest, .. } => nearest.as_slice(),
            Self::Several { fields, .. } => fields,
        }
    }
}

impl fmt::Display for UnknownField {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None { name, nearest } => {
                write!(formatter, "there is no field “{name}:”; ")?;
                if let Some(meant) = nearest {
                    write!(formatter, "did you mean “{meant}:”?")?;
                } else {
                    let names: Vec<_> = FIELDS.iter().map(|field| field.name).collect();
                    write!(formatter, "the fields are {}.", names.join(", "))?;
                }
                formatter.write_str(" To look for the text itself, put it in quotation marks")
            }
            Self::Several { name, fields } => {
                let names: Vec<_> = fields.iter().map(|field| format!("{field}:")).collect();
                write!(formatter, "“{name}:” could be {}; type more of it", names.join(" or "))
            }
        }
    }
}
