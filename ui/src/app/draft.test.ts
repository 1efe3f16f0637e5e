import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Refused } from "$ui/api/client";
import { Draft, type DraftKeeper } from "./draft.svelte";

interface Form { name: string; inn: string }

function keeper(found: unknown = null): DraftKeeper & { log: string[] } {
  const log: string[] = [];
  return {
    log,
    read: async () => found,
    keep: async (form, data) => void log.push(`keep ${form} ${JSON.stringify(data)}`),
    drop: async (form) => void log.push(`drop ${form}`),
  };
}

const make = (kept: DraftKeeper, save: (value: Form) => Promise<unknown> = async () => "id") =>
  new Draft<Form>({ form: "organization/new", initial: { name: "", inn: "" }, save, keeper: kept });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("typing is kept after a moment of quiet, once", async () => {
  const kept = keeper();
  const draft = make(kept);
  draft.value.name = "Ш";
  draft.changed();
  await vi.advanceTimersByTimeAsync(300);
  draft.value.name = "Школа";
  draft.changed();
  await vi.advanceTimersByTimeAsync(599);
  expect(kept.log).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept.log).toEqual(['keep organization/new {"name":"Школа","inn":""}']);
});

it("leaving keeps at once, and a form that was typed back to where it began needs no draft", async () => {
  const kept = keeper();
  const draft = make(kept);
  draft.value.name = "Школа";
  await draft.flush();
  draft.value.name = "";
  await draft.flush();
  await draft.flush();
  expect(kept.log).toEqual(['keep organization/new {"name":"Школа","inn":""}', "drop organization/new"]);
});

it("an unsaved draft is found again, and keys that it lacks come from the record", async () => {
  const draft = make(keeper({ name: "Школа" }));
  await draft.open();
  expect(draft.value).toEqual({ name: "Школа", inn: "" });
  expect(draft.restored).toBe(true);
  expect(draft.dirty).toBe(true);
});

it("a saved form has no draft any more", async () => {
  const kept = keeper();
  const draft = make(kept);
  draft.value.name = "Школа";
  expect(await draft.save()).toBe("id");
  expect(kept.log).toEqual(["drop organization/new"]);
  expect(draft.dirty).toBe(false);
});

it("a refusal comes back to its fields and what was typed stays and is kept", async () => {
  const kept = keeper();
  const draft = make(kept, async () => {
    throw new Refused("invalid", {}, [{ field: "inn", problem: "inn_length", values: { digits: "3" } }]);
  });
  draft.value.inn = "123";
  expect(await draft.save()).toBe(false);
  expect(Object.keys(draft.scope.errors)).toEqual(["inn"]);
  expect(draft.problem).toBeNull();
  await vi.advanceTimersByTimeAsync(600);
  expect(kept.log).toEqual(['keep organization/new {"name":"","inn":"123"}']);
});

it("a text that could not be read is never saved as an empty value", async () => {
  const save = vi.fn(async () => "id");
  const draft = make(keeper(), save);
  draft.scope.misread("opened_on", "Не удалось прочитать дату");
  expect(await draft.save()).toBe(false);
  expect(save).not.toHaveBeenCalled();
  draft.scope.misread("opened_on", null);
  expect(await draft.save()).toBe("id");
});

it("a refusal of the whole is a sentence above the form", async () => {
  const draft = make(keeper(), async () => {
    throw new Refused("read_only");
  });
  expect(await draft.save()).toBe(false);
  expect(draft.problem).not.toBeNull();
});

it("discarding goes back to the record", async () => {
  const kept = keeper();
  const draft = make(kept);
  draft.value.name = "Школа";
  await draft.discard();
  expect(draft.value).toEqual({ name: "", inn: "" });
  expect(kept.log).toEqual(["drop organization/new"]);
});

it("an untouched form follows the record, a touched one keeps what was typed", () => {
  const untouched = make(keeper());
  untouched.follow({ name: "Новая", inn: "" });
  expect(untouched.value.name).toBe("Новая");
  const touched = make(keeper());
  touched.value.inn = "1";
  touched.follow({ name: "Новая", inn: "" });
  expect(touched.value).toEqual({ name: "", inn: "1" });
});
