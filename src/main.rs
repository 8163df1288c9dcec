//! The `hvp` command.
fn main() {}
