//! Running a command of a page in a shell, with `hvp` on the path.

use std::path::PathBuf;
use std::process::Stdio;
use std::{env, fs};

use super::common::command;
use super::root;

/// The exit code and output of a command.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) output: String,
    /// Messages, then standard output, which is written when it is complete.
    pub(crate) text: String,
}

/// A temporary folder with the files that examples read, where they can also write files.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("docs");
    for part in ["docs", "assets"] {
        fs::create_dir_all(folder.join(part)).unwrap();
    }
    for file in ["docs/example.ron", "assets/nato-hvp.ron"] {
        let text = fs::read(root().join(file)).unwrap();
        // Written elsewhere and renamed, so that parallel tests never read half a file.
        let copy = folder.join(file);
        if fs::read(&copy).ok().as_ref() != Some(&text) {
            let fresh = copy.with_extension(format!("{:?}", std::thread::current().id()));
            fs::write(&fresh, text).unwrap();
            fs::rename(fresh, copy).unwrap();
        }
    }
    folder
}

/// Runs a command in a shell without a terminal.
pub(crate) fn run(line: &str) -> Outcome {
    let program = command(&[]);
    let bin = PathBuf::from(program.get_program());
    let bin = bin.parent().unwrap().to_path_buf();
    let before = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([bin].into_iter().chain(env::split_paths(&before))).unwrap();
    let mut shell = std::process::Command::new("sh");
    for (variable, value) in program.get_envs() {
        match value {
            Some(value) => shell.env(variable, value),
            None => shell.env_remove(variable),
        };
    }
    let shell = shell.args(["-c", line]).env("PATH", path).current_dir(folder());
    let ended = shell.stdin(Stdio::null()).output().unwrap();
    let [output, messages] =
        [ended.stdout, ended.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    let text = messages + &output;
    Outcome { code: ended.status.code().unwrap_or(-1), output, text }
}

/// The expected exit code of a command: from a comment `# exit code 1` at its end, else 0.
pub(crate) fn expected_code(line: &str) -> i32 {
    line.split_once("# exit code ").map_or(0, |(_, code)| code.trim().parse().unwrap())
}

#[test]
fn a_line_is_run_by_a_shell_with_the_program_on_its_path() {
    let version = format!("hvp {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(run("hvp --version").text, version);
    let refused = run("hvp list 'count:x' # exit code 2");
    assert_eq!(refused.code, expected_code("hvp list 'count:x' # exit code 2"));
    assert!(refused.text.starts_with("hvp: in the query"), "{refused:?}");
    assert_eq!(run("hvp list --data - < docs/example.ron").code, 0);
    assert_ne!(run("no-such-program").code, 0);
}
