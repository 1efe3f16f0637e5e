//! A place for one journey: folders of its own, and the windows opened over them.
//!
//! Every window has its driver, and a driver all that it started: the lot is one process group, ended as a group, so that
//! neither a failed journey nor a killed driver leaves a window behind.

use std::future::Future;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use crate::window::Window;

/// The day journeys live on unless they say otherwise.
pub const TODAY: &str = "2026-09-07";

/// How long a driver and its window may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Folders and windows of one journey.
pub struct Desk {
    name: &'static str,
    folder: TempDir,
    windows: Mutex<Vec<Window>>,
}

/// Walks a journey. When it fails, each open window is photographed before it is closed.
pub async fn journey<F: Future<Output = ()> + Send + 'static>(name: &'static str, steps: impl FnOnce(Arc<Desk>) -> F) {
    let folder = tempfile::Builder::new().prefix("росток ").tempdir().expect("a temporary folder");
    let desk = Arc::new(Desk { name, folder, windows: Mutex::default() });
    std::fs::create_dir_all(desk.saved()).expect("a folder to save into");
    let walked = tokio::spawn(steps(Arc::clone(&desk))).await;
    let left_open = std::mem::take(&mut *desk.windows.lock().expect("only this journey"));
    for (number, window) in left_open.into_iter().enumerate() {
        if walked.is_err() {
            window.try_shot(&format!("failed-{number}")).await;
        }
        window.close().await;
    }
    if let Err(failed) = walked {
        std::panic::resume_unwind(failed.into_panic());
    }
}

impl Desk {
    /// Opens the program on the journey's own base and day.
    pub async fn open(&self) -> Window {
        self.open_with(&["--today", TODAY]).await
    }

    /// Opens the program with these arguments.
    pub async fn open_with(&self, arguments: &[&str]) -> Window {
        let driver = Driver::start(self.folder.path());
        let capabilities = json!({
            "browserName": "wry",
            "webkitgtk:browserOptions": {"binary": program("rostok"), "args": arguments},
        });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().expect("written above").clone())
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("the window answers its driver");
        let window = Window::new(client, driver, self.name);
        self.windows.lock().expect("only this journey").push(window.clone());
        window
    }

    /// Where papers go that a person saves, and where a file to be opened is looked for: the system's dialogs answer with this folder.
    pub fn saved(&self) -> PathBuf {
        self.folder.path().join("сохранено")
    }

    /// Where the program keeps this computer's own base.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
}

/// A program of the workspace, built beside this test.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test is a program");
    let built = test.parent().and_then(Path::parent).expect("tests lie in target/…/deps").join(name);
    assert!(built.is_file(), "{} is not built: cargo build --workspace --features rostok/e2e", built.display());
    built
}

/// A WebDriver of its own for one window: a driver holds one session.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start(root: &Path) -> Self {
        let port = free_port();
        let process = Command::new("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("ROSTOK_DATA_DIR", root)
            .env("ROSTOK_SAVE_DIR", root.join("сохранено"))
            .env("XDG_CONFIG_HOME", root.join("config"))
            .env("XDG_CACHE_HOME", root.join("cache"))
            // With the plain renderer, which the program prefers, WebKit never answers a request for a picture.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .env("LANG", "ru_RU.UTF-8")
            .env("NO_AT_BRIDGE", "1")
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed: cargo xtask test installs it");
        let driver = Self { process, port };
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "the driver does not listen");
            std::thread::sleep(Duration::from_millis(50));
        }
        driver
    }

    /// Ends the driver and whatever it started, at once: what a power cut would do to the program.
    pub fn kill(&mut self) {
        // A negative number names the whole group. It fails only when all of it has already ended.
        let group = format!("-{}", self.process.id());
        let signal = |name: &str| {
            let sent = Command::new("kill").args([name, "--", &group]).stderr(Stdio::null()).status();
            sent.is_ok_and(|status| status.success())
        };
        signal("-KILL");
        let _ = self.process.wait();
        // The window itself is the driver's child: on a busy machine it holds its base for a moment more.
        let until = Instant::now() + Duration::from_secs(5);
        while signal("-0") && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("it has an address").port()
}
