//! What a contract of the register may not be. A draft may lack almost everything; refused is what contradicts itself, and a signed
//! contract that says neither when nor between whom.

use super::checked::Checked;
use super::contract::*;
use super::fields::{CODE, Fields, NAME, NOTE};
use super::refusal::Refusal;
use chrono::NaiveDate;
use std::collections::HashSet;

/// Most parties of one contract.
const PARTIES: usize = 200;
/// Most papers in a chain, prolongations and links.
const LINES: usize = 100;
/// Longest period and notice, in their units.
const LONGEST: u16 = 1_000;
/// Longest period in years.
const YEARS: u16 = 100;

impl Contract {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        if self.kind == ContractKind::NetworkForm {
            fields.refuse("kind", "contract_kind_own_card");
        }
        if self.kind == ContractKind::Other {
            fields.named("title", &mut self.title, NAME, "contract_title_empty");
        } else {
            fields.words("title", &mut self.title, NAME);
        }
        fields.line("number", &mut self.number, CODE);
        fields.lines("subject", &mut self.subject, NOTE);
        fields.lines("note", &mut self.note, NOTE);
        fields.date("dated_on", self.dated_on);
        fields.date("state_on", self.state_on);
        fields.period(("starts_on", self.starts_on), ("ends_on", self.ends_on));
        fields.money("amount", self.amount);
        self.check_parties(&mut fields);
        self.check_state(&mut fields);
        self.check_renewal(&mut fields);
        if let Some(notice) = self.notice {
            fields.number("notice.count", notice.count, 1, LONGEST);
        }
        self.check_extensions(&mut fields);
        fields.each("basis", &mut self.basis, LINES, check_basis);
        self.check_links(&mut fields);
        fields.finish(self)
    }

    fn check_parties(&mut self, fields: &mut Fields) {
        let (mut organizations, mut people) = (HashSet::new(), HashSet::new());
        fields.each("parties", &mut self.parties, PARTIES, |fields, party| {
            fields.words("role", &mut party.role, NAME);
            party.organization_id = party.organization_id.filter(|id| !id.is_new());
            party.person_id = party.person_id.filter(|id| !id.is_new());
            let Some(organization) = party.organization_id else {
                fields.person("name", &mut party.name, NAME, "contract_party_empty");
                let typed = (party.person_id, party.name.to_lowercase());
                if !party.name.is_empty() && !people.insert(typed) {
                    fields.refuse("name", "contract_person_repeated");
                }
                return;
            };
            if party.person_id.is_some() || !party.name.trim().is_empty() {
                fields.refuse("name", "contract_party_both");
            }
            if !organizations.insert(organization) {
                fields.refuse("organization_id", "party_repeated");
            }
        });
    }

    /// A contract that was concluded has a day and two sides.
    fn check_state(&self, fields: &mut Fields) {
        if let (Some(dated), Some(state)) = (self.dated_on, self.state_on)
            && self.is_concluded()
            && state < dated
        {
            fields.refuse_with("state_on", "contract_state_early", [("dated", shown(dated))]);
        }
        if !self.is_concluded() {
            return;
        }
        if self.dated_on.is_none() {
            fields.refuse("dated_on", "contract_date_needed");
        }
        if self.parties.len() < 2 {
            fields.refuse("parties", "contract_parties_few");
        }
    }

    /// What the chosen kind of renewal does not use goes.
    fn check_renewal(&mut self, fields: &mut Fields) {
        if self.renewal.kind != RenewalKind::Tacit {
            self.renewal = Renewal { kind: self.renewal.kind, ..Renewal::default() };
            return;
        }
        if let Some(period) = self.renewal.period {
            let most = if period.unit == PeriodUnit::Years { YEARS } else { LONGEST };
            // A renewal of no length would never reach today.
            fields.number("renewal.period.count", period.count, 1, most);
        }
        if self.ends_on.is_none() && self.extensions.is_empty() {
            fields.refuse("ends_on", "contract_end_needed");
        }
        fields.number("renewal.limit", self.renewal.limit, 1, LONGEST);
        fields.date("renewal.refused_on", self.renewal.refused_on);
        if let (Some(refused), Some(from)) = (self.renewal.refused_on, self.starts_on.or(self.dated_on))
            && refused < from
        {
            fields.refuse_with("renewal.refused_on", "contract_refused_early", [("from", shown(from))]);
        }
    }

    /// Each agreed end has its day and lies behind the beginning; they follow one another as they were agreed.
    fn check_extensions(&mut self, fields: &mut Fields) {
        let from = self.starts_on.or(self.dated_on);
        let mut agreed: Option<NaiveDate> = None;
        fields.each("extensions", &mut self.extensions, LINES, |fields, extension| {
            fields.words("paper", &mut extension.paper, NAME);
            fields.date("agreed_on", extension.agreed_on);
            fields.date("until", extension.until);
            match (extension.until, from) {
                (None, _) => fields.refuse("until", "required"),
                (Some(until), Some(from)) if until < from => {
                    fields.refuse_with("until", "period_order", [("from", shown(from)), ("until", shown(until))]);
                }
                _ => {}
            }
            if let (Some(before), Some(now)) = (agreed, extension.agreed_on)
                && now < before
            {
                fields.refuse_with("agreed_on", "contract_extension_order", [("before", shown(before))]);
            }
            agreed = extension.agreed_on.or(agreed);
        });
    }

    fn check_links(&mut self, fields: &mut Fields) {
        let own = self.id;
        let mut known = HashSet::new();
        fields.each("links", &mut self.links, LINES, |fields, link| {
            if link.contract_id.is_new() {
                fields.refuse("contract_id", "contract_link_unset");
            } else if link.contract_id == own {
                fields.refuse("contract_id", "contract_link_self");
            } else if !known.insert((link.contract_id, link.kind)) {
                fields.refuse("contract_id", "contract_link_repeated");
            }
        });
    }
}

fn check_basis(fields: &mut Fields, act: &mut BasisAct) {
    fields.line("number", &mut act.number, CODE);
    fields.date("dated_on", act.dated_on);
    fields.line("issuer", &mut act.issuer, NAME);
    fields.line("title", &mut act.title, NAME);
    if act.number.is_empty() && act.title.is_empty() && act.issuer.is_empty() {
        fields.refuse("title", "contract_basis_empty");
    }
    if act.scan.as_ref().is_some_and(|scan| scan.len() != 64 || !scan.chars().all(|c| c.is_ascii_hexdigit())) {
        fields.refuse("scan", "contract_scan_unknown");
    }
}

fn shown(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}
