/** What an article of «Справка» is made of. One task an article; what is said once in the law is named, not retold. */
export type Block =
  /** A paragraph. */
  | string
  /** What to do, in order. */
  | { steps: readonly string[] }
  /** What is worth knowing before it hurts. */
  | { note: string };

export interface Article {
  key: string;
  title: string;
  /** Where «Справка» opens at it: a screen, `screen/card`, `screen/card:tab`, `screen/noun`. */
  places: readonly string[];
  /** Words by which a person may look for it, when the text has others. */
  words?: string;
  body: readonly Block[];
  /** Keys of articles to read next. */
  next?: readonly string[];
}
