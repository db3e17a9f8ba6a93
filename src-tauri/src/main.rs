//! The window. It owns starting Tauri; `commands` is what the screens may call, `engine` what answers.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
#[cfg(test)]
mod contract;
mod engine;

fn main() -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    spare_old_graphics();
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![commands::databases, commands::language, commands::status])
        .run(tauri::generate_context!())
}

/// WebKit's DMA-BUF renderer leaves the window white with many an old graphics driver.
#[cfg(target_os = "linux")]
#[allow(unsafe_code, reason = "no other thread runs yet that could read the environment")]
fn spare_old_graphics() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_none() {
        unsafe { std::env::set_var(SWITCH, "1") };
    }
}
