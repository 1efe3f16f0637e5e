//! The text of the form: compared with the official one (СФ-00), and with every clause that carries a mandatory condition (СФ-06).

use super::look::Look;
use super::words;
use crate::domain::edition::Edition;

/// A clause that an edition may not lose.
struct Mandatory {
    key: &'static str,
    /// Its number in the form, and what it is about.
    number: &'static str,
    about: &'static str,
    /// Only where a participant realises parts; a participant that only gives resources has no such clause.
    realising: bool,
}

const fn clause(key: &'static str, number: &'static str, about: &'static str) -> Mandatory {
    Mandatory { key, number, about, realising: false }
}

/// Пункты 2.1–2.6 and those that carry the conditions of ст. 15 ч. 2 ФЗ-273. By role a clause of one key speaks differently.
const MANDATORY: [Mandatory; 10] = [
    clause("subject", "1.1", "предмет договора и характеристики программы"),
    clause("period", "1.3", "период реализации"),
    clause("parts", "2.1", "части программы и ресурсы сторон"),
    clause("requirements", "2.2", "требования к образовательной деятельности"),
    clause("pupils", "2.3", "число и список обучающихся"),
    clause("schedule", "2.4", "расписание или график"),
    clause("assessment", "2.5", "текущий контроль и промежуточная аттестация"),
    Mandatory {
        key: "certificates", number: "2.6", about: "справки об освоении частей", realising: true
    },
    clause("papers", "2.8", "выдаваемые документы"),
    clause("duration", "4.2", "срок действия договора"),
];

pub(super) fn check(look: &mut Look<'_>) {
    if sf06_edition(look) {
        sf06_clauses(look);
        sf06_acts(look);
        sf00_compared(look);
    }
}

/// Whether there is a text at all.
fn sf06_edition(look: &mut Look<'_>) -> bool {
    let there = look.record.edition.form.sections.iter().any(|section| !section.clauses.is_empty());
    if !there {
        look.error("СФ-06", "sf06_edition_missing", look.at("edition_id"), []);
    }
    there
}

fn sf06_clauses(look: &mut Look<'_>) {
    let realising = look.agreement.has_realising();
    for clause in MANDATORY.iter().filter(|clause| realising || !clause.realising) {
        if has(&look.record.edition, clause.key) {
            continue;
        }
        let values = [
            ("edition", words::shown(&look.record.edition.title)),
            ("number", clause.number.to_owned()),
            ("about", clause.about.to_owned()),
        ];
        look.error("СФ-06", "sf06_clause_missing", look.at_edition("form.sections"), values);
    }
}

/// A clause of the key with some text in it.
fn has(edition: &Edition, key: &str) -> bool {
    let clauses = edition.form.sections.iter().flat_map(|section| &section.clauses);
    clauses
        .filter(|clause| clause.key == key)
        .any(|clause| clause.paragraphs.iter().any(|paragraph| !paragraph.nodes.is_empty()))
}

/// Пункт 2.2 cites acts of the table that are in force on the agreement's day.
fn sf06_acts(look: &mut Look<'_>) {
    let day = look.record.day();
    let cited = |act: &crate::domain::legal_act::LegalAct| {
        !act.archived && !words::is_blank(&act.citation) && act.is_in_force_on(day)
    };
    if !look.record.acts.iter().any(cited) {
        look.error("СФ-06", "sf06_acts_missing", look.at("edition_id"), [("day", words::day(day))]);
    }
}

fn sf00_compared(look: &mut Look<'_>) {
    if look.record.edition.compared_on.is_none() {
        let values = [("edition", words::shown(&look.record.edition.title))];
        look.warning("СФ-00", "sf00_not_compared", look.at_edition("compared_on"), values);
    }
}
