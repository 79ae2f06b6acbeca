import { expect, it } from "vitest";
import { createComptoir } from "./comptoir";
import { Refused } from "./refused";

function talking(...answers: [status: number, body: unknown][]) {
  const asked: Request[] = [];
  const fetch = async (request: Request) => {
    asked.push(request);
    const [status, body] = answers[asked.length - 1]!;
    return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
  };
  return { asked, comptoir: createComptoir({ baseUrl: "https://book.test/", key: "sk_1", fetch: fetch as typeof globalThis.fetch }) };
}

it("follows the cursor to the last booking", async () => {
  const { asked, comptoir } = talking([200, { items: [{ id: "1" }], nextCursor: "c" }], [200, { items: [{ id: "2" }], nextCursor: null }]);
  expect((await comptoir.getBookings({ status: "confirmed" })).map(({ id }) => id)).toEqual(["1", "2"]);
  expect(asked.map(({ url }) => url)).toEqual([
    "https://book.test/api/v1/bookings?status=confirmed&limit=200",
    "https://book.test/api/v1/bookings?status=confirmed&limit=200&cursor=c",
  ]);
  expect(asked[0]!.headers.get("Authorization")).toBe("Bearer sk_1");
});

it("throws a lost race with the slots that are left", async () => {
  const { asked, comptoir } = talking([409, { code: "booking.slot_taken", nearest: [{ start: "2026-06-01T10:00:00+02:00" }] }]);
  const refused = await comptoir.createBooking({ serviceId: "s", startDate: "2026-06-01T08:00:00Z" }, "once").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 409, code: "booking.slot_taken", problem: { nearest: [{ start: "2026-06-01T10:00:00+02:00" }] } });
  expect(asked[0]!.headers.get("Idempotency-Key")).toBe("once");
});
