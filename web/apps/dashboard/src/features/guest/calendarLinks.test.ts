import { expect, it } from "vitest";
import { calendarLinks } from "./calendarLinks";

it("writes an event as Google and Outlook read it", () => {
  const links = calendarLinks({ title: "Bilan & suivi", start: "2027-03-01T09:00:00+01:00", end: "2027-03-01T10:00:00+01:00", place: "Lyon", text: "https://a.test/b/1" });
  const google = new URL(links.google).searchParams;
  expect([google.get("text"), google.get("dates"), google.get("location")]).toEqual(["Bilan & suivi", "20270301T080000Z/20270301T090000Z", "Lyon"]);
  expect(new URL(links.outlook).searchParams.get("startdt")).toBe("2027-03-01T08:00:00.000Z");
});
