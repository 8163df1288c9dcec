//! `hvp check`: the problems of catalogue files.

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Serialize;

use crate::catalogue::{LoadedCatalogue, Origin, Problem, Problems, Terms, load, shown};
use crate::text::noun;

use super::presets::preset_problems;
use crate::cli::border::Border;
use crate::cli::exit::{Answer, Conclusion};
use crate::cli::open::problem_lines;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::TextTable;

const HEADINGS: [&str; 6] = ["file", "#line", "#column", "severity", "place", "message"];

/// The problems of some files.
#[derive(Serialize)]
pub(crate) struct CheckReport {
    files: Vec<FileReport>,
}

#[derive(Serialize)]
struct FileReport {
    file: String,
    source: Option<String>,
    updated: Option<String>,
    valid: bool,
    projects: usize,
    countries: usize,
    problems: Vec<Problem>,
}

impl CheckReport {
    /// Reads every file.
    pub(crate) fn new(files: Vec<PathBuf>) -> Self {
        Self { files: files.into_iter().map(FileReport::read).collect() }
    }
}

impl Report for CheckReport {
    const CITED: bool = false;

    fn basis(&self) -> Basis<'_> {
        Basis::Files(self.files.iter().map(|file| file.file.as_str()).collect())
    }

    fn document(&self) -> impl Serialize {
        self
    }

    fn records(&self) -> TextTable {
        let rows = self.files.iter().flat_map(|file| file.problems.iter().map(|one| file.row(one)));
        TextTable::new(&HEADINGS, rows)
    }

    /// The problems that are shown to people, with a row about the others.
    fn table(&self) -> TextTable {
        let rows = self.files.iter().flat_map(|file| {
            let (problems, others) = shown(&file.problems);
            let others = others.map(|others| {
                let mut row = vec![String::new(); HEADINGS.len() - 2];
                row.insert(0, file.file.clone());
                row.push(others);
                row
            });
            problems.into_iter().map(|one| file.row(one)).chain(others)
        });
        TextTable::new(&HEADINGS, rows)
    }

    fn write_text(&self, out: &mut Border<impl Write>, _: Style) -> io::Result<()> {
        for file in &self.files {
            writeln!(out, "{}: {}", file.file, file.verdict())?;
            for line in problem_lines(&file.file, &file.problems) {
                writeln!(out, "  {line}")?;
            }
        }
        Ok(())
    }

    /// The result is the worst of all files.
    fn conclusion(&self) -> Conclusion {
        let all_valid = self.files.iter().all(|file| file.valid);
        let answer = if all_valid { Answer::Done } else { Answer::BadCatalogue };
        Conclusion { answer, messages: Vec::new() }
    }
}

impl FileReport {
    fn read(path: PathBuf) -> Self {
        let origin = Origin::from_argument(Some(path));
        let file = origin.name();
        match load(&origin) {
            Ok(LoadedCatalogue { catalogue, warnings }) => {
                let presets = preset_problems(&catalogue);
                Self {
                    file,
                    source: Some(catalogue.source.clone()),
                    updated: Some(catalogue.updated.to_string()),
                    valid: true,
                    projects: catalogue.projects.len(),
                    countries: catalogue.countries.len(),
                    problems: warnings.iter().chain(presets.iter()).cloned().collect(),
                }
            }
            Err(error) => {
                let problems = error.downcast().unwrap_or_else(|error: anyhow::Error| {
                    let mut problems = Problems::default();
                    // The outermost context is the file.
                    let causes: Vec<_> = error.chain().skip(1).map(ToString::to_string).collect();
                    problems.error("file", causes.join(": "));
                    problems
                });
                let problems = problems.iter().cloned().collect();
                let (source, updated) = (None, None);
                Self { file, source, updated, valid: false, projects: 0, countries: 0, problems }
            }
        }
    }

    fn row(&self, problem: &Problem) -> Vec<String> {
        let Problem { severity, place, line, column, message } = problem;
        let number = |number: &Option<usize>| number.map(|one| one.to_string()).unwrap_or_default();
        vec![
            self.file.clone(),
            number(line),
            number(column),
            severity.name().to_owned(),
            place.clone(),
            message.clone(),
        ]
    }

    /// "valid: 29 projects, 34 countries; 1 warning", "not valid: 3 problems"
    fn verdict(&self) -> String {
        let problems = self.problems.len();
        if !self.valid {
            return format!("not valid: {}", noun::problems(problems));
        }
        let projects = noun::counted(self.projects, &Terms::default().project);
        let valid = format!("valid: {projects}, {}", noun::countries(self.countries));
        if problems == 0 { valid } else { format!("{valid}; {}", noun::warnings(problems)) }
    }
}
