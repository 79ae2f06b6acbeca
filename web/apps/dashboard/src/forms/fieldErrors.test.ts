import { expect, it } from "vitest";
import { fieldErrors } from "./fieldErrors";

it("puts an error beside its field and what has none above the form", () => {
  const values = { name: "", customFields: [{ validation: "" }] };
  const errors = [
    { path: "customFields.0.validation", code: "x", message: "Expression invalide" },
    { path: "customFields.3.validation", code: "x", message: "Ailleurs" },
    { path: "", code: "x", message: "Tout" },
    { path: "name", code: "a", message: "Premier" },
    { path: "name", code: "b", message: "Second" },
  ];
  expect(fieldErrors(errors, values)).toEqual({
    byPath: { "customFields.0.validation": "Expression invalide", name: "Premier" },
    homeless: ["Ailleurs", "Tout"],
  });
});
