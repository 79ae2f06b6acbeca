import { expect, it } from "vitest";
import { previewDocument } from "./message";

it("shows a mail with nothing allowed but its own styles and inline images", () => {
  const shown = previewDocument("<p>Bonjour</p>");
  expect(shown).toContain("default-src 'none'");
  expect(shown.indexOf("Content-Security-Policy")).toBeLessThan(shown.indexOf("Bonjour"));
});
