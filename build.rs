//! Reads the built-in catalogue once, when the program is built: a mistake in it ends the build, and the program
//! starts from JSON, which serde reads in a quarter of the instructions that RON takes (`benches/README.md`).

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[allow(dead_code, unreachable_pub, reason = "these are modules of the program")]
#[path = "src/catalogue/codes.rs"]
mod codes;
#[allow(dead_code, unreachable_pub, reason = "these are modules of the program")]
#[path = "src/catalogue/document.rs"]
mod document;

const CATALOGUE: &str = "assets/nato-hvp.ron";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CATALOGUE}");
    println!("cargo::rerun-if-changed=src/catalogue/codes.rs");
    println!("cargo::rerun-if-changed=src/catalogue/document.rs");
    let document: document::Document = ron::from_str(&fs::read_to_string(CATALOGUE)?)
        .map_err(|error| format!("{CATALOGUE}:{error}"))?;
    let directory = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    fs::write(Path::new(&directory).join("built-in.json"), serde_json::to_vec(&document)?)?;
    Ok(())
}
