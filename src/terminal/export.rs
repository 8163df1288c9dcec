//! Writing an export to a file: never over another unasked, and whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use crate::app::{Export, ExportError};
use crate::catalogue::clean::{Lines, clean};

/// Writes a file beside its place, and then puts it there. Returns the message where it is.
///
/// # Errors
/// When a file of that name exists and may not be replaced, or the file cannot be written.
pub(super) fn write(export: &Export, bytes: &[u8]) -> Result<String, ExportError> {
    let path = Path::new(&export.path);
    let failed = |error: &io::Error| {
        let name = &clean(&export.path, Lines::One).0;
        ExportError::Failed(format!("Nothing was written to {name}: {error}"))
    };
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => {
            return Err(failed(&io::Error::other("there is something that is no file")));
        }
        Ok(_) if !export.overwrites => return Err(ExportError::Exists),
        Ok(_) | Err(_) => {}
    }
    let beside = beside(path);
    let written = write_whole(&beside, bytes).and_then(|()| put(&beside, path, export.overwrites));
    if let Err(error) = written {
        // What is half written is of no use; where it cannot be removed, the first error is the one to show.
        let _ = fs::remove_file(&beside);
        return Err(match error.kind() {
            io::ErrorKind::AlreadyExists if !export.overwrites => ExportError::Exists,
            _ => failed(&error),
        });
    }
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let place = place.to_string_lossy();
    Ok(format!("Written: {}", clean(&place, Lines::One).0))
}

/// A new name in the same folder.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}", process::id()))
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Renames a file. Where none may be replaced, a name that has been taken meanwhile is an error.
fn put(from: &Path, to: &Path, overwrites: bool) -> io::Result<()> {
    if !overwrites {
        File::create_new(to)?;
    }
    fs::rename(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Table, TableFormat};
    use crate::text::command::Command;

    fn export(path: &Path, overwrites: bool) -> Export {
        let table = Table { command: Command::new(None), format: TableFormat::Csv };
        Export { table, path: path.to_string_lossy().into_owned(), overwrites }
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("hvp-export-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap();
        names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_that_exists_is_replaced_only_when_that_was_allowed() {
        let folder = folder("exists");
        let path = folder.join("a.csv");
        assert!(write(&export(&path, false), b"first").unwrap().ends_with("a.csv"));
        assert_eq!(write(&export(&path, false), b"second"), Err(ExportError::Exists));
        assert_eq!(fs::read(&path).unwrap(), b"first");
        write(&export(&path, true), b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(names(&folder), ["a.csv"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_cannot_be_written_is_said_with_its_name_and_leaves_nothing() {
        let folder = folder("refused");
        let file = folder.join("file");
        fs::write(&file, b"kept").unwrap();
        // The last three refuse whoever writes, also one whom no permission stops.
        for (path, reason) in [
            (folder.join("none").join("a.csv"), "No such file"),
            (folder.clone(), "no file"),
            (file.join("a.csv"), "Not a directory"),
            (PathBuf::from("/proc/a.csv"), ""),
            (PathBuf::from("/dev/full"), "no file"),
        ] {
            for overwrites in [false, true] {
                let written = write(&export(&path, overwrites), b"text");
                let Err(ExportError::Failed(error)) = written else {
                    panic!("{}", path.display());
                };
                let name = path.to_string_lossy();
                assert!(error.starts_with(&format!("Nothing was written to {name}: ")), "{error}");
                assert!(error.contains(reason), "{error}");
            }
        }
        assert_eq!(names(&folder), ["file"]);
        assert_eq!(fs::read(&file).unwrap(), b"kept");
        fs::remove_dir_all(folder).unwrap();
    }
}
