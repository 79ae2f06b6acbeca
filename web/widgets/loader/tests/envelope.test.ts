import { isMessage, PROTOCOL } from "@comptoir/embed";
import { expect, test } from "vitest";
import { prefillOf } from "../src/page";

const message = { comptoir: PROTOCOL, widget: "wgt_1", type: "event", name: "ready", detail: {} };

test("only messages of this version and of known names are ours", () => {
  expect(isMessage(message)).toBe(true);
  expect(isMessage({ ...message, type: "command", name: "setLocale" })).toBe(true);
  expect(isMessage({ ...message, name: "setLocale" })).toBe(false);
  expect(isMessage({ ...message, comptoir: PROTOCOL + 1 })).toBe(false);
  expect([null, "ready", 1, {}, { ...message, widget: 3 }].some(isMessage)).toBe(false);
});

test("what the page knows is read from its attributes", () => {
  expect(prefillOf({ service: "srv_1", name: "Ada", widget: "wgt_1" })).toEqual({ serviceId: "srv_1", name: "Ada" });
});
