//! The places of the program in which keys can have a meaning of their own.

use super::action::View;

/// Where a binding is active.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// Everywhere, also in text fields.
    Always,
    /// In every view, unless an overlay is open.
    Views,
    /// In every list and table, and in the lists of overlays.
    Lists,
    /// In one view.
    View(View),
    /// In a text field. Plain letters are typed into it.
    Text,
    /// In the search box.
    Search,
    /// In a list in which typing finds a row.
    Find,
    /// In the facets.
    Facets,
    /// In saved queries and figures that fit the screen.
    Queries,
    /// In the help.
    Help,
    /// In the description of a view.
    Description,
    /// In a menu.
    Menu,
    /// In the list of all commands.
    Palette,
    /// In the form for exporting.
    Export,
    /// Where the program asks whether to replace a file.
    Question,
}

impl Context {
    /// Every context, in the order of the help: the views first.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = [
            Self::Lists,
            Self::Views,
            Self::Search,
            Self::Find,
            Self::Facets,
            Self::Queries,
            Self::Help,
            Self::Description,
            Self::Menu,
            Self::Palette,
            Self::Export,
            Self::Question,
            Self::Text,
            Self::Always,
        ];
        View::ALL.into_iter().map(Self::View).chain(others)
    }

    /// Its heading in the help.
    pub fn name(self) -> String {
        let name = match self {
            Self::Always => "Always",
            Self::Views => "Everywhere",
            Self::Lists => "In lists and tables",
            Self::View(view) => return format!("In {}", view.name()),
            Self::Text => "In a text field",
            Self::Search => "In the search box",
            Self::Find => "In a list that is typed into",
            Self::Facets => "In the facets",
            Self::Queries => "In a short list of queries",
            Self::Help => "In the help",
            Self::Description => "In a description",
            Self::Menu => "In the menu of what to copy",
            Self::Palette => "In the list of commands",
            Self::Export => "In the form for exporting",
            Self::Question => "Where a file would be replaced",
        };
        name.to_owned()
    }
}

impl Context {
    /// Its name in the settings file.
    pub fn id(self) -> String {
        match self {
            Self::Always => "always".to_owned(),
            Self::Views => "everywhere".to_owned(),
            Self::Lists => "lists".to_owned(),
            Self::View(view) => view.name().to_lowercase(),
            Self::Text => "text".to_owned(),
            Self::Search => "search".to_owned(),
            Self::Facets => "facets".to_owned(),
            Self::Queries => "queries".to_owned(),
            Self::Find => "find".to_owned(),
            Self::Help => "help".to_owned(),
            Self::Description => "description".to_owned(),
            Self::Menu => "menu".to_owned(),
            Self::Palette => "palette".to_owned(),
            Self::Export => "export".to_owned(),
            Self::Question => "question".to_owned(),
        }
    }

    /// Whether there may be a text field that letters are typed into.
    pub fn is_typed_into(self) -> bool {
        match self {
            Self::Always
            | Self::Text
            | Self::Search
            | Self::Find
            | Self::Facets
            | Self::Help
            | Self::Menu
            | Self::Palette
            | Self::Export => true,
            Self::Views
            | Self::Lists
            | Self::View(_)
            | Self::Queries
            | Self::Description
            | Self::Question => false,
        }
    }
}
