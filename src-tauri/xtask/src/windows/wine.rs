//! Windows programs on Linux, for trying them only.
//!
//! Nothing here is shipped: Debian 12's wine lacks one small library that Rust's standard library asks for random numbers, so the
//! trial's own wine folder gets one written here. The folder is ours alone; a person's `~/.wine` is not touched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::toolchain::Toolchain;
use crate::shell::{Done, command, did, must};

/// The 64-bit loader itself: the `wine` script would ask for 32-bit libraries first.
pub const LOADER: &str = "/usr/lib/wine/wine64";

/// `ProcessPrng` of Windows 8 and later, in terms of what wine 8 has.
const RANDOM_NUMBERS: &str = r"#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
  while (length) {
    ULONG part = length > 0x10000 ? 0x10000 : (ULONG)length;
    if (!SystemFunction036(bytes, part)) return FALSE;
    bytes += part;
    length -= part;
  }
  return TRUE;
}
";

/// A wine folder in which our programs run.
pub struct Wine {
    prefix: PathBuf,
}

impl Wine {
    /// Takes the one that is there, or makes it.
    pub fn prepare(toolchain: &Toolchain) -> Done<Self> {
        let wine = Self { prefix: toolchain.folder().join("wine") };
        let library = wine.drive_c().join("windows/system32/bcryptprimitives.dll");
        if library.is_file() {
            println!("  wine уже подготовлен");
            return Ok(wine);
        }
        did(fs::create_dir_all(&wine.prefix), &wine.prefix)?;
        must(wine.environment(command("wineboot", ["--init"])))?;
        // Debian's wine calls itself Windows 7, which the set-up rightly refuses.
        must(wine.environment(command(LOADER, ["winecfg", "/v", "win10"])))?;
        wine.rest()?;
        let source = wine.prefix.join("bcryptprimitives.c");
        did(fs::write(&source, RANDOM_NUMBERS), &source)?;
        let mut compile = command("x86_64-w64-mingw32-gcc", ["-O2", "-shared", "-o"]);
        compile.arg(&library).arg(&source).arg("-ladvapi32");
        must(compile)?;
        Ok(wine)
    }

    /// `C:\` as it lies on this disk.
    pub fn drive_c(&self) -> PathBuf {
        self.prefix.join("drive_c")
    }

    /// A Windows program to be started.
    pub fn program(&self, path: &Path) -> Command {
        let mut program = command(LOADER, [path]);
        self.surround(&mut program);
        program
    }

    /// Waits until wine itself has ended: one that began without a screen shows no window on a screen that comes later.
    pub fn rest(&self) -> Done {
        must(self.environment(command("wineserver", ["--wait"])))
    }

    /// Where programs put what is temporary: wine takes it from its registry, not from our environment.
    pub fn keep_temporary_files_in(&self, folder: &str) -> Done {
        for name in ["TEMP", "TMP"] {
            let mut tell = command(LOADER, ["reg", "add", r"HKCU\Environment", "/f", "/v", name, "/d", folder]);
            self.surround(&mut tell);
            tell.stdout(std::process::Stdio::null());
            must(tell)?;
        }
        Ok(())
    }

    /// What cargo needs in order to run what it built.
    pub fn runner(&self, cargo: &mut Command) {
        cargo.env(format!("CARGO_TARGET_{}_RUNNER", super::TRIPLE.replace('-', "_").to_uppercase()), LOADER);
        self.surround(cargo);
    }

    fn environment(&self, mut command: Command) -> Command {
        self.surround(&mut command);
        command
    }

    /// The environment that makes wine use this folder.
    pub fn surround(&self, command: &mut Command) {
        command.env("WINEPREFIX", &self.prefix).env("WINEDEBUG", "-all").env("WINEDLLOVERRIDES", "mscoree,mshtml=");
        // Paths of this disk with Cyrillic letters are read by the locale.
        command.env("LC_ALL", "C.UTF-8");
    }
}
