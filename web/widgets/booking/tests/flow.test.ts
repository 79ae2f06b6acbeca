import { describe, expect, test } from "vitest";
import { complaint, questionsOf } from "../src/model/fields";
import { back, CALM, choose, start, take, turn, type, type Change } from "../src/model/flow";
import { bookingRequest, placeErrors } from "../src/model/request";
import { createSay } from "../src/texts/say";
import { makeQuestion, makeService, slot } from "./maker";

const today = "2026-11-21";
const yoga = makeService({ id: "srv_yoga", type: "event", maxParticipants: 8 });
const room = makeService({ id: "srv_room", type: "room", maxDuration: 480, maxParticipants: 10, minParticipants: 2 });

describe("the first step", () => {
  test("is the services when there are several", () => {
    expect(start([yoga, room], today).step).toBe("service");
  });

  test("is the calendar when there is one, or the page names one", () => {
    expect(start([yoga], today)).toMatchObject({ step: "time", service: { id: "srv_yoga" }, month: "2026-11" });
    expect(start([yoga, room], today, { serviceId: "srv_room" })).toMatchObject({ step: "time", participants: 2 });
  });

  test("takes what the page already knows", () => {
    const state = start([yoga], today, { name: "Ada", date: "2026-12-03", participants: 99, staffId: "nobody" });
    expect(state).toMatchObject({ values: { contactName: "Ada" }, day: "2026-12-03", month: "2026-12", participants: 8, staffId: null });
  });
});

describe("choosing", () => {
  const ready = start([yoga, room], today, { serviceId: "srv_room" });

  const after = (state: typeof ready, ...changes: Change[]): typeof ready => Object.assign({}, state, ...changes);

  test("a slot leads to the form", () => {
    expect(after(ready, take(slot))).toMatchObject({ step: "details", slot });
  });

  test("going back and taking the same service again keeps everything", () => {
    const returned = after(ready, { units: 2 }, back("service"));
    expect(after(returned, choose(returned, room, today))).toMatchObject({ step: "time", units: 2 });
    expect(after(returned, choose(returned, yoga, today))).toMatchObject({ units: 1, participants: 1, slot: null });
  });

  test("turning the month lets go of a day of another month", () => {
    const chosen = after(ready, { day: "2026-11-23" });
    expect(turn(chosen, "2026-12")).toEqual({ month: "2026-12", day: null });
    expect(turn(chosen, "2026-11").day).toBe("2026-11-23");
  });
});

test("a lost race keeps everything typed, and so does every refusal", () => {
  const values = { contactName: "Ada", notes: "Bonjour", "customFieldValues.goal": "Dos" };
  for (const change of [CALM, take(slot), back("time"), { nearest: [slot] }]) expect({ values, ...change }.values).toEqual(values);
});

test("what the page knows is added to what was typed", () => {
  const state = start([yoga], today, { name: "Ada", email: "ada@example.test", fields: { goal: "Dos" } });
  expect(state.values).toEqual({ contactName: "Ada", contactEmail: "ada@example.test", "customFieldValues.goal": "Dos" });
});

test("mending a field takes its complaint away and no other", () => {
  const state = { ...start([yoga], today), errors: { contactName: "?", contactEmail: "?", "customFieldValues.goal": "?" } };
  expect(type(state, "contactEmail", "a")).toEqual({ values: { contactEmail: "a" }, errors: { ...state.errors, contactEmail: "" } });
});

const say = createSay("fr");
const asking = makeService({ customFields: [{ id: "goal", name: "Objectif", type: "text", required: true }] });

test("questions come in the order of the form, and each says what is missing", () => {
  const values: Record<string, string> = { contactName: "", contactEmail: "x", contactPhone: "1" };
  const wrong = questionsOf(asking, say).map((question) => [question.path, complaint(question, values[question.path])?.[0]]);
  expect(wrong).toEqual([
    ["contactName", "error.name"], ["contactEmail", "error.email"], ["contactPhone", "error.phone"], ["customFieldValues.goal", "error.required"], ["notes", undefined],
  ]);
});

test("the request says what was chosen and nothing about money", () => {
  const state = { ...start([asking], today, { name: " Ada ", email: "ada@example.test", fields: { goal: " Dos " } }), slot };
  const request = JSON.parse(JSON.stringify(bookingRequest(state, questionsOf(asking, say), "fr")));
  expect(request).toEqual({
    serviceId: "srv_1", startDate: slot.start, endDate: slot.end, participants: 1, contactName: "Ada", contactEmail: "ada@example.test",
    customFieldValues: { goal: "Dos" }, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, source: "widget", locale: "fr",
  });
});

test("how to meet is asked in the visitor's language, and answered beside the contact", () => {
  const how = (name: string) => [{ path: "meetingKind", name, type: "select" as const, required: true, options: [{ value: "video", label: "Visio" }] }];
  const meeting = makeService({ asked: { fr: how("Comment ?"), en: how("How?") } });
  const questions = questionsOf(meeting, say, 1, false, "en");
  expect(questions.map(({ name }) => name)).toContain("How?");
  expect(questionsOf(meeting, say, 1, false, "fr").map(({ name }) => name)).toContain("Comment ?");
  const state = { ...start([meeting], today), slot, values: { meetingKind: "video" } };
  expect(bookingRequest(state, questions, "en")).toMatchObject({ meetingKind: "video" });
});

test("who else comes is one text, and what is wrong with one address is said beside it", () => {
  const guests = { path: "guestEmails", name: "Inviter", type: "text" as const };
  const service = makeService({ asked: { fr: [guests] } });
  const state = { ...start([service], today), slot, values: { guestEmails: " lea@x.test, tom@x.test " } };
  const questions = questionsOf(service, say, 1, false, "fr");
  expect(bookingRequest(state, questions, "fr")).toMatchObject({ guestEmails: "lea@x.test, tom@x.test" });
  expect(placeErrors([{ path: "guestEmails.1", code: "a", message: "E-mail ?" }], questions).errors).toEqual({ guestEmails: "E-mail ?" });
});

test("the server's errors land at their fields, the rest is said above", () => {
  const { errors, rest } = placeErrors(
    [{ path: "contactEmail", code: "a", message: "E-mail ?" }, { path: "customFieldValues.goal.0", code: "b" }, { path: "startDate", code: "c", message: "Trop tard." }, { path: "customFieldValues.gone", code: "d" }],
    [makeQuestion(), makeQuestion({ path: "contactEmail" })],
  );
  expect(errors).toEqual({ contactEmail: "E-mail ?", "customFieldValues.goal": "b" });
  expect(rest).toEqual(["Trop tard.", "d"]);
});

test("the people of a session may be named, and come with whoever books", () => {
  const state = { ...start([yoga], today, { name: "Ada", participants: 3 }), slot };
  const questions = questionsOf(yoga, say, 3);
  expect(questions.map(({ path }) => path)).toContain("participantDetails.2.name");
  expect(bookingRequest(state, questions, "fr")).not.toHaveProperty("participantDetails");
  const named = { ...state, values: { ...state.values, "participantDetails.2.name": "Blaise" } };
  expect(JSON.parse(JSON.stringify(bookingRequest(named, questions, "fr")))).toMatchObject({ participantDetails: [{ name: "Ada" }, {}, { name: "Blaise" }] });
});

test("a full time is waited for, and a series is part of what is wished", () => {
  const state = start([yoga], today);
  expect(take({ ...slot, full: true })).toMatchObject({ step: "details", waiting: true });
  expect(take(slot)).toMatchObject({ waiting: false, series: null });
  expect(bookingRequest({ ...state, slot, promo: "ETE", series: { frequency: "weekly", count: 4 } }, [], "fr")).toMatchObject({
    recurringConfig: { frequency: "weekly", occurrencesCount: 4, onConflict: "skip" }, promoCode: "ETE",
  });
});
