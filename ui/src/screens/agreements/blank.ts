/** New rows of an agreement, as the core would make them: everything is there, nothing is chosen. */
import type {
  JointEvent, Milestone, MilestoneKind, Party, PupilLine, Resource, ResourceKind, ScheduleLine, Share, Teacher,
} from "$ui/api/agreements";

/** The id of what was not chosen yet. */
export const NIL = "00000000-0000-0000-0000-000000000000";

export const isChosen = (id: string | null | undefined): id is string => Boolean(id) && id !== NIL;

export const newParty = (role: Party["role"]): Party => ({
  organization_id: NIL, role, realises_parts: role === "base", gives_resources: false, signatory: null, resources: [],
});

export const newResource = (kind: ResourceKind): Resource => ({
  kind, title: "", address: "", area: null, seats: null, inventory_number: "", quantity: null, person_id: null, person_name: "", qualification: "",
  hours: null, when: "",
});

export const newShare = (part: string, organization: string): Share => ({
  part_id: part, organization_id: organization, theory: 0, practice: 0, place: "", starts_on: null, ends_on: null, attestation: "",
});

export const newPupil = (name = ""): PupilLine => ({
  person_id: null, full_name: name, born_on: null, group: "", consent_on: null, enrolled_on: null, left_on: null,
});

/** `like` gives what is usually the same as in the line above. */
export const newScheduleLine = (organization: string, like?: ScheduleLine): ScheduleLine => ({
  organization_id: like?.organization_id ?? organization, part_id: like?.part_id ?? null, weekday: like ? (like.weekday % 6) + 1 : 1,
  starts_at: like?.starts_at ?? null, ends_at: like?.ends_at ?? null, place: like?.place ?? "", hours: like?.hours ?? 0, meetings: like?.meetings ?? null,
});

export const newTeacher = (realisedBy: string): Teacher => ({
  person_id: null, full_name: "", post: "", qualification: "", part_id: null, realised_by: realisedBy, employer: null, contract: "", hours: 0,
});

export const newEvent = (): JointEvent => ({ title: "", when: "", place: "", responsible: "" });

export const newMilestone = (kind: MilestoneKind, on: string): Milestone => ({ kind, organization_id: null, on, note: "" });
