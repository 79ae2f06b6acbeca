import { expect, it } from "vitest";
import { byPart } from "./dayParts";
import { kindsOf, reasonsOf } from "./offer";

it("groups free times by the wall clock, not by UTC", () => {
  const slots = ["2027-07-05T09:30:00Z", "2027-07-05T10:00:00Z", "2027-07-05T16:00:00Z"].map((start) => ({ start }));
  expect(byPart(slots, "Europe/Paris").map(({ part, slots: free }) => [part, free.length])).toEqual([["morning", 1], ["afternoon", 1], ["evening", 1]]);
  expect(byPart(slots, "America/New_York").map(({ part }) => part)).toEqual(["morning", "afternoon"]);
});

it("meets as the type says, else as its place leaves it", () => {
  expect(kindsOf({ meetingKinds: ["phone"], location: { type: "virtual" } })).toEqual(["phone"]);
  expect(kindsOf({ meetingKinds: null, location: { type: "hybrid" } })).toEqual(["in_person", "video"]);
  expect(kindsOf({ meetingKinds: null, location: null })).toEqual([]);
});

it("offers the reasons of the type, or everybody's and those of who delivers it", () => {
  const named = { staff: [{ id: "lea", reference: null, name: "Léa", isPlaceholder: false }], resources: [] };
  const reasons = [{ id: "a", label: "A" }, { id: "b", label: "B" }];
  expect(reasonsOf({ reasonIds: ["b"], named }, reasons)).toEqual([reasons[1]]);
  expect(reasonsOf({ reasonIds: [], named }, reasons)).toEqual(reasons);
  expect(reasonsOf({ reasonIds: [], named }, [{ id: "a", label: "A", staffId: "lea" }, { id: "b", label: "B", staffId: "noe" }]).map(({ id }) => id)).toEqual(["a"]);
});
