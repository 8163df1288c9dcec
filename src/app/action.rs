//! What a key or the mouse asks for, and what the program asks of the terminal.

use tui_input::InputRequest;

/// Makes [`View`] from the list of the views.
macro_rules! views {
    ($($(#[$attribute:meta])* $view:ident,)+) => {
        /// A view, as on the tabs.
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

            /// The heading of its keys in the help.
            pub(super) fn heading(self) -> &'static str {
                match self {
                    $(Self::$view => concat!("In ", stringify!($view)),)+
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

/// A way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Towards the first row.
    Up,
    /// Towards the last row.
    Down,
    /// Towards the first column, or out.
    Left,
    /// Towards the last column, or in.
    Right,
}

/// Everything that can be asked of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Show a view.
    Show(View),
    /// Open the search box.
    Search,
    /// Forget the query and show everything.
    ClearQuery,
    /// Open the list of facets.
    Facets,
    /// Go to the next hit of the last search.
    NextHit,
    /// Go to the previous hit of the last search.
    PreviousHit,
    /// Show the keys of this view.
    Help,
    /// End, unless a text field has the focus.
    Quit,
    /// End, whatever has the focus.
    QuitNow,
    /// Hand the terminal back to the shell for a while.
    Suspend,
    /// Draw the whole screen again.
    Redraw,
    /// Go to the place before this one.
    Back,
    /// Undo going back.
    Forward,
    /// Use the next theme.
    NextTheme,
    /// Give the mouse to the program, or to the terminal.
    ToggleMouse,
    /// Put what is selected on the clipboard.
    Copy,
    /// Remove the marks of all countries.
    UnmarkAll,
    /// Show the profile of the country under the cursor.
    Profile,
    /// Open the list of saved queries.
    Presets,
    /// Open the figures on what is selected.
    Statistics,
    /// Change the text in the text field.
    Edit(InputRequest),
    /// Do something in what has the focus: the overlay, or else the view.
    Motion(Motion),
    /// Press the mouse on something.
    Point(Spot),
    /// Turn the wheel on something, towards the last row if `down`.
    Wheel {
        /// What is under the pointer.
        spot: Spot,
        /// Whether towards the last row.
        down: bool,
    },
}

/// What a view or an overlay can be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Motion {
    /// Move the cursor by one.
    Step(Direction),
    /// To the first row, or to the last.
    End {
        /// Whether to the last.
        last: bool,
    },
    /// A page of rows.
    Page {
        /// Whether towards the last.
        down: bool,
    },
    /// A page of columns.
    PageSideways {
        /// Whether towards the last.
        right: bool,
    },
    /// To the next or previous pane, or group of rows.
    Pane {
        /// Whether to the next.
        forward: bool,
    },
    /// To the first project of another category.
    Category {
        /// Whether of the next.
        forward: bool,
    },
    /// Open what is selected.
    Open,
    /// Close what is open: the overlay, a pane, the view.
    Close,
    /// Give the focused pane the whole screen, or take it back.
    Zoom,
    /// Put a side of the view in the next order.
    Order(Side),
    /// Reverse the order of a side.
    Reverse(Side),
    /// Collapse the category under the cursor to its counts, or expand it.
    Collapse,
    /// Collapse every category, or expand them all.
    CollapseAll,
    /// Hide rows and columns with nothing in them, or show them.
    HideEmpty,
    /// Exchange rows and columns.
    Transpose,
    /// Use the next width of the columns.
    NextWidth,
    /// Show the next measure.
    NextMeasure,
    /// The next mark on the country under the cursor: with, without, off.
    MarkCountry,
    /// The next mark on the facet under the cursor: with, without, off.
    MarkFacet,
    /// Complete the word that is being typed, in the next or previous way.
    Complete {
        /// Whether in the next way.
        forward: bool,
    },
    /// Put an older or a newer query into the search box.
    RecallQuery {
        /// Whether an older one.
        older: bool,
    },
    /// Use the text in the search box as the filter of every view.
    KeepAsFilter,
    /// Press the mouse on something.
    Point(Spot),
    /// Scroll what is under the pointer by rows, towards the last where positive.
    Scroll(Spot, i8),
}

/// A side of a list or a grid that can be put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The rows.
    Rows,
    /// The columns.
    Columns,
}

/// Something on the screen that the mouse can point at. Rows count from the first of the list, not
/// of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A tab.
    Tab(View),
    /// A row of the main list of a view: a project, a country.
    Row(usize),
    /// A row of the list beside it: a category, a combination of countries.
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
    /// What stands over the rows of a view: orders them.
    Headings,
    /// What the line over the matrix says of the countries: orders them.
    CountryOrder,
    /// What the line over the matrix says of the projects: orders them.
    ProjectOrder,
    /// A row of the overlay.
    OverlayRow(usize),
}

/// What the program asks of the terminal, after an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Restore the terminal and end.
    Quit,
    /// Restore the terminal and stop until continued.
    Suspend,
    /// Forget what is on the screen, and draw everything.
    Redraw,
    /// Put a text on the clipboard.
    Copy(String),
    /// Take the mouse, or leave it to the terminal.
    CaptureMouse(bool),
}
