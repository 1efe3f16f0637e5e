//! stub
use crate::domain::calendar::WorkingCalendar;
use crate::domain::finding::Finding;
use crate::domain::record::AgreementRecord;
pub fn check(_: &AgreementRecord, _: &WorkingCalendar) -> Vec<Finding> { vec![] }
