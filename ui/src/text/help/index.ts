/** «Справка»: short articles by task, in the order of the work. */
import { agreements } from "./agreements";
import type { Article } from "./article";
import { books } from "./books";
import { papers } from "./papers";
import { safety } from "./safety";
import { start } from "./start";

export const topics: readonly { title: string; articles: readonly Article[] }[] = [
  { title: "Первые шаги", articles: start },
  { title: "Договор", articles: agreements },
  { title: "Бумаги и таблицы", articles: papers },
  { title: "Справочники", articles: books },
  { title: "Файл центра", articles: safety },
];
export const articles: readonly Article[] = topics.flatMap((topic) => topic.articles);

export const words = {
  title: "Справка",
  search: "О чём рассказать",
  nothing: "Об этом в справке ничего нет. Попробуйте другое слово.",
  back: "К темам",
  next: "Дальше",
  close: "Закрыть справку",
} as const;
