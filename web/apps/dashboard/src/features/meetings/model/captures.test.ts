import { describe, expect, it } from "vitest";
import { outcomeOf, stepOf, type Capture } from "./captures";

const idle: Capture = { purpose: "recording", isStartedHere: true, hasAgreed: false, isAlone: false, missing: [], state: null, startedAt: null, error: null };

describe("what a host can do about a recording", () => {
  it("waits for the others, not for the host's own consent, which asking gives", () => {
    expect(stepOf({ ...idle, isAlone: true })).toBe("alone");
    expect(stepOf({ ...idle, missing: ["Host", "Ada"] })).toBe("waiting");
    expect(stepOf({ ...idle, missing: ["Host"] })).toBe("ready");
    expect(stepOf({ ...idle, hasAgreed: true, missing: ["Ada"] })).toBe("waiting");
  });

  it("follows the provider, and lets another one begin afterwards", () => {
    expect(["wanted", "running", "stopping"].map((state) => stepOf({ ...idle, state: state as Capture["state"] }))).toEqual(["starting", "running", "stopping"]);
    expect(["making", "ready", "failed", "deleted"].map((state) => stepOf({ ...idle, state: state as Capture["state"] }))).toEqual(["ready", "ready", "ready", "ready"]);
    expect(["making", "ready", "failed", "deleted"].map((state) => outcomeOf({ ...idle, state: state as Capture["state"] }))).toEqual(["making", "kept", "failed", null]);
  });

  it("is started on the provider's own page where that is so", () => {
    const there = { ...idle, isStartedHere: false };
    expect(stepOf({ ...there, missing: ["Host", "Ada"] })).toBe("ask");
    expect(stepOf({ ...there, hasAgreed: true, missing: ["Ada"] })).toBe("waiting");
    expect(stepOf({ ...there, hasAgreed: true })).toBe("ready");
  });
});
