//! Opening a web address in the browser of the desktop.

use std::env;

/// Opens a web address, and returns the message that says so. Where no browser can be opened, the message shows the
/// address.
pub(super) fn visit(address: &str) -> String {
    let opened = is_web(address) && has_desktop() && open::that_detached(address).is_ok();
    if opened { format!("Opened {address}") } else { format!("The source is at {address}") }
}

/// Whether an address begins as that of a web page does. Others could run a program.
fn is_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
}

/// Whether a browser would open before the eyes of the user: not on the far side of SSH, nor without a desktop.
fn has_desktop() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_far = is_set("SSH_CONNECTION") || is_set("SSH_TTY");
    let is_native = cfg!(any(windows, target_os = "macos"));
    !is_far
        && (is_native
            || is_set("DISPLAY")
            || is_set("WAYLAND_DISPLAY")
            || is_set("WSL_DISTRO_NAME"))
}
