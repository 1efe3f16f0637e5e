/** States and facts in the order in which they usually come. */
import type { AgreementState, MilestoneKind } from "$ui/api/agreements";

export const KEPT_STATES: readonly AgreementState[] = ["application", "draft", "approval", "signed", "completed", "terminated", "ceased"];

/** From signing on a state has its day. */
export const needsDay = (state: AgreementState): boolean => !["application", "draft", "approval"].includes(state);

export const MILESTONES: readonly MilestoneKind[] = [
  "request_received", "sent_for_approval", "approved", "programme_approved", "schedule_agreed", "work_programmes_received", "list_sent", "enrolment_order",
  "consents_collected", "property_handed_over", "published_on_site", "attendance_asked", "attendance_answered", "certificates_received", "expulsion_order",
  "other",
];
