import { expect, test } from "vitest";
import { dictionary, typeset } from "./dictionary";

const words = dictionary({
  fr: { ask: "Annuler ?", more: { of: (name: string) => `Annuler « ${name} » ; sûr ?` } },
  en: { ask: "Cancel ?", more: { of: (name: string) => `Cancel “${name}”; sure?` } },
});

test("French keeps its high punctuation on the line, in sentences, groups and functions", () => {
  expect(words.fr.ask).toBe("Annuler\u00a0?");
  expect(words.fr.more.of("Yoga")).toBe("Annuler «\u00a0Yoga\u00a0»\u00a0; sûr\u00a0?");
});

test("other languages are left as they are written", () => {
  expect(words.en.ask).toBe("Cancel ?");
});

test("what only looks like punctuation is left alone", () => {
  expect(typeset("à 10:30, voir ?page=2 et :name")).toBe("à 10:30, voir ?page=2 et :name");
});
