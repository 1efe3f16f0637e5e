import { expect, it } from "vitest";
import { counted, plural, readScaled, showHours, showMoney, showScaled } from "./numbers";

it.each([
  ["12 345,60", 2, 1234560], ["12345.6", 2, 1234560], ["12345", 2, 1234500], ["1 234,5 руб.", 2, 123450], ["100 ₽", 2, 10000],
  ["0", 2, 0], ["0,05", 2, 5], ["1,5 ч", 2, 150], ["25", 0, 25], ["−3", 0, -3], ["7,00", 0, 7], ["5,", 2, 500],
])("«%s» with %i digits is read as %i", (typed, digits, value) => expect(readScaled(typed, digits)).toBe(value));

it.each(["", "много", "1,234", "1,2,3", "--1", "1e5", "99999999999999999"])("«%s» is no sum of money", (typed) => expect(readScaled(typed, 2)).toBeNull());

it("money is shown with groups of three and both digits", () => {
  expect(showMoney(1234560)).toBe("12\u00a0345,60\u00a0₽");
  expect(showMoney(5)).toBe("0,05\u00a0₽");
  expect(showMoney(null)).toBe("");
});

it("hours show only the digits they need", () => {
  expect(showHours(3400)).toBe("34");
  expect(showHours(150)).toBe("1,5");
});

it("what is shown can be read back", () => {
  for (const value of [0, 1, 10, 99, 100, 12345, 99999999, -250]) expect(readScaled(showScaled(value, 2, true), 2)).toBe(value);
});

it("words agree with numbers", () => {
  const words = ["договор", "договора", "договоров"] as const;
  expect([0, 1, 2, 5, 11, 12, 21, 22, 111, 1204].map((n) => plural(n, ...words))).toEqual([
    "договоров", "договор", "договора", "договоров", "договоров", "договоров", "договор", "договора", "договоров", "договора",
  ]);
  expect(counted(1204, ...words)).toBe("1\u00a0204\u00a0договора");
});
