/** What the screen of people works out by itself: a blank card, a name from its parts, the cases and where a mention leads. No core, no page. */
import type { Mention, Person } from "$ui/api/people";

/** The id of what was never saved. */
export const NIL = "00000000-0000-0000-0000-000000000000";

export function blank(): Person {
  return {
    id: NIL, surname: "", given: "", patronymic: "", sex: null, born_on: null, genitive: "", dative: "", accusative: "", instrumental: "",
    prepositional: "", archived: false,
  };
}

export function fullName({ surname, given, patronymic }: Pick<Person, "surname" | "given" | "patronymic">): string {
  return [surname, given, patronymic].map((part) => part.trim()).filter(Boolean).join(" ");
}

/** In the order of the school-book; the nominative is the name itself. */
export const CASES = ["genitive", "dative", "accusative", "instrumental", "prepositional"] as const;

/** Screen, record and tab where a mention stands. */
export function placeOf({ role, id }: Pick<Mention, "role" | "id">): { screen: string; id: string; query: Readonly<Record<string, string>> } {
  switch (role) {
    case "signatory":
      return { screen: "organizations", id, query: { field: "signatories.0.surname" } };
    case "teacher":
      return { screen: "agreements", id, query: { tab: "teachers" } };
    case "pupil":
      return { screen: "agreements", id, query: { tab: "pupils" } };
    case "worker":
      return { screen: "agreements", id, query: {} };
  }
}
