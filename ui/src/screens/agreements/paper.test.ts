import { describe, expect, it } from "vitest";
import type { Document, DocumentState } from "$ui/api/agreements";
import { words } from "$ui/text/agreements";
import { livingPaper } from "./paper";

const paper = (number: string, state: DocumentState): Document => ({
  id: number, contract_id: "c", addendum_id: null, party_paper_id: null, number, dated_on: "2026-09-01", state, edition_id: "e", copy_sha256: "", finalised_at: "", signed_on: state === "signed" ? "2026-09-02" : null,
});

describe("livingPaper", () => {
  it("passes over annulled papers", () => {
    expect(livingPaper([])).toBeNull();
    expect(livingPaper([paper("1", "annulled")])).toBeNull();
    expect(livingPaper([paper("1", "annulled"), paper("2", "final")])?.number).toBe("2");
    expect(livingPaper([paper("3", "signed")])?.number).toBe("3");
  });
});

describe("what is said of the paper", () => {
  it("names the number and the day, and the day of signing once there is one", () => {
    expect(words.findings.paper("3-2026/СФ", "01.09.2026", null)).toBe("Окончательный № 3-2026/СФ от 01.09.2026");
    expect(words.findings.paper("3-2026/СФ", "01.09.2026", "02.09.2026")).toBe("Подписан 02.09.2026: № 3-2026/СФ от 01.09.2026");
  });
});
