//! Where things lie on this computer.
//!
//! Usually in the folders the system gives a program; when a file named `portable` lies beside the program, beside it, so
//! that everything fits on one USB stick. `ROSTOK_DATA_DIR` moves all of it (tests live in a folder of their own).

use std::path::{Path, PathBuf};

use directories::{BaseDirs, UserDirs};
use rostok_core::operations::base;

/// The program's name among the system's folders; the same that the bundle carries.
const IDENTIFIER: &str = "ru.rostok.app";

/// The folders of one start. They are made when first written to.
#[derive(Clone, Debug)]
pub struct Folders {
    /// Bases, the size of the window, papers being looked at.
    pub data: PathBuf,
    /// Where papers are offered to be saved.
    pub documents: PathBuf,
    /// The program's log: ids only, never names.
    pub logs: PathBuf,
}

impl Folders {
    /// Finds them; the error is a sentence.
    pub fn find() -> Result<Self, String> {
        if let Some(root) = std::env::var_os("ROSTOK_DATA_DIR").filter(|root| !root.is_empty()) {
            return Ok(Self::together(Path::new(&root)));
        }
        let program = std::env::current_exe().ok();
        if let Some(beside) =
            program.as_deref().and_then(Path::parent).filter(|folder| folder.join("portable").is_file())
        {
            return Ok(Self::together(beside));
        }
        let system = BaseDirs::new().ok_or("у пользователя нет домашней папки, укажите папку в ROSTOK_DATA_DIR")?;
        let data = system.data_dir().join(IDENTIFIER);
        let documents = UserDirs::new()
            .and_then(|user| user.document_dir().map(Path::to_path_buf))
            .unwrap_or_else(|| system.home_dir().to_path_buf());
        Ok(Self {
            logs: system.data_local_dir().join(IDENTIFIER).join("logs"),
            documents: documents.join("Росток"),
            data,
        })
    }

    /// The base a person has who never chose another.
    pub fn own_base(&self) -> PathBuf {
        base::default_path(&self.data)
    }

    /// Papers on their way to the system's viewer.
    pub fn papers(&self) -> PathBuf {
        self.data.join("papers")
    }

    fn together(root: &Path) -> Self {
        Self { data: root.join("data"), documents: root.join("documents"), logs: root.join("logs") }
    }
}
