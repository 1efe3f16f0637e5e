//! Answers to the questions of the variant matrix (domain.md 1.4, appendix А), each from the record alone.

use super::evaluate::Scope;
use super::paper_values;
use super::parties::members;
use super::record::Reading;
use super::wording::some;
use crate::domain::agreement::{
    Approval, Coverage, FinalAssessment, FinancingKind, HandedOver, PapersBy, PayWhen, PersonalData, PropertyUse,
    ResourceKind, ScheduleMode, StudyForm,
};
use crate::domain::edition::{Condition, Loop, Question};
use crate::domain::programme::ProgrammeKind;

pub(super) fn holds(condition: &Condition, scope: &Scope<'_>) -> bool {
    holds_when(condition, &|question| answer(question, scope))
}

/// The same over any answers: an edition is checked and compared without a record.
pub(super) fn holds_when(condition: &Condition, answer: &dyn Fn(Question) -> bool) -> bool {
    match condition {
        Condition::Always => true,
        Condition::All(conditions) => conditions.iter().all(|condition| holds_when(condition, answer)),
        Condition::Any(conditions) => conditions.iter().any(|condition| holds_when(condition, answer)),
        Condition::Not(condition) => !holds_when(condition, answer),
        Condition::Is(question) => answer(*question),
    }
}

/// Every question that a condition asks.
pub(super) fn questions(condition: &Condition, into: &mut Vec<Question>) {
    match condition {
        Condition::Always => {}
        Condition::All(conditions) | Condition::Any(conditions) => {
            conditions.iter().for_each(|condition| questions(condition, into))
        }
        Condition::Not(condition) => questions(condition, into),
        Condition::Is(question) if into.contains(question) => {}
        Condition::Is(question) => into.push(*question),
    }
}

fn answer(question: Question, scope: &Scope<'_>) -> bool {
    let record = scope.record;
    let agreement = &record.agreement;
    let financing = &agreement.financing;
    match question {
        Question::CoverageParts => agreement.coverage == Coverage::Parts,
        Question::SeveralParts => record.parts().len() > 1,
        Question::ProgrammeHasFocus => {
            record.programme.as_ref().map_or(ProgrammeKind::default(), |programme| programme.kind).has_focus()
        }
        Question::ApprovalJoint => agreement.approval == Approval::Joint,
        Question::SeveralParticipants => agreement.participants().nth(1).is_some(),
        Question::HasRealising => agreement.has_realising(),
        Question::HasGiving => agreement.has_giving(),
        Question::GivesRooms => agreement
            .participants()
            .filter(|party| party.only_gives())
            .any(|party| party.resources.iter().any(|resource| resource.kind == ResourceKind::Room)),
        Question::PartyRealises => scope.party.is_some_and(|(party, number)| number.is_none() || party.realises_parts),
        Question::PartyIsEdu => scope.organization().is_some_and(|organization| organization.is_edu),
        Question::PartyIsEntrepreneur => {
            scope.organization().is_some_and(|organization| organization.is_entrepreneur())
        }
        Question::ScheduleByAnnex => agreement.schedule_mode == ScheduleMode::Annex,
        Question::InterimAssessment => agreement.assessment.interim,
        Question::FinalByBase => agreement.assessment.final_by == FinalAssessment::Base,
        Question::FinalJoint => agreement.assessment.final_by == FinalAssessment::Joint,
        Question::FinalNone => agreement.assessment.final_by == FinalAssessment::None,
        Question::PapersBase => agreement.papers.by == PapersBy::Base,
        Question::PapersBoth => agreement.papers.by == PapersBy::BaseAndParticipants,
        Question::PapersNone => agreement.papers.by == PapersBy::None,
        Question::PapersBaseTyped => some(&agreement.papers.base_paper).is_some(),
        Question::PapersParticipantTyped => some(&agreement.papers.participant_paper).is_some(),
        Question::PropertyFree => agreement.property.usage == PropertyUse::Free,
        Question::PropertyPaid => agreement.property.usage == PropertyUse::Paid,
        Question::PropertyNotUsed => agreement.property.usage == PropertyUse::NotUsed,
        Question::PropertyByAct => agreement.property.by_act,
        Question::PropertyHasBasis => !agreement.property.basis.trim().is_empty(),
        Question::HandsOverPersonalFiles => agreement.pupils.handed_over == HandedOver::PersonalFiles,
        Question::ListAsAnnex => agreement.pupils.list_as_annex,
        Question::FinancingOwn => financing.kind == FinancingKind::Own,
        Question::FinancingInText => financing.kind == FinancingKind::InText,
        Question::FinancingByManHours => financing.rate.is_some() || financing.man_hours.is_some(),
        Question::FinancingByAddendum => financing.kind == FinancingKind::ByAddendum,
        Question::FinancingCertificates => financing.kind == FinancingKind::Certificates,
        Question::FinancingPaidServices => financing.kind == FinancingKind::PaidServices,
        Question::FinancingSponsor => financing.kind == FinancingKind::Sponsor,
        Question::PaysRealising => !members(record, Loop::PaidRealising).is_empty(),
        Question::PaysGiving => !members(record, Loop::PaidGiving).is_empty(),
        Question::IncomeShared => financing.share_percent.is_some() || financing.share_to.is_some(),
        Question::PayMonthly => financing.pay_when == PayWhen::Monthly,
        Question::PartTimeStudy => agreement.study_form == StudyForm::PartTime,
        Question::DistanceUsed => !agreement.distance.trim().is_empty(),
        Question::HasTeachers => !agreement.teachers.is_empty(),
        Question::HasEvents => !agreement.events.is_empty(),
        Question::PupilsMove => agreement.escort_by.is_some(),
        Question::DataByConsents => agreement.personal_data == PersonalData::Consents,
        Question::DataByOtherGround => agreement.personal_data == PersonalData::OtherGround,
        Question::DataNotTransferred => agreement.personal_data == PersonalData::NotTransferred,
        Question::DatedAfterStart => {
            matches!((agreement.dated_on, agreement.starts_on), (Some(dated), Some(starts)) if dated > starts)
        }
        Question::CopiesForAll => record.copies() >= agreement.parties.len(),
        Question::HasAnnexes => !scope.numbers.annexes.is_empty(),
        Question::ParticipantRealises => record.participant().is_some_and(|party| party.realises_parts),
        Question::ParticipantSeveralParts => {
            let mut parts: Vec<_> = record.own_shares().iter().map(|share| share.part_id).collect();
            parts.sort_unstable();
            parts.dedup();
            parts.len() > 1
        }
        Question::ParticipantAttests => {
            agreement.assessment.interim && record.own_shares().iter().any(|share| some(&share.attestation).is_some())
        }
        Question::ParticipantPaid => {
            let paid = |over| members(record, over).into_iter().map(|(party, _)| party.organization_id);
            let own = record.participant().map(|party| party.organization_id);
            financing.kind == FinancingKind::InText
                && paid(Loop::PaidRealising).chain(paid(Loop::PaidGiving)).any(|id| Some(id) == own)
        }
        Question::ParticipantTeachers => {
            let own = record.participant().map(|party| party.organization_id);
            agreement.teachers.iter().any(|teacher| Some(teacher.realised_by) == own)
        }
        Question::OnePupil => record.pupils().len() == 1,
        Question::PupilFourteen => paper_values::pupil_is_fourteen(record),
    }
}
