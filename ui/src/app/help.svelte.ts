/** «Справка» over the place one stands at: which article belongs to a place, which ones a word finds, which one is read. */
import { matches } from "$ui/components/values/letters";
import { articles as all } from "$ui/text/help";
import type { Article, Block } from "$ui/text/help/article";
import type { Place } from "./router.svelte";

/** Names of a place, the narrowest first: `agreements/card:parties`, `agreements/card`, `agreements`; of a noun within a screen: `law/edition`. */
export function namesOf({ screen, rest, query }: Place): string[] {
  const noun = rest.find((part) => /^[a-z]+$/.test(part) && part !== "new");
  const card = noun ? `${screen}/${noun}` : rest.length ? `${screen}/card` : screen;
  return [...new Set([query.tab ? `${card}:${query.tab}` : card, card, screen])];
}

/** The article of a place; a place without one of its own has the article of the wider place. */
export function articleOf(place: Place, articles: readonly Article[] = all): Article | undefined {
  for (const name of namesOf(place)) {
    const found = articles.find((each) => each.places.includes(name));
    if (found) return found;
  }
  return undefined;
}

const wordsOf = (block: Block): string => (typeof block === "string" ? block : "note" in block ? block.note : block.steps.join(" "));

/** Articles with every word of the query; those that have them in the title come first. */
export function findArticles(query: string, articles: readonly Article[] = all): readonly Article[] {
  const titled = articles.filter((each) => matches(each.title, query));
  const other = articles.filter((each) => !titled.includes(each) && matches(`${each.title} ${each.words ?? ""} ${each.body.map(wordsOf).join(" ")}`, query));
  return [...titled, ...other];
}

class Help {
  open = $state(false);
  query = $state("");
  /** The article that is read; none: the list of topics. */
  read = $state.raw<Article | undefined>();

  /** At the article of the place, or at the topics. */
  showAt(place: Place): void {
    this.show(articleOf(place));
  }

  show(article: Article | undefined): void {
    this.query = "";
    this.read = article;
    this.open = true;
  }
}

export const help = new Help();
