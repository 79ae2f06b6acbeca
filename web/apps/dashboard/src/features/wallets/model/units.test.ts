import { expect, it } from "vitest";
import { toStored, toTyped } from "./units";

it("types hours and euros, and stores minutes and cents", () => {
  expect(toStored(1.5, "minutes", 2)).toBe(90);
  expect(toStored(19.99, "money", 2)).toBe(1999);
  expect(toStored(500, "money", 0)).toBe(500);
  expect(toStored("", "credits", 2)).toBe(0);
  for (const unit of ["credits", "minutes", "money"] as const) expect(toStored(toTyped(1235, unit, 2), unit, 2)).toBe(1235);
});
