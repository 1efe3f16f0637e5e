//! Whether this computer can show the program's pages at all, asked before the window is tried.
//!
//! The pages are shown by a part of the system: WebView2 on Windows, WebKitGTK on Linux. Where it is missing or too old, Tauri would
//! speak English or show an empty window; a school without internet needs to hear what to bring on a flash drive.

use std::fmt::Write;

/// What the pages are built for (`ui/vite.config.ts`, safari16) began with these, both of spring 2023.
const LEAST: Version = if cfg!(windows) { [111, 0] } else { [2, 40] };

/// The first two numbers of a version.
type Version = [u32; 2];

/// Goes on, or says in Russian what is missing and what to do.
pub fn check() -> Result<(), String> {
    // macOS keeps its own up to date and numbers it in its own way.
    if cfg!(target_os = "macos") {
        return Ok(());
    }
    judge(tauri::webview_version().ok().as_deref(), LEAST)
}

fn judge(found: Option<&str>, least: Version) -> Result<(), String> {
    let version = found.map(numbers);
    if version.is_some_and(|version| version >= least) {
        return Ok(());
    }
    let part = if cfg!(windows) { "Microsoft Edge WebView2" } else { "WebKitGTK (libwebkit2gtk-4.1)" };
    let mut sentence = match found {
        None => format!("Окно не откроется: на этом компьютере нет {part}."),
        Some(found) => format!(
            "Окно не откроется: {part} здесь слишком старый, {found}. Нужен {}.{} или новее.",
            least[0], least[1]
        ),
    };
    let _ = write!(sentence, "\n\n{}", advice());
    sentence.push_str("\n\nФайлы центра целы: с ними ничего не сделано.");
    Err(sentence)
}

fn advice() -> &'static str {
    if cfg!(windows) {
        "Что сделать без интернета:\n\
         1. На другом компьютере скачайте с сайта Microsoft файл MicrosoftEdgeWebView2RuntimeInstallerX64.exe (WebView2, «Evergreen \
         Standalone Installer», x64).\n\
         2. Принесите его на флешке и запустите здесь. Права администратора не нужны.\n\
         3. Откройте Росток снова."
    } else {
        "Обновите систему или попросите об этом того, кто обслуживает компьютер: нужен пакет libwebkit2gtk-4.1 из её репозитория."
    }
}

/// `2.50.6` → 2, 50. What is not a number counts as 0: better an unneeded word than an empty window.
fn numbers(version: &str) -> Version {
    let mut parts = version.split('.').map(|part| part.trim().parse().unwrap_or(0));
    [parts.next().unwrap_or(0), parts.next().unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_enough_webview_goes_on() {
        assert_eq!(judge(Some("2.40.0"), [2, 40]), Ok(()));
        assert_eq!(judge(Some("141.0.3537.57"), [111, 0]), Ok(()));
        assert_eq!(judge(Some("3.0"), [2, 40]), Ok(()), "a later first number outweighs the second");
    }

    #[test]
    fn a_missing_and_an_old_webview_are_told_apart_and_both_say_what_to_do() {
        let missing = judge(None, [111, 0]).unwrap_err();
        assert!(missing.contains("нет ") && missing.contains(advice()) && missing.contains("Файлы центра целы"));
        let old = judge(Some("2.38.6"), [2, 40]).unwrap_err();
        assert!(old.contains("2.38.6") && old.contains("2.40") && old.contains(advice()));
        assert!(judge(Some("непонятно"), [2, 40]).is_err(), "an unreadable version is not taken for a new one");
    }
}
