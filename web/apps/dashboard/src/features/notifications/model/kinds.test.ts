import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { kindWords } from "../kinds.words";
import { grouped } from "./kinds";

const server = join(import.meta.dirname, "../../../../../../../server/comptoir");
/** Not to be reworded: server/comptoir/notifications/rules/samples.py. */
const hidden = ["notice", "system", "client_code", "invitation"];

it("has a name in both languages for every message that the server writes", () => {
  const files = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((file) => /mails[\\/]fr[\\/].*\.subject\.txt$/.test(file));
  const kinds = files.map((file) => file.replace(/^.*[\\/]/, "").replace(".subject.txt", "")).filter((kind) => !hidden.includes(kind));
  expect(kinds.length).toBeGreaterThan(20);
  for (const words of [kindWords.fr, kindWords.en]) expect(kinds.filter((kind) => !words[kind])).toEqual([]);
});

it("puts what people look for first, and each message where it belongs", () => {
  const kinds = ["wallet.shared", "booking.held", "booking.cancelled", "booking.reminder", "booking.offered", "booking.series_booked", "calendars.connection_lost"];
  const shown = grouped(kinds, (kind) => kind, "");
  expect(shown.map(({ group }) => group)).toEqual(["bookings", "waitlist", "sessions", "sales", "team"]);
  expect(shown[0]?.kinds).toEqual(["booking.reminder", "booking.cancelled", "booking.held"]);
  expect(grouped(kinds, (kind) => kind, " SERIES ")).toEqual([{ group: "sessions", kinds: ["booking.series_booked"] }]);
});
