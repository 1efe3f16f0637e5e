//! What the papers that end an agreement say: by agreement of the parties, by the end of a licence, by the end of its term.

use super::super::evaluate::Numbers;
use super::super::parties::{self, set};
use super::super::record::Reading;
use super::super::wording::{date_text, hours, middle, quoted, some, working_days};
use crate::domain::addendum::{Addendum, AddendumKind};
use crate::domain::agreement::FinancingKind;
use crate::domain::edition::Loop;
use crate::domain::ids::OrganizationId;
use crate::domain::record::AgreementRecord;
use crate::russian::Case;
use chrono::NaiveDate;

/// The clauses of an ending, in their order.
pub(super) fn ending(addendum: &Addendum, was: &AgreementRecord, numbers: &Numbers, on: &str) -> Vec<String> {
    let ending = Ending { was, numbers };
    let reason = reason(addendum);
    match addendum.kind {
        AddendumKind::Change => Vec::new(),
        AddendumKind::Withdrawal => ending.withdrawal(addendum.organization_id, on, &reason),
        AddendumKind::Termination => {
            let ground = ending.clause("termination");
            let mut said = vec![format!("Расторгнуть Договор с {on} по соглашению Сторон{ground}{reason}.")];
            said.extend(ending.afterwards());
            said
        }
        AddendumKind::Cessation => {
            let ground = ending.clause("cessation");
            let mut said = vec![format!("Действие Договора прекращается с {on}{reason}{ground}.")];
            said.extend(ending.afterwards());
            said
        }
        AddendumKind::Completion => ending.completion(),
    }
}

fn reason(addendum: &Addendum) -> String {
    some(&addendum.reason).map(|reason| format!(" в связи с {}", middle(&reason))).unwrap_or_default()
}

struct Ending<'a> {
    was: &'a AgreementRecord,
    numbers: &'a Numbers,
}

impl Ending<'_> {
    /// « (пункт 5.2 Договора)», of the clause with this key.
    fn clause(&self, key: &str) -> String {
        let number = self.numbers.clauses.iter().find(|(known, _)| known == key).map(|(_, number)| number);
        number.map(|number| format!(" (пункт {number} Договора)")).unwrap_or_default()
    }

    fn realising(&self, case: Case) -> Option<String> {
        set(self.was, Loop::RealisingParticipants, case, true)
    }

    fn several_realise(&self) -> bool {
        parties::members(self.was, Loop::RealisingParticipants).len() > 1
    }

    fn withdrawal(&self, leaving: Option<OrganizationId>, on: &str, reason: &str) -> Vec<String> {
        let Some(id) = leaving else { return Vec::new() };
        let title = parties::title(self.was, id, Case::Genitive).unwrap_or_default();
        let ground = self.clause("cessation");
        let mut said = vec![format!("Действие Договора в отношении {title} прекращается с {on}{reason}{ground}.")];
        let part = |share: &crate::domain::agreement::Share| {
            let title = some(&self.was.part_of(share)?.title)?;
            Some(format!("{} ({})", quoted(&title), hours(share.hours())))
        };
        let parts: Vec<String> = self.was.agreement.shares_of(id).filter_map(part).collect();
        if !parts.is_empty() {
            let (head, verb) = match parts.len() {
                1 => ("Часть Образовательной программы", "которую реализовывала"),
                _ => ("Части Образовательной программы", "которые реализовывала"),
            };
            let who = parties::title(self.was, id, Case::Nominative).unwrap_or_default();
            said.push(format!(
                "{head}, {verb} {who}: {}, — с указанной даты реализует Базовая организация без использования сетевой формы после \
                 внесения изменений в Образовательную программу.",
                parts.join(", ")
            ));
        }
        said
    }

    /// What the parties do when the agreement ends before its term.
    fn afterwards(&self) -> Vec<String> {
        let agreement = &self.was.agreement;
        let mut said = vec!["Обязательства Сторон по Договору прекращаются с указанной даты.".to_owned()];
        if let Some(who) = self.realising(Case::Nominative) {
            let days = agreement.assessment.certificate_days.unwrap_or_else(|| self.was.days("certificate_days", 3));
            let days = working_days(days, Case::Genitive);
            let (send, expel) = if self.several_realise() {
                ("направляют", "отчисляют")
            } else {
                ("направляет", "отчисляет")
            };
            said.push(format!(
                "{who} не позднее {days} с указанной даты {send} Базовой организации сведения об освоении обучающимися частей \
                 Образовательной программы и {expel} обучающихся, зачисленных в порядке перевода."
            ));
            said.push(
                "Неосвоенные части Образовательной программы реализует Базовая организация без использования сетевой формы после \
                 внесения изменений в Образовательную программу."
                    .to_owned(),
            );
        }
        if agreement.property.by_act {
            said.push("Переданное имущество возвращается передавшей его Стороне по акту.".to_owned());
        }
        said.push(match (agreement.financing.kind, self.section("finance")) {
            (FinancingKind::Own | FinancingKind::Unset, _) | (_, None) => {
                "Взаимных финансовых обязательств Стороны не имеют.".to_owned()
            }
            (_, Some(number)) => {
                format!("Расчёты за время до указанной даты производятся в порядке раздела {number} Договора.")
            }
        });
        said
    }

    fn section(&self, key: &str) -> Option<&String> {
        self.numbers.sections.iter().find(|(known, _)| known == key).map(|(_, number)| number)
    }

    fn completion(&self) -> Vec<String> {
        let agreement = &self.was.agreement;
        let number = |key: &str| self.numbers.clauses.iter().find(|(known, _)| known == key).map(|(_, number)| number);
        let period =
            number("period").map(|number| format!(", предусмотренный пунктом {number} Договора,")).unwrap_or_default();
        let ended = agreement.ends_on.map(|day: NaiveDate| format!(" {}", date_text(day))).unwrap_or_default();
        let ground = self.clause("duration");
        let mut said = vec![format!(
            "Период реализации Образовательной программы{period} завершился{ended}. Действие Договора прекращается в связи с истечением \
             срока{ground}."
        )];
        said.push("Образовательная программа реализована Сторонами в объёме, указанном в таблице.".to_owned());
        if let Some(who) = self.realising(Case::Genitive) {
            said.push(format!(
                "Справки об освоении частей Образовательной программы направлены Базовой организации. Обучающиеся отчислены из {who} в \
                 связи с завершением обучения."
            ));
        }
        if agreement.property.by_act {
            said.push("Переданное имущество возвращено передавшей его Стороне.".to_owned());
        }
        said.push(match agreement.financing.kind {
            FinancingKind::Own | FinancingKind::Unset => "Взаимные расчёты не производились.".to_owned(),
            _ => "Расчёты между Сторонами произведены полностью.".to_owned(),
        });
        said.push("Стороны претензий друг к другу не имеют.".to_owned());
        said
    }
}
