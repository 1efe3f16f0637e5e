//! russian
