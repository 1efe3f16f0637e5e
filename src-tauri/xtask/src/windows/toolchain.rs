//! A Rust that compiles for Windows, made of Debian's packages alone.
//!
//! Debian's `rustc-web` comes with the sources of the standard library. We build that library for Windows once, lay it out as a
//! sysroot, and put two wrappers before rustc and rustdoc that name it. After that an ordinary cargo does. The Rust of the
//! developer (rustup's) is not touched; nothing is downloaded but crates.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::TRIPLE;
use crate::shell::{self, Done, ask, command, did, must, target};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const SOURCES: &str = "/usr/lib/rustlib/src/rust";
const HOST: &str = "x86_64-unknown-linux-gnu";

/// The toolchain, once it is there.
pub struct Toolchain {
    folder: PathBuf,
}

impl Toolchain {
    /// Takes the one that is there, or builds it (a few minutes, again when Debian's Rust is upgraded).
    pub fn prepare() -> Done<Self> {
        let toolchain = Self { folder: target().join("windows") };
        let version = ask(RUSTC, &["-vV"]).ok_or("нет /usr/bin/rustc: не поставлен пакет rustc-web")?;
        let stamp = toolchain.folder.join("sysroot.version");
        if fs::read_to_string(&stamp).is_ok_and(|built| built == version) {
            println!("  стандартная библиотека для Windows уже собрана");
            return Ok(toolchain);
        }
        toolchain.build_library(&version)?;
        toolchain.write_wrappers()?;
        did(fs::write(&stamp, version), &stamp)?;
        Ok(toolchain)
    }

    /// Where everything for Windows lies: the sysroot, cargo's files, wine's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A program that this toolchain built.
    pub fn built(&self, profile: &str, name: &str) -> PathBuf {
        self.target().join(TRIPLE).join(profile).join(name)
    }

    /// Cargo for Windows: `verb --target … arguments`.
    pub fn cargo(&self, verb: &str, arguments: &[&str]) -> Command {
        let mut cargo = self.system(CARGO, &[verb, "--locked", "--target", TRIPLE]);
        let compiler = |name: &str| format!("x86_64-w64-mingw32-{name}");
        let suffix = TRIPLE.replace('-', "_");
        cargo
            .args(arguments)
            .env("RUSTC", self.folder.join("bin/rustc"))
            .env("RUSTDOC", self.folder.join("bin/rustdoc"))
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTFLAGS", shell::without_own_paths())
            .env(format!("CARGO_TARGET_{}_LINKER", suffix.to_uppercase()), compiler("gcc"))
            .env(format!("CC_{suffix}"), compiler("gcc"))
            .env(format!("CXX_{suffix}"), compiler("g++"))
            .env(format!("AR_{suffix}"), compiler("ar"));
        cargo
    }

    fn target(&self) -> PathBuf {
        self.folder.join("cargo")
    }

    /// Compiles the standard library, and panic_abort once more by itself: it must be compiled with `-Cpanic=abort`, or the
    /// release profile says that «the crate `panic_abort` does not have the panic strategy `abort`».
    fn build_library(&self, version: &str) -> Done {
        let seed = self.folder.join("stdseed");
        let sysroot = self.folder.join("sysroot");
        for old in [&seed, &sysroot] {
            let _ = fs::remove_dir_all(old);
        }
        let libraries = sysroot.join("lib/rustlib").join(TRIPLE).join("lib");
        for folder in [&seed.join("src"), &libraries] {
            did(fs::create_dir_all(folder), folder)?;
        }
        let manifest = "[package]\nname = \"stdseed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n";
        for (name, text) in [("Cargo.toml", manifest), ("src/lib.rs", "#![no_std]\n")] {
            did(fs::write(seed.join(name), text), &seed)?;
        }
        let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or_default();
        let standard = ["-Zbuild-std=std,panic_unwind,panic_abort,proc_macro,test", "--release", "--target", TRIPLE];
        let mut build = self.system(CARGO, &["build"]);
        build
            .args(standard)
            .current_dir(&seed)
            .env("RUSTC", RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", seed.join("target"))
            .env("RUSTFLAGS", format!("-Cembed-bitcode=yes --remap-path-prefix={SOURCES}=/rustc/{commit}"));
        must(build)?;
        for part in [HOST, "src"] {
            let (from, to) = (Path::new("/usr/lib/rustlib").join(part), sysroot.join("lib/rustlib").join(part));
            did(symlink(&from, &to), &to)?;
        }
        let made = seed.join("target").join(TRIPLE).join("release/deps");
        for entry in did(fs::read_dir(&made), &made)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let other = name.starts_with("libstdseed-") || name.starts_with("libpanic_abort-");
            if name.ends_with(".rlib") && !other {
                did(fs::copy(entry.path(), libraries.join(&name)), &libraries)?;
            }
        }
        let mut abort =
            self.system(RUSTC, &["--crate-name", "panic_abort", "--crate-type", "rlib", "--edition", "2024"]);
        abort
            .args(["-Cpanic=abort", "-Copt-level=3", "-Cembed-bitcode=yes", "-Zforce-unstable-if-unmarked"])
            .args(["--target", TRIPLE, "-Cmetadata=abort", "-Cextra-filename=-abort", "--cap-lints", "allow"])
            .arg("--sysroot")
            .arg(&sysroot)
            .arg("--out-dir")
            .arg(&libraries)
            .arg(Path::new(SOURCES).join("library/panic_abort/src/lib.rs"))
            .env("RUSTC_BOOTSTRAP", "1");
        must(abort)?;
        // A hundred megabytes that are not looked at again.
        let _ = fs::remove_dir_all(&seed);
        Ok(())
    }

    fn write_wrappers(&self) -> Done {
        use std::os::unix::fs::PermissionsExt;
        let folder = self.folder.join("bin");
        did(fs::create_dir_all(&folder), &folder)?;
        for program in ["rustc", "rustdoc"] {
            let path = folder.join(program);
            let sysroot = self.folder.join("sysroot");
            let text = format!("#!/bin/sh\nexec /usr/bin/{program} --sysroot '{}' \"$@\"\n", sysroot.display());
            did(fs::write(&path, text), &path)?;
            did(fs::set_permissions(&path, fs::Permissions::from_mode(0o755)), &path)?;
        }
        Ok(())
    }

    /// A program of the system, free of what the developer's own Rust has put into the environment.
    fn system(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = command(program, arguments);
        for name in
            ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "RUSTUP_HOME", "LD_LIBRARY_PATH", "CARGO_BUILD_TARGET"]
        {
            command.env_remove(name);
        }
        command.env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        command
    }
}
