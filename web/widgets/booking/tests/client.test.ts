import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAsk, createBooking, fetchNextSlot, fetchSlots, randomKey } from "../src/api/client";
import { readConfig } from "../src/api/documents";
import { Monthly } from "../src/model/monthly";

const answers: Response[] = [];
const asked: { url: string; init: RequestInit }[] = [];
const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const ask = createAsk("https://api.test", () => ({ key: "pk_1", language: "fr" }));

beforeEach(() => {
  answers.length = asked.length = 0;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const answer = answers.shift();
    if (!answer) throw new TypeError("network");
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

test("every request carries the key and the language, never a cookie", async () => {
  answers.push(json(200, { timeZone: "Europe/Paris", days: [] }));
  await fetchSlots(ask, { serviceId: "s", from: "2026-11-01", to: "2026-11-30", staffId: undefined, participants: 2 });
  expect(asked[0]?.url).toBe("https://api.test/api/v1/slots?serviceId=s&from=2026-11-01&to=2026-11-30&participants=2");
  expect(asked[0]?.init).toMatchObject({ credentials: "omit", headers: { Authorization: "Bearer pk_1", "Accept-Language": "fr" } });
});

test("a visitor without a key yet sends none", async () => {
  answers.push(json(200, {}));
  await createAsk("", () => ({ key: "", language: "fr" }))("/widget/config/wgt_1");
  expect(Object.keys(asked[0]?.init.headers ?? {})).toEqual(["Accept-Language"]);
});

test("a refusal keeps its code, status and details", async () => {
  answers.push(json(409, { code: "booking.slot_taken", nearest: [{ start: "a", end: "b" }] }));
  await expect(fetchNextSlot(ask, "s")).rejects.toMatchObject({ status: 409, code: "booking.slot_taken", nearest: [{ start: "a", end: "b" }] });
});

test("an answer that is not JSON and no answer at all are refusals too", async () => {
  answers.push(new Response("<html>", { status: 502 }));
  await expect(ask("/widget/config/wgt_1")).rejects.toMatchObject({ code: "http.502", status: 502 });
  await expect(ask("/widget/config/wgt_1")).rejects.toMatchObject({ code: "unreachable", status: 0 });
});

test("a configuration with almost nothing in it is complete when read", () => {
  expect(readConfig({ services: [{ id: "s", name: "x", timeZone: null }], organization: null })).toMatchObject({
    locale: "auto", horizonDays: 365, organization: { timeZone: "Europe/Paris" },
    services: [{ name: "x", duration: 60, price: 0, currency: "EUR", timeZone: "Europe/Paris", customFields: [], staff: [] }],
  });
});

test("a booking still being worked on is asked for again with the same key", async () => {
  vi.useFakeTimers();
  answers.push(json(409, { code: "platform.request_in_progress" }), json(201, { id: "b" }));
  const booked = createBooking(ask, "/bookings", "{}", "key_1");
  await vi.runAllTimersAsync();
  expect(await booked).toEqual({ id: "b" });
  expect(asked.map(({ init }) => (init.headers as Record<string, string>)["Idempotency-Key"])).toEqual(["key_1", "key_1"]);
  vi.useRealTimers();
});

test("a booking that was refused is not sent again", async () => {
  answers.push(json(422, { code: "platform.invalid", errors: [] }));
  await expect(createBooking(ask, "/bookings", "{}", "k")).rejects.toMatchObject({ code: "platform.invalid" });
  expect(asked).toHaveLength(1);
});

test("a month is asked for once while it is fresh, from today on", async () => {
  let now = 0;
  const slots = vi.fn(async () => ({ timeZone: "Europe/Paris", days: [{ date: "2026-11-23", slots: [{ start: "a", end: "b" }] }, { date: "2026-11-24", slots: [] }] }));
  const monthly = new Monthly(slots, () => now);
  const month = await monthly.get({ serviceId: "s" }, "2026-11", "2026-11-21");
  expect([...month.days.keys()]).toEqual(["2026-11-23"]);
  await monthly.get({ serviceId: "s" }, "2026-11", "2026-11-21");
  expect(slots).toHaveBeenCalledExactlyOnceWith({ serviceId: "s", from: "2026-11-21", to: "2026-11-30" });
  now = 61_000;
  await monthly.get({ serviceId: "s" }, "2026-11", "2026-11-21");
  expect(slots).toHaveBeenCalledTimes(2);
});

test("keys are random though the page has no crypto.randomUUID", () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(randomKey()).toMatch(/^[\da-f]{36}$/);
  expect(randomKey()).not.toBe(randomKey());
});
