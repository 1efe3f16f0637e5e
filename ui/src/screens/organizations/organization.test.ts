import { expect, it } from "vitest";
import { blank, filled, isBlock, sectionOf } from "./organization";

it("a lone number is pasted into its own field, a labelled line is taken apart", () => {
  expect(["7707083893", " 7707 083 893 ", "г. Мичуринск", "Школа № 3"].filter(isBlock)).toEqual([]);
  const blocks = ["ИНН 7707083893", "ИНН/КПП 7707083893/770701001", "р/с 03234643687120006400", "БИК 016850200"];
  expect(blocks.filter(isBlock)).toEqual(blocks);
});

it("a pasted block fills its fields and one account, and leaves the rest alone", () => {
  const draft = { ...blank(), okpo: "00032537", accounts: [] };
  const { changes, names } = filled(draft, [
    { kind: "inn", name: "ИНН", value: "7707083893" }, { kind: "bik", name: "БИК", value: "016850200" },
    { kind: "treasury_account", name: "казначейский счёт", value: "03234643687120006400" }, { kind: "snils", name: "СНИЛС", value: "1" },
  ]);
  expect(names).toEqual(["ИНН", "БИК", "казначейский счёт"]);
  expect(Object.keys(changes).sort()).toEqual(["accounts", "inn"]);
  expect(changes.accounts).toMatchObject([{ kind: "treasury", bik: "016850200", account: "03234643687120006400" }]);
});

it("a block pasted into the second account fills the second, and its kind goes by the account's beginning", () => {
  const first = { kind: "treasury" as const, bank_name: "", bik: "1", account: "", correspondent: "", personal_account: "", treasury_body: "", kbk: "" };
  const { changes } = filled({ ...blank(), accounts: [first, { ...first, bik: "2" }] }, [
    { kind: "bank_account", name: "расчётный счёт", value: "40702810900000002851" },
  ], 1);
  expect(changes.accounts?.map(({ kind, bik, account }) => [kind, bik, account])).toEqual([["treasury", "1", ""], ["bank", "2", "40702810900000002851"]]);
});

it("a licence that is kept already is not added again", () => {
  const found = [{ kind: "licence_number", name: "номер лицензии", value: "Л035-01282-43/01391197" }];
  const added = filled(blank(), found).changes.licences;
  expect(added?.length).toBe(1);
  expect(filled({ ...blank(), licences: added ?? [] }, found)).toEqual({ changes: {}, names: [] });
});

it("a refused field is found in its section", () => {
  expect(["full_name", "licences.0.number", "inn", "accounts.1.bik", "phone", "signatories.0.surname"].map(sectionOf)).toEqual([
    "name", "licences", "requisites", "accounts", "contacts", "signatories",
  ]);
});
