//! Reading the files of the program's own.

use std::io::{self, Read};
use std::path::Path;

use crate::catalogue::open_at_once;

/// Reads the text of a regular file up to so many bytes, without its byte-order mark. A pipe or a device is an error
/// and not waited for.
pub(crate) fn read_regular(path: &Path, most: u64) -> io::Result<String> {
    let file = open_at_once(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "it is not a regular file"));
    }
    let mut text = String::new();
    file.take(most).read_to_string(&mut text)?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::read_regular;

    #[test]
    fn a_byte_order_mark_is_left_out_and_a_pipe_is_not_waited_for() {
        let folder = std::env::temp_dir().join(format!("hvp-regular-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("marked.ron");
        fs::write(&file, "\u{feff}(mouse: true)").unwrap();
        assert_eq!(read_regular(&file, 100).unwrap(), "(mouse: true)");
        let pipe = folder.join("pipe.ron");
        if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|end| end.success()) {
            let error = read_regular(&pipe, 100).unwrap_err();
            assert_eq!(error.to_string(), "it is not a regular file");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
