//! The `hvp` command: runs the command line, and prints an error once.

use std::process::ExitCode;

fn main() -> ExitCode {
    match hvp::cli::run_command(std::env::args_os()) {
        Ok(answer) => answer.into(),
        // A reader that closes the pipe has read enough.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            hvp::cli::print_message(&failure.to_string());
            failure.into()
        }
    }
}
