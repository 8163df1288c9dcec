//! `hvp check`: every problem of catalogue files.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use crate::catalogue::{Loaded, Origin, Problem, Problems, load};

use super::presets;
use crate::cli::Answer;
use crate::cli::args::choices::Format;
use crate::cli::args::verb::CheckArguments;
use crate::cli::output::json;
use crate::cli::output::sheet::Sheet;

#[derive(Serialize)]
struct Report {
    source: Option<String>,
    updated: Option<String>,
    files: Vec<Checked>,
}

#[derive(Serialize)]
struct Checked {
    file: String,
    source: Option<String>,
    updated: Option<String>,
    valid: bool,
    projects: usize,
    countries: usize,
    problems: Vec<Problem>,
}

/// Prints the problems of every file; the answer is the worst of them.
pub(crate) fn check(
    out: &mut impl Write,
    CheckArguments { files, output }: CheckArguments,
) -> anyhow::Result<Answer> {
    let checked: Vec<Checked> = files.into_iter().map(check_file).collect();
    let all_valid = checked.iter().all(|file| file.valid);
    match output.format {
        Format::Json => json::write(out, &Report { source: None, updated: None, files: checked })?,
        Format::Table => lines(out, &checked)?,
        Format::Csv | Format::Markdown => {
            let mut sheet = Sheet::new(&["file", "severity", "place", "message"]);
            for file in &checked {
                for problem in &file.problems {
                    let severity = serde_json::to_value(problem.severity)?;
                    let severity = severity.as_str().unwrap_or_default().to_owned();
                    let Problem { place, message, .. } = problem.clone();
                    sheet.rows.push(vec![file.file.clone(), severity, place, message]);
                }
            }
            if output.format == Format::Csv {
                sheet.write_csv(out)?;
            } else {
                let files: Vec<_> = checked.iter().map(|file| file.file.as_str()).collect();
                sheet.write_markdown(out, &format!("Checked: {}", files.join(", ")))?;
            }
        }
    }
    Ok(if all_valid { Answer::Done } else { Answer::BadCatalogue })
}

fn check_file(path: PathBuf) -> Checked {
    let origin = Origin::from_argument(Some(path));
    let file = origin.name();
    match load(&origin) {
        Ok(Loaded { catalogue, warnings }) => Checked {
            file,
            source: Some(catalogue.source.clone()),
            updated: Some(catalogue.updated.to_string()),
            valid: true,
            projects: catalogue.projects.len(),
            countries: catalogue.countries.len(),
            problems: warnings
                .iter()
                .chain(presets::problems(&catalogue).iter())
                .cloned()
                .collect(),
        },
        Err(error) => {
            let problems = if let Some(problems) = error.downcast_ref::<Problems>() {
                problems.iter().cloned().collect()
            } else {
                let mut problems = Problems::default();
                problems.error("file", error.root_cause().to_string());
                problems.iter().cloned().collect()
            };
            let (source, updated) = (None, None);
            Checked { file, source, updated, valid: false, projects: 0, countries: 0, problems }
        }
    }
}

fn lines(out: &mut impl Write, checked: &[Checked]) -> std::io::Result<()> {
    for Checked { file, valid, projects, countries, problems, .. } in checked {
        let verdict = match (valid, problems.len()) {
            (true, 0) => format!("valid: {projects} projects, {countries} countries"),
            (true, 1) => format!("valid: {projects} projects, {countries} countries; 1 warning"),
            (true, count) => {
                format!("valid: {projects} projects, {countries} countries; {count} warnings")
            }
            (false, 1) => "not valid: 1 problem".to_owned(),
            (false, count) => format!("not valid: {count} problems"),
        };
        writeln!(out, "{file}: {verdict}")?;
        for problem in problems {
            writeln!(out, "  {problem}")?;
        }
    }
    Ok(())
}
