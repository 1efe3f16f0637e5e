import { expect, it } from "vitest";
import { publish, subscribe } from "./topics";

it("only those who show a stale topic hear of it, until they leave", () => {
  const heard: string[] = [];
  const leave = subscribe(["organization", "person"], (stale) => heard.push(`first ${[...stale]}`));
  const leaveAll = subscribe("all", () => heard.push("all"));
  publish(["programme"]);
  publish(["programme", "person"]);
  publish([]);
  leave();
  publish(["person"]);
  leaveAll();
  publish(["person"]);
  expect(heard).toEqual(["all", "first programme,person", "all", "all"]);
});

it("a listener may leave while it is being told", () => {
  let times = 0;
  const leave = subscribe(["person"], () => {
    times += 1;
    leave();
  });
  publish(["person"]);
  publish(["person"]);
  expect(times).toBe(1);
});
