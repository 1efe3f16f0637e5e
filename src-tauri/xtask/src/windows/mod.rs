//! Windows from a Linux machine: compiling for it, and trying what was compiled through wine.

pub mod tests;
pub mod toolchain;
pub mod wine;

/// What is compiled for: the libraries and the linker are MinGW's, which Debian carries.
pub const TRIPLE: &str = "x86_64-pc-windows-gnu";
