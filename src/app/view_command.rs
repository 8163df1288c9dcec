//! The interface of a view to the command line: its state as flags, and the command that prints what it shows.

use crate::catalogue::Catalogue;
use crate::text::command::Command;

use super::view_option::{ViewFlag, ViewOption, ViewOptions};
use super::world::World;

/// The state of a view as options of the command line.
pub(crate) trait ViewCommand {
    /// The flags of the options that the view has.
    fn flags(&self) -> &'static [ViewFlag];

    /// The options that differ from those the view starts with.
    fn options(&self, catalogue: &Catalogue) -> ViewOptions;

    /// The values of a flag, in the order in which its key goes through them; none if there are no others than the
    /// present one.
    fn values(&self, flag: ViewFlag) -> Vec<&'static str>;

    /// Sets an option, which is one of its [flags](Self::flags).
    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String>;

    /// The command that prints what the view shows.
    fn command(&self, world: &World) -> Command;

    /// Whether that command can also draw a picture of it.
    fn has_picture(&self) -> bool {
        false
    }
}
