import { expect, it } from "vitest";
import { invoiceState, yearsUntil } from "./invoice";

it.each([
  [{ kind: "invoice" as const, gross: 100, paid: 100, credited: 0 }, "paid"],
  [{ kind: "invoice" as const, gross: 100, paid: 0, credited: 0 }, "due"],
  [{ kind: "invoice" as const, gross: 100, paid: 40, credited: 0 }, "partly"],
  [{ kind: "invoice" as const, gross: 100, paid: 100, credited: 100 }, "credited"],
  [{ kind: "credit_note" as const, gross: 100, paid: 0, credited: 0 }, "creditNote"],
])("says where an invoice stands: %#", (invoice, state) => expect(invoiceState(invoice)).toBe(state));

it("offers the last years for the accounting file", () => expect(yearsUntil(2026, 2)).toEqual(["2026", "2025"]));
