//! Numbers that carry their unit in the type.

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, Sub};

/// The largest integer that crosses to the window unharmed (2⁵³ − 1).
pub const MAX_SAFE: i64 = (1 << 53) - 1;

/// Money, in kopecks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Kopecks(#[cfg_attr(feature = "bindings", specta(type = specta_typescript::Number))] pub i64);

/// Academic hours in hundredths: 0,5 and 1,5 hours occur, and sums must be exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct AcademicHours(pub i32);

impl AcademicHours {
    pub const ZERO: Self = Self(0);

    pub fn whole(hours: i32) -> Self {
        Self(hours.saturating_mul(100))
    }

    pub fn hundredths(self) -> i32 {
        self.0
    }
}

impl Add for AcademicHours {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for AcademicHours {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for AcademicHours {
    fn sum<I: Iterator<Item = Self>>(hours: I) -> Self {
        hours.fold(Self::ZERO, Add::add)
    }
}
