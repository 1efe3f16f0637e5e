//! The key of a base, in a file beside it: `NAME.rostok.keys.json`.
//!
//! The base is encrypted with a random 256-bit key. For now the key lies open in this file; when a password comes, `kdf` becomes
//! `argon2id` and `wrapped_key` is the same key wrapped by it — nothing else here changes. The check value tells a damaged key file
//! from a sound one, and the salt (the first 16 bytes of the base) tells which base the key belongs to.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Code, Error, Result};

use super::durable;
use super::paths::{beside, cannot_write};

const FORMAT_VERSION: u32 = 1;

/// How `wrapped_key` is protected. `argon2id` joins with the issue on passwords.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kdf {
    /// Not at all: the hex digits are the key.
    None,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    format_version: u32,
    kdf: Kdf,
    wrapped_key: String,
    salt: String,
    check_value: String,
}

/// The raw key of a base and the salt in its header.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    secret: [u8; 32],
    salt: [u8; 16],
}

/// Never shows the key.
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// A new random key.
    pub(super) fn random() -> Result<Self> {
        let (mut secret, mut salt) = ([0; 32], [0; 16]);
        for part in [secret.as_mut_slice(), salt.as_mut_slice()] {
            getrandom::fill(part).map_err(|cause| Error::internal(format_args!("no random numbers: {cause}")))?;
        }
        Ok(Self { secret, salt })
    }

    /// Whether a file begins with the salt of this key, as the base made with it does.
    pub(super) fn opens(&self, base: &Path) -> bool {
        let mut header = [0; 16];
        File::open(base).and_then(|mut file| file.read_exact(&mut header)).is_ok() && header == self.salt
    }

    /// The statement that hands the key to SQLCipher. Contains only hex digits besides its own words.
    pub(super) fn pragma(&self) -> String {
        format!("PRAGMA key = \"x'{}{}'\"", hex(&self.secret), hex(&self.salt))
    }

    fn check_value(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(b"rostok key check 1");
        digest.update(self.secret);
        digest.update(self.salt);
        hex(&digest.finalize())
    }
}

/// Where the key of the base at `base` lies.
pub fn key_path(base: &Path) -> PathBuf {
    beside(base, ".keys.json")
}

/// Writes the key file of a base that does not exist yet: whole and on the disk, or not at all.
///
/// # Errors
/// `key_file_exists` — a key is never overwritten: it may be the only one of another base; `disk_full`, `cannot_write_path`.
pub(super) fn write_new(base: &Path, key: &Key) -> Result<()> {
    let path = key_path(base);
    if fs::symlink_metadata(&path).is_ok() {
        return Err(Error::new(Code::KeyFileExists).with("path", path.display()));
    }
    let content = KeyFile {
        format_version: FORMAT_VERSION,
        kdf: Kdf::None,
        wrapped_key: hex(&key.secret),
        salt: hex(&key.salt),
        check_value: key.check_value(),
    };
    let json = serde_json::to_string_pretty(&content).map_err(Error::internal)?;
    durable::write_private(&path, json.as_bytes()).map_err(|cause| cannot_write(&path, &cause))
}

/// Reads the key of a base.
///
/// # Errors
/// `key_file_missing` naming the file, `key_file_damaged`, `cannot_read_path`.
pub(super) fn read(base: &Path) -> Result<Key> {
    let path = key_path(base);
    let damaged = || Error::new(Code::KeyFileDamaged).with("key_file", path.display());
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::new(Code::KeyFileMissing).with("path", base.display()).with("key_file", path.display()));
        }
        Err(cause) => {
            return Err(Error::new(Code::CannotReadPath).with("path", path.display()).with("detail", cause));
        }
    };
    let content: KeyFile = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
    let secret = unhex(&content.wrapped_key).ok_or_else(damaged)?;
    let key = Key { secret, salt: unhex(&content.salt).ok_or_else(damaged)? };
    if content.format_version != FORMAT_VERSION || content.check_value != key.check_value() {
        return Err(damaged());
    }
    Ok(key)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits: Vec<u32> = text.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => u8::try_from(high * 16 + low).ok(),
            _ => None,
        })
        .collect::<Option<_>>()?;
    bytes.try_into().ok()
}
