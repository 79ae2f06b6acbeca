import { expect, it } from "vitest";
import { changesOf, subjectOf } from "./change";

it("names only the fields that differ", () => {
  expect(changesOf({ before: { price: 5000, name: "Yoga", tags: ["a"] }, after: { price: 6500, name: "Yoga", tags: ["a"] } })).toEqual([
    { field: "price", before: "5000", after: "6500" },
  ]);
});

it("shows all of what is new", () => {
  expect(changesOf({ before: null, after: { name: "Yoga", notes: null } })).toEqual([{ field: "name", before: "", after: "Yoga" }]);
});

it("calls a thing by its name or reference, also when it is gone", () => {
  expect(subjectOf({ before: null, after: { reference: "K7Q2M9XD", status: "confirmed" } })).toBe("K7Q2M9XD");
  expect(subjectOf({ before: { name: "Yoga", price: 5000 }, after: null })).toBe("Yoga");
  expect(subjectOf({ before: { status: "confirmed" }, after: { status: "cancelled" } })).toBe("");
});
