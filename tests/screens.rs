//! tmp
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    dead_code,
    reason = "x"
)]
#[path = "screens/harness.rs"]
mod harness;
use harness::Harness;
#[test]
fn dump() {
    let keys = std::env::var("KEYS").unwrap_or_default();
    let size = std::env::var("SIZE").unwrap_or("80x24".into());
    let (w, h) = size.split_once('x').unwrap();
    for keys in keys.split(";;") {
        let a = Harness::new(w.parse().unwrap(), h.parse().unwrap())
            .with(hvp::app::Settings {
                ascii: std::env::var("ASCII").is_ok(),
                theme: if std::env::var("MONO").is_ok() {
                    hvp::app::ThemeName::Mono
                } else {
                    hvp::app::ThemeName::Dark
                },
                ..Default::default()
            })
            .keys(keys);
        println!("{}\n{:?} {:?}", a.text(), a.effects(), a.text_cursor());
    }
}
