//! The `hvp` command: arguments in, an exit code out, and every error printed once.

use std::process::ExitCode;

fn main() -> ExitCode {
    match hvp::cli::run(std::env::args_os()) {
        Ok(answer) => answer.into(),
        // Whoever closed the pipe has read enough.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            hvp::cli::tell(&failure.to_string());
            failure.into()
        }
    }
}
