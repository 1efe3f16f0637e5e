import { expect, it } from "vitest";
import { normValidity, validity } from "./validity";

const dated = (valid_from: string | null, valid_until: string | null = null) => ({ valid_from, valid_until });

it("a period is said with the ends it has", () => {
  expect(validity("2023-03-01", "2029-02-28")).toBe("01.03.2023 – 28.02.2029");
  expect(validity("2023-03-01", null)).toBe("с 01.03.2023");
  expect(validity(null, "2029-02-28")).toBe("по 28.02.2029");
  expect(validity(null, null)).toBe("");
});

it("a norm without days of its own is in force as long as its act, and always when that has none either", () => {
  expect(normValidity(dated("2024-01-01"), dated("2020-01-01", "2030-01-01"))).toBe("с 01.01.2024");
  expect(normValidity(dated(null), dated("2020-01-01"))).toBe("с 01.01.2020");
  expect(normValidity(dated(null), dated(null))).toBe("без срока");
  expect(normValidity(dated(null), undefined)).toBe("без срока");
});
