//! The values of query fields: their names, and how they are written in a query.

use std::borrow::Cow;

use super::range::RangeTest;
use crate::catalogue::{
    Catalogue, CategoryId, CountryId, OrganisationId, PartialDate, ProjectId, StageId, Standing,
};

/// One value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A country.
    Country(CountryId),
    /// Any country at all: `any`.
    AnyCountry,
    /// A project.
    Project(ProjectId),
    /// A category.
    Category(CategoryId),
    /// A stage.
    Stage(StageId),
    /// An organisation.
    Organisation(OrganisationId),
    /// The standing of a country: member or partner.
    Standing(Standing),
    /// A date or a range of dates.
    Date(RangeTest<PartialDate>),
    /// A number or a range of numbers.
    Count(RangeTest<u32>),
}

/// The kind of values that a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// Countries.
    Country,
    /// Projects.
    Project,
    /// Categories.
    Category,
    /// Stages.
    Stage,
    /// Organisations.
    Organisation,
    /// `member` and `partner`.
    Standing,
    /// Dates and ranges of dates.
    Date,
    /// Numbers and ranges of numbers.
    Count,
}

impl Value {
    /// The value as it is written in a query: a code, an id, `member`, or a range.
    pub fn code(self, catalogue: &Catalogue) -> Cow<'_, str> {
        match self {
            Self::Country(id) => catalogue.countries[id].code.as_str().into(),
            Self::AnyCountry => "any".into(),
            Self::Project(id) => catalogue.projects[id].id.as_str().into(),
            Self::Category(id) => catalogue.categories[id].id.as_str().into(),
            Self::Stage(id) => catalogue.stages[id].id.as_str().into(),
            Self::Organisation(id) => catalogue.organisations[id].code.as_str().into(),
            Self::Standing(Standing::Member) => "member".into(),
            Self::Standing(Standing::Partner) => "partner".into(),
            Self::Date(date) => date.to_string().into(),
            Self::Count(count) => count.to_string().into(),
        }
    }

    /// The full name; empty for a date, a number and any country.
    pub fn name(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Country(id) => &catalogue.countries[id].name,
            Self::Project(id) => &catalogue.projects[id].name,
            Self::Category(id) => &catalogue.categories[id].name,
            Self::Stage(id) => &catalogue.stages[id].name,
            Self::Organisation(id) => &catalogue.organisations[id].name,
            Self::Standing(standing) => &catalogue.terms.standing(standing).singular,
            Self::Date(_) | Self::Count(_) | Self::AnyCountry => "",
        }
    }

    /// Other spellings of the name, or the acronym of a project.
    pub fn aliases(self, catalogue: &Catalogue) -> &[String] {
        match self {
            Self::Country(id) => &catalogue.countries[id].aliases,
            Self::Project(id) => catalogue.projects[id].acronym.as_slice(),
            _ => &[],
        }
    }

    /// The code, the name and all aliases.
    pub(crate) fn names(self, catalogue: &Catalogue) -> impl Iterator<Item = Cow<'_, str>> {
        let aliases = self.aliases(catalogue).iter().map(|alias| alias.as_str().into());
        [self.code(catalogue), self.name(catalogue).into()].into_iter().chain(aliases)
    }

    /// The name as a heading: the full name, the range, or for a standing the plural noun.
    pub fn title(self, catalogue: &Catalogue) -> Cow<'_, str> {
        match self {
            Self::Standing(standing) => catalogue.terms.standing(standing).plural.as_str().into(),
            Self::Date(_) | Self::Count(_) | Self::AnyCountry => self.code(catalogue),
            Self::Country(_)
            | Self::Project(_)
            | Self::Category(_)
            | Self::Stage(_)
            | Self::Organisation(_) => self.name(catalogue).into(),
        }
    }

    /// Whether it is a single value, and not a range that other values can lie in.
    pub(crate) fn is_single(self) -> bool {
        match self {
            Self::Date(RangeTest::Is(date)) => date == date.year_only(),
            Self::Country(_)
            | Self::Project(_)
            | Self::Category(_)
            | Self::Stage(_)
            | Self::Organisation(_)
            | Self::Standing(_)
            | Self::Date(RangeTest::Unknown) => true,
            Self::Date(_) | Self::Count(_) | Self::AnyCountry => false,
        }
    }
}

impl ValueKind {
    /// Whether the values have names, which may be of several words.
    pub(crate) fn has_names(self) -> bool {
        !matches!(self, Self::Date | Self::Count)
    }

    /// Every value that a record of the catalogue gives, in catalogue order; none for dates and numbers.
    pub(crate) fn values(self, catalogue: &Catalogue) -> Vec<Value> {
        match self {
            Self::Country => catalogue.countries.ids().map(Value::Country).collect(),
            Self::Project => catalogue.projects.ids().map(Value::Project).collect(),
            Self::Category => catalogue.categories.ids().map(Value::Category).collect(),
            Self::Stage => catalogue.stages.ids().map(Value::Stage).collect(),
            Self::Organisation => catalogue.organisations.ids().map(Value::Organisation).collect(),
            Self::Standing => [Standing::Member, Standing::Partner].map(Value::Standing).to_vec(),
            Self::Date | Self::Count => Vec::new(),
        }
    }

    /// Every name of every value, the code of each first; none for dates and numbers.
    pub(crate) fn names(self, catalogue: &Catalogue) -> Vec<(Value, Cow<'_, str>)> {
        let named = |value: Value| value.names(catalogue).map(move |name| (value, name));
        match self {
            Self::Standing => standings(catalogue),
            _ => self.values(catalogue).into_iter().flat_map(named).collect(),
        }
    }
}

/// The names of both standings, singular and plural: first those of the query language, then the nouns of the
/// catalogue.
fn standings(catalogue: &Catalogue) -> Vec<(Value, Cow<'_, str>)> {
    let [member, partner] = [&catalogue.terms.member, &catalogue.terms.partner];
    [
        ("member", "partner"),
        ("members", "partners"),
        (&member.singular, &partner.singular),
        (&member.plural, &partner.plural),
    ]
    .into_iter()
    .flat_map(|(member, partner)| {
        [
            (Value::Standing(Standing::Member), member.into()),
            (Value::Standing(Standing::Partner), partner.into()),
        ]
    })
    .collect()
}
