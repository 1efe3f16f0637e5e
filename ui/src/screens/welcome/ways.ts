/** Which ways out help with which reason; the first is the main one. The rest (another file, an example, one's own centre) always stand below. */
export type Way = "readOnly" | "again" | "openThat";

const WAYS: Readonly<Record<string, readonly Way[]>> = {
  base_in_use: ["readOnly", "again"],
  base_read_only: ["readOnly", "again"],
  base_exists: ["openThat"],
  // Nothing that the person does to these files here would change the answer: only another file helps.
  newer_base: [],
  not_a_base: [],
  key_file_exists: [],
};

export function waysOut(code: string): readonly Way[] {
  return WAYS[code] ?? ["again"];
}
