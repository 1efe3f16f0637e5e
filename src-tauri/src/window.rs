//! The one window: how it is built, and what it is not allowed to do.

use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

use crate::app::App;
use crate::commands;

/// The name capabilities give the window.
const LABEL: &str = "main";

/// What WebKit is told before it starts: a name of the environment and its value.
type Wish = (&'static str, &'static str);

/// WebKit for a laptop of 4 GB. Its DMA-BUF renderer costs 60 MB and, on many older video drivers, the picture; the optimising compilers
/// of its scripts and many heaps cost 16 MB more and save a tenth of a second a page.
const PLAIN: &[Wish] = &[("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("JSC_useDFGJIT", "0"), ("MALLOC_ARENA_MAX", "1")];

/// In safe mode nothing is left to the graphics card at all.
const SAFE: &[Wish] = &[("WEBKIT_DISABLE_COMPOSITING_MODE", "1"), ("LIBGL_ALWAYS_SOFTWARE", "1")];

/// A person who wants it otherwise sets the variables themselves.
pub fn prefer_plain_webkit(safe_mode: bool) {
    if !cfg!(target_os = "linux") {
        return;
    }
    for (variable, value) in PLAIN.iter().chain(SAFE.iter().filter(|_| safe_mode)) {
        if std::env::var_os(variable).is_none() {
            #[expect(unsafe_code, reason = "the beginning of main: no other thread can be reading the environment")]
            unsafe {
                std::env::set_var(variable, value);
            }
        }
    }
}

/// Opens the window and stays until it is closed. The error is a sentence.
pub fn open(app: App, safe_mode: bool) -> Result<(), String> {
    let mut builder = tauri::Builder::default().plugin(tauri_plugin_dialog::init());
    if !safe_mode {
        builder = builder.plugin(last_size(&app));
    }
    builder
        .invoke_handler(commands::handler())
        .setup(move |handle| {
            std::fs::create_dir_all(&app.folders().data)?;
            handle.manage(app);
            Ok(build(handle.handle(), safe_mode)?)
        })
        .run(tauri::generate_context!())
        .map_err(|error| format!("окно не открылось: {error}"))
}

/// Remembers size and place; a size kept from another screen is one of the things that safe mode leaves out.
fn last_size<R: tauri::Runtime>(app: &App) -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(app.folders().data.join("window.json").to_string_lossy())
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

fn build(handle: &AppHandle, safe_mode: bool) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::default())
        .title(if safe_mode { "Росток (безопасный режим)" } else { "Росток" })
        .inner_size(1280.0, 720.0)
        // The lowest screen in use is 1024×600, and its bars take some of that.
        .min_inner_size(960.0, 540.0)
        .prevent_overflow()
        .center()
        // Shown when there is something to see, at the size it had last time.
        .visible(false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        })
        .on_navigation(is_own_page)
        // Pages take dropped files themselves.
        .disable_drag_drop_handler();
    let window = if safe_mode { without_graphics_card(window) } else { window };
    leave_no_trace(window, handle).build()?;
    Ok(())
}

/// On Linux the environment has said it already. What stands before `--disable-gpu` is what Tauri asks of WebView2 by itself.
fn without_graphics_card(window: Unbuilt) -> Unbuilt {
    window.additional_browser_args("--disable-features=msWebOOUI,msPdfOOUI,msSmartScreenProtection --disable-gpu")
}

/// No page but the program's own is ever shown.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

type Unbuilt<'a> = WebviewWindowBuilder<'a, tauri::Wry, AppHandle>;

/// The webview keeps nothing on disk.
#[cfg(not(feature = "e2e"))]
fn leave_no_trace<'a>(window: Unbuilt<'a>, _handle: &AppHandle) -> Unbuilt<'a> {
    window.incognito(true)
}

/// A webview that keeps nothing cannot be driven (WebKit allows automation in an ordinary context only): under test it
/// keeps its things in the test's own folder.
#[cfg(feature = "e2e")]
fn leave_no_trace<'a>(window: Unbuilt<'a>, handle: &AppHandle) -> Unbuilt<'a> {
    if std::env::var("TAURI_WEBVIEW_AUTOMATION").as_deref() == Ok("true") {
        // One folder for each start: two copies of the program must not meet in it.
        let own = format!("webview-{}", std::process::id());
        window.data_directory(handle.state::<App>().folders().data.join(own))
    } else {
        window.incognito(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_never_leaves_the_programs_own_pages() {
        let allowed = |url: &str| is_own_page(&url.parse().unwrap());
        assert!(allowed("tauri://localhost/index.html"));
        assert!(allowed("http://tauri.localhost/"), "the same pages on Windows");
        assert!(!allowed("https://example.org/"));
        assert!(!allowed("file:///etc/passwd"));
    }
}
