//! One program of tests; its modules mirror the modules of core.

mod domain;
