import { describe, expect, test } from "vitest";
import { answer, complaint } from "../src/model/fields";
import { makeQuestion } from "./maker";

const wrong = (change: Parameters<typeof makeQuestion>[0], value: Parameters<typeof complaint>[1]) => complaint(makeQuestion(change), value)?.[0];

describe("a required answer", () => {
  test("is missed in every kind of field", () => {
    for (const type of ["text", "textarea", "number", "select", "date", "email", "phone", "file"] as const) {
      expect(wrong({ type, required: true }, ""), type).toBe("error.required");
      expect(wrong({ type, required: true }, undefined), type).toBe("error.required");
    }
    expect(wrong({ type: "multiselect", required: true }, [])).toBe("error.required");
    expect(wrong({ type: "checkbox", required: true }, false)).toBe("error.tick");
    expect(wrong({ required: true }, "   ")).toBe("error.required");
  });

  test("is not missed when it is optional, nor when it is zero", () => {
    expect(wrong({ type: "email" }, "")).toBeUndefined();
    expect(wrong({ type: "checkbox" }, undefined)).toBeUndefined();
    expect(wrong({ type: "number", required: true }, "0")).toBeUndefined();
  });

  test("waits for a file that is still on its way", () => {
    expect(wrong({ type: "file" }, { name: "a.pdf" })).toBe("details.sending");
    expect(wrong({ type: "file", required: true }, { id: "file_1", name: "a.pdf" })).toBeUndefined();
  });
});

describe("bounds", () => {
  test("of a number are its value", () => {
    const field = makeQuestion({ type: "number", min: 1, max: 12 });
    expect(complaint(field, "0")).toEqual(["error.min", { min: 1 }]);
    expect(complaint(field, "13")).toEqual(["error.max", { max: 12 }]);
    expect(complaint(field, "douze")).toEqual(["error.number"]);
    expect(complaint(field, "2,5")).toBeUndefined();
  });

  test("of a text are its length in characters, an emoji being one", () => {
    expect(wrong({ max: 3 }, "👩‍🎨".slice(0, 2) + "ab")).toBeUndefined();
    expect(wrong({ max: 3 }, "abcd")).toBe("error.long");
    expect(wrong({ min: 3 }, "ab")).toBe("error.short");
  });
});

test("a regular expression that explodes is not run here", () => {
  const field = { ...makeQuestion(), validation: "^(a+)+$" };
  const start = performance.now();
  expect(complaint(field, `${"a".repeat(40)}!`)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(50);
});

test("addresses and numbers as people write them", () => {
  for (const text of ["ada@example.test", " a.b+c@sub.example.fr "]) expect(wrong({ type: "email" }, text), text).toBeUndefined();
  for (const text of ["ada", "ada@", "ada@example", "a b@example.fr", "a@b..fr"]) expect(wrong({ type: "email" }, text), text).toBe("error.email");
  for (const text of ["06 12 34 56 78", "+33 (0)6.12.34.56.78"]) expect(wrong({ type: "phone" }, text), text).toBeUndefined();
  for (const text of ["12", "appelez-moi"]) expect(wrong({ type: "phone" }, text), text).toBe("error.phone");
});

test("answers take the form of the API and leave out what is empty", () => {
  expect(answer(makeQuestion(), " x ")).toBe("x");
  expect(answer(makeQuestion(), "")).toBeUndefined();
  expect(answer(makeQuestion({ type: "number" }), "2,5")).toBe(2.5);
  expect(answer(makeQuestion({ type: "multiselect" }), ["y"])).toEqual(["y"]);
  expect(answer(makeQuestion({ type: "checkbox" }), undefined)).toBe(false);
  expect(answer(makeQuestion({ type: "file" }), { id: "file_1", name: "a.pdf" })).toBe("file_1");
});
