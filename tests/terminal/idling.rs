//! No event, no work.

use std::fs;
use std::time::Duration;

use super::console::{Console, hvp, shell};

/// Long enough for a clock to tick, were there one.
const WHILE: Duration = Duration::from_millis(500);

/// How often the threads of a process went to sleep of their own will, so far.
fn sleeps(pid: i32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let count = |thread: fs::DirEntry| {
        let status = fs::read_to_string(thread.path().join("status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        line.unwrap().trim().parse::<u64>().unwrap()
    };
    threads.map(|thread| count(thread.unwrap())).sum()
}

#[track_caller]
fn assert_idle(console: &Console) {
    console.until_quiet();
    let before = sleeps(console.pid());
    assert!(console.is_silent_for(WHILE), "something is written");
    assert_eq!(sleeps(console.pid()), before, "something woke up");
}

#[test]
fn a_program_that_nobody_asks_anything_does_nothing() {
    let mut console = Console::open(hvp(&[]), 40, 120);
    console.until_started();
    assert_idle(&console);
    console.type_keys("/maw");
    console.until_text("MAWI");
    assert_idle(&console);
    console.type_keys("\r2");
    console.until_text("338");
    assert_idle(&console);
}

#[test]
fn a_program_whose_input_is_elsewhere_does_nothing_either() {
    let console = Console::open(shell(r#"exec "$0" < /dev/null"#, &[]), 24, 80);
    console.until_started();
    assert_idle(&console);
}

/// More than is read of a terminal at once comes where a wheel is flicked, or while the program is busy.
#[test]
fn all_that_comes_at_once_is_taken_and_then_nothing_is_done() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys(&format!("/{}", "a".repeat(3_000)));
    console.until_text("this has 3000");
    assert_idle(&console);
    console.type_keys("\x1b");
    console.until_written(0, "C-SOCC");
    console.type_keys(&"\x1b[B".repeat(1_000));
    console.until_text("STARLIFT");
    assert_idle(&console);
}
