//! The facts the production calendar stands on, kept apart from its rules: holidays of the law, and what the Government moved each year.
//!
//! A new year is added here by its lines in [`ACTS`] and [`MOVED`]; a centre that does not wait types them into its own base. Source:
//! domain.md 3.4.

use super::calendar::DayKind::{self, DayOff, Shortened, Working};

/// The act of holidays, of days off moved from weekends and of eves an hour shorter.
pub(super) const LABOUR_CODE: &str = "ст. 95 и 112 ТК РФ";

/// Non-working holidays: month, day, name (ст. 112 ч. 1 ТК РФ, as it stands since 2013).
pub(super) const HOLIDAYS: &[(u32, u32, &str)] = &[
    (1, 1, "Новогодние каникулы"),
    (1, 2, "Новогодние каникулы"),
    (1, 3, "Новогодние каникулы"),
    (1, 4, "Новогодние каникулы"),
    (1, 5, "Новогодние каникулы"),
    (1, 6, "Новогодние каникулы"),
    (1, 7, "Рождество Христово"),
    (1, 8, "Новогодние каникулы"),
    (2, 23, "День защитника Отечества"),
    (3, 8, "Международный женский день"),
    (5, 1, "Праздник Весны и Труда"),
    (5, 9, "День Победы"),
    (6, 12, "День России"),
    (11, 4, "День народного единства"),
];

/// Years whose moves are all in [`MOVED`], each with its act.
pub(super) const ACTS: &[(i32, &str)] = &[
    (2025, "Постановление Правительства РФ от 04.10.2024 № 1335"),
    (2026, "Постановление Правительства РФ от 24.09.2025 № 1466"),
];

/// Days that differ from the rule of the law: year, month, day, what the day became, why.
pub(super) const MOVED: &[(i32, u32, u32, DayKind, &str)] = &[
    (2025, 2, 24, Working, "выходной за 23 февраля перенесён на 8 мая"),
    (2025, 3, 10, Working, "выходной за 8 марта перенесён на 13 июня"),
    (2025, 5, 2, DayOff, "выходной за 4 января"),
    (2025, 5, 8, DayOff, "выходной за 23 февраля"),
    (2025, 6, 13, DayOff, "выходной за 8 марта"),
    (2025, 11, 1, Shortened, "рабочая суббота за 3 ноября, на час короче"),
    (2025, 11, 3, DayOff, "выходной за 1 ноября"),
    (2025, 12, 31, DayOff, "выходной за 5 января"),
    (2026, 1, 9, DayOff, "выходной за 3 января"),
    (2026, 12, 31, DayOff, "выходной за 4 января"),
];
