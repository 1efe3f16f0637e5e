//! Pieces of agreements that recur: resources, shares, lines of a schedule.

use crate::domain::agreement::{Resource, ResourceKind, ScheduleLine, Share, Teacher};
use crate::domain::ids::{OrganizationId, PersonId};
use crate::domain::programme::{Programme, ProgrammePart};
use crate::domain::units::AcademicHours;
use chrono::NaiveTime;

/// Area in square metres.
pub(super) fn room(title: &str, address: &str, area: u32, seats: u16) -> Resource {
    Resource {
        kind: ResourceKind::Room,
        title: title.to_owned(),
        address: address.to_owned(),
        area: Some(area * 100),
        seats: Some(seats),
        ..Resource::default()
    }
}

pub(super) fn equipment(title: &str, inventory_number: &str, quantity: u32) -> Resource {
    Resource {
        kind: ResourceKind::Equipment,
        title: title.to_owned(),
        inventory_number: inventory_number.to_owned(),
        quantity: Some(quantity),
        ..Resource::default()
    }
}

pub(super) fn materials(title: &str, quantity: u32) -> Resource {
    Resource { kind: ResourceKind::Materials, title: title.to_owned(), quantity: Some(quantity), ..Resource::default() }
}

/// Someone who teaches, as the papers name him.
#[derive(Clone, Debug)]
pub(super) struct Lecturer {
    pub person_id: PersonId,
    pub full_name: &'static str,
    pub post: &'static str,
    pub qualification: &'static str,
}

impl Lecturer {
    /// As a resource of the party that gives him.
    pub fn resource(&self, hours: AcademicHours) -> Resource {
        Resource {
            kind: ResourceKind::People,
            title: self.post.to_owned(),
            person_id: Some(self.person_id),
            person_name: self.full_name.to_owned(),
            qualification: self.qualification.to_owned(),
            hours: Some(hours),
            ..Resource::default()
        }
    }

    /// As one who teaches a part for a party.
    pub fn teaches(&self, share: &Share) -> Teacher {
        Teacher {
            person_id: Some(self.person_id),
            full_name: self.full_name.to_owned(),
            post: self.post.to_owned(),
            qualification: self.qualification.to_owned(),
            part_id: Some(share.part_id),
            realised_by: share.organization_id,
            hours: share.hours(),
            ..Teacher::default()
        }
    }
}

/// A part given whole to one party.
pub(super) fn share(part: &ProgrammePart, organization_id: OrganizationId, place: &str) -> Share {
    Share {
        part_id: part.id,
        organization_id,
        theory: part.theory,
        practice: part.practice,
        place: place.to_owned(),
        starts_on: part.starts_on,
        ends_on: part.ends_on,
        attestation: part.attestation.clone(),
    }
}

/// Every part of a programme given to the party and the place that `to` names for it.
pub(super) fn shares<'a>(programme: &Programme, to: impl IntoIterator<Item = (OrganizationId, &'a str)>) -> Vec<Share> {
    programme.parts.iter().zip(to).map(|(part, (id, place))| share(part, id, place)).collect()
}

/// Two academic hours with a break of ten minutes, once a week, as many times as the hours of the part ask.
pub(super) fn weekly(share: &Share, weekday: u8, hour: u32) -> ScheduleLine {
    let meetings = share.hours().hundredths() / 200;
    ScheduleLine {
        organization_id: share.organization_id,
        part_id: Some(share.part_id),
        weekday,
        starts_at: NaiveTime::from_hms_opt(hour, 0, 0),
        ends_at: NaiveTime::from_hms_opt(hour + 1, 40, 0),
        place: share.place.clone(),
        hours: AcademicHours::whole(2),
        meetings: u16::try_from(meetings).ok(),
    }
}
