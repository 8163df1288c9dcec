//! The values of query fields: their names, and how a query writes them.

use std::borrow::Cow;

use super::range::RangeTest;
use crate::catalogue::{
    Catalogue, CategoryId, CountryId, OrganisationId, PartialDate, StageId, Standing, Term,
};

/// One value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A country.
    Country(CountryId),
    /// A category.
    Category(CategoryId),
    /// A stage.
    Stage(StageId),
    /// An organisation.
    Organisation(OrganisationId),
    /// How a country stands to the publisher.
    Standing(Standing),
    /// A date or a range of dates.
    Date(RangeTest<PartialDate>),
    /// A number or a range of numbers.
    Count(RangeTest<u32>),
}

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// Countries.
    Country,
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
    /// How a query asks for the value: a code, an id, `member`, or a range.
    pub fn code(self, catalogue: &Catalogue) -> Cow<'_, str> {
        match self {
            Self::Country(id) => catalogue.countries[id].code.as_str().into(),
            Self::Category(id) => catalogue.categories[id].id.as_str().into(),
            Self::Stage(id) => catalogue.stages[id].id.as_str().into(),
            Self::Organisation(id) => catalogue.organisations[id].code.as_str().into(),
            Self::Standing(Standing::Member) => "member".into(),
            Self::Standing(Standing::Partner) => "partner".into(),
            Self::Date(date) => date.to_string().into(),
            Self::Count(count) => count.to_string().into(),
        }
    }

    /// The full name; empty for a date or a number.
    pub fn name(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Country(id) => &catalogue.countries[id].name,
            Self::Category(id) => &catalogue.categories[id].name,
            Self::Stage(id) => &catalogue.stages[id].name,
            Self::Organisation(id) => &catalogue.organisations[id].name,
            Self::Standing(standing) => &term(catalogue, standing).singular,
            Self::Date(_) | Self::Count(_) => "",
        }
    }

    /// Other spellings of the name.
    pub fn aliases(self, catalogue: &Catalogue) -> &[String] {
        if let Self::Country(id) = self { &catalogue.countries[id].aliases } else { &[] }
    }

    /// The name as a heading: that of all countries of a standing, or else the full name or the range.
    pub fn title(self, catalogue: &Catalogue) -> Cow<'_, str> {
        match self {
            Self::Standing(standing) => term(catalogue, standing).plural.as_str().into(),
            Self::Date(_) | Self::Count(_) => self.code(catalogue),
            Self::Country(_) | Self::Category(_) | Self::Stage(_) | Self::Organisation(_) => {
                self.name(catalogue).into()
            }
        }
    }

    /// Whether it is one value and no range that other values could lie in.
    pub(crate) fn is_single(self) -> bool {
        match self {
            Self::Date(RangeTest::Is(date)) => date == date.year_only(),
            Self::Date(_) | Self::Count(_) => false,
            Self::Country(_)
            | Self::Category(_)
            | Self::Stage(_)
            | Self::Organisation(_)
            | Self::Standing(_) => true,
        }
    }
}

fn term(catalogue: &Catalogue, standing: Standing) -> &Term {
    match standing {
        Standing::Member => &catalogue.terms.member,
        Standing::Partner => &catalogue.terms.partner,
    }
}

impl ValueKind {
    /// Whether the values have names, of which people write several words and may give several.
    pub(crate) fn has_names(self) -> bool {
        !matches!(self, Self::Date | Self::Count)
    }

    /// Every name of every value, the code of each first; none for dates and numbers.
    pub(crate) fn names(self, catalogue: &Catalogue) -> Vec<(Value, Cow<'_, str>)> {
        let named = |value: Value| {
            let aliases = value.aliases(catalogue).iter().map(|alias| alias.as_str().into());
            let names = [value.code(catalogue), value.name(catalogue).into()];
            names.into_iter().chain(aliases).map(move |name| (value, name))
        };
        match self {
            Self::Country => {
                catalogue.countries.ids().map(Value::Country).flat_map(named).collect()
            }
            Self::Category => {
                catalogue.categories.ids().map(Value::Category).flat_map(named).collect()
            }
            Self::Stage => catalogue.stages.ids().map(Value::Stage).flat_map(named).collect(),
            Self::Organisation => {
                catalogue.organisations.ids().map(Value::Organisation).flat_map(named).collect()
            }
            Self::Standing => standings(catalogue),
            Self::Date | Self::Count => Vec::new(),
        }
    }
}

/// The names of both standings, singular and plural, those of the language before those of the catalogue.
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
