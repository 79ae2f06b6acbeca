import { Badge } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { invoiceState, type Invoice, type InvoiceState } from "../model/invoice";
import { invoiceWords } from "../words";

const COLORS: Record<InvoiceState, string> = { paid: "pine", due: "yellow", partly: "yellow", credited: "gray", creditNote: "blue" };

export function InvoiceBadge({ invoice }: { invoice: Invoice }) {
  const state = invoiceState(invoice);
  return <Badge color={COLORS[state]}>{useText(invoiceWords).states[state]}</Badge>;
}
