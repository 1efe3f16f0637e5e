import { expect, test } from "vitest";
import { words as agreements } from "$ui/text/agreements";
import { articles } from "$ui/text/help";
import { law } from "$ui/text/law";
import { articleOf, findArticles, namesOf } from "./help.svelte";
import { readHash } from "./router.svelte";
import { screens } from "./screens";

test("every screen and every tab of the agreement opens «Справка» at an article", () => {
  for (const { key } of screens) expect(articleOf(readHash(`#/${key}`)), key).toBeDefined();
  for (const tab of Object.keys(agreements.card.tabs)) {
    expect(articles.flatMap(({ places }) => places), tab).toContain(`agreements/card:${tab}`);
  }
  for (const tab of Object.keys(law.tabs).slice(1)) expect(articleOf(readHash(`#/law?tab=${tab}`))?.places, tab).toContain(`law:${tab}`);
});

test("a place that articles name is there, and belongs to one article", () => {
  const keys = new Set(screens.map(({ key }) => key));
  const places = articles.flatMap((each) => each.places);
  expect(new Set(places).size).toBe(places.length);
  for (const place of places) expect(keys, place).toContain(place.split(/[/:]/)[0]);
});

test("a place is called from the narrowest to the widest", () => {
  expect(namesOf(readHash("#/agreements/0198?tab=pupils"))).toEqual(["agreements/card:pupils", "agreements/card", "agreements"]);
  expect(namesOf(readHash("#/journal"))).toEqual(["journal"]);
  expect(articleOf(readHash("#/law/edition/0198"))?.key).toBe("edition");
  expect(articleOf(readHash("#/agreements/0198/addendum/new"))?.key).toBe("addenda");
  expect(articleOf(readHash("#/organizations/0198?tab=unknown"))?.key).toBe("organization");
});

test("articles are found by words of the title first, then by the text and by what else one may say", () => {
  const keys = (query: string) => findArticles(query).map(({ key }) => key);
  expect(keys("календарь")[0]).toBe("calendar");
  expect(keys("docx")).toEqual(["word"]);
  expect(keys("человеко-час")).toContain("financing");
  expect(keys("поименный")).toContain("pupils");
  expect(keys("абракадабра")).toEqual([]);
});

test("«next» leads to articles that are there; keys are unique", () => {
  const keys = articles.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { next = [] } of articles) for (const key of next) expect(keys).toContain(key);
});
