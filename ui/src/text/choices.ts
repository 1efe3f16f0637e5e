/** Choices of a select from a record of words, in the order they are written. */
export function choices<Key extends string>(record: Readonly<Record<Key, string>>): { value: Key; label: string }[] {
  return (Object.keys(record) as Key[]).map((value) => ({ value, label: record[value] }));
}
