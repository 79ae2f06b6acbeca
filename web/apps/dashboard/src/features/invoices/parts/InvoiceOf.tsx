import { Refused } from "@comptoir/client";
import { Anchor, Button, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconFileInvoice } from "@tabler/icons-react";
import { FormDrawer, useText } from "@comptoir/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/api";
import { useList } from "@/api/useList";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { invoiceKeys } from "../keys";
import type { Invoice } from "../model/invoice";
import { invoiceWords } from "../words";

type Subject = {
  type: "booking" | "purchase"; id: string; name: string; email: string;
  /** Nothing is invoiced of what was called off; what was invoiced before is still shown. */
  stands: boolean;
};

/** The invoice of a booking or a sale: the way to it, or to issue it. */
export function InvoiceOf({ subject }: { subject: Subject }) {
  const t = useText(invoiceWords);
  const mayRead = usePermission("invoice.read");
  if (!mayRead) return null;
  return <Known subject={subject} label={t} />;
}

function Known({ subject, label: t }: { subject: Subject; label: { see: string; issue: string } }) {
  const mayWrite = usePermission("invoice.write");
  const [issues, setIssues] = useState(false);
  const query = { subjectId: subject.id, kind: "invoice", limit: 1 };
  const list = useList<Invoice>(invoiceKeys.list(query), "/invoices", query);
  if (list.isPending) return null;
  const [invoice] = list.items;
  const shared = { size: "xs" as const, variant: "default" as const, leftSection: <IconFileInvoice size={15} aria-hidden />, style: { alignSelf: "flex-start" } };
  if (invoice) return <Button {...shared} renderRoot={(props) => <Link to="/invoices" search={{ invoice: invoice.id }} {...props} />}>{`${t.see} ${invoice.number}`}</Button>;
  return (
    <>
      {mayWrite && subject.stands && <Button {...shared} onClick={() => setIssues(true)}>{t.issue}</Button>}
      {issues && <IssueInvoice subject={subject} onClose={() => setIssues(false)} />}
    </>
  );
}

const noAddress = { company: "", street: "", postalCode: "", city: "", siren: "", vatNumber: "" };

/** Who is invoiced: what the booking or sale knows, and what only a company has. */
function IssueInvoice({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const t = useText(invoiceWords);
  const navigate = useNavigate();
  const [isSellerKnown, setSellerKnown] = useState(true);
  const form = useForm({ initialValues: { buyer: { name: subject.name, email: subject.email, ...noAddress } } });
  const { submit, isBusy, problem } = useSave({
    save: ({ buyer }: typeof form.values) =>
      api.post<Invoice>("/invoices", {
        subjectType: subject.type, subjectId: subject.id,
        buyer: Object.fromEntries(Object.entries(buyer).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== "")),
      }).catch((error: unknown) => {
        setSellerKnown(!(error instanceof Refused && error.code === "payments.seller_incomplete"));
        throw error;
      }),
    invalidates: [invoiceKeys.all], form, done: t.issued, onDone: ({ id }) => void navigate({ to: "/invoices", search: { invoice: id } }),
  });
  const field = (name: keyof typeof form.values.buyer) => ({ autoComplete: "off", ...form.getInputProps(`buyer.${name}`) });
  return (
    <FormDrawer opened onClose={onClose} title={t.issueTitle} size="md" submitLabel={t.issue} isBusy={isBusy} isDirty={form.isDirty()} error={problem} onSubmit={form.onSubmit((values) => submit(values))}>
      {!isSellerKnown && <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/billing" {...props} />}>{t.settings}</Anchor>}
      <Text size="sm" c="dimmed">{t.issueText}</Text>
      <TextInput label={t.name} {...field("name")} />
      <TextInput label={t.to} type="email" {...field("email")} />
      <TextInput label={t.company} {...field("company")} />
      <TextInput label={t.street} {...field("street")} />
      <SimpleGrid cols={2}>
        <TextInput label={t.postalCode} {...field("postalCode")} />
        <TextInput label={t.city} {...field("city")} />
        <TextInput label={t.buyerSiren} {...field("siren")} />
        <TextInput label={t.buyerVat} {...field("vatNumber")} />
      </SimpleGrid>
    </FormDrawer>
  );
}
