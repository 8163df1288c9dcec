//! Writes an invented catalogue, for trying the program on a large one:
//! `cargo bench --bench generate -- FILE [PROJECTS] [COUNTRIES]`.

use std::fs::File;
use std::io::{self, Write};
use std::process::ExitCode;

#[path = "generator/generator.rs"]
mod generator;

const USAGE: &str = "\
To write an invented catalogue: cargo bench --bench generate -- FILE [PROJECTS] [COUNTRIES]
FILE is relative to the root of the package; - is standard output. The default is 100000 projects and
34 countries; 250 countries at most.";

fn main() -> ExitCode {
    // Cargo adds `--bench`, and `--test` where benches are run as tests.
    let arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let arguments: Vec<String> = arguments.collect();
    let [file, numbers @ ..] = arguments.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::SUCCESS;
    };
    let numbers: Result<Vec<usize>, _> = numbers.iter().map(|number| number.parse()).collect();
    let (projects, countries) = match numbers.as_deref() {
        Ok([]) => (100_000, generator::COUNTRIES),
        Ok([projects]) => (*projects, generator::COUNTRIES),
        Ok([projects, countries]) => (*projects, *countries),
        Ok(_) | Err(_) => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    let text = generator::ron(&generator::document(projects, countries));
    match write(file, &text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(file: &str, text: &str) -> io::Result<()> {
    if file == "-" {
        return io::stdout().write_all(text.as_bytes());
    }
    File::create(file)?.write_all(text.as_bytes())
}
