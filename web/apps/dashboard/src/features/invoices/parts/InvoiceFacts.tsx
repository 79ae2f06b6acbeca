import { Anchor } from "@mantine/core";
import { Facts, useFormat, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import type { Invoice } from "../model/invoice";
import { invoiceWords } from "../words";

export function InvoiceFacts({ invoice, onOther }: { invoice: Invoice; onOther: (id: string) => void }) {
  const t = useText(invoiceWords);
  const format = useFormat();
  const { buyer } = invoice;
  const day = (date: string | null) => date && format.date(date, "numeric");
  const town = [buyer.postalCode, buyer.city].filter(Boolean).join(" ");
  // A country alone is no address.
  const place = buyer.street || town ? [buyer.street, town, buyer.country].filter(Boolean).join(", ") : "";
  return (
    <Facts
      of={[
        [t.facts.buyer, <>{[buyer.company, buyer.name].filter(Boolean).join(", ")}{buyer.email && <><br />{buyer.email}</>}</>],
        [t.facts.address, place],
        [t.facts.siren, buyer.siren],
        [t.facts.vatNumber, buyer.vatNumber],
        [t.facts.subject, <Subject key="subject" invoice={invoice} />],
        [t.facts.supplied, day(invoice.supplyDate)],
        [t.facts.due, invoice.kind === "invoice" && day(invoice.dueDate)],
        [t.facts.paid, invoice.paid > 0 && format.money(invoice.paid, invoice.currency)],
        [t.facts.credited, invoice.credited > 0 && format.money(invoice.credited, invoice.currency)],
        [t.facts.corrects, invoice.correctsId && <Anchor component="button" type="button" size="sm" onClick={() => invoice.correctsId && onOther(invoice.correctsId)}>{t.facts.openInvoice}</Anchor>],
        [t.facts.reason, invoice.reason],
        [t.facts.by, invoice.issuedBy],
      ]}
    />
  );
}

function Subject({ invoice: { subjectType, subjectId, reference } }: { invoice: Invoice }) {
  const t = useText(invoiceWords).openSubject;
  const text = [reference, t[subjectType]].filter(Boolean).join(" · ");
  if (subjectType === "booking") return <Link to="/bookings" search={{ booking: subjectId, period: "any" }}>{text}</Link>;
  if (subjectType === "purchase") return <Link to="/sales" search={{ purchase: subjectId }}>{text}</Link>;
  return <>{text}</>;
}
