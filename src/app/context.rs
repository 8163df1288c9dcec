//! The places of the program in which keys can have a meaning of their own.

use super::action::View;

/// Makes [`Context`] from the list of the contexts: the heading of each in the help, its name in the settings file,
/// and whether there may be a text field that letters are typed into.
macro_rules! contexts {
    ($($(#[$attribute:meta])* $context:ident $heading:literal $id:literal $is_typed_into:literal,)+) => {
        /// Where a binding is active.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Context {
            /// In one view.
            View(View),
            $(#[doc = concat!($heading, ".")] $(#[$attribute])* $context,)+
        }

        impl Context {
            /// Every context, in the order of the help: the views first.
            pub fn all() -> impl Iterator<Item = Self> {
                View::ALL.into_iter().map(Self::View).chain([$(Self::$context),+])
            }

            /// Its heading in the help.
            pub fn name(self) -> String {
                match self {
                    Self::View(view) => format!("In {}", view.name()),
                    $(Self::$context => $heading.to_owned(),)+
                }
            }

            /// Its name in the settings file.
            pub fn id(self) -> String {
                match self {
                    Self::View(view) => view.name().to_lowercase(),
                    $(Self::$context => $id.to_owned(),)+
                }
            }

            /// Whether there may be a text field that letters are typed into.
            pub fn is_typed_into(self) -> bool {
                match self {
                    Self::View(_) => false,
                    $(Self::$context => $is_typed_into,)+
                }
            }
        }
    };
}

contexts! {
    /// In every list and table, and in the lists of overlays.
    Lists "In lists and tables" "lists" false,
    /// In every view, unless an overlay is open.
    Views "Everywhere" "everywhere" false,
    Search "In the search box" "search" true,
    Find "In a list that is typed into" "find" true,
    Facets "In the facets" "facets" true,
    /// In saved queries and figures that fit the screen.
    Queries "In a short list of queries" "queries" false,
    Help "In the help" "help" true,
    Description "In a description" "description" false,
    Menu "In the menu of what to copy" "menu" true,
    Palette "In the list of commands" "palette" true,
    Export "In the form for exporting" "export" true,
    Question "Where a file would be replaced" "question" false,
    /// In a text field. Plain letters are typed into it.
    Text "In a text field" "text" true,
    /// Everywhere, also in text fields.
    Always "Always" "always" true,
}
