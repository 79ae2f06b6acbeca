import { expect, it } from "vitest";
import { nameIn } from "./download";

it("saves a file under the name the server gave it", () => {
  expect(nameIn('attachment; filename="wallet-1.csv"')).toBe("wallet-1.csv");
  expect(nameIn("attachment; filename=\"re.pdf\"; filename*=UTF-8''re%C3%A7u.pdf")).toBe("reçu.pdf");
  expect(nameIn(null)).toBeUndefined();
});
