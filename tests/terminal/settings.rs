//! The settings file and the state file: what a session of the browser begins with and leaves behind.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;

use super::common::command;
use super::console::{Console, hvp};

/// An empty home for one test.
struct Home(PathBuf);

impl Home {
    fn new(name: &str) -> Self {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("homes").join(name);
        if home.exists() {
            fs::remove_dir_all(&home).unwrap();
        }
        fs::create_dir_all(home.join("config/hvp")).unwrap();
        Self(home)
    }

    /// Writes the settings file.
    fn with_settings(self, text: &str) -> Self {
        fs::write(self.0.join("config/hvp/config.ron"), text).unwrap();
        self
    }

    fn state_file(&self) -> PathBuf {
        self.0.join("state/hvp/state.ron")
    }

    fn command(&self, arguments: &[&str]) -> CommandBuilder {
        let mut command = hvp(arguments);
        command.env("XDG_CONFIG_HOME", self.0.join("config"));
        command.env("XDG_STATE_HOME", self.0.join("state"));
        command
    }

    /// A session of the browser in this home, once it has begun.
    fn session(&self, arguments: &[&str]) -> Console {
        let console = Console::open(self.command(arguments), 40, 120);
        // A message may stand where the number of projects does.
        console
            .until("the first screen", |screen| screen.contents().contains("NATO High Visibility"));
        console.until_quiet();
        console
    }

    /// The output of a verb in this home, and its messages.
    fn verb(&self, arguments: &[&str]) -> (String, String) {
        let mut command = command(arguments);
        command.env("XDG_CONFIG_HOME", self.0.join("config"));
        let output = command.env("XDG_STATE_HOME", self.0.join("state")).output().unwrap();
        assert!(output.status.success());
        [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).into()
    }
}

fn quit(mut console: Console) {
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
}

#[test]
fn theme_view_and_past_queries_come_back() {
    let home = Home::new("back");
    let mut console = home.session(&[]);
    // A theme that a key has chosen, a query and another view.
    console.type_keys("T");
    console.until_text("Theme: light");
    console.type_keys("/norway\r");
    console.until_quiet();
    console.type_keys("2");
    console.until_text("Albania");
    console.type_keys(":transpose\r");
    console.until_text("29 projects by catalogue · 34 countries");
    console.type_keys(":goto norw\r");
    console.until("the palette to close", |screen| !screen.contents().contains("╭ Commands"));
    quit(console);
    let written = fs::read_to_string(home.state_file()).unwrap();
    for part in ["light", "matrix", "norway", "matrix: transpose", "goto NOR"] {
        assert!(written.contains(part), "{part}: {written}");
    }
    let mut console = home.session(&[]);
    console.until_text("Albania");
    console.type_keys("T");
    console.until_text("Theme: monochrome");
    // Ctrl-Up brings the last query back.
    console.type_keys("/\u{1b}[1;5A");
    console.until_text("norway");
    // What was chosen last in the palette is its first row again.
    console.type_keys("\u{1b}");
    console.until("the box to close", |screen| !screen.contents().contains("╭ Search"));
    console.type_keys(":");
    console.until_text("❯ goto NOR");
    drop(console);
    // A flag counts more than what was kept, and may leave it out altogether.
    let console = home.session(&["--view", "countries"]);
    console.until_text("1st of 34");
    drop(console);
    let before = fs::read(home.state_file()).unwrap();
    let mut console = home.session(&["--no-state"]);
    assert_eq!(console.panes(), 3);
    console.type_keys("4");
    console.until_quiet();
    quit(console);
    assert_eq!(fs::read(home.state_file()).unwrap(), before);
}

#[test]
fn without_a_home_or_in_one_that_may_only_be_read_nothing_is_kept_and_nothing_fails() {
    quit({
        let console = Console::open(hvp(&[]), 40, 120);
        console.until_started();
        console
    });
    let home = Home::new("read-only");
    let folder = home.0.join("state");
    fs::create_dir_all(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    quit(home.session(&[]));
    // A folder of the name of the file cannot be replaced by it, even by who may write everywhere.
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let home = Home::new("in-the-way");
    fs::create_dir_all(home.state_file().join("full")).unwrap();
    quit(home.session(&[]));
    let left: Vec<_> = fs::read_dir(home.0.join("state/hvp")).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn a_broken_state_file_is_ignored_with_one_message() {
    let home = Home::new("broken");
    fs::create_dir_all(home.0.join("state/hvp")).unwrap();
    fs::write(home.state_file(), "(view: 3").unwrap();
    let console = home.session(&[]);
    console.until_text("is broken and not used");
    assert_eq!(console.panes(), 3);
    quit(console);
    assert!(fs::read_to_string(home.state_file()).unwrap().contains("browse"));
}

#[test]
fn the_state_file_is_bounded() {
    let home = Home::new("bounded");
    fs::create_dir_all(home.0.join("state/hvp")).unwrap();
    let queries: Vec<String> = (0..500).map(|number| format!("\"query {number}\"")).collect();
    fs::write(home.state_file(), format!("(queries: [{}])", queries.join(", "))).unwrap();
    quit(home.session(&[]));
    let written = fs::read_to_string(home.state_file()).unwrap();
    assert_eq!(written.matches("query ").count(), 100, "{written}");
    assert!(written.contains("query 499") && !written.contains("query 399"));
}

#[test]
fn the_settings_file_chooses_view_theme_orders_and_keys() {
    let settings = r##"(
        theme: "light",
        view: "countries",
        orders: (countries: "name, reversed", comparison: "degree", time: "category"),
        keys: {"everywhere": {"search": ["#", "Ctrl-G"], "quit": ["Q"]}},
    )"##;
    let home = Home::new("chosen").with_settings(settings);
    let mut console = home.session(&["--no-state"]);
    console.until_text("United States");
    let first = console.text().find("United Kingdom").unwrap();
    assert!(first < console.text().find("Albania").unwrap_or(usize::MAX), "{}", console.text());
    // The footer names the new key.
    assert!(console.text().contains("# search"), "{}", console.text());
    // So do messages.
    console.type_keys("\x1b");
    console.until_text("Press Q to quit.");
    console.type_keys("n");
    console.until_text("No search yet: press # to search.");
    console.type_keys("T");
    console.until_text("Theme: monochrome");
    console.type_keys("5");
    console.until_text("29 projects by category");
    console.type_keys("#mawi\r");
    console.until_text("launched Jul 2021");
    console.type_keys("#country:NOR country:ITA\x0f4\t\t");
    console.until_text("Comparison of 2 · by degree");
    console.type_keys("Q");
    assert_eq!(console.exit_code(), 0);
    assert!(!home.state_file().exists(), "nothing is written unasked");
    // A flag counts more.
    let console = home.session(&["--view", "matrix"]);
    console.until_text("Albania");
}

#[test]
fn wrong_entries_are_warnings_with_their_place_and_the_others_count() {
    let settings = r#"(
    theme: "lihgt",
    vieww: "matrix",
    mouse: "yes",
    view: "matrix", // theme: "lihgt"
    orders: (countries: "nmae"),
    keys: {
        "everywhere": {
            "serch": ["x"],
            "quit": ["Ctrl-Delte", "q"],
            "figures": ["p"],
        },
        "search": {"cancel": ["x", "Esc"]},
        "matrx": {},
    },
)"#;
    let home = Home::new("wrong").with_settings(settings);
    let (out, messages) = home.verb(&["paths"]);
    assert!(out.contains("config/hvp/config.ron  (there)"), "{out}");
    assert!(out.contains("state/hvp/state.ron  (not there)"), "{out}");
    for (place, words) in [
        ("2:12", "“light”"),
        ("3:", "`view`"),
        ("4:", "Expected boolean"),
        ("6:25", "“name”"),
        ("9:13", "“search”"),
        ("10:22", "“Ctrl-Delete”"),
        ("11:25", "“saved queries”"),
        ("13:31", "typed into the text"),
        ("14:9", "“matrix”"),
    ] {
        let start = format!("config.ron:{place}");
        let line = messages.lines().find(|line| line.contains(&start));
        let line = line.unwrap_or_else(|| panic!("{place}: {messages}"));
        assert!(line.contains(words), "{words}: {line}");
    }
    assert_eq!(messages.lines().count(), 9, "{messages}");
    let mut console = home.session(&[]);
    console.until_text("Albania");
    console.until_text("config.ron:3");
    console.type_keys("p");
    console.until_text("Figures");
    drop(console);
    // What is no settings file at all is one warning.
    let home = Home::new("garbage").with_settings("hello {");
    assert_eq!(home.verb(&["paths"]).1.lines().count(), 1);
    quit(home.session(&[]));
}

#[test]
fn the_default_settings_with_every_comment_taken_off_change_nothing() {
    let (default, _) = Home::new("empty").verb(&["config"]);
    let off = |line: &str| match line.split_once("// ") {
        Some((before, setting)) if before.trim().is_empty() && line.starts_with(' ') => {
            format!("{before}{setting}\n")
        }
        _ => format!("{line}\n"),
    };
    let whole: String = default.lines().map(off).collect();
    assert!(whole.contains("\n            \"search\": [\"/\", \"Ctrl-F\"],"), "{whole}");
    for (name, settings) in [("as-printed", default.clone()), ("whole", whole)] {
        let home = Home::new(name).with_settings(&settings);
        assert_eq!(home.verb(&["paths"]).1, "", "{settings}");
        let [mut with, mut without] = [&home, &Home::new("none")].map(|home| home.session(&[]));
        for keys in ["", "2", "3", "4", "?"] {
            for console in [&mut with, &mut without] {
                console.type_keys(keys);
                console.until_quiet();
            }
            assert_eq!(with.text(), without.text(), "{keys}");
        }
    }
}
