/** «Справка»: short articles by task, in the order of the work. */
import { agreements } from "./agreements";
import type { Article } from "./article";
import { books } from "./books";
import { papers } from "./papers";
import { safety } from "./safety";
import { start } from "./start";

export const articles: readonly Article[] = [...start, ...agreements, ...papers, ...books, ...safety];

export const words = {
  title: "Справка",
  open: "Справка",
  search: "О чём рассказать",
  here: "Об этом месте",
  all: "Все темы",
  nothing: "Об этом в справке ничего нет. Попробуйте другое слово.",
  back: "К темам",
  next: "Дальше",
  close: "Закрыть справку",
  kind: "Справка",
} as const;
