//! The window. It owns starting Tauri; `commands` and `dialogs` are what the page may call, the desk is what answers.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![allow(clippy::result_large_err, reason = "a problem is told to a person, not returned in a loop")]

mod commands;
#[cfg(test)]
mod contract;
mod dialogs;

use kasadar_desk::{Desk, Surroundings};
use tauri::{AppHandle, Manager, Window, WindowEvent};

/// Program and version, as the ledger keeps it.
const PROGRAM: &str = concat!("kasadar ", env!("CARGO_PKG_VERSION"));

fn main() -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    spare_old_graphics();
    let around = Surroundings::of_machine(std::env::args().nth(1), PROGRAM);
    kasadar_host::write_log(&around.places.logs, None);
    tauri::Builder::default()
        // First of all: a second start has nothing to do but to show the window that is there.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Desk::new(around))
        .on_window_event(stay_while_a_task_runs)
        .invoke_handler(tauri::generate_handler![
            commands::attend,
            commands::backups,
            commands::base_data,
            commands::change,
            commands::close,
            commands::databases,
            commands::execute,
            dialogs::export_backup,
            commands::greeting,
            commands::history,
            commands::identity,
            dialogs::open_folder,
            dialogs::open_report,
            dialogs::pick_backup,
            dialogs::pick_folder,
            dialogs::pick_store,
            commands::prepare_downgrade,
            commands::prepare_install,
            commands::prepare_pruning,
            commands::prepare_recovery,
            commands::prepare_restore,
            commands::prepare_seed,
            commands::prepare_stamp,
            commands::prepare_undo,
            commands::prepare_update,
            commands::reports,
            commands::revision,
            dialogs::save_support_file,
            commands::settings,
            commands::sign_in,
            commands::start_backup,
            commands::start_verify,
            commands::status,
            commands::stop,
            commands::task,
            commands::test_connection,
        ])
        .run(tauri::generate_context!())
}

/// Brings the window that is there before the person.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A desktop that does not let windows come forward leaves it where it is.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// A window is closed when nothing is under way any more, or when the person has said so to the page.
fn stay_while_a_task_runs(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && !window.state::<Desk>().close_requested()
    {
        api.prevent_close();
    }
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
