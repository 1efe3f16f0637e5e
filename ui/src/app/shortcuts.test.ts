import { expect, it } from "vitest";
import { onShortcut, shortcutOf, textStep } from "./shortcuts";

const press = (code: string, more: Partial<KeyboardEvent> = {}) => ({ code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more });

it("keys go by their place on the keyboard", () => {
  expect(shortcutOf(press("KeyZ"), false)).toBe("undo");
  expect(shortcutOf(press("KeyZ", { shiftKey: true }), false)).toBe("redo");
  expect(shortcutOf(press("KeyY"), false)).toBe("redo");
  expect(shortcutOf(press("KeyK"), true)).toBe("search");
  expect(shortcutOf(press("Enter"), true)).toBe("save");
  expect(shortcutOf(press("KeyS"), true)).toBe("save");
});

it("while a text is typed its own undo is left alone", () => {
  expect(shortcutOf(press("KeyZ"), true)).toBeUndefined();
  expect([textStep(press("KeyZ")), textStep(press("KeyZ", { shiftKey: true })), textStep(press("KeyY"))]).toEqual(["undo", "redo", "redo"]);
  expect(textStep(press("KeyZ", { ctrlKey: false }))).toBeUndefined();
  expect(shortcutOf(press("KeyY"), true)).toBeUndefined();
});

it("without Ctrl, or with Alt, a key is only a key", () => {
  expect(shortcutOf(press("KeyZ", { ctrlKey: false }), false)).toBeUndefined();
  expect(shortcutOf(press("KeyN", { altKey: true }), false)).toBeUndefined();
});

it("who leaves takes only their own handler away", () => {
  const leave = onShortcut("new", () => {});
  leave();
  expect(leave).not.toThrow();
});
