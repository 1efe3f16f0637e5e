//! What the commands share: folders, clock and the open base.

use std::path::PathBuf;
use std::sync::Arc;

use crate::clock::Clock;
use crate::folders::Folders;

/// A handle to the one running program; cheap to clone into a thread that works.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    folders: Folders,
    clock: Clock,
    base: PathBuf,
}

impl App {
    pub fn new(folders: Folders, clock: Clock, base: PathBuf) -> Self {
        Self(Arc::new(Inner { folders, clock, base }))
    }

    pub fn folders(&self) -> &Folders {
        &self.0.folders
    }

    pub fn clock(&self) -> Clock {
        self.0.clock
    }

    pub fn base(&self) -> &PathBuf {
        &self.0.base
    }
}
