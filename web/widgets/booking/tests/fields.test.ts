import { describe, expect, test } from "vitest";
import { answers, complaint, isEmail, isPhone } from "../src/model/fields";
import { makeField } from "./maker";

describe("a required answer", () => {
  test("is missed in every kind of field", () => {
    for (const type of ["text", "textarea", "number", "select", "date", "email", "phone", "file"] as const) {
      expect(complaint(makeField({ type, required: true }), "")?.key, type).toBe("error.required");
    }
    expect(complaint(makeField({ type: "multiselect", required: true }), [])?.key).toBe("error.required");
    expect(complaint(makeField({ type: "checkbox", required: true }), false)?.key).toBe("error.tick");
    expect(complaint(makeField({ required: true }), "   ")?.key).toBe("error.required");
  });

  test("is not missed when it is optional", () => {
    expect(complaint(makeField({ type: "email" }), "")).toBeNull();
  });
});

describe("bounds", () => {
  test("of a number are its value", () => {
    const field = makeField({ type: "number", min: 1, max: 12 });
    expect(complaint(field, "0")).toEqual({ key: "error.min", values: { min: 1 } });
    expect(complaint(field, "13")).toEqual({ key: "error.max", values: { max: 12 } });
    expect(complaint(field, "douze")?.key).toBe("error.number");
    expect(complaint(field, "2,5")).toBeNull();
  });

  test("of a text are its length in characters, an emoji being one", () => {
    expect(complaint(makeField({ max: 3 }), "👩‍🎨".slice(0, 2) + "ab")).toBeNull();
    expect(complaint(makeField({ max: 3 }), "abcd")?.key).toBe("error.long");
    expect(complaint(makeField({ min: 3 }), "ab")?.key).toBe("error.short");
  });
});

test("a regular expression that explodes is not run here", () => {
  const field = { ...makeField(), validation: "^(a+)+$" };
  const start = performance.now();
  expect(complaint(field, `${"a".repeat(40)}!`)).toBeNull();
  expect(performance.now() - start).toBeLessThan(50);
});

test("addresses and numbers as people write them", () => {
  expect(["ada@example.test", " a.b+c@sub.example.fr "].every(isEmail)).toBe(true);
  expect(["ada", "ada@", "ada@example", "a b@example.fr", "a@b..fr"].some(isEmail)).toBe(false);
  expect(["06 12 34 56 78", "+33 (0)6.12.34.56.78"].every(isPhone)).toBe(true);
  expect(["12", "appelez-moi"].some(isPhone)).toBe(false);
});

test("answers take the form of the API and leave out what is empty", () => {
  const fields = [
    makeField({ id: "a" }), makeField({ id: "b", type: "number" }), makeField({ id: "c", type: "multiselect" }), makeField({ id: "d", type: "checkbox" }),
    makeField({ id: "e", type: "file" }), makeField({ id: "f" }),
  ];
  expect(answers(fields, { a: " x ", b: "2,5", c: ["y"], d: undefined, e: { id: "file_1", name: "a.pdf" }, f: "" })).toEqual({ a: "x", b: 2.5, c: ["y"], d: false, e: "file_1" });
});
