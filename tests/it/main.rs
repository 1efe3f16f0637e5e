//! One program of tests: its modules mirror the modules of the core.

mod russian;
