import { describe, expect, it } from "vitest";
import { clockOffset, clockText, iceServers, initials, minutesUntil, newVisit, type Room } from "./room";

describe("a room's page", () => {
  it("counts minutes up to the opening, never below zero", () => {
    const opens = "2027-03-08T09:45:00Z";
    const before = (seconds: number) => Date.parse(opens) - seconds * 1000;
    expect(minutesUntil(opens, before(61))).toBe(2);
    expect(minutesUntil(opens, before(60))).toBe(1);
    expect(minutesUntil(opens, before(-60))).toBe(0);
  });

  it("goes by the server's clock", () => {
    expect(clockOffset("2027-03-08T09:45:00Z", Date.parse("2027-03-08T09:44:30Z"))).toBe(30_000);
  });

  it("writes durations as clocks do", () => {
    expect([0, 59_999, 61_000, 3_600_000, 36_061_000, -5].map(clockText)).toEqual(["0:00", "0:59", "1:01", "1:00:00", "10:01:01", "0:00"]);
  });

  it("shows who has no picture by their initials", () => {
    expect(["Élodie Martin", "  camille  ", "Anne de La Tour", ""].map(initials)).toEqual(["ÉM", "C", "AT", "·"]);
  });

  it("is another visit every time it is opened", () => {
    expect(newVisit()).toMatch(/^[0-9a-f]{24}$/);
    expect(newVisit()).not.toBe(newVisit());
  });

  it("gives connections no empty credentials", () => {
    const room = { iceServers: [{ urls: ["stun:a"], username: null, credential: null }, { urls: ["turn:b"], username: "1:x", credential: "y" }] } as unknown as Room;
    expect(iceServers(room)).toEqual([{ urls: ["stun:a"] }, { urls: ["turn:b"], username: "1:x", credential: "y" }]);
  });
});
