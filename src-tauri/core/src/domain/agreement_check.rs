//! What an agreement may not be. A draft may lack almost everything: what prevents signing is a finding (domain.md 1.7). Refused is
//! only what no finding could name, because the record would contradict itself: a party twice, a row of nobody, a share of an
//! organisation that is no party.

use super::agreement::*;
use super::checked::Checked;
use super::fields::{CODE, Fields, NAME, NOTE, ROWS};
use super::ids::OrganizationId;
use super::refusal::Refusal;
use chrono::{NaiveTime, Timelike};
use std::collections::HashSet;

/// Most parties of one agreement.
const PARTIES: usize = 200;
/// Most days in a term of the agreement's text.
const DAYS: u16 = 1_000;

impl Agreement {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.line("number", &mut self.number, CODE);
        fields.words("locality", &mut self.locality, NAME);
        fields.words("distance", &mut self.distance, NAME);
        fields.lines("note", &mut self.note, NOTE);
        fields.date("dated_on", self.dated_on);
        fields.date("state_on", self.state_on);
        fields.date("starts_on", self.starts_on);
        fields.date("ends_on", self.ends_on);
        fields.number("copies", self.copies, 1, 1_000);
        fields.number("assessment.certificate_days", self.assessment.certificate_days, 0, DAYS);
        fields.words("papers.base_paper", &mut self.papers.base_paper, NAME);
        fields.words("papers.participant_paper", &mut self.papers.participant_paper, NAME);
        fields.money("property.payment", self.property.payment);
        fields.words("property.basis", &mut self.property.basis, NAME);
        fields.date("property.owner_consent_on", self.property.owner_consent_on);

        self.check_parties(&mut fields);
        let parties = Parties(self.parties.iter().map(|party| party.organization_id).collect());
        parties.holds_or_none(&mut fields, "escort_by", self.escort_by);
        fields.inside("financing", |fields| check_financing(fields, &mut self.financing, &parties));
        fields.inside("pupils", |fields| check_pupils(fields, &mut self.pupils));
        fields.each("shares", &mut self.shares, ROWS, |fields, share| check_share(fields, share, &parties));
        fields.each("schedule", &mut self.schedule, ROWS, |fields, line| check_schedule_line(fields, line, &parties));
        fields.each("teachers", &mut self.teachers, ROWS, |fields, teacher| check_teacher(fields, teacher, &parties));
        fields.each("events", &mut self.events, ROWS, check_event);
        fields.each("milestones", &mut self.milestones, ROWS, |fields, milestone| {
            parties.holds_or_none(fields, "organization_id", milestone.organization_id);
            fields.date("on", milestone.on);
            fields.line("note", &mut milestone.note, NAME);
        });
        fields.finish(self)
    }

    fn check_parties(&mut self, fields: &mut Fields) {
        let mut known = HashSet::new();
        let mut has_base = false;
        fields.each("parties", &mut self.parties, PARTIES, |fields, party| {
            if party.organization_id.is_new() {
                fields.refuse("organization_id", "party_unset");
            } else if !known.insert(party.organization_id) {
                fields.refuse("organization_id", "party_repeated");
            }
            if party.role == PartyRole::Base {
                if has_base {
                    fields.refuse("role", "second_base");
                }
                has_base = true;
            }
            fields.each("resources", &mut party.resources, ROWS, check_resource);
        });
        if !has_base && (1..=PARTIES).contains(&self.parties.len()) {
            fields.refuse("parties", "no_base");
        }
    }
}

/// The organisations that are parties; everything that is somebody's in the agreement is theirs.
struct Parties(HashSet<OrganizationId>);

impl Parties {
    fn holds(&self, fields: &mut Fields, field: &str, id: OrganizationId) {
        if id.is_new() {
            fields.refuse(field, "party_unset");
        } else if !self.0.contains(&id) {
            fields.refuse(field, "not_a_party");
        }
    }

    fn holds_or_none(&self, fields: &mut Fields, field: &str, id: Option<OrganizationId>) {
        if let Some(id) = id {
            self.holds(fields, field, id);
        }
    }
}

fn check_resource(fields: &mut Fields, resource: &mut Resource) {
    fields.words("title", &mut resource.title, NAME);
    fields.line("address", &mut resource.address, NAME);
    fields.line("inventory_number", &mut resource.inventory_number, CODE);
    fields.words("person_name", &mut resource.person_name, NAME);
    fields.line("qualification", &mut resource.qualification, NAME);
    fields.line("when", &mut resource.when, NAME);
    fields.number("area", resource.area, 0, 100_000_000);
    fields.number("quantity", resource.quantity, 0, 1_000_000);
    fields.hours("hours", resource.hours);
    if resource.title.is_empty() && resource.person_name.is_empty() {
        fields.refuse("title", "resource_title_empty");
    }
}

fn check_share(fields: &mut Fields, share: &mut Share, parties: &Parties) {
    if share.part_id.is_new() {
        fields.refuse("part_id", "part_unset");
    }
    parties.holds(fields, "organization_id", share.organization_id);
    fields.hours("theory", share.theory);
    fields.hours("practice", share.practice);
    fields.line("place", &mut share.place, NAME);
    fields.date("starts_on", share.starts_on);
    fields.date("ends_on", share.ends_on);
    fields.line("attestation", &mut share.attestation, NAME);
}

fn check_pupils(fields: &mut Fields, pupils: &mut Pupils) {
    fields.number("min", pupils.min, 0, 10_000);
    fields.number("max", pupils.max, 0, 10_000);
    fields.range("max", pupils.min, pupils.max);
    fields.number("list_days", pupils.list_days, 0, DAYS);
    fields.each("list", &mut pupils.list, ROWS, |fields, pupil| {
        fields.person("full_name", &mut pupil.full_name, NAME, "full_name_empty");
        fields.line("group", &mut pupil.group, CODE);
        fields.date("born_on", pupil.born_on);
        fields.date("consent_on", pupil.consent_on);
        fields.date("enrolled_on", pupil.enrolled_on);
        fields.date("left_on", pupil.left_on);
    });
}

fn check_schedule_line(fields: &mut Fields, line: &mut ScheduleLine, parties: &Parties) {
    parties.holds(fields, "organization_id", line.organization_id);
    if line.part_id.is_some_and(|part| part.is_new()) {
        fields.refuse("part_id", "part_unset");
    }
    if !(1..=7).contains(&line.weekday) {
        fields.refuse("weekday", "weekday_unset");
    }
    line.starts_at = line.starts_at.and_then(to_minute);
    line.ends_at = line.ends_at.and_then(to_minute);
    if let (Some(starts), Some(ends)) = (line.starts_at, line.ends_at)
        && ends <= starts
    {
        fields.refuse("ends_at", "time_order");
    }
    fields.line("place", &mut line.place, NAME);
    fields.hours("hours", line.hours);
    fields.number("meetings", line.meetings, 0, 10_000);
}

/// A timetable knows no seconds.
fn to_minute(time: NaiveTime) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0)
}

fn check_teacher(fields: &mut Fields, teacher: &mut Teacher, parties: &Parties) {
    fields.person("full_name", &mut teacher.full_name, NAME, "full_name_empty");
    fields.words("post", &mut teacher.post, NAME);
    fields.line("qualification", &mut teacher.qualification, NAME);
    fields.words("contract", &mut teacher.contract, NAME);
    fields.hours("hours", teacher.hours);
    parties.holds(fields, "realised_by", teacher.realised_by);
}

fn check_event(fields: &mut Fields, event: &mut JointEvent) {
    fields.named("title", &mut event.title, NAME, "event_title_empty");
    fields.line("when", &mut event.when, NAME);
    fields.line("place", &mut event.place, NAME);
    fields.line("responsible", &mut event.responsible, NAME);
}

fn check_financing(fields: &mut Fields, financing: &mut Financing, parties: &Parties) {
    parties.holds_or_none(fields, "organization_id", financing.organization_id);
    parties.holds_or_none(fields, "share_to", financing.share_to);
    fields.money("amount", financing.amount);
    fields.money("rate", financing.rate);
    fields.number("man_hours", financing.man_hours, 0, 10_000_000);
    fields.number("pay_days", financing.pay_days, 0, DAYS);
    if financing.share_percent.is_some_and(|share| share > 10_000) {
        fields.refuse("share_percent", "percent_out_of_range");
    }
    fields.words("source", &mut financing.source, NAME);
    fields.words("act", &mut financing.act, NAME);
    fields.words("sponsor", &mut financing.sponsor, NAME);
}
