import { describe, expect, it } from "vitest";
import { byDay, datesOf, fullness, keyOf, minimumOf, sessionOf, planToBody, totals, type GroupSession, type PlanForm } from "./session";

const yoga: GroupSession = {
  id: "s1", serviceId: "y", serviceName: "Yoga", color: null, title: null, startDate: "2026-11-24T17:30:00Z", endDate: "2026-11-24T18:30:00Z",
  timeZone: "Europe/Paris", capacity: 12, taken: 3, remaining: 9, waiting: 0, minParticipants: 4, decideAt: null, status: "open", runId: null,
  isRolling: true, assignedStaff: [], assignedResources: [], cancellationReason: null,
};
const plan: PlanForm = {
  serviceId: "y", kind: "run", date: "2026-10-20", time: "18:30", minutes: 60, every: 1, count: 2, title: " Cycle ", capacity: "", minParticipants: 3, staffId: null,
};

describe("the board", () => {
  it("has every day of the week, a session under the day its own clocks show", () => {
    const late = { ...yoga, startDate: "2026-11-24T23:30:00Z" };
    const days = byDay([yoga, late], "2026-11-23", "Europe/Paris");
    expect(days).toHaveLength(7);
    expect(days.map((day) => day.sessions.length)).toEqual([0, 1, 1, 0, 0, 0, 0]);
  });

  it("finds a session again after its first booking gave it an id", () => {
    const unbooked = { ...yoga, id: null };
    expect(sessionOf([yoga], keyOf(unbooked))).toBe(yoga);
    expect(sessionOf([yoga], "s1")).toBe(yoga);
    expect(sessionOf([yoga], undefined)).toBeUndefined();
  });

  it("counts what still takes place", () => {
    expect(totals([yoga, { ...yoga, status: "cancelled" }])).toEqual({ count: 1, taken: 3, capacity: 12, waiting: 0 });
  });

  it("says whether the minimum is reached", () => {
    expect(minimumOf(yoga)).toBe("missing");
    expect(minimumOf({ ...yoga, taken: 4 })).toBe("reached");
    expect(minimumOf({ ...yoga, minParticipants: 1 })).toBe("none");
    expect(fullness({ ...yoga, taken: 30 })).toBe(100);
  });
});

describe("a plan", () => {
  it("keeps its wall-clock time over a change of the clocks", () => {
    expect(datesOf(plan)).toEqual(["2026-10-20", "2026-10-27"]);
    expect(planToBody(plan, "Europe/Paris")).toEqual({
      serviceId: "y", title: "Cycle", minParticipants: 3,
      dates: [
        { startDate: "2026-10-20T16:30:00.000Z", endDate: "2026-10-20T17:30:00.000Z" },
        { startDate: "2026-10-27T17:30:00.000Z", endDate: "2026-10-27T18:30:00.000Z" },
      ],
    });
  });

  it("of one session names no run", () => {
    expect(planToBody({ ...plan, kind: "one", minutes: "" }, "Europe/Paris")).toMatchObject({ startDate: "2026-10-20T16:30:00.000Z" });
    expect(planToBody({ ...plan, kind: "one" }, "Europe/Paris")).not.toHaveProperty("dates");
  });
});
