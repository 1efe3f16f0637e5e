import { expect, it } from "vitest";
import type { OrganizationRow } from "$ui/api/organizations";
import { blank, blankSignatory, filled, isBlock, sectionOf, signatoryLine, twins } from "./organization";

const row = (id: string, inn: string, kpp: string): OrganizationRow => ({
  id, short_name: id, full_name: id, inn, kpp, kind: "school", locality: "", is_edu: true, licence: null, agreements: 0, archived: false,
});

it("the same ИНН is a twin, with another КПП a branch, and a card is no twin of itself", () => {
  const rows = [row("a", "7707083893", "770701001"), row("b", "7707083893", "680102001"), row("c", "500100732259", "")];
  expect(twins(rows, { id: "x", inn: "7707 083 893", kpp: "770701001" })).toEqual({ same: [rows[0]], branches: [rows[1]] });
  expect(twins(rows, { id: "x", inn: "7707083893", kpp: "" }).same.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(twins(rows, { id: "a", inn: "7707083893", kpp: "770701001" }).same).toEqual([]);
  expect(twins(rows, { id: "x", inn: "77070838", kpp: "" })).toEqual({ same: [], branches: [] });
});

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

it("the line of a signatory names what is missing for the paper", () => {
  const form = (text: string) => ({ text, source: "rule" as const, doubtful: false });
  const said = { name_genitive: form("Ивановой Марии Петровны"), post_genitive: form("директора"), initials: "", acting: "действующей" };
  const director = { ...blankSignatory("budget"), surname: "Иванова", post: "директор" };
  expect(signatoryLine(director, said, false)).toEqual({
    text: "в лице директора Ивановой Марии Петровны, действующей на основании Устава", lacks: [], doubtful: false,
  });
  const deputy = { ...director, basis: "power_of_attorney" as const, basis_on: "2026-09-01" };
  expect(signatoryLine(deputy, said, false).lacks).toEqual(["basis_number"]);
  expect(signatoryLine({ ...deputy, basis_number: "№ 5" }, said, false).text).toContain("доверенности от\u00a01\u00a0сентября 2026\u00a0г. №\u00a05");
  const own = signatoryLine({ ...blankSignatory("entrepreneur"), surname: "Иванова" }, said, true);
  expect(own.text).toMatch(/^в лице Ивановой Марии Петровны, действующей на основании записи/);
  expect(own.lacks).toEqual([]);
});

it("a refused field is found in its section", () => {
  expect(["full_name", "licences.0.number", "inn", "accounts.1.bik", "phone", "signatories.0.surname"].map(sectionOf)).toEqual([
    "name", "licences", "requisites", "accounts", "contacts", "signatories",
  ]);
});
