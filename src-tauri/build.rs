//! Names the commands that the window may call: a command that stands in no manifest is open to every window.

const COMMANDS: &[&str] = &[
    "attend",
    "backups",
    "base_data",
    "change",
    "close",
    "databases",
    "execute",
    "export_backup",
    "greeting",
    "history",
    "identity",
    "open_folder",
    "open_report",
    "pick_backup",
    "pick_folder",
    "pick_store",
    "prepare_downgrade",
    "prepare_install",
    "prepare_pruning",
    "prepare_recovery",
    "prepare_restore",
    "prepare_seed",
    "prepare_stamp",
    "prepare_undo",
    "prepare_update",
    "reports",
    "revision",
    "save_support_file",
    "settings",
    "sign_in",
    "start_backup",
    "start_verify",
    "status",
    "stop",
    "task",
    "test_connection",
];

fn main() {
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
