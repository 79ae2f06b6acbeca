import type { Schemas } from "@comptoir/client";

export type Invoice = Schemas["InvoiceOut"];
export type InvoiceKind = Invoice["kind"];

export const INVOICE_KINDS = ["invoice", "credit_note"] as const;
export const isInvoiceKind = (value: unknown): value is InvoiceKind => INVOICE_KINDS.includes(value as InvoiceKind);

export type InvoiceState = "paid" | "due" | "partly" | "credited" | "creditNote";

/** Where an invoice stands: credit notes take it back, payments settle it. */
export function invoiceState({ kind, gross, paid, credited }: Pick<Invoice, "kind" | "gross" | "paid" | "credited">): InvoiceState {
  if (kind === "credit_note") return "creditNote";
  if (credited >= gross && gross > 0) return "credited";
  if (paid >= gross) return "paid";
  return paid > 0 ? "partly" : "due";
}

/** The calendar years that may have entries, the present one first. */
export function yearsUntil(year: number, count = 5): string[] {
  return Array.from({ length: count }, (_, index) => String(year - index));
}
