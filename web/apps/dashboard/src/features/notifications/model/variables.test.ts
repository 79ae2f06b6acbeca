import { expect, it } from "vitest";
import { insertable, inserted, snippet } from "./variables";

it("offers what can be read, each as one wants to read it", () => {
  expect(insertable(["name", "pending", "currency", "start"])).toEqual(["name", "start"]);
  expect(snippet("name", "fr")).toBe("{{ name }}");
  expect(snippet("start", "fr")).toBe('{{ start | day: "l j F à H:i" }}');
  expect(snippet("start", "en")).toBe('{{ start | day: "l j F, H:i" }}');
  expect(snippet("due", "en")).toBe("{{ due | money: currency }}");
  expect(snippet("brand", "fr")).toBe("{{ brand.name }}");
});

it("puts it where the cursor is, in the place of what is selected", () => {
  expect(inserted("Bonjour X !", "{{ name }}", 8, 9)).toEqual({ text: "Bonjour {{ name }} !", cursor: 18 });
});
