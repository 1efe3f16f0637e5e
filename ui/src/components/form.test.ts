import { tick } from "svelte";
import { expect, it } from "vitest";
import { FormScope } from "./form.svelte";

it("a text that could not be read is taken up again when its page of the form comes back", async () => {
  const scope = new FormScope();
  scope.misread("dated_on", "Не удалось прочитать дату");
  scope.turning();
  scope.left("dated_on", "32.13");
  expect(scope.readable).toBe(false);
  await tick();
  expect(scope.takeUp("dated_on")).toBe("32.13");
  expect(scope.takeUp("dated_on")).toBeUndefined();
});

it("a field that has no more place in the form takes its unread text along, and saving is free again", async () => {
  const scope = new FormScope();
  scope.turning();
  await tick();
  scope.misread("basis_on", "Не удалось прочитать дату");
  scope.left("basis_on", "32.13");
  expect(scope.readable).toBe(true);
  expect(scope.takeUp("basis_on")).toBeUndefined();
});
