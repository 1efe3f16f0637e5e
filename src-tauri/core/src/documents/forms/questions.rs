//! The questions of the variant matrix, the lists and the conditions made of them, as a person reads them: «если участник реализует
//! части». The editor offers them by these words, the comparison of two editions and the terminal show them so.

use crate::domain::edition::{Condition, Loop, Question};

/// A question with its two answers, each as it stands after «если».
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub question: Question,
    pub yes: &'static str,
    pub no: &'static str,
}

const fn asked(question: Question, yes: &'static str, no: &'static str) -> Asked {
    Asked { question, yes, no }
}

/// Every question, in the order of the matrix; a test finds one that is missing.
pub const QUESTIONS: &[Asked] = &[
    asked(Question::CoverageParts, "договор о части программы", "договор обо всей программе"),
    asked(Question::SeveralParts, "по договору реализуется несколько частей", "по договору реализуется одна часть"),
    asked(Question::ProgrammeHasFocus, "у программы есть направленность", "у программы нет направленности"),
    asked(Question::ApprovalJoint, "программу утверждают совместно", "программу утверждает одна базовая организация"),
    asked(Question::SeveralParticipants, "участников несколько", "участник один"),
    asked(Question::HasRealising, "участник реализует части", "участники не реализуют части"),
    asked(
        Question::HasGiving,
        "есть участник, который только даёт ресурсы",
        "нет участников, которые только дают ресурсы",
    ),
    asked(
        Question::GivesRooms,
        "участник, который только даёт ресурсы, даёт помещение",
        "участник, который только даёт ресурсы, не даёт помещений",
    ),
    asked(Question::PartyRealises, "эта сторона реализует части", "эта сторона не реализует части"),
    asked(
        Question::PartyIsEdu,
        "эта сторона ведёт образовательную деятельность",
        "эта сторона не ведёт образовательную деятельность",
    ),
    asked(Question::PartyIsEntrepreneur, "эта сторона — предприниматель", "эта сторона — не предприниматель"),
    asked(Question::ScheduleByAnnex, "расписание стоит в приложении", "расписание каждая сторона определяет сама"),
    asked(Question::InterimAssessment, "есть промежуточная аттестация", "промежуточной аттестации нет"),
    asked(
        Question::FinalByBase,
        "итоговую аттестацию проводит базовая организация",
        "итоговую аттестацию проводит не одна базовая организация",
    ),
    asked(Question::FinalJoint, "итоговую аттестацию проводят совместно", "итоговую аттестацию не проводят совместно"),
    asked(Question::FinalNone, "итоговой аттестации нет", "итоговая аттестация есть"),
    asked(Question::PapersBase, "документы выдаёт базовая организация", "документы выдаёт не одна базовая организация"),
    asked(Question::PapersBoth, "документы выдают базовая организация и участник", "участник документы не выдаёт"),
    asked(Question::PapersNone, "документы не выдаются", "документы выдаются"),
    asked(
        Question::PapersBaseTyped,
        "документ базовой организации назван своими словами",
        "документ базовой организации не назван своими словами",
    ),
    asked(
        Question::PapersParticipantTyped,
        "документ участника назван своими словами",
        "документ участника не назван своими словами",
    ),
    asked(Question::PropertyFree, "имущество используется безвозмездно", "имущество используется не безвозмездно"),
    asked(Question::PropertyPaid, "имущество используется за плату", "имущество используется без платы"),
    asked(Question::PropertyNotUsed, "имущество друг другу не предоставляется", "имущество предоставляется"),
    asked(Question::PropertyByAct, "имущество передаётся по акту", "имущество передаётся без акта"),
    asked(
        Question::PropertyHasBasis,
        "названо основание использования имущества",
        "основание использования имущества не названо",
    ),
    asked(Question::HandsOverPersonalFiles, "передаются копии личных дел", "копии личных дел не передаются"),
    asked(Question::ListAsAnnex, "список обучающихся стоит в приложении", "список обучающихся направляется отдельно"),
    asked(Question::FinancingOwn, "стороны обходятся без взаимных расчётов", "между сторонами есть расчёты"),
    asked(
        Question::FinancingInText,
        "условия оплаты стоят в тексте договора",
        "условия оплаты стоят не в тексте договора",
    ),
    asked(Question::FinancingByManHours, "оплата считается по человеко-часам", "оплата считается не по человеко-часам"),
    asked(
        Question::FinancingByAddendum,
        "условия оплаты — в дополнительном соглашении",
        "условия оплаты — не в дополнительном соглашении",
    ),
    asked(Question::FinancingCertificates, "оплата за счёт сертификатов", "оплата не за счёт сертификатов"),
    asked(Question::FinancingPaidServices, "оплата за счёт платных услуг", "оплата не за счёт платных услуг"),
    asked(Question::FinancingSponsor, "оплата за счёт целевых средств", "оплата не за счёт целевых средств"),
    asked(
        Question::PaysRealising,
        "базовая организация платит участнику, который реализует части",
        "базовая организация не платит участнику, который реализует части",
    ),
    asked(
        Question::PaysGiving,
        "базовая организация платит участнику, который только даёт ресурсы",
        "базовая организация не платит участнику, который только даёт ресурсы",
    ),
    asked(
        Question::IncomeShared,
        "доля дохода перечисляется другой стороне",
        "доля дохода другой стороне не перечисляется",
    ),
    asked(Question::PayMonthly, "оплата ежемесячно", "оплата не ежемесячно"),
    asked(Question::PartTimeStudy, "форма обучения очно-заочная", "форма обучения очная"),
    asked(Question::DistanceUsed, "применяются дистанционные технологии", "дистанционные технологии не применяются"),
    asked(Question::HasTeachers, "названы лица, проводящие занятия", "лица, проводящие занятия, не названы"),
    asked(Question::HasEvents, "есть план совместных мероприятий", "плана совместных мероприятий нет"),
    asked(
        Question::PupilsMove,
        "обучающиеся переезжают между местами занятий",
        "обучающиеся не переезжают между местами занятий",
    ),
    asked(
        Question::DataByConsents,
        "персональные данные передаются по согласиям",
        "персональные данные передаются не по согласиям",
    ),
    asked(
        Question::DataByOtherGround,
        "персональные данные передаются по иному основанию",
        "персональные данные не передаются по иному основанию",
    ),
    asked(Question::DataNotTransferred, "персональные данные не передаются", "персональные данные передаются"),
    asked(
        Question::DatedAfterStart,
        "договор датирован позже начала реализации",
        "договор датирован не позже начала реализации",
    ),
    asked(Question::CopiesForAll, "экземпляров хватает на все стороны", "экземпляров меньше, чем сторон"),
    asked(Question::HasAnnexes, "у договора есть приложения", "у договора нет приложений"),
    asked(
        Question::ParticipantRealises,
        "участник, о котором бумага, реализует части",
        "участник, о котором бумага, только даёт ресурсы",
    ),
    asked(
        Question::ParticipantSeveralParts,
        "участник, о котором бумага, реализует несколько частей",
        "участник, о котором бумага, реализует одну часть",
    ),
    asked(
        Question::ParticipantAttests,
        "части участника, о котором бумага, завершаются аттестацией",
        "части участника, о котором бумага, не завершаются аттестацией",
    ),
    asked(
        Question::ParticipantPaid,
        "участнику, о котором бумага, платят по тексту договора",
        "участнику, о котором бумага, не платят по тексту договора",
    ),
    asked(
        Question::ParticipantTeachers,
        "названы педагоги участника, о котором бумага",
        "педагоги участника, о котором бумага, не названы",
    ),
    asked(Question::OnePupil, "в бумаге один обучающийся", "обучающихся в бумаге несколько"),
    asked(Question::PupilFourteen, "обучающемуся исполнилось 14 лет", "обучающемуся нет 14 лет"),
];

/// Every list, as it stands after «для каждого»: the key, and its words.
pub const LOOPS: &[(Loop, &str)] = &[
    (Loop::Parties, "каждая сторона договора"),
    (Loop::Participants, "каждый участник"),
    (Loop::RealisingParticipants, "каждый участник, который реализует части"),
    (Loop::GivingParticipants, "каждый участник, который только даёт ресурсы"),
    (Loop::PaidRealising, "каждый участник, которому платят за реализацию частей"),
    (Loop::PaidGiving, "каждый участник, которому платят за ресурсы"),
    (Loop::Parts, "каждая часть программы по договору"),
    (Loop::OwnParts, "каждая часть участника, о котором бумага"),
    (Loop::Annexes, "каждое приложение"),
];

/// Whether a question is asked of the party of the list around it.
pub fn asks_of_party(question: Question) -> bool {
    matches!(question, Question::PartyRealises | Question::PartyIsEdu | Question::PartyIsEntrepreneur)
}

/// Whether a question is asked of what only a party's paper has: its participant, its pupils.
pub fn asks_of_paper(question: Question) -> bool {
    asks_of_participant(question) || matches!(question, Question::OnePupil | Question::PupilFourteen)
}

/// Whether a question is asked of the participant that a paper is about.
pub fn asks_of_participant(question: Question) -> bool {
    matches!(
        question,
        Question::ParticipantRealises
            | Question::ParticipantSeveralParts
            | Question::ParticipantAttests
            | Question::ParticipantPaid
            | Question::ParticipantTeachers
    )
}

/// What is gone through, in words.
pub fn loop_words(over: Loop) -> &'static str {
    LOOPS.iter().find(|(known, _)| *known == over).map(|(_, words)| *words).unwrap_or_default()
}

/// A condition in words, as it stands after «если».
pub fn condition_words(condition: &Condition) -> String {
    words(condition, true, false)
}

/// A denial is carried down to the answers: «не верно, что …» is no Russian for a clause.
fn words(condition: &Condition, holds: bool, inner: bool) -> String {
    let joined = |conditions: &[Condition], all: bool| {
        let said: Vec<String> = conditions.iter().map(|one| words(one, holds, conditions.len() > 1)).collect();
        let text = said.join(if all { " и " } else { " или " });
        if inner && said.len() > 1 { format!("({text})") } else { text }
    };
    match condition {
        Condition::Always if holds => "всегда".to_owned(),
        Condition::Always => "никогда".to_owned(),
        Condition::All(conditions) => joined(conditions, holds),
        Condition::Any(conditions) => joined(conditions, !holds),
        Condition::Not(condition) => words(condition, !holds, inner),
        Condition::Is(question) => QUESTIONS
            .iter()
            .find(|asked| asked.question == *question)
            .map(|asked| if holds { asked.yes } else { asked.no })
            .unwrap_or_default()
            .to_owned(),
    }
}
