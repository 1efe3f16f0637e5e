//! Tests of core over bases in memory and on disk; modules mirror those of core.

mod store;
