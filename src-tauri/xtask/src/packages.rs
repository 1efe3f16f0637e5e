//! System packages: which are missing, and installing them where we may.
//!
//! Names are those that Debian and Ubuntu share. A program on PATH counts as found however it got there; libraries are asked
//! of dpkg. Without root and without a sudo that asks nothing we print the one line to run instead.

use std::process::Stdio;

use crate::shell::{Done, ask, command, must, on_path};

/// How a package shows that it is there.
enum Sign {
    /// A program on PATH.
    Program(&'static str),
    /// dpkg knows it as installed.
    Package,
}

use Sign::{Package, Program};

/// What building needs: a C compiler and make for SQLCipher and its OpenSSL (perl configures it), libclang for the bindings
/// of SQLite sessions, the webview's headers for the window.
const BUILD: &[(&str, Sign)] = &[
    ("build-essential", Program("cc")),
    ("make", Program("make")),
    ("perl", Program("perl")),
    ("pkg-config", Program("pkg-config")),
    ("libclang-dev", Package),
    ("libgtk-3-dev", Package),
    ("libwebkit2gtk-4.1-dev", Package),
];

/// What checking papers needs besides: poppler reads them back, PDFBox Preflight judges PDF/A, LibreOffice opens what is for Word.
const PAPERS: &[(&str, Sign)] = &[
    ("poppler-utils", Program("pdftotext")),
    ("default-jre-headless", Program("java")),
    ("libpdfbox2-java", Package),
    ("libfontbox2-java", Package),
    ("libcommons-logging-java", Package),
    ("libcommons-io-java", Package),
    ("libjaxb-api-java", Package),
    ("libactivation-java", Package),
    ("libreoffice-writer-nogui", Program("soffice")),
];

/// What driving the real window needs: a screen, a bus, the driver, a face for the system's own dialogs.
const WINDOW: &[(&str, Sign)] = &[
    ("xvfb", Program("xvfb-run")),
    ("xauth", Program("xauth")),
    ("dbus", Program("dbus-run-session")),
    ("webkit2gtk-driver", Program("WebKitWebDriver")),
    ("fonts-dejavu-core", Package),
    ("locales", Package),
];

/// What the Debian and RPM packages are written with.
const LINUX_BUNDLES: &[(&str, Sign)] = &[("dpkg-dev", Program("dpkg-shlibdeps")), ("rpm", Program("rpmbuild"))];

/// What trying the Debian package in a clean root needs.
const CLEAN_ROOT: &[(&str, Sign)] = &[("debootstrap", Program("debootstrap"))];

/// What compiling for Windows needs: a Rust that comes with the sources of its standard library, and the MinGW compiler.
const CROSS: &[(&str, Sign)] = &[
    ("rustc-web", Package),
    ("cargo-web", Package),
    ("rust-web-src", Package),
    ("gcc-mingw-w64-x86-64-posix", Program("x86_64-w64-mingw32-gcc")),
    ("g++-mingw-w64-x86-64-posix", Program("x86_64-w64-mingw32-g++")),
];

/// What the Windows set-up and the portable archive are written with.
const SETUP: &[(&str, Sign)] = &[("nsis", Program("makensis")), ("zip", Program("zip")), ("unzip", Program("unzip"))];

/// What runs Windows programs here.
const WINE: &[(&str, Sign)] = &[("wine64", Package), ("wine", Package)];

/// Installs what `cargo xtask bundle linux` needs.
pub fn for_linux_bundles() -> Done {
    install(&[BUILD, LINUX_BUNDLES])
}

/// Installs what trying the Debian package needs.
pub fn for_a_clean_root() -> Done {
    install(&[CLEAN_ROOT])
}

/// Installs what `cargo xtask bundle windows` needs.
pub fn for_windows_bundles() -> Done {
    install(&[BUILD, CROSS, SETUP])
}

/// Installs what running Windows programs needs: the set-up's own trial and `cargo xtask test --windows`.
pub fn for_wine() -> Done {
    install(&[BUILD, PAPERS, WINDOW, CROSS, WINE])
}

/// Installs what `cargo xtask run` needs.
pub fn for_building() -> Done {
    install(&[BUILD])
}

/// Installs what `cargo xtask test` needs; with the window also the Russian locale its dialogs speak.
pub fn for_testing(window: bool) -> Done {
    if !window {
        return install(&[BUILD, PAPERS]);
    }
    install(&[BUILD, PAPERS, WINDOW])?;
    russian_locale()
}

fn install(groups: &[&[(&'static str, Sign)]]) -> Done {
    if !cfg!(target_os = "linux") {
        println!("  не Linux: системные пакеты ставятся вручную, см. README");
        return Ok(());
    }
    let missing = missing(groups);
    if missing.is_empty() {
        println!("  всё уже стоит");
        return Ok(());
    }
    let list = missing.join(" ");
    if !on_path("apt-get") {
        return Err(format!("нет apt-get, поставьте сами то, что в Debian называется: {list}"));
    }
    let Some(prefix) = privilege() else {
        return Err(format!(
            "не хватает системных пакетов. Выполните и повторите:\n\n    sudo apt-get update && sudo apt-get install -y {list}"
        ));
    };
    println!("  ставим: {list}");
    // A failed update is not the end: the lists at hand may do.
    if let Err(sentence) = must(apt(prefix, &["-q", "update"])) {
        println!("  {sentence}; пробуем с теми списками пакетов, что есть");
    }
    let mut arguments = vec!["-q", "install", "-y", "--no-install-recommends"];
    arguments.extend(missing);
    must(apt(prefix, &arguments))
}

fn missing(groups: &[&[(&'static str, Sign)]]) -> Vec<&'static str> {
    let known = installed();
    let wanted = groups.iter().flat_map(|group| group.iter());
    wanted
        .filter(|(package, sign)| match sign {
            Program(program) => !on_path(program),
            Package => !known.iter().any(|name| name == package),
        })
        .map(|(package, _)| *package)
        .collect()
}

/// Names of the packages dpkg has fully installed, without their architecture.
fn installed() -> Vec<String> {
    let lines = ask("dpkg-query", &["-W", "-f", "${db:Status-Status} ${Package}\n"]).unwrap_or_default();
    lines.lines().filter_map(|line| line.strip_prefix("installed ")).map(str::to_owned).collect()
}

/// What to put before apt-get: nothing for root, `sudo -n` where it asks no password, `None` where neither works.
fn privilege() -> Option<&'static [&'static str]> {
    if ask("id", &["-u"]).as_deref() == Some("0") {
        return Some(&[]);
    }
    ask("sudo", &["-n", "true"]).map(|_| ["sudo", "-n"].as_slice())
}

fn apt(prefix: &[&str], arguments: &[&str]) -> std::process::Command {
    let environment = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let words: Vec<&str> = prefix.iter().chain(&environment).chain(arguments).copied().collect();
    let mut apt = command(words.first().copied().unwrap_or("env"), words.iter().skip(1));
    apt.stdout(Stdio::null());
    apt
}

/// GTK's dialogs and the browser's own date order follow the process's locale; without a Russian one they turn English.
fn russian_locale() -> Done {
    let there = ask("locale", &["-a"]).unwrap_or_default().lines().any(|name| name.eq_ignore_ascii_case("ru_RU.utf8"));
    if there {
        return Ok(());
    }
    let Some(prefix) = privilege() else {
        return Err(
            "нет русской локали. Выполните и повторите:\n\n    sudo localedef -i ru_RU -f UTF-8 ru_RU.UTF-8".into()
        );
    };
    let words: Vec<&str> =
        prefix.iter().copied().chain(["localedef", "-i", "ru_RU", "-f", "UTF-8", "ru_RU.UTF-8"]).collect();
    must(command(words.first().copied().unwrap_or("localedef"), words.iter().skip(1)))
}
