//! What the commands share: folders, clock and the open base. Work with the base goes to a thread of its own, so that a click
//! never waits for the window's thread.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use rostok_core::context::{Context, Origin};
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::base::{self, Access, Base};
use rostok_core::operations::package::Package;
use rostok_core::operations::settings;

use crate::clock::Clock;
use crate::folders::Folders;
use crate::printing::Printing;

/// A handle to the one running program; cheap to clone into a thread that works.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    folders: Folders,
    clock: Clock,
    opened: Mutex<Opened>,
}

/// The base this window works on, and why it is not open when it is not.
struct Opened {
    path: PathBuf,
    base: Result<Base>,
    underway: Underway,
}

/// What a page goes on with from one question to the next; another base begins anew.
#[derive(Default)]
pub struct Underway {
    /// The papers that are being printed, or were last.
    pub printing: Printing,
    /// The package that was looked into last.
    pub package: Option<Package>,
}

impl App {
    pub fn new(folders: Folders, clock: Clock, path: PathBuf) -> Self {
        let base = base::open(&path, Access::Write);
        Self(Arc::new(Inner {
            folders,
            clock,
            opened: Mutex::new(Opened { path, base, underway: Underway::default() }),
        }))
    }

    pub fn folders(&self) -> &Folders {
        &self.0.folders
    }

    pub fn today(&self) -> NaiveDate {
        self.0.clock.today()
    }

    pub fn path(&self) -> PathBuf {
        self.opened().path.clone()
    }

    /// Looks into the base, or says why there is none.
    pub async fn read<T, F>(&self, read: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Base, NaiveDate) -> Result<T> + Send + 'static,
    {
        let app = self.clone();
        apart(move || {
            let opened = app.opened();
            read(opened.base.as_ref().map_err(Error::clone)?, app.today())
        })
        .await
    }

    /// Goes on with what is under way.
    pub async fn go_on<T, F>(&self, go_on: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Underway, &Base, NaiveDate) -> Result<T> + Send + 'static,
    {
        let app = self.clone();
        apart(move || {
            let mut opened = app.opened();
            let Opened { base, underway, .. } = &mut *opened;
            go_on(underway, base.as_ref().map_err(|error| error.clone())?, app.today())
        })
        .await
    }

    /// Changes the base in the name of whom Настройки name.
    pub async fn write<T, F>(&self, write: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Base, &Context) -> Result<T> + Send + 'static,
    {
        let app = self.clone();
        apart(move || {
            let opened = app.opened();
            let base = opened.base.as_ref().map_err(Error::clone)?;
            let author = settings::show(base)?.author;
            write(base, &app.context(&author))
        })
        .await
    }

    /// Opens another base in this window. The base that was open is closed first; when the other cannot be opened, the error
    /// stays in its place and the pages show it.
    pub async fn open(&self, path: PathBuf, access: Access) -> Result<()> {
        self.replace(path, move |path, _| base::open(path, access)).await
    }

    /// Makes a base and opens it.
    pub async fn create<F>(&self, path: PathBuf, make: F) -> Result<()>
    where
        F: FnOnce(&Path, &Context) -> Result<Base> + Send + 'static,
    {
        self.replace(path, make).await
    }

    async fn replace<F>(&self, path: PathBuf, make: F) -> Result<()>
    where
        F: FnOnce(&Path, &Context) -> Result<Base> + Send + 'static,
    {
        let app = self.clone();
        apart(move || {
            let mut opened = app.opened();
            // The lock of the same base must be free before it is opened anew.
            opened.base = Err(Error::new(Code::BaseMissing));
            opened.underway = Underway::default();
            opened.base = make(&path, &app.context(""));
            opened.path = path;
            opened.base.as_ref().map(|_| ()).map_err(Error::clone)
        })
        .await
    }

    fn context(&self, author: &str) -> Context {
        Context::new(self.0.clock.now(), self.today(), author, Origin::Window)
    }

    /// A panic in a command leaves the base itself whole (its transaction is rolled back), so its lock is taken all the same.
    fn opened(&self) -> MutexGuard<'_, Opened> {
        self.0.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs work that may wait for the disk away from the window's thread.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|error| Err(Error::internal(error)))
}
