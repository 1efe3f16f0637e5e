/** The house's directions, as absences. */
import { expect, it } from "vitest";

const sources = import.meta.glob<string>(["./**/*.ts", "./**/*.svelte", "!./**/*.test.ts", "!./dev/**"], { eager: true, query: "?raw", import: "default" });
const styles = import.meta.glob<string>("./**/*.css", { eager: true, query: "?raw", import: "default" });

const files = Object.entries(sources).map(([path, text]) => ({
  path: path.slice(2),
  text,
  imports: [...text.matchAll(/(?:from\s+|import\s*\(?\s*)["']([^"']+)["']/g)].map((found) => resolve(path.slice(2), found[1] ?? "")),
}));

/** "api/client" for "$ui/api/client" and "../api/client" alike; packages stay as they are. */
function resolve(from: string, to: string): string {
  if (to.startsWith("$ui/")) return to.slice(4);
  if (!to.startsWith(".")) return to;
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

const room = (path: string) => path.split("/")[0] ?? "";

function offenders(wrong: (file: (typeof files)[number]) => boolean): string[] {
  return files.filter(wrong).map((file) => file.path);
}

it("the sources are seen at all", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.find((file) => file.path === "api/client.ts")?.imports).toContain("@tauri-apps/api/core");
});

it("components know no domain: they import nothing but components", () => {
  expect(offenders((file) => room(file.path) === "components" && file.imports.some((to) => ["api", "text", "app", "screens", "dev"].includes(room(to))))).toEqual([]);
});

it("a screen imports no other screen", () => {
  const noun = (path: string) => path.split("/")[1];
  expect(offenders((file) => room(file.path) === "screens" && file.imports.some((to) => room(to) === "screens" && noun(to) !== noun(file.path)))).toEqual([]);
});

it("only the client and the generated bindings touch @tauri-apps", () => {
  expect(offenders((file) => !["api/client.ts", "api/bindings.ts"].includes(file.path) && file.imports.some((to) => to.startsWith("@tauri-apps")))).toEqual([]);
});

it("the api imports nothing of the window", () => {
  expect(offenders((file) => room(file.path) === "api" && file.imports.some((to) => ["app", "components", "screens", "text"].includes(room(to))))).toEqual([]);
});

it("nothing is kept in the clear, nothing pops up outside the page, no markup is made of text", () => {
  expect(offenders((file) => /\b(localStorage|sessionStorage|indexedDB|document\.cookie|alert\(|confirm\(|prompt\()|\{@html|innerHTML/.test(file.text))).toEqual([]);
});

it("nothing is fetched from elsewhere", () => {
  const far = (text: string) => /(?:src|href|url|fetch)\s*[=(]\s*["'`]?https?:/.test(text);
  expect(offenders((file) => far(file.text))).toEqual([]);
  expect(Object.values(styles).some(far)).toBe(false);
});

it("the gallery is reached from the start alone", () => {
  expect(offenders((file) => file.path !== "main.ts" && file.imports.some((to) => room(to) === "dev"))).toEqual([]);
});
