/** What the fields of one agreement are chosen from and named by: organisations, the programme with its parts, editions of the text. */
import { type Agreement, choices, type Edition, type Organization, type OrganizationRow, type PersonRow, type Programme, type ProgrammeRow } from "$ui/api/agreements";
import { type Live, live } from "$ui/app/live.svelte";
import type { Choice } from "$ui/components/Select.svelte";
import { shortDate } from "$ui/components/values/dates";
import { isChosen } from "./blank";

export class Around {
  readonly #agreement: () => Agreement;
  readonly #rows: Live<OrganizationRow[]>;
  readonly #programmes: Live<ProgrammeRow[]>;
  readonly #editions: Live<Edition[]>;
  readonly #people: Live<PersonRow[]>;
  readonly #named: Live<Organization[]>;
  readonly #programme: Live<Programme | null>;

  // Texts, so that typing elsewhere in the agreement asks for nothing.
  readonly #ids = $derived.by(() => this.#partyIds().sort().join(" "));
  readonly #programmeId = $derived.by(() => this.#agreement().programme_id ?? "");

  /** To be made while a component is set up. */
  constructor(agreement: () => Agreement) {
    this.#agreement = agreement;
    this.#rows = live(["organization"], () => choices.organizations());
    this.#programmes = live(["programme"], () => choices.programmes());
    this.#editions = live(["edition"], () => choices.editions());
    this.#people = live(["person", "agreement", "organization"], () => choices.people());
    this.#named = live(["organization"], () => Promise.all(this.#ids.split(" ").filter(Boolean).map((id) => choices.organization(id))));
    this.#programme = live(["programme"], async () => (isChosen(this.#programmeId) ? choices.programme(this.#programmeId) : null));
  }

  #partyIds(): string[] {
    return [...new Set(this.#agreement().parties.map((party) => party.organization_id).filter(isChosen))];
  }

  readonly #byId = $derived.by(() => new Map((this.#named.data ?? []).map((each) => [each.id, each])));
  readonly #rowById = $derived.by(() => new Map((this.#rows.data ?? []).map((each) => [each.id, each])));

  readonly organizationChoices: readonly Choice[] = $derived.by(() =>
    (this.#rows.data ?? []).map((row) => ({
      value: row.id, label: row.short_name || row.full_name, note: [row.inn && `ИНН ${row.inn}`, row.locality].filter(Boolean).join(", ") || undefined,
    })),
  );

  /** Whom a line may point to. */
  readonly peopleChoices: readonly Choice[] = $derived.by(() =>
    (this.#people.data ?? []).map((row) => ({ value: row.id, label: row.full_name, note: row.post || (row.born_on ? shortDate(row.born_on) : undefined) })),
  );

  readonly #personById = $derived.by(() => new Map((this.#people.data ?? []).map((each) => [each.id, each])));

  /** Nothing for one who is archived. */
  person(id: string): PersonRow | undefined {
    return this.#personById.get(id);
  }

  readonly programmeRows: readonly ProgrammeRow[] = $derived.by(() => this.#programmes.data ?? []);
  readonly editions: readonly Edition[] = $derived.by(() => this.#editions.data ?? []);

  /** The chosen programme; null: none, or not read yet. */
  readonly programme: Programme | null = $derived.by(() => {
    const programme = this.#programme.data ?? null;
    return programme?.id === this.#programmeId ? programme : null;
  });

  /** A party's organisation with its signatories and licences, once it has been read. */
  organization(id: string): Organization | undefined {
    return this.#byId.get(id);
  }

  name(id: string): string {
    const known = this.#byId.get(id) ?? this.#rowById.get(id);
    return known ? known.short_name || known.full_name : "";
  }

  readonly parties: readonly Choice[] = $derived.by(() => this.#partyIds().map((value) => ({ value, label: this.name(value) })));

  /** Who may realise parts: the base organisation and those marked so. `also` keeps what stands in a row now. */
  realising(also?: string): readonly Choice[] {
    const able = this.#agreement().parties.filter((party) => party.role === "base" || party.realises_parts || party.organization_id === also);
    return able.filter((party) => isChosen(party.organization_id)).map((party) => ({ value: party.organization_id, label: this.name(party.organization_id) }));
  }

  readonly parts: readonly Choice[] = $derived.by(() => (this.programme?.parts ?? []).map((part, n) => ({ value: part.id, label: `${n + 1}. ${part.title}` })));
}
