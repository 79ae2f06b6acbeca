import { expect, it } from "vitest";
import { safeNext } from "./routes";

it("sends nobody to another site after signing in", () => {
  expect(safeNext({ next: "/calendar?view=day" })).toEqual({ next: "/calendar?view=day" });
  for (const next of ["//evil.test", "https://evil.test", "/\\evil.test", "javascript:alert(1)", 3]) expect(safeNext({ next })).toEqual({});
});
