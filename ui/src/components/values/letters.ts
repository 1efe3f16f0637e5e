/** Russian order and search that joins ё and е, whatever the case. */
const order = new Intl.Collator("ru", { numeric: true, sensitivity: "variant", caseFirst: "lower" });

export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е").replace(/[\s\u00a0]+/g, " ").trim();
}

/** Every word of the query begins or lies inside the text: «шк 3 обн» finds «Школа № 3 города Обнинска». */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query).split(" ").every((word) => folded.includes(word));
}

/** A row with the words it is found by, folded once: a filter over thousands of rows must keep up with typing. */
export interface Findable<Row> {
  row: Row;
  folded: string;
}

export function findable<Row>(rows: readonly Row[], text: (row: Row) => string): Findable<Row>[] {
  return rows.map((row) => ({ row, folded: fold(text(row)) }));
}

/** Rows in which every word of the query lies somewhere. */
export function withWords<Row>(all: readonly Findable<Row>[], query: string): Row[] {
  const words = fold(query).split(" ").filter(Boolean);
  return all.filter(({ folded }) => words.every((word) => folded.includes(word))).map(({ row }) => row);
}

export type Sortable = string | number | boolean | null | undefined;

/** Russian order for words, numbers by size, empty values last. */
export function compare(a: Sortable, b: Sortable): number {
  const noA = a === null || a === undefined || a === "";
  const noB = b === null || b === undefined || b === "";
  if (noA || noB) return Number(noA) - Number(noB);
  if (typeof a === "string" && typeof b === "string") return order.compare(a, b);
  return Number(a) - Number(b);
}
