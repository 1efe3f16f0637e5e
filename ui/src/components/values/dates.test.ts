import { describe, expect, it } from "vitest";
import { addDays, longDate, readDate, shortDate } from "./dates";

const today = "2026-11-21";

describe("a date is read the way people type it", () => {
  it.each([
    ["1.9", "2026-09-01"], ["01.09.", "2026-09-01"], ["1.9.26", "2026-09-01"], ["1.9.2026", "2026-09-01"],
    ["1/9/26", "2026-09-01"], ["1-9-2026", "2026-09-01"], ["1 9 26", "2026-09-01"], ["1,9", "2026-09-01"],
    ["0109", "2026-09-01"], ["010926", "2026-09-01"], ["01092026", "2026-09-01"],
    ["1 сен", "2026-09-01"], ["1сен", "2026-09-01"], ["1 сент.", "2026-09-01"], ["1 Сентября", "2026-09-01"],
    ["1 сентября 2026 г.", "2026-09-01"], ["«1» сентября 2026 года", "2026-09-01"], ["1 май 27", "2027-05-01"], ["9 мая", "2027-05-09"],
    ["31 янв", "2027-01-31"], ["2026-09-01", "2026-09-01"], ["01.09.2026 г.", "2026-09-01"],
    ["29.02.2028", "2028-02-29"], ["6.11.74", "1974-11-06"], ["сегодня", "2026-11-21"], ["завтра", "2026-11-22"], ["вчера", "2026-11-20"],
  ])("%s", (typed, iso) => expect(readDate(typed, today)).toEqual({ iso }));

  it("a missing year is the one nearest to today", () => {
    expect(readDate("1.2", today)).toEqual({ iso: "2027-02-01" });
    expect(readDate("1.12", "2026-01-10")).toEqual({ iso: "2025-12-01" });
    expect(readDate("29.2", "2026-11-21")).toEqual({ problem: "no_such_day" });
  });

  it.each(["31.02.2026", "32.1", "1.13", "00.09.2026", "1.9.1500"])("%s is a day that does not exist", (typed) =>
    expect(readDate(typed, today)).toEqual({ problem: "no_such_day" }));

  it.each(["", "сентябрь", "1", "12345", "1 мартобря", "1.9.2026.1", "когда-нибудь", "1 ма 26", "😀"])("«%s» is no date", (typed) =>
    expect(readDate(typed, today)).toEqual({ problem: "unreadable" }));
});

it("what is shown can be read back", () => {
  for (let day = 0; day < 800; day++) {
    const iso = addDays("2026-01-01", day);
    expect(readDate(shortDate(iso), today)).toEqual({ iso });
    expect(readDate(longDate(iso), today)).toEqual({ iso });
  }
});
