import { expect, it } from "vitest";
import { changesOf } from "./change";

it("names only the fields that differ", () => {
  expect(changesOf({ before: { price: 5000, name: "Yoga", tags: ["a"] }, after: { price: 6500, name: "Yoga", tags: ["a"] } })).toEqual([
    { field: "price", before: "5000", after: "6500" },
  ]);
});

it("shows all of what is new", () => {
  expect(changesOf({ before: null, after: { name: "Yoga", notes: null } })).toEqual([{ field: "name", before: "", after: "Yoga" }]);
});
