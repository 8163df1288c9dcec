//! What a key or the mouse asks for, and what the program asks of the terminal.

use tui_input::InputRequest;

/// A view, as on the tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
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
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Browse, Self::Matrix, Self::Countries, Self::Overlap];

    /// Its name on the tab.
    pub fn name(self) -> &'static str {
        match self {
            Self::Browse => "Browse",
            Self::Matrix => "Matrix",
            Self::Countries => "Countries",
            Self::Overlap => "Overlap",
        }
    }

    /// The number on its tab, which is also its key.
    pub fn number(self) -> char {
        match self {
            Self::Browse => '1',
            Self::Matrix => '2',
            Self::Countries => '3',
            Self::Overlap => '4',
        }
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
    /// The next mark on the selected facet: with, without, off.
    Mark,
    /// Complete the word that is being typed, by the next way.
    Complete,
    /// By the previous way.
    CompleteBack,
    /// The query before this one.
    OlderQuery,
    /// The query after this one.
    NewerQuery,
    /// To the next hit of the last search.
    NextHit,
    /// To the previous one.
    PreviousHit,
    /// Show the keys of this view.
    Help,
    /// End.
    Quit,
    /// End, wherever one is.
    QuitNow,
    /// Hand the terminal back to the shell for a while.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Go where one was before.
    Back,
    /// Undo going back.
    Forward,
    /// Use the next theme.
    NextTheme,
    /// Let the program have the mouse, or the terminal.
    ToggleMouse,
    /// Put the selected thing on the clipboard.
    Copy,
    /// Give the focused pane the whole screen, or take it back.
    Zoom,
    /// Move the cursor by one.
    Move(Direction),
    /// To the first.
    First,
    /// To the last.
    Last,
    /// A page towards the first.
    PageUp,
    /// A page towards the last.
    PageDown,
    /// The next pane.
    NextPane,
    /// The previous pane.
    PreviousPane,
    /// Enter what is selected.
    Open,
    /// Leave what is open: an overlay, then a pane.
    Close,
    /// Put rows in the next order.
    OrderRows,
    /// Put columns in the next order.
    OrderColumns,
    /// Turn the order of the rows round.
    ReverseRows,
    /// Turn the order of the columns round.
    ReverseColumns,
    /// Collapse the category under the cursor to its counts, or open it.
    Collapse,
    /// Collapse every category, or open them all.
    CollapseAll,
    /// Hide rows and columns with nothing in them, or show them.
    HideEmpty,
    /// Make rows columns and columns rows.
    Transpose,
    /// The next width of the columns.
    NextDensity,
    /// To the first project of the next category.
    NextCategory,
    /// To the first project of this category or the one before.
    PreviousCategory,
    /// A page of columns towards the first.
    PageLeft,
    /// A page of columns towards the last.
    PageRight,
    /// The next mark on the country under the cursor: with, without, off.
    MarkCountry,
    /// Take the marks of all countries away.
    UnmarkAll,
    /// Show the profile of the country that is pointed at.
    Profile,
    /// Show the overlap of countries in the next measure.
    NextMeasure,
    /// Open the list of saved queries.
    Presets,
    /// Open the figures on what is selected.
    Statistics,
    /// Keep what is typed as the filter of every view.
    KeepAsFilter,
    /// Change the text that is typed.
    Edit(InputRequest),
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

/// Something on the screen that the mouse can point at. Rows count from the first of the list, not
/// of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A tab.
    Tab(View),
    /// A row of the categories.
    Category(usize),
    /// A row of the projects.
    Project(usize),
    /// A line of the details.
    Detail {
        /// The link under the pointer, by its place among all links.
        link: Option<usize>,
    },
    /// A cell of the matrix.
    Cell {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// The name at the side of a row of the matrix.
    RowName(usize),
    /// The heading of a column of the matrix.
    ColumnName(usize),
    /// The corner over the names of the matrix: orders the rows.
    Corner,
    /// What the line over the matrix says of the countries: orders them.
    CountryOrder,
    /// What it says of the projects: orders them.
    ProjectOrder,
    /// A row of the countries.
    Country(usize),
    /// A cell of the overlap.
    Pair {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// The name at the side of a row of the overlap.
    PairName(usize),
    /// A row of the comparison.
    Combination(usize),
    /// What stands over the rows of a view: orders them.
    Headings,
    /// A line of the saved queries or of the figures.
    QueryLine(usize),
    /// A hit of the search box.
    Hit(usize),
    /// A line of the facets.
    Facet(usize),
    /// A line of the help.
    HelpLine,
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
