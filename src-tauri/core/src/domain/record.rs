//! An agreement with everything around it that its paper and its checks read: owned values, so that a draft on the screen and
//! a record of the base are looked at in the same way.

use super::agreement::{Agreement, Party, Share};
use super::edition::Edition;
use super::ids::{OrganizationId, ProgrammePartId};
use super::legal_act::LegalAct;
use super::norm::Norms;
use super::organization::{Licence, Organization, Signatory};
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
    pub today: NaiveDate,
}

impl AgreementRecord {
    /// The day the paper speaks of: the agreement's date, for a draft without one today.
    pub fn day(&self) -> NaiveDate {
        self.agreement.dated_on.unwrap_or(self.today)
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
