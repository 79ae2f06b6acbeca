import { describe, expect, test } from "vitest";
import { flow, start } from "../src/model/flow";
import { form } from "../src/model/form";
import { bookingRequest, complaints, placeErrors } from "../src/model/request";
import { makeField, makeService, slot } from "./maker";

const today = "2026-11-21";
const yoga = makeService({ id: "srv_yoga", type: "event", maxParticipants: 8 });
const room = makeService({ id: "srv_room", type: "room", maxDuration: 480, maxParticipants: 10, minParticipants: 2 });

describe("the first step", () => {
  test("is the services when there are several", () => {
    expect(start({ services: [yoga, room], today }).step).toBe("service");
  });

  test("is the calendar when there is one, or the page names one", () => {
    expect(start({ services: [yoga], today })).toMatchObject({ step: "time", service: { id: "srv_yoga" }, month: "2026-11" });
    expect(start({ services: [yoga, room], today, prefill: { serviceId: "srv_room" } })).toMatchObject({ step: "time", participants: 2 });
  });

  test("takes what the page already knows", () => {
    const state = start({ services: [yoga], today, prefill: { name: "Ada", date: "2026-12-03", participants: 99, staffId: "nobody" } });
    expect(state).toMatchObject({ draft: { name: "Ada", email: "" }, day: "2026-12-03", month: "2026-12", participants: 8, staffId: null });
  });
});

describe("choosing", () => {
  const ready = start({ services: [yoga, room], today, prefill: { serviceId: "srv_room" } });

  test("a slot leads to the form", () => {
    expect(flow(ready, { type: "slot", slot })).toMatchObject({ step: "details", slot });
  });

  test("another length or number of people lets go of the slot", () => {
    const chosen = flow(ready, { type: "slot", slot });
    expect(flow(chosen, { type: "units", count: 3 })).toMatchObject({ units: 3, slot: null });
    expect(flow(chosen, { type: "participants", count: 4 })).toMatchObject({ participants: 4, slot: null });
  });

  test("going back and taking the same service again keeps everything", () => {
    const back = flow(flow(ready, { type: "units", count: 2 }), { type: "back", to: "service" });
    expect(flow(back, { type: "service", service: room, today })).toMatchObject({ step: "time", units: 2 });
    expect(flow(back, { type: "service", service: yoga, today })).toMatchObject({ units: 1, participants: 1, slot: null });
  });

  test("turning the month lets go of a day of another month", () => {
    const day = flow(ready, { type: "day", day: "2026-11-23" });
    expect(flow(day, { type: "month", month: "2026-12" }).day).toBeNull();
  });
});

describe("a lost race", () => {
  const typed = { ...start({ services: [yoga], today }), slot, draft: { name: "Ada", email: "ada@example.test", phone: "", notes: "Bonjour", fields: { goal: "Dos" } } };

  test("keeps everything typed and offers what is near", () => {
    const taken = { ...typed, ...form.send(), ...form.taken([slot]) };
    expect(taken).toMatchObject({ sending: false, nearest: [slot], draft: typed.draft });
    expect(flow(taken, { type: "slot", slot })).toMatchObject({ step: "details", nearest: null, draft: typed.draft });
  });

  test("so does every refusal", () => {
    expect({ ...typed, ...form.failed("unreachable") }).toMatchObject({ failure: "unreachable", sending: false, draft: typed.draft });
    expect({ ...typed, ...form.invalid({ contactEmail: "?" }) }).toMatchObject({ sending: false, draft: typed.draft });
  });
});

test("mending a field takes its complaint away and no other", () => {
  const state = { ...start({ services: [yoga], today }), errors: { contactName: "?", contactEmail: "?", "customFieldValues.goal": "?" } };
  expect(form.type(state, "email", "a").errors).toEqual({ contactName: "?", "customFieldValues.goal": "?" });
  expect(form.answer(state, "goal", "x").errors).toEqual({ contactName: "?", contactEmail: "?" });
});

test("complaints come in the order of the form, all at once", () => {
  const service = makeService({ customFields: [makeField({ required: true })] });
  const state = { ...start({ services: [service], today }), draft: { name: "", email: "x", phone: "1", notes: "", fields: {} } };
  expect(Object.entries(complaints(state)).map(([path, { key }]) => [path, key])).toEqual([
    ["contactName", "error.name"], ["contactEmail", "error.email"], ["contactPhone", "error.phone"], ["customFieldValues.goal", "error.required"],
  ]);
});

test("the request says what was chosen and nothing about money", () => {
  const state = { ...start({ services: [yoga], today, prefill: { name: " Ada ", email: "ada@example.test" } }), slot, staffId: null };
  const request = bookingRequest(state, "fr");
  expect(request).toMatchObject({ serviceId: "srv_yoga", startDate: slot.start, endDate: slot.end, participants: 1, contactName: "Ada", contactPhone: undefined, source: "widget", locale: "fr", payWith: "counter" });
  expect(Object.keys(request).join()).not.toMatch(/price|staffId/i);
});

test("the server's errors land at their fields, the rest is said above", () => {
  const { errors, rest } = placeErrors(
    [{ path: "contactEmail", code: "a", message: "E-mail ?" }, { path: "customFieldValues.goal.0", code: "b" }, { path: "startDate", code: "c", message: "Trop tard." }, { path: "customFieldValues.gone", code: "d" }],
    [makeField()],
  );
  expect(errors).toEqual({ contactEmail: "E-mail ?", "customFieldValues.goal": "b" });
  expect(rest).toEqual(["Trop tard.", "d"]);
});
