import { expect, it } from "vitest";
import { bookingClient } from "./booking";
import { Refused } from "./refused";

function talking(status: number, body: unknown) {
  const asked: Request[] = [];
  const fetch = async (request: Request) => {
    asked.push(request);
    return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
  };
  const client = bookingClient({ baseURL: "https://book.test", token: "pk_1", fetch: fetch as typeof globalThis.fetch });
  return { asked, client };
}

it("lists services with its token", async () => {
  const { asked, client } = talking(200, { items: [{ id: "s", name: "Yoga" }], nextCursor: null });
  expect((await client.getServices()).map(({ name }) => name)).toEqual(["Yoga"]);
  expect(asked[0]!.url).toBe("https://book.test/api/v1/services?limit=200");
  expect(asked[0]!.headers.get("Authorization")).toBe("Bearer pk_1");
});

it("books with dates, as the seed does", async () => {
  const { asked, client } = talking(201, { id: "b", status: "confirmed" });
  const booking = await client.createBooking({
    serviceId: "service_123",
    startDate: new Date("2024-12-20T10:00:00.000Z"),
    endDate: new Date("2024-12-20T10:30:00.000Z"),
    participants: 1,
  });
  expect(booking.status).toBe("confirmed");
  expect(await asked[0]!.json()).toEqual({
    serviceId: "service_123",
    startDate: "2024-12-20T10:00:00.000Z",
    endDate: "2024-12-20T10:30:00.000Z",
    participants: 1,
  });
});

it("leaves out an end that is not known, and sends a key once", async () => {
  const { asked, client } = talking(201, { id: "b" });
  await client.createBooking({ serviceId: "s", startDate: "2027-03-08T10:00:00+01:00" }, "once");
  expect(await asked[0]!.json()).toEqual({ serviceId: "s", startDate: "2027-03-08T10:00:00+01:00" });
  expect(asked[0]!.headers.get("Idempotency-Key")).toBe("once");
});

it("finds bookings by status and dates", async () => {
  const { asked, client } = talking(200, { items: [], nextCursor: null });
  await client.getBookings({ status: "confirmed", from: new Date("2024-12-01"), to: new Date("2024-12-31") });
  const { searchParams } = new URL(asked[0]!.url);
  expect(Object.fromEntries(searchParams)).toEqual({
    status: "confirmed",
    from: "2024-12-01T00:00:00.000Z",
    to: "2024-12-31T00:00:00.000Z",
    limit: "200",
  });
});

it("throws what the server refuses", async () => {
  const { client } = talking(409, { code: "booking.slot_taken", detail: "Trop tard", nearest: [] });
  const refused = await client.createBooking({ serviceId: "s", startDate: new Date() }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 409, code: "booking.slot_taken", detail: "Trop tard" });
});
