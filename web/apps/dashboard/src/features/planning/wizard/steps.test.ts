import { expect, it } from "vitest";
import { emptyForm } from "@/features/bookings/parts/create/draft";
import { missingIn, stepOf } from "./steps";

const form = (more = {}) => ({ ...emptyForm({}, "Europe/Paris"), ...more });

it("wants a client, or a prospect's name and e-mail address", () => {
  expect(missingIn("who", form())?.code).toBe("chooseClient");
  expect(missingIn("who", form({ clientId: "1" }))).toBeNull();
  expect(missingIn("who", form({ isProspect: true, contactName: "Zoé" }))?.code).toBe("emailNeeded");
  expect(missingIn("who", form({ isProspect: true, contactName: "Zoé", contactEmail: "zoe@a.test" }))).toBeNull();
});

it("wants a type, then a time, then nothing", () => {
  expect(missingIn("what", form())?.field).toBe("serviceId");
  expect(missingIn("when", form({ start: "2027-01-01T09:00:00Z" }))?.code).toBe("chooseTime");
  expect(missingIn("summary", form())).toBeNull();
});

it("leads back to the step where an error can be put right", () => {
  expect(stepOf({ contactEmail: "?" })).toBe(0);
  expect(stepOf({ "customFieldValues.goal": "?", startDate: "?" })).toBe(2);
  expect(stepOf({ "customFieldValues.goal": "?" })).toBe(3);
});
