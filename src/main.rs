//! The `hvp` command: arguments in, an exit code out, and every error told once.

use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    match hvp::cli::run(std::env::args_os()) {
        Ok(answer) => answer.into(),
        // Whoever closed the pipe has seen enough.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            hvp::cli::tell(&error.to_string());
            hvp::cli::exit_code(&error)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let direct = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json =
            cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        let csv = cause.downcast_ref::<csv::Error>().and_then(|error| match error.kind() {
            csv::ErrorKind::Io(error) => Some(error.kind()),
            _ => None,
        });
        [direct, json, csv].contains(&Some(io::ErrorKind::BrokenPipe))
    })
}
