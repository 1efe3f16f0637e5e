//! Saving an agreement: the contract, the choices of its variant matrix, then what belongs to its parties.

use std::collections::HashSet;

use chrono::Datelike;
use rusqlite::named_params;

use crate::domain::agreement::Agreement;
use crate::domain::checked::Checked;
use crate::domain::ids::{ContractId, ProgrammePartId};
use crate::domain::number_series::ContractKind;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

use super::super::WriteTx;
use super::super::references::References;
use super::super::rows::{date, id, name, or_null};
use super::NOUN;

const KIND: ContractKind = ContractKind::NetworkForm;

impl WriteTx<'_> {
    /// Adds an agreement; one that has no id yet gets one.
    ///
    /// # Errors
    /// `invalid` naming a number in use or a reference to what is not in the base.
    pub fn add_agreement(&self, agreement: &Checked<Agreement>) -> Result<ContractId> {
        let contract_id = self.own_or_new(agreement.id);
        self.number_must_be_free(contract_id, agreement)?;
        self.save_agreement(contract_id, agreement)?;
        Ok(contract_id)
    }

    /// Writes an agreement down, new or known, whose number a partner gave: it stands on the partner's paper and is none of this centre's
    /// series.
    ///
    /// # Errors
    /// `invalid` naming a reference to what is not in the base.
    pub fn receive_agreement(&self, agreement: &Checked<Agreement>) -> Result<()> {
        self.save_agreement(agreement.id, agreement)
    }

    /// Saves an agreement that is there already.
    ///
    /// # Errors
    /// `not_found`; `invalid` naming a number in use or a reference to what is not in the base.
    pub fn change_agreement(&self, agreement: &Checked<Agreement>) -> Result<()> {
        if !self.value::<bool>(
            "SELECT EXISTS (SELECT 1 FROM agreement WHERE contract_id = :id)",
            named_params! { ":id": id(agreement.id) },
        )? {
            return Err(Error::not_found(NOUN, agreement.id));
        }
        self.number_must_be_free(agreement.id, agreement)?;
        self.save_agreement(agreement.id, agreement)
    }

    /// Puts an agreement away.
    ///
    /// # Errors
    /// `not_found`.
    pub fn archive_agreement(&self, contract_id: ContractId) -> Result<()> {
        self.set_archived("contract", contract_id, true)
    }

    /// Takes an agreement out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn restore_agreement(&self, contract_id: ContractId) -> Result<()> {
        self.set_archived("contract", contract_id, false)
    }

    fn save_agreement(&self, contract_id: ContractId, agreement: &Agreement) -> Result<()> {
        self.agreement_must_hold(agreement)?;
        self.run(
            "INSERT INTO contract (id, kind, number, dated_on, starts_on, ends_on, state, state_on, note, archived)
             VALUES (:id, :kind, :number, :dated_on, :starts_on, :ends_on, :state, :state_on, :note, :archived)
             ON CONFLICT (id) DO UPDATE SET number = excluded.number, dated_on = excluded.dated_on, starts_on = excluded.starts_on,
                 ends_on = excluded.ends_on, state = excluded.state, state_on = excluded.state_on, note = excluded.note,
                 archived = excluded.archived",
            named_params! {
                ":id": id(contract_id),
                ":kind": KIND.name(),
                ":number": agreement.number,
                ":dated_on": or_null(agreement.dated_on, date),
                ":starts_on": or_null(agreement.starts_on, date),
                ":ends_on": or_null(agreement.ends_on, date),
                ":state": name(&agreement.state),
                ":state_on": or_null(agreement.state_on, date),
                ":note": agreement.note,
                ":archived": agreement.archived,
            },
        )?;
        self.save_choices(contract_id, agreement)?;
        self.clear_agreement_children(contract_id)?;
        self.save_parties(contract_id, &agreement.parties)?;
        self.save_shares(contract_id, &agreement.shares)?;
        self.save_schedule(contract_id, &agreement.schedule)?;
        self.save_pupil_list(contract_id, &agreement.pupils.list)?;
        self.save_teachers(contract_id, &agreement.teachers)?;
        self.save_events(contract_id, &agreement.events)?;
        self.save_milestones(contract_id, &agreement.milestones)
    }

    /// Taking a number that another contract of the year has, or that is on a kept paper, is refused; keeping one's own is not.
    fn number_must_be_free(&self, contract_id: ContractId, agreement: &Agreement) -> Result<()> {
        let Some(year) = agreement.dated_on.map(|day| day.year()).filter(|_| !agreement.number.is_empty()) else {
            return Ok(());
        };
        let kept: bool = self.value(
            "SELECT EXISTS (SELECT 1 FROM contract WHERE id = :id AND number = :number AND substr(dated_on, 1, 4) = :year)",
            named_params! { ":id": id(contract_id), ":number": agreement.number, ":year": format!("{year:04}") },
        )?;
        if kept || !self.used_contract_numbers(KIND, year)?.contains(&agreement.number) {
            return Ok(());
        }
        let refusal = Refusal::new("number", "number_taken").with("number", &agreement.number).with("year", year);
        Err(Error::invalid(vec![refusal]))
    }

    fn agreement_must_hold(&self, agreement: &Agreement) -> Result<()> {
        let mut references = References::default();
        references.to("edition", "edition_id", agreement.edition_id);
        references.to("programme", "programme_id", agreement.programme_id);
        references.to("contract", "renews", agreement.renews);
        for (position, party) in agreement.parties.iter().enumerate() {
            references.to("organization", format!("parties.{position}.organization_id"), Some(party.organization_id));
            for (row, resource) in party.resources.iter().enumerate() {
                references.to("person", format!("parties.{position}.resources.{row}.person_id"), resource.person_id);
            }
        }
        for (position, pupil) in agreement.pupils.list.iter().enumerate() {
            references.to("person", format!("pupils.list.{position}.person_id"), pupil.person_id);
        }
        for (position, teacher) in agreement.teachers.iter().enumerate() {
            references.to("person", format!("teachers.{position}.person_id"), teacher.person_id);
            references.to("organization", format!("teachers.{position}.employer"), teacher.employer);
        }
        self.must_hold(references)?;
        self.parts_must_be_of_the_programme(agreement)
    }

    /// Everything that names a part names one of the chosen programme.
    fn parts_must_be_of_the_programme(&self, agreement: &Agreement) -> Result<()> {
        let parts: HashSet<ProgrammePartId> = self
            .rows(
                "SELECT id FROM programme_part WHERE programme_id = :programme_id",
                named_params! { ":programme_id": or_null(agreement.programme_id, id) },
                |row| row.id("id"),
            )?
            .into_iter()
            .collect();
        let shares =
            agreement.shares.iter().map(|share| Some(share.part_id)).enumerate().map(|(n, part)| ("shares", n, part));
        let schedule =
            agreement.schedule.iter().map(|line| line.part_id).enumerate().map(|(n, part)| ("schedule", n, part));
        let teachers =
            agreement.teachers.iter().map(|teacher| teacher.part_id).enumerate().map(|(n, part)| ("teachers", n, part));
        let refusals: Vec<Refusal> = shares
            .chain(schedule)
            .chain(teachers)
            .filter(|(_, _, part)| part.is_some_and(|part| !parts.contains(&part)))
            .map(|(list, position, _)| Refusal::new(format!("{list}.{position}.part_id"), "part_of_other_programme"))
            .collect();
        if refusals.is_empty() { Ok(()) } else { Err(Error::invalid(refusals)) }
    }

    fn save_choices(&self, contract_id: ContractId, agreement: &Agreement) -> Result<()> {
        let Agreement { pupils, assessment, papers, property, financing, .. } = agreement;
        self.run(
            "INSERT INTO agreement (contract_id, locality, edition_id, programme_id, coverage, approval, min_pupils, max_pupils,
                 list_days, handed_over, list_as_annex, schedule_mode, study_form, distance, interim_assessment,
                 certificate_days, final_by, papers_by, base_paper, participant_paper, property_use,
                 property_payment_kopecks, property_by_act, property_basis, owner_consent_on, financing,
                 financing_party, amount_kopecks, rate_kopecks, man_hours, source, pay_days, pay_when, financing_act,
                 sponsor, share_percent_hundredths, share_to, personal_data, escort_by, copies, renews_id, changes_read)
             VALUES (:contract_id, :locality, :edition_id, :programme_id, :coverage, :approval, :min_pupils, :max_pupils,
                 :list_days, :handed_over, :list_as_annex, :schedule_mode, :study_form, :distance,
                 :interim_assessment, :certificate_days, :final_by, :papers_by, :base_paper, :participant_paper,
                 :property_use, :property_payment_kopecks, :property_by_act, :property_basis, :owner_consent_on,
                 :financing, :financing_party, :amount_kopecks, :rate_kopecks, :man_hours, :source, :pay_days,
                 :pay_when, :financing_act, :sponsor, :share_percent_hundredths, :share_to, :personal_data,
                 :escort_by, :copies, :renews_id, :changes_read)
             ON CONFLICT (contract_id) DO UPDATE SET locality = excluded.locality, edition_id = excluded.edition_id, programme_id = excluded.programme_id,
                 coverage = excluded.coverage, approval = excluded.approval, min_pupils = excluded.min_pupils,
                 max_pupils = excluded.max_pupils, list_days = excluded.list_days, handed_over = excluded.handed_over,
                 list_as_annex = excluded.list_as_annex, schedule_mode = excluded.schedule_mode, study_form
                 = excluded.study_form, distance = excluded.distance, interim_assessment = excluded.interim_assessment,
                 certificate_days = excluded.certificate_days, final_by = excluded.final_by, papers_by
                 = excluded.papers_by, base_paper = excluded.base_paper, participant_paper = excluded.participant_paper,
                 property_use = excluded.property_use, property_payment_kopecks = excluded.property_payment_kopecks,
                 property_by_act = excluded.property_by_act, property_basis = excluded.property_basis,
                 owner_consent_on = excluded.owner_consent_on, financing = excluded.financing, financing_party
                 = excluded.financing_party, amount_kopecks = excluded.amount_kopecks, rate_kopecks
                 = excluded.rate_kopecks, man_hours = excluded.man_hours, source = excluded.source, pay_days
                 = excluded.pay_days, pay_when = excluded.pay_when, financing_act = excluded.financing_act, sponsor
                 = excluded.sponsor, share_percent_hundredths = excluded.share_percent_hundredths, share_to
                 = excluded.share_to, personal_data = excluded.personal_data, escort_by = excluded.escort_by, copies
                 = excluded.copies, renews_id = excluded.renews_id, changes_read = excluded.changes_read",
            named_params! {
                ":contract_id": id(contract_id),
                ":locality": agreement.locality,
                ":edition_id": or_null(agreement.edition_id, id),
                ":programme_id": or_null(agreement.programme_id, id),
                ":coverage": name(&agreement.coverage),
                ":approval": name(&agreement.approval),
                ":min_pupils": pupils.min,
                ":max_pupils": pupils.max,
                ":list_days": pupils.list_days,
                ":handed_over": name(&pupils.handed_over),
                ":list_as_annex": pupils.list_as_annex,
                ":schedule_mode": name(&agreement.schedule_mode),
                ":study_form": name(&agreement.study_form),
                ":distance": agreement.distance,
                ":interim_assessment": assessment.interim,
                ":certificate_days": assessment.certificate_days,
                ":final_by": name(&assessment.final_by),
                ":papers_by": name(&papers.by),
                ":base_paper": papers.base_paper,
                ":participant_paper": papers.participant_paper,
                ":property_use": name(&property.usage),
                ":property_payment_kopecks": property.payment.map(|payment| payment.0),
                ":property_by_act": property.by_act,
                ":property_basis": property.basis,
                ":owner_consent_on": or_null(property.owner_consent_on, date),
                ":financing": name(&financing.kind),
                ":financing_party": or_null(financing.organization_id, id),
                ":amount_kopecks": financing.amount.map(|amount| amount.0),
                ":rate_kopecks": financing.rate.map(|rate| rate.0),
                ":man_hours": financing.man_hours,
                ":source": financing.source,
                ":pay_days": financing.pay_days,
                ":pay_when": name(&financing.pay_when),
                ":financing_act": financing.act,
                ":sponsor": financing.sponsor,
                ":share_percent_hundredths": financing.share_percent,
                ":share_to": or_null(financing.share_to, id),
                ":personal_data": name(&agreement.personal_data),
                ":escort_by": or_null(agreement.escort_by, id),
                ":copies": agreement.copies,
                ":renews_id": or_null(agreement.renews, id),
                ":changes_read": agreement.changes_read,
            },
        )
        .map(drop)
    }
}
