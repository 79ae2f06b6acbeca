import { expect, it } from "vitest";
import { languageOf } from "./language";

it("reads in the first language that pages are written in", () => {
  expect(languageOf(["en-GB", "fr"])).toBe("en");
  expect(languageOf(["de-AT", "fr-CA", "en"])).toBe("fr");
  expect(languageOf(["de", "es", "en"])).toBe("en");
  expect(languageOf(["EN-us"])).toBe("en");
  expect(languageOf(["enm", "de"])).toBe("fr");
});
