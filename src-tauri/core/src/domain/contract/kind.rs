//! What contracts a centre has (seeds 000 and 004; domain.md 1.6).

use serde::{Deserialize, Serialize};

/// Kind of contract. Its name stands in the base, in the register of kept papers and in number series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContractKind {
    /// О сетевой форме реализации образовательных программ (ст. 15 ФЗ-273): it has its own card and paper.
    #[default]
    NetworkForm,
    /// О сетевом взаимодействии: a frame without a programme; it does not stand for the network form.
    Framework,
    /// О совместной деятельности (ст. 1041 ГК РФ).
    JointActivity,
    /// Безвозмездного пользования помещением (ссуда, ст. 689 ГК РФ).
    FreeUse,
    /// Аренды (ст. 606 ГК РФ).
    Lease,
    /// О предоставлении субсидии (ст. 78, 78.1 БК РФ).
    Subsidy,
    /// С куратором: a research institute or an enterprise that gives tasks and mentors.
    Curator,
    /// С подрядчиком или исполнителем (ст. 702, 779 ГК РФ).
    Contractor,
    /// Об образовании с родителем (ст. 54 ФЗ-273, примерная форма по приказу от 16.09.2020 № 500).
    Education,
    /// Иной, под своим названием.
    Other,
}

impl ContractKind {
    pub const ALL: [Self; 10] = [
        Self::NetworkForm,
        Self::Framework,
        Self::JointActivity,
        Self::FreeUse,
        Self::Lease,
        Self::Subsidy,
        Self::Curator,
        Self::Contractor,
        Self::Education,
        Self::Other,
    ];

    /// As it stands in the base and in the register of kept papers.
    pub fn name(self) -> &'static str {
        match self {
            Self::NetworkForm => "network_form",
            Self::Framework => "framework",
            Self::JointActivity => "joint_activity",
            Self::FreeUse => "free_use",
            Self::Lease => "lease",
            Self::Subsidy => "subsidy",
            Self::Curator => "curator",
            Self::Contractor => "contractor",
            Self::Education => "education",
            Self::Other => "other",
        }
    }

    /// As a person reads it: «Договор аренды».
    pub fn title(self) -> &'static str {
        match self {
            Self::NetworkForm => "Договор о сетевой форме",
            Self::Framework => "Договор о сетевом взаимодействии",
            Self::JointActivity => "Договор о совместной деятельности",
            Self::FreeUse => "Договор безвозмездного пользования",
            Self::Lease => "Договор аренды",
            Self::Subsidy => "Соглашение о субсидии",
            Self::Curator => "Договор с куратором",
            Self::Contractor => "Договор с исполнителем",
            Self::Education => "Договор об образовании",
            Self::Other => "Договор",
        }
    }

    /// Organisations act together by it: models and formats of interaction are counted over these.
    pub fn is_interaction(self) -> bool {
        matches!(self, Self::NetworkForm | Self::Framework | Self::JointActivity | Self::Curator)
    }
}
