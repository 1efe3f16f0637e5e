//! An agreement with everything around it that its paper and its checks read: owned values, so that a draft on the screen and
//! a record of the base are looked at in the same way.

use super::agreement::{Agreement, Party, PartyRole, PupilLine, Share};
use super::document_kind::{About, DocumentKind};
use super::edition::Edition;
use super::ids::{OrganizationId, ProgrammePartId};
use super::legal_act::LegalAct;
use super::norm::Norms;
use super::organization::{Licence, Organization, Signatory};
use super::party_paper::{PaperPupil, PartyPaper, PartyPaperRow};
use super::programme::{Programme, ProgrammePart};
use chrono::NaiveDate;

#[derive(Clone, Debug, Default)]
pub struct AgreementRecord {
    pub agreement: Agreement,
    /// The parties' organisations, and any other that the agreement names.
    pub organizations: Vec<Organization>,
    pub programme: Option<Programme>,
    pub edition: Edition,
    pub acts: Vec<LegalAct>,
    pub norms: Norms,
    /// Other living agreements on the same programme.
    pub siblings: Vec<Agreement>,
    /// The party's paper that is read from the record; none: the agreement itself.
    pub paper: Option<PaperRecord>,
    pub today: NaiveDate,
}

/// A party's paper and its kind.
#[derive(Clone, Debug, Default)]
pub struct PaperRecord {
    pub kind: DocumentKind,
    pub paper: PartyPaper,
    /// Another living paper of the kind about the same pupil at the same participant.
    pub twin: Option<PartyPaperRow>,
}

impl AgreementRecord {
    /// The day the paper speaks of: its own date or the agreement's, for a draft without one today.
    pub fn day(&self) -> NaiveDate {
        let dated = match &self.paper {
            Some(paper) => paper.paper.dated_on,
            None => self.agreement.dated_on,
        };
        dated.unwrap_or(self.today)
    }

    /// The same record, read for a party's paper: who signs is who may on its day, whoever signed the agreement.
    #[must_use]
    pub fn for_paper(mut self, kind: DocumentKind, paper: PartyPaper, edition: Edition) -> Self {
        self.paper = Some(PaperRecord { kind, paper, twin: None });
        self.edition = edition;
        let day = self.day();
        let organizations = &self.organizations;
        for party in &mut self.agreement.parties {
            let organization = organizations.iter().find(|organization| organization.id == party.organization_id);
            let chosen =
                organization.zip(party.signatory).and_then(|(one, index)| one.signatories.get(usize::from(index)));
            if chosen.is_none_or(|signatory| !signatory.may_sign_on(day)) {
                party.signatory = None;
            }
        }
        self
    }

    /// The participant that the paper is about: the one named, or the only one that fits its kind.
    pub fn participant(&self) -> Option<&Party> {
        let PaperRecord { kind, paper, .. } = self.paper.as_ref()?;
        let mut fitting = self.agreement.participants().filter(|party| kind.concerns(party));
        match (kind.about, paper.organization_id) {
            (About::Agreement, _) => None,
            (_, Some(id)) => self.agreement.participants().find(|party| party.organization_id == id),
            (_, None) => fitting.next().filter(|_| fitting.next().is_none()),
        }
    }

    /// Whose paper it is.
    pub fn issuer(&self) -> Option<&Party> {
        match self.paper.as_ref()?.kind.issuer {
            PartyRole::Base => self.agreement.base(),
            PartyRole::Participant => self.participant(),
        }
    }

    /// To whom it speaks: the other one of base organisation and participant.
    pub fn addressee(&self) -> Option<&Party> {
        match self.paper.as_ref()?.kind.issuer {
            PartyRole::Base => self.participant(),
            PartyRole::Participant => self.agreement.base(),
        }
    }

    /// The parts that the participant of the paper realises.
    pub fn own_shares(&self) -> Vec<&Share> {
        let id = self.participant().map(|party| party.organization_id);
        self.agreement.shares.iter().filter(|share| Some(share.organization_id) == id).collect()
    }

    /// From the first day of those parts to the last one; where they name no days, the agreement's.
    pub fn own_period(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let shares = self.own_shares();
        let starts = shares.iter().filter_map(|share| share.starts_on).min();
        let ends = shares.iter().filter_map(|share| share.ends_on).max();
        (starts.or(self.agreement.starts_on), ends.or(self.agreement.ends_on))
    }

    /// Pupils of the list who study on the day; of a paper that names some, those.
    pub fn pupils(&self) -> Vec<(usize, PupilLine)> {
        let day = self.day();
        let named = self.paper.as_ref().map(|paper| paper.paper.pupils.as_slice()).unwrap_or_default();
        if !named.is_empty() {
            return named.iter().map(PaperPupil::line).enumerate().collect();
        }
        let studies = |(_, pupil): &(usize, &PupilLine)| pupil.left_on.is_none_or(|left| left > day);
        let list = self.agreement.pupils.list.iter().enumerate().filter(studies);
        list.map(|(index, pupil)| (index, pupil.clone())).collect()
    }

    pub fn organization(&self, id: OrganizationId) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == id)
    }

    pub fn organization_of(&self, party: &Party) -> Option<&Organization> {
        self.organization(party.organization_id)
    }

    pub fn base(&self) -> Option<(&Party, &Organization)> {
        let party = self.agreement.base()?;
        Some((party, self.organization_of(party)?))
    }

    /// The chosen signatory of a party, else the one whose powers hold on the day.
    pub fn signatory_of(&self, party: &Party) -> Option<&Signatory> {
        let organization = self.organization_of(party)?;
        match party.signatory {
            Some(index) => organization.signatories.get(usize::from(index)),
            None => organization.signatory_on(self.day()),
        }
    }

    pub fn licence_of(&self, party: &Party) -> Option<&Licence> {
        self.organization_of(party)?.licence_on(self.day())
    }

    pub fn part(&self, id: ProgrammePartId) -> Option<&ProgrammePart> {
        self.programme.as_ref()?.part(id)
    }

    pub fn part_of(&self, share: &Share) -> Option<&ProgrammePart> {
        self.part(share.part_id)
    }

    /// A norm of the table on the agreement's day.
    pub fn norm(&self, key: &str, fallback: i32) -> i32 {
        self.norms.value(key, self.day(), fallback)
    }
}
