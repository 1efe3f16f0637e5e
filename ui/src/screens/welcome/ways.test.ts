import { expect, it } from "vitest";
import { Refused } from "$ui/api/client";
import { welcome } from "$ui/text/welcome";
import { waysOut } from "./ways";

it("a busy file is offered for reading first, then once more", () => {
  expect(waysOut("base_in_use")).toEqual(["readOnly", "again"]);
});

it("a file that will not change by itself is not tried again", () => {
  expect(waysOut("not_a_base")).toEqual([]);
  expect(waysOut("newer_base")).toEqual([]);
});

it("a file that somebody mends meanwhile is tried again", () => {
  for (const code of ["key_file_missing", "disk_full", "cannot_read_path", "something_new"]) expect(waysOut(code)).toEqual(["again"]);
});

it("every reason that has a heading has its sentence in the common list", () => {
  for (const code of Object.keys(welcome.problems)) expect(new Refused(code).message).not.toContain(`(${code})`);
});
