//! The form for exporting a table: the name of a file, whose ending chooses the format.

use tui_input::Input;

use crate::app::action::{Effect, Motion};
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::take::{Export, ExportError, Table, TableFormat};
use crate::app::view_state::{Choice, Decision, Viewport};
use crate::app::world::World;
use crate::text::command::Command;
use crate::text::list;

/// The form for exporting a table.
#[derive(Debug)]
pub(crate) struct ExportForm {
    pub(crate) input: Input,
    /// The command that prints the table.
    command: Command,
    /// The formats it can be written in.
    formats: &'static [TableFormat],
    /// Whether to replace the file of that name is the question.
    pub(crate) asks: bool,
    /// Why the file was not written.
    pub(crate) error: Option<String>,
}

impl ExportForm {
    /// The form for the table of a command, with a name proposed.
    pub(crate) fn new(command: Command, has_picture: bool) -> Self {
        let formats: &[_] = if has_picture { &TableFormat::ALL } else { &TableFormat::TABLES };
        let ending = formats.first().map_or("txt", |format| format.ending());
        let input = Input::new(format!("{}.{ending}", file_name(&command)));
        Self { input, command, formats, asks: false, error: None }
    }

    /// The sentence about the endings.
    pub(crate) fn hint(&self) -> String {
        let endings: Vec<_> =
            self.formats.iter().map(|format| format!(".{}", format.ending())).collect();
        format!("The ending chooses the format: {}", list::or(&endings))
    }

    /// The question whether to replace the file.
    pub(crate) fn question(&self) -> String {
        format!("{} exists. Replace it? y yes, Esc no", self.input.value().trim())
    }

    /// Shows why the file was not written, or asks whether to replace the one of that name.
    pub(crate) fn refuse(&mut self, error: ExportError) {
        match error {
            ExportError::Exists => self.asks = true,
            ExportError::Failed(reason) => self.error = Some(reason),
        }
    }

    fn write(&mut self, overwrites: bool) -> Decision {
        self.asks = false;
        let path = self.input.value().trim().to_owned();
        let format = TableFormat::of_file(&path).filter(|format| self.formats.contains(format));
        let Some(format) = format else {
            self.error = Some(self.hint());
            return Decision::Nothing;
        };
        let table = Table { command: self.command.clone(), format };
        Decision::Choice(Choice::Effect(Effect::Export(Export { table, path, overwrites })))
    }
}

/// A name for a file: the verb of the command and what comes after it, without its flags.
fn file_name(command: &Command) -> String {
    let is_plain = |word: &&String| word.chars().all(|sign| sign.is_alphanumeric() || sign == '-');
    let words = command.words().iter().take_while(|word| !word.starts_with("--"));
    words.filter(is_plain).map(|word| word.to_lowercase()).collect::<Vec<_>>().join("-")
}

impl OverlayState for ExportForm {
    fn context(&self) -> Context {
        if self.asks { Context::Question } else { Context::Export }
    }

    fn input(&self) -> Option<&Input> {
        (!self.asks).then_some(&self.input)
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        if self.asks { None } else { Some(&mut self.input) }
    }

    fn text_changed(&mut self, _world: &World) {
        self.error = None;
    }

    fn update(&mut self, motion: Motion, _world: &World) -> Decision {
        match motion {
            Motion::Open => return self.write(false),
            Motion::Confirm => return self.write(true),
            Motion::Close if self.asks => self.asks = false,
            Motion::Close => return Decision::Leave,
            _ => {}
        }
        Decision::Nothing
    }

    fn fit(&mut self, _viewport: Viewport) {}
}
