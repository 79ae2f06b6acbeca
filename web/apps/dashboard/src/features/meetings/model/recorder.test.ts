import { describe, expect, it } from "vitest";
import { grid } from "./recorder";

describe("the recorded picture", () => {
  it.each([0, 1, 2, 3, 4, 5, 6])("gives %i pictures places of one size that do not overlap", (count) => {
    const places = grid(count, 1280, 720);
    expect(places).toHaveLength(count);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
    for (const { x, y, width, height } of places) {
      expect(x + width).toBeLessThanOrEqual(1280.001);
      expect(y + height).toBeLessThanOrEqual(720.001);
    }
  });
});
