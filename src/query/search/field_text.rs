//! Every text of the catalogue that can be found, with what it is: read by the index, by the reasons for
//! a hit and by the mentions.

use crate::catalogue::Catalogue;
use crate::query::target::Target;

/// Which of its names something was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// Acronym of a project, code of a country or organisation, glossary term.
    Acronym,
    /// The full name, or the expansion of a glossary term.
    Name,
    /// Another spelling, an id.
    Alias,
}

/// Which text of a record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextField {
    /// Acronym of a project.
    Acronym,
    /// Code of a country or organisation.
    Code,
    /// Acronym or term of the glossary.
    Term,
    /// Name of anything but a term.
    Name,
    /// What a term stands for.
    Expansion,
    /// Slug of a project or category.
    Id,
    /// Another spelling of a country.
    Aliases,
    /// What a project is for.
    Purpose,
    /// How far a project has come.
    Status,
    /// A remark on the participants.
    ParticipationNote,
    /// Past and expected events of a project.
    Milestones,
    /// What a category is about.
    Summary,
    /// A remark on a term.
    Note,
    /// What a piece of background text is headed by.
    Title,
    /// Background text.
    Text,
}

impl TextField {
    /// Its name in the dataset.
    pub fn key(self) -> &'static str {
        match self {
            Self::Acronym => "acronym",
            Self::Code => "code",
            Self::Term => "term",
            Self::Name => "name",
            Self::Expansion => "expansion",
            Self::Id => "id",
            Self::Aliases => "aliases",
            Self::Purpose => "purpose",
            Self::Status => "status",
            Self::ParticipationNote => "participation_note",
            Self::Milestones => "milestones",
            Self::Summary => "summary",
            Self::Note => "note",
            Self::Title => "title",
            Self::Text => "text",
        }
    }

    /// Its name in a sentence.
    pub fn in_words(self) -> String {
        self.key().replace('_', " ")
    }
}

/// One text of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FieldText<'a> {
    /// What sort of name it is; none is running text.
    pub(crate) kind: Option<NameKind>,
    pub(crate) field: TextField,
    /// Which of the field's texts it is, where it has several.
    pub(crate) item: Option<usize>,
    pub(crate) text: &'a str,
}

/// Calls `take` with every text of a record: its names, then its running text.
pub(crate) fn for_each_field<'a>(
    catalogue: &'a Catalogue,
    target: Target,
    mut take: impl FnMut(FieldText<'a>),
) {
    for_each_name(catalogue, target, &mut take);
    for_each_body_text(catalogue, target, take);
}

/// Calls `take` with every name of a record.
pub(crate) fn for_each_name<'a>(
    catalogue: &'a Catalogue,
    target: Target,
    mut take: impl FnMut(FieldText<'a>),
) {
    let (acronym, name, alias) = (NameKind::Acronym, NameKind::Name, NameKind::Alias);
    let mut of =
        |kind, field, text: &'a str| take(FieldText { kind: Some(kind), field, item: None, text });
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            if let Some(text) = &project.acronym {
                of(acronym, TextField::Acronym, text);
            }
            of(name, TextField::Name, &project.name);
            of(alias, TextField::Id, &project.id);
        }
        Target::Country(id) => {
            let country = &catalogue.countries[id];
            of(acronym, TextField::Code, &country.code);
            of(name, TextField::Name, &country.name);
            for (item, text) in country.aliases.iter().enumerate() {
                let (field, item) = (TextField::Aliases, Some(item));
                take(FieldText { kind: Some(alias), field, item, text });
            }
        }
        Target::Category(id) => {
            let category = &catalogue.categories[id];
            of(name, TextField::Name, &category.name);
            of(alias, TextField::Id, &category.id);
        }
        Target::Organisation(id) => {
            let organisation = &catalogue.organisations[id];
            of(acronym, TextField::Code, &organisation.code);
            of(name, TextField::Name, &organisation.name);
        }
        Target::Term(id) => {
            let entry = &catalogue.glossary[id];
            of(acronym, TextField::Term, &entry.term);
            if let Some(text) = &entry.expansion {
                of(name, TextField::Expansion, text);
            }
        }
        // Its title is text like the rest, so that names come first.
        Target::Section(_) => {}
    }
}

/// Calls `take` with every running text of a record, in the order it is shown.
pub(crate) fn for_each_body_text<'a>(
    catalogue: &'a Catalogue,
    target: Target,
    mut take: impl FnMut(FieldText<'a>),
) {
    let mut of = |field, item, text: &'a str| take(FieldText { kind: None, field, item, text });
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            of(TextField::Purpose, None, &project.purpose);
            of(TextField::Status, None, &project.status);
            if let Some(text) = &project.participation_note {
                of(TextField::ParticipationNote, None, text);
            }
            for (item, milestone) in project.milestones.iter().enumerate() {
                of(TextField::Milestones, Some(item), &milestone.text);
                of(TextField::Milestones, Some(item), milestone.kind.name());
            }
        }
        Target::Category(id) => of(TextField::Summary, None, &catalogue.categories[id].summary),
        Target::Term(id) => {
            if let Some(text) = &catalogue.glossary[id].note {
                of(TextField::Note, None, text);
            }
        }
        Target::Section(id) => {
            let section = &catalogue.background[id];
            of(TextField::Title, None, &section.title);
            of(TextField::Text, None, &section.text);
        }
        Target::Country(_) | Target::Organisation(_) => {}
    }
}

/// Everything that can be found, in the order of the index: projects, countries, categories,
/// organisations, glossary terms, background text.
pub(crate) fn targets(catalogue: &Catalogue) -> impl Iterator<Item = Target> + '_ {
    (catalogue.projects.ids().map(Target::Project))
        .chain(catalogue.countries.ids().map(Target::Country))
        .chain(catalogue.categories.ids().map(Target::Category))
        .chain(catalogue.organisations.ids().map(Target::Organisation))
        .chain(catalogue.glossary.ids().map(Target::Term))
        .chain(catalogue.background.ids().map(Target::Section))
}
