//! Where things lie on this computer: the rule is core's, the system is asked here.

use std::path::PathBuf;

use directories::{BaseDirs, UserDirs};
use rostok_core::operations::{base, folders};

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
        let own_root = folders::own_root(std::env::var_os(folders::VARIABLE), std::env::current_exe().ok().as_deref());
        let system = BaseDirs::new();
        let data = folders::data(own_root.as_deref(), system.as_ref().map(BaseDirs::data_dir));
        let homeless = || format!("у пользователя нет домашней папки, укажите папку в {}", folders::VARIABLE);
        let data = data.ok_or_else(homeless)?;
        if let Some(root) = own_root {
            return Ok(Self { data, documents: root.join("documents"), logs: root.join("logs") });
        }
        let system = system.ok_or_else(homeless)?;
        let documents = UserDirs::new()
            .and_then(|user| user.document_dir().map(PathBuf::from))
            .unwrap_or_else(|| system.home_dir().to_path_buf());
        let logs = system.data_local_dir().join(folders::IDENTIFIER).join("logs");
        Ok(Self { data, documents: documents.join("Росток"), logs })
    }

    /// The base a person has who never chose another.
    pub fn own_base(&self) -> PathBuf {
        base::default_path(&self.data)
    }

    /// Papers on their way to the system's viewer.
    pub fn papers(&self) -> PathBuf {
        self.data.join("papers")
    }
}
