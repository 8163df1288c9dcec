//! Copying and exporting from a real terminal: where it goes, and what is said when it cannot.

use std::fs;
use std::path::{Path, PathBuf};

use super::console::{Console, hvp};

/// An empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The browser in the matrix, started in a folder.
fn matrix_in(folder: &Path) -> Console {
    let mut command = hvp(&["--view", "matrix", "--order", "count", "launched:2024"]);
    command.cwd(folder);
    let console = Console::open(command, 40, 120);
    console.until_started();
    console
}

#[test]
fn an_export_is_what_the_command_prints_and_replaces_no_file_unasked() {
    let folder = folder("exports");
    let mut console = matrix_in(&folder);
    console.type_keys("e\u{15}a.csv\r");
    console.until_text("Written: ");
    let printed =
        super::common::command(&["matrix", "--order", "count", "launched:2024", "--format", "csv"])
            .output()
            .unwrap();
    assert_eq!(fs::read(folder.join("a.csv")).unwrap(), printed.stdout);
    fs::write(folder.join("a.csv"), "mine").unwrap();
    console.type_keys("e\u{15}a.csv\r");
    console.until_text("a.csv exists. Replace it?");
    // Enter again is not a yes.
    console.type_keys("\r");
    console.until_text("The ending chooses the format");
    assert_eq!(fs::read(folder.join("a.csv")).unwrap(), b"mine");
    console.type_keys("\r");
    console.until_text("a.csv exists. Replace it?");
    console.type_keys("y");
    console.until_text("Written: ");
    assert_eq!(fs::read(folder.join("a.csv")).unwrap(), printed.stdout);
    console.type_keys("e\r");
    console.until_text("hvp-matrix.svg");
    console.until_text("Written: ");
    assert!(fs::read_to_string(folder.join("hvp-matrix.svg")).unwrap().starts_with("<svg"));
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
}

#[test]
fn what_cannot_be_written_is_said_with_file_and_reason_and_the_browser_goes_on() {
    let folder = folder("refused_exports");
    let mut console = matrix_in(&folder);
    console.type_keys("e\u{15}none/a.csv\r");
    console.until_text("Nothing was written to none/a.csv: No such file");
    // The name is still there to be mended.
    assert!(console.text().contains("none/a.csv"));
    // Below a file nobody may write, and the file stays as it is.
    fs::write(folder.join("file"), "kept").unwrap();
    console.type_keys("\u{15}file/a.csv\r");
    console.until_text("Nothing was written to file/a.csv: Not a directory");
    let names = || fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names().collect::<Vec<_>>(), ["file"]);
    assert_eq!(fs::read_to_string(folder.join("file")).unwrap(), "kept");
    // A better name is all that is needed.
    console.type_keys("\u{15}a.csv\r");
    console.until_text("Written: ");
    console.until("the form to close", |screen| !screen.contents().contains("Export to"));
    assert!(fs::read_to_string(folder.join("a.csv")).unwrap().starts_with("code,"));
    assert_eq!(names().count(), 2);
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
}

#[test]
fn a_table_is_copied_to_the_terminal_through_tmux_and_screen() {
    for (variable, before) in [
        ("NONE", "\u{1b}]52;c;fCBj"),
        ("TMUX", "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;fCBj"),
        ("STY", "\u{1b}P\u{1b}]52;c;fCBj"),
    ] {
        let mut command = hvp(&["--view", "matrix", "launched:2024"]);
        command.env(variable, "x");
        let mut console = Console::open(command, 40, 120);
        console.until_started();
        console.type_keys("Y");
        console.until_text("Copy: type to find");
        console.type_keys("markdown\r");
        // base64 of the first letters of the table: `| c`
        console.until_written(0, before);
        console.until_text("Copied ");
        console.type_keys("q");
        assert_eq!(console.exit_code(), 0);
    }
}

#[test]
fn where_copying_is_impossible_the_text_is_shown() {
    let mut command = hvp(&["--view", "matrix"]);
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"] {
        command.env_remove(variable);
    }
    command.env("TERM", "linux");
    let mut console = Console::open(command, 40, 120);
    console.until_started();
    console.type_keys("Yprints\r");
    console.until_text("This terminal has no clipboard: hvp matrix");
    assert!(!console.written().contains("\u{1b}]52;"));
}

#[test]
fn the_address_of_the_source_is_shown_where_no_browser_can_open_it() {
    let mut command = hvp(&[]);
    command.env("SSH_CONNECTION", "1.2.3.4 5 6.7.8.9 22");
    let mut console = Console::open(command, 40, 120);
    console.until_started();
    console.type_keys("o");
    console.until_text("The source is at https://www.nato.int/cps/en/natohq/topics_163289.htm");
}
