//! The key table: for each action its keys, where they are active, and its help.
//!
//! Key presses, footer hints, the help and `docs/keys.md` all come from it.

use crossterm::event::KeyCode;
use tui_input::InputRequest;

use super::action::{Action, Direction, Motion, Side, View};
use super::key::Key;

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
    /// In the facets.
    Facets,
    /// In the saved queries and the figures.
    Queries,
    /// In the help.
    Help,
}

impl Context {
    /// Every context, in the order of the help: the views first.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = [
            Self::Lists,
            Self::Views,
            Self::Search,
            Self::Facets,
            Self::Queries,
            Self::Help,
            Self::Text,
            Self::Always,
        ];
        View::ALL.into_iter().map(Self::View).chain(others)
    }

    /// Its heading in the help.
    pub fn name(self) -> &'static str {
        match self {
            Self::Always => "Always",
            Self::Views => "Everywhere",
            Self::Lists => "In lists and tables",
            Self::View(view) => view.heading(),
            Self::Text => "In a text field",
            Self::Search => "In the search box",
            Self::Facets => "In the facets",
            Self::Queries => "In saved queries and figures",
            Self::Help => "In the help",
        }
    }
}

/// One row of the key table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it is active.
    pub context: Context,
    /// Its keys; hints show the first.
    pub keys: &'static [Key],
    /// The action of the keys.
    pub action: Action,
    /// Its name in the footer.
    pub hint: &'static str,
    /// Its rank in the footer: 1 comes first, 0 is left out.
    pub rank: u8,
    /// Its description in the help.
    pub help: &'static str,
}

macro_rules! bindings {
    ($($context:expr => { $( [$($key:expr),+] $action:expr, $hint:literal $rank:literal, $help:literal; )+ })+) => {
        &[$($( Binding {
            context: $context,
            keys: &[$($key),+],
            action: $action,
            hint: $hint,
            rank: $rank,
            help: $help,
        }, )+)+]
    };
}

use KeyCode::{
    BackTab, Backspace, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab,
    Up,
};

const fn key(code: KeyCode) -> Key {
    Key::plain(code)
}
const fn ch(letter: char) -> Key {
    Key::letter(letter)
}
const fn ctrl(letter: char) -> Key {
    Key::ctrl(letter)
}
const fn alt(code: KeyCode) -> Key {
    Key::alt(code)
}
const fn ctrl_code(code: KeyCode) -> Key {
    Key::ctrl_code(code)
}
const fn go(direction: Direction) -> Action {
    Action::Motion(Motion::Step(direction))
}
const fn motion(motion: Motion) -> Action {
    Action::Motion(motion)
}
const fn edit(request: InputRequest) -> Action {
    Action::Edit(request)
}

/// Every binding.
pub const TABLE: &[Binding] = bindings! {
    Context::Views => {
        [ch('/'), ctrl('f')] Action::Search, "search" 1, "Search by acronym, name or anything in the text";
        [ch('1')] Action::Show(View::Browse), "browse" 0, "Browse categories, projects and details";
        [ch('2')] Action::Show(View::Matrix), "matrix" 0, "Show who takes part in what";
        [ch('3')] Action::Show(View::Countries), "countries" 0, "Show the countries, and the profile of one";
        [ch('4')] Action::Show(View::Overlap), "overlap" 0, "Show how many projects every two countries share";
        [ch('c')] Action::Profile, "profile" 11, "Show the profile of the country under the cursor";
        [ch(' ')] motion(Motion::MarkCountry), "mark" 11, "Mark the country: require (+), exclude (−), ignore";
        [ch('u')] Action::UnmarkAll, "unmark" 0, "Clear all marks";
        [ch('p')] Action::Presets, "saved queries" 12, "Choose a saved query";
        [ch('i')] Action::Statistics, "figures" 13, "Count what is shown: sizes, participations, stages, shares";
        [ch('f')] Action::Facets, "filter" 2, "Filter by category, stage, year, standing, organisation, country";
        [ch('F')] Action::ClearQuery, "clear filter" 0, "Clear the filter";
        [ch('?'), key(F(1))] Action::Help, "help" 3, "Show the keys of this view";
        [ch('n')] Action::NextHit, "next hit" 0, "Next hit";
        [ch('N')] Action::PreviousHit, "previous hit" 0, "Previous hit";
        [key(Backspace), alt(Left)] Action::Back, "back" 0, "Back to the previous place";
        [alt(Right)] Action::Forward, "forward" 0, "Forward again";
        [ch('y')] Action::Copy, "copy" 7, "Copy what is selected, with its source";
        [ch('T')] Action::NextTheme, "theme" 0, "Use the next theme: dark, light, monochrome";
        [ch('%')] Action::ToggleMouse, "mouse" 0, "Mouse on/off (off: select text as usual)";
        [ch('q')] Action::Quit, "quit" 5, "Quit";
    }
    Context::Lists => {
        [key(Down), ch('j')] go(Direction::Down), "down" 0, "Move down";
        [key(Up), ch('k')] go(Direction::Up), "up" 0, "Move up";
        [key(Right), ch('l')] go(Direction::Right), "in" 0, "Move in, or to the right";
        [key(Left), ch('h')] go(Direction::Left), "out" 0, "Move out, or to the left";
        [key(Home), ch('g')] motion(Motion::End { last: false }), "first" 0, "To the first";
        [key(End), ch('G')] motion(Motion::End { last: true }), "last" 0, "To the last";
        [key(PageDown), ctrl('d')] motion(Motion::Page { down: true }), "page down" 0, "A page down";
        [key(PageUp), ctrl('u')] motion(Motion::Page { down: false }), "page up" 0, "A page up";
        [key(Enter)] motion(Motion::Open), "open" 6, "Open what is selected";
        [key(Esc)] motion(Motion::Close), "close" 0, "Close what is open, or go out one level";
    }
    Context::View(View::Browse) => {
        [key(Tab)] motion(Motion::Pane { forward: true }), "pane" 8, "To the next pane";
        [key(BackTab)] motion(Motion::Pane { forward: false }), "previous pane" 0, "To the previous pane";
        [ch('s')] motion(Motion::Order(Side::Rows)), "order" 9, "Next order (catalogue, name, count, stage, launch, similarity)";
        [ch('z')] motion(Motion::Zoom), "zoom" 10, "Zoom the pane";
    }
    Context::View(View::Matrix) => {
        [ch('s')] motion(Motion::Order(Side::Rows)), "order rows" 8, "Next row order (name, count, similarity, catalogue)";
        [ch('S')] motion(Motion::Order(Side::Columns)), "order columns" 9, "Next column order (catalogue, name, count, stage, launch, similarity)";
        [ch('r')] motion(Motion::Reverse(Side::Rows)), "reverse rows" 0, "Reverse the row order";
        [ch('R')] motion(Motion::Reverse(Side::Columns)), "reverse columns" 0, "Reverse the column order";
        [ch('x'), ch('-')] motion(Motion::Collapse), "collapse" 12, "Collapse the category to a count for each country, or open it";
        [ch('X')] motion(Motion::CollapseAll), "collapse all" 0, "Collapse every category, or open them all";
        [ch('H')] motion(Motion::HideEmpty), "hide empty" 14, "Hide empty rows and columns, or show them";
        [ch('t')] motion(Motion::Transpose), "transpose" 13, "Transpose";
        [ch('w')] motion(Motion::NextWidth), "width" 15, "Columns 1, 2 or 3 wide, or as wide as the screen allows";
        [ch('>')] motion(Motion::PageSideways { right: true }), "page right" 0, "A page of columns to the right";
        [ch('<')] motion(Motion::PageSideways { right: false }), "page left" 0, "A page of columns to the left";
        [key(Tab)] motion(Motion::Category { forward: true }), "category" 0, "To the first project of the next category";
        [key(BackTab)] motion(Motion::Category { forward: false }), "previous category" 0, "To the first project of this category or the one before";
    }
    Context::View(View::Countries) => {
        [key(Tab)] motion(Motion::Pane { forward: true }), "pane" 8, "To the next pane";
        [key(BackTab)] motion(Motion::Pane { forward: false }), "previous pane" 0, "To the previous pane";
        [ch('s')] motion(Motion::Order(Side::Rows)), "order" 9, "Next order (count, similarity, catalogue, name)";
        [ch('r')] motion(Motion::Reverse(Side::Rows)), "reverse" 0, "Reverse the order";
        [ch('z')] motion(Motion::Zoom), "zoom" 10, "Zoom the pane";
    }
    Context::View(View::Overlap) => {
        [ch('m')] motion(Motion::NextMeasure), "measure" 7, "Next measure (shared projects, Jaccard index)";
        [ch('s')] motion(Motion::Order(Side::Rows)), "order" 8, "Next order (similarity, catalogue, name, count)";
        [key(Enter)] motion(Motion::Open), "open" 0, "Show the projects of both countries, or of the combination";
        [key(Tab)] motion(Motion::Pane { forward: true }), "comparison" 9, "To the comparison of the marked countries, and back";
        [key(BackTab)] motion(Motion::Pane { forward: false }), "map" 0, "From the comparison back to the map";
        [ch('r')] motion(Motion::Reverse(Side::Rows)), "reverse" 0, "Reverse the order";
        [ch('z')] motion(Motion::Zoom), "zoom" 10, "Give the map more room for its numbers, or the comparison the whole screen";
    }
    Context::Search => {
        [key(Enter)] motion(Motion::Open), "go there" 1, "Go to what is selected";
        [alt(Enter)] motion(Motion::KeepAsFilter), "keep as filter" 2, "Keep the text as the filter of every view";
        [key(Tab)] motion(Motion::Complete { forward: true }), "complete" 4, "Complete a field or its value";
        [key(BackTab)] motion(Motion::Complete { forward: false }), "complete back" 0, "Previous completion";
        [ctrl_code(Up)] motion(Motion::RecallQuery { older: true }), "older" 0, "Older query";
        [ctrl_code(Down)] motion(Motion::RecallQuery { older: false }), "newer" 0, "Newer query";
        [key(Esc)] motion(Motion::Close), "cancel" 3, "Close the box without changes";
        [key(Down), ctrl('n')] go(Direction::Down), "next" 0, "Next hit";
        [key(Up), ctrl('p')] go(Direction::Up), "previous" 0, "Previous hit";
        [key(PageDown)] motion(Motion::Page { down: true }), "page down" 0, "A page of hits down";
        [key(PageUp)] motion(Motion::Page { down: false }), "page up" 0, "A page of hits up";
    }
    Context::Facets => {
        [key(Enter), ch(' ')] motion(Motion::MarkFacet), "require/exclude/off" 1, "Require, exclude, ignore";
        [ch('F')] Action::ClearQuery, "clear" 2, "Clear the filter";
        [key(Esc), ch('f'), ch('q')] motion(Motion::Close), "close" 3, "Close the facets and keep the filter";
        [key(Tab)] motion(Motion::Pane { forward: true }), "next field" 4, "To the next field";
        [key(BackTab)] motion(Motion::Pane { forward: false }), "previous field" 0, "To the previous field";
    }
    Context::Queries => {
        [key(Esc), ch('p'), ch('i'), ch('q')] motion(Motion::Close), "close" 1, "Close the list";
    }
    Context::Help => {
        [key(Esc), key(Enter), key(F(1))] motion(Motion::Close), "close" 1, "Close the help";
        [key(Down)] go(Direction::Down), "down" 0, "Scroll down";
        [key(Up)] go(Direction::Up), "up" 0, "Scroll up";
        [key(PageDown)] motion(Motion::Page { down: true }), "page down" 2, "A page down";
        [key(PageUp)] motion(Motion::Page { down: false }), "page up" 0, "A page up";
    }
    Context::Text => {
        [key(Backspace)] edit(InputRequest::DeletePrevChar), "erase" 0, "Erase the letter before the cursor";
        [key(Delete)] edit(InputRequest::DeleteNextChar), "delete" 0, "Erase the letter under the cursor";
        [key(Left)] edit(InputRequest::GoToPrevChar), "left" 0, "Move the cursor left";
        [key(Right)] edit(InputRequest::GoToNextChar), "right" 0, "Move the cursor right";
        [alt(Left)] edit(InputRequest::GoToPrevWord), "word left" 0, "Move the cursor a word left";
        [alt(Right)] edit(InputRequest::GoToNextWord), "word right" 0, "Move the cursor a word right";
        [key(Home), ctrl('a')] edit(InputRequest::GoToStart), "start" 0, "Move the cursor to the start";
        [key(End), ctrl('e')] edit(InputRequest::GoToEnd), "end" 0, "Move the cursor to the end";
        [ctrl('w')] edit(InputRequest::DeletePrevWord), "erase word" 0, "Erase the word before the cursor";
        [ctrl('u')] edit(InputRequest::DeleteLine), "erase all" 0, "Erase everything";
    }
    Context::Always => {
        [ctrl('l')] Action::Redraw, "redraw" 0, "Redraw";
        [ctrl('z')] Action::Suspend, "suspend" 0, "Back to the shell; fg returns";
        [ctrl('c')] Action::QuitNow, "quit" 0, "Quit at once";
    }
};

/// The action of a key while these contexts are active; earlier contexts take precedence. In a text field,
/// a key without a binding types itself.
pub fn action(key: Key, contexts: &[Context]) -> Option<Action> {
    let bound = contexts.iter().find_map(|&context| {
        TABLE.iter().find(|row| row.context == context && row.keys.contains(&key))
    });
    match bound {
        Some(binding) => Some(binding.action),
        None if contexts.contains(&Context::Text) => {
            key.typed().map(|character| Action::Edit(InputRequest::InsertChar(character)))
        }
        None => None,
    }
}

/// The hints of the footer while these contexts are active, the most useful first: keys with their names.
pub fn hints(contexts: &[Context]) -> Vec<(Key, &'static str)> {
    let mut rows: Vec<_> =
        TABLE.iter().filter(|row| row.rank > 0 && contexts.contains(&row.context)).collect();
    // A key with two bindings is shown only with the one that takes precedence.
    rows.retain(|row| {
        row.keys.first().is_some_and(|&key| action(key, contexts) == Some(row.action))
    });
    rows.sort_by_key(|row| row.rank);
    rows.iter().filter_map(|row| Some((*row.keys.first()?, row.hint))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_is_bound_twice_in_a_context() {
        let mut seen = HashSet::new();
        for row in TABLE {
            for key in row.keys {
                assert!(seen.insert((row.context, *key)), "{key} twice in {:?}", row.context);
            }
        }
    }

    #[test]
    fn every_binding_says_what_it_does() {
        for row in TABLE {
            assert!(row.help.len() > 3 && !row.help.ends_with('.'), "{:?}", row.action);
            assert!(!row.hint.is_empty() && !row.keys.is_empty(), "{:?}", row.action);
        }
    }

    #[test]
    fn every_context_is_listed_and_every_view_has_its_number_as_key() {
        for row in TABLE {
            assert!(Context::all().any(|context| context == row.context));
        }
        for view in View::ALL {
            let key = Key::letter(view.number());
            assert_eq!(action(key, &[Context::Views]), Some(Action::Show(view)));
        }
    }

    #[test]
    fn no_key_needs_what_european_keyboards_hide_or_terminals_swallow() {
        for row in TABLE {
            for key in row.keys {
                let name = key.to_string();
                let awkward = ["[", "]", "{", "}", "\\", "~", "@"];
                let swallowed = ["Ctrl-S", "Ctrl-Q", "Ctrl-I", "Ctrl-M", "Ctrl-H", "Ctrl-J"];
                assert!(!awkward.contains(&name.as_str()) && !swallowed.contains(&name.as_str()));
            }
        }
    }

    #[test]
    fn in_a_text_field_letters_type_themselves() {
        let contexts = [Context::Search, Context::Text, Context::Always];
        for letter in ['q', '/', '?', '1', 'j', 'ü', ' '] {
            let typed = Action::Edit(InputRequest::InsertChar(letter));
            assert_eq!(action(Key::letter(letter), &contexts), Some(typed));
        }
        assert_eq!(action(Key::ctrl('c'), &contexts), Some(Action::QuitNow));
    }
}
