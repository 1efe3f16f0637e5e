//! Gives the Windows program its icon, its version and what Windows reads before it starts a program.

fn main() {
    println!("cargo:rerun-if-changed=../bundle/windows/program.manifest");
    println!("cargo:rerun-if-changed=../icons/icon.ico");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let mut resource = tauri_winres::WindowsResource::new();
    resource.set_icon("../icons/icon.ico");
    resource.set_manifest(include_str!("../bundle/windows/program.manifest"));
    if let Err(error) = resource.compile() {
        println!("cargo:error={error}");
        std::process::exit(1);
    }
}
