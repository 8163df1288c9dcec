//! Actions, which keys and the mouse trigger, and effects, which the terminal carries out.

use tui_input::InputRequest;

use super::key::Key;
use super::take::{Export, Table};

pub use crate::query::analysis::tile_map::Direction;

/// Makes [`View`] from the list of the views.
macro_rules! views {
    ($($(#[$attribute:meta])* $view:ident,)+) => {
        /// A view of the catalogue, with a tab of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub enum View {
            $($(#[$attribute])* $view,)+
        }

        impl View {
            /// Every view, in the order of the tabs.
            pub const ALL: [Self; [$(Self::$view),+].len()] = [$(Self::$view),+];

            /// Its name on the tab.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$view => stringify!($view),)+
                }
            }
        }
    };
}

views! {
    /// Categories, projects, details.
    #[default]
    Browse,
    /// Countries × projects.
    Matrix,
    /// Countries, and the profile of one.
    Countries,
    /// Countries × countries.
    Overlap,
    /// Projects and their milestones on a scale of years.
    Time,
    /// Countries as tiles, each at its place.
    Map,
    /// The catalogue's own text, and its glossary.
    Background,
}

impl View {
    /// The number on its tab, which is also its key.
    pub fn number(self) -> char {
        char::from(b'1' + self as u8)
    }

    /// The view of that name, without case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name().eq_ignore_ascii_case(name))
    }
}

/// Everything the user can make the program do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Show a view.
    Show(View),
    /// Open the search box.
    Search,
    /// Clear the filter.
    ClearQuery,
    /// Open the list of facets.
    Facets,
    /// Go to the next hit of the last search.
    NextHit,
    /// Go to the previous hit of the last search.
    PreviousHit,
    /// Show the keys of this view.
    Help,
    /// Open the list of all commands.
    Palette,
    /// Quit. In a text field its key types itself.
    Quit,
    /// Quit at once, also from a text field.
    QuitNow,
    /// Suspend the program and return to the shell.
    Suspend,
    /// Draw the whole screen again.
    Redraw,
    /// Go to the place before this one.
    Back,
    /// Undo going back.
    Forward,
    /// Use the next theme.
    NextTheme,
    /// Turn the mouse on or off.
    ToggleMouse,
    /// Copy the selection to the clipboard.
    Copy,
    /// Open the menu of what can be copied.
    CopyMenu,
    /// Open the form for exporting the table of the view.
    Export,
    /// Open the address of the source.
    OpenSource,
    /// Put the next mark on the country under the cursor: require, exclude, off.
    MarkCountry,
    /// Remove the marks of all countries.
    UnmarkAll,
    /// Show the profile of the country under the cursor.
    Profile,
    /// Open the list of saved queries.
    Presets,
    /// Open the figures on the selected projects.
    Statistics,
    /// Describe the view in plain sentences.
    Describe,
    /// Change the text in the text field.
    Edit(InputRequest),
    /// Send a motion to the overlay, or to the view if none is open.
    Motion(Motion),
    /// Click on something.
    Point(Spot),
    /// Scroll what is at a place, by the mouse wheel or a scroll bar.
    Scroll {
        /// What is at the place.
        spot: Spot,
        /// The number of rows, downwards if positive.
        rows: isize,
    },
}

/// An action within a view or an overlay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Motion {
    /// Move the cursor by one.
    Step(Direction),
    /// Move to the first or the last row.
    End(Direction),
    /// Move by a page of rows or columns.
    Page(Direction),
    /// Move to the next or previous pane, or group of rows.
    Pane {
        /// Whether to the next.
        forward: bool,
    },
    /// Move to the first project of another category.
    Category {
        /// Whether of the next category.
        forward: bool,
    },
    /// Open the selection.
    Open,
    /// Answer a question with yes.
    Confirm,
    /// Close the overlay, the pane or the view.
    Close,
    /// Zoom the focused pane, or undo that.
    Zoom,
    /// Use the next order for a side of the view.
    Order(Side),
    /// Reverse the order of a side.
    Reverse(Side),
    /// Collapse the category under the cursor to its counts, or expand it.
    Collapse,
    /// Collapse every category, or expand them all.
    CollapseAll,
    /// Hide empty rows and columns, or show them.
    HideEmpty,
    /// Exchange rows and columns.
    Transpose,
    /// Use the next width of the columns.
    NextWidth,
    /// Show the next measure.
    NextMeasure,
    /// Put the next mark on the facet under the cursor: require, exclude, off.
    MarkFacet,
    /// Replace the word at the cursor by its next or previous completion.
    Complete {
        /// Whether by the next one.
        forward: bool,
    },
    /// Put an older or a newer query into the search box.
    RecallQuery {
        /// Whether an older one.
        older: bool,
    },
    /// Use the text in the search box as the filter of every view.
    KeepAsFilter,
    /// Click on something.
    Point(Spot),
    /// Scroll the area under the pointer by rows, downwards if positive.
    Scroll(Spot, isize),
}

impl Motion {
    /// The number of rows to move down by in a list with `page` visible rows, if it moves along lists.
    pub(super) fn rows(self, page: usize) -> Option<isize> {
        match self {
            Self::Scroll(_, rows) => Some(rows),
            _ => self.distance(page, Direction::Up, Direction::Down),
        }
    }

    /// The number of columns to move right by in a grid with `page` visible columns, if it moves along rows.
    pub(super) fn columns(self, page: usize) -> Option<isize> {
        self.distance(page, Direction::Left, Direction::Right)
    }

    /// The distance along an axis. A page is one less than what is visible, so that one row stays on the screen.
    fn distance(self, page: usize, back: Direction, forward: Direction) -> Option<isize> {
        let page = isize::try_from(page.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        match self {
            Self::Step(to) if to == back => Some(-1),
            Self::Step(to) if to == forward => Some(1),
            Self::Page(to) if to == back => Some(-page),
            Self::Page(to) if to == forward => Some(page),
            Self::End(to) if to == back => Some(isize::MIN),
            Self::End(to) if to == forward => Some(isize::MAX),
            _ => None,
        }
    }
}

/// A side of a list or a grid that can be put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The rows.
    Rows,
    /// The columns.
    Columns,
}

/// A target for the mouse. Rows are counted from the start of the list, not of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A tab.
    Tab(View),
    /// A row of the main list of a view: a project, a country.
    Row(usize),
    /// A row of the list beside the main one: a category, a combination of countries.
    SideRow(usize),
    /// A line of a text.
    Text {
        /// The link under the pointer, by its place among all links.
        link: Option<usize>,
    },
    /// A cell of a grid.
    Cell {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// The name at the side of a row of a grid.
    RowName(usize),
    /// The heading of a column of a grid.
    ColumnName(usize),
    /// The headings above the rows. A click changes the row order.
    Headings,
    /// The country part of the headline of the matrix. A click changes their order.
    CountryOrder,
    /// The project part of the headline of the matrix. A click changes their order.
    ProjectOrder,
    /// A row of the overlay.
    OverlayRow(usize),
    /// Anything beside the overlay. A click closes the overlay.
    Beside,
    /// A key in a hint. A click does what the key does.
    Hint(Key),
}

/// What the terminal has to do after an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Restore the terminal and quit.
    Quit,
    /// Restore the terminal and stop until continued.
    Suspend,
    /// Clear the screen and draw everything.
    Redraw,
    /// Copy a text to the clipboard.
    Copy(String),
    /// Print a table and copy it to the clipboard.
    CopyTable(Table),
    /// Print a table into a file.
    Export(Export),
    /// Open a web address in a browser.
    Visit(String),
    /// Turn mouse reports on or off.
    CaptureMouse(bool),
}
