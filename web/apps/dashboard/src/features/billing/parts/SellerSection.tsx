import { Alert, Button, Group, NumberInput, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { Section, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { billingKeys } from "../keys";
import { sellerToForm, type Seller, type SellerForm } from "../model/settings";
import { billingWords } from "../words";

type Props = { seller: Seller; mayWrite: boolean };
type Form = UseFormReturnType<SellerForm>;

/** Who sells, as invoices say it; and how they are numbered and sent. */
export function SellerSection({ seller, mayWrite }: Props) {
  const t = useText(billingWords);
  const form = useForm<SellerForm>({ initialValues: sellerToForm(seller) });
  const { submit, isBusy, problem } = useSave({
    save: (values: SellerForm) => api.put<Seller>("/billing/seller", values),
    invalidates: [billingKeys.seller], form, done: t.seller.saved,
    onDone: (saved) => { form.setValues(sellerToForm(saved)); form.resetDirty(sellerToForm(saved)); },
  });
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <fieldset disabled={!mayWrite} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack gap="lg">
          {problem && <Alert color="red" role="alert">{problem}</Alert>}
          <Section title={t.seller.title} description={t.seller.hint}>
            <Completeness seller={seller} />
            <WhoFields form={form} />
          </Section>
          <InvoiceSection form={form} />
          {mayWrite && <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{t.save}</Button></Group>}
        </Stack>
      </fieldset>
    </form>
  );
}

function Completeness({ seller }: { seller: Seller }) {
  const t = useText(billingWords).seller;
  if (seller.missing.length === 0) return <Alert color="pine" icon={<IconCircleCheck size={18} />}>{t.complete}</Alert>;
  const names = seller.missing.map((name) => {
    const label = t[name as keyof typeof t];
    return typeof label === "string" ? label : name;
  });
  return <Alert color="yellow" icon={<IconInfoCircle size={18} />}>{t.missing} {names.join(", ")}.</Alert>;
}

function WhoFields({ form }: { form: Form }) {
  const t = useText(billingWords).seller;
  const field = (name: keyof SellerForm & keyof typeof t) => ({ label: t[name], autoComplete: "off", ...form.getInputProps(name) });
  const two = { base: 1, xs: 2 };
  return (
    <>
      <TextInput {...field("legalName")} />
      <SimpleGrid cols={two}>
        <TextInput {...field("legalForm")} placeholder={t.legalFormPlaceholder} />
        <TextInput {...field("shareCapital")} />
      </SimpleGrid>
      <TextInput {...field("street")} />
      <SimpleGrid cols={{ base: 2, xs: 3 }}>
        <TextInput {...field("postalCode")} />
        <TextInput {...field("city")} />
        <TextInput {...field("country")} maxLength={2} placeholder="FR" />
      </SimpleGrid>
      <SimpleGrid cols={two}>
        <TextInput {...field("siren")} inputMode="numeric" />
        <TextInput {...field("siret")} inputMode="numeric" />
        <TextInput {...field("vatNumber")} placeholder="FR00 123456789" disabled={form.values.vatExempt} />
        <TextInput {...field("registration")} placeholder={t.registrationPlaceholder} />
      </SimpleGrid>
      <Switch label={t.vatExempt} description={t.vatExemptHint} {...form.getInputProps("vatExempt", { type: "checkbox" })} />
      <SimpleGrid cols={two}>
        <TextInput {...field("email")} type="email" />
        <TextInput {...field("phone")} type="tel" />
        <TextInput {...field("iban")} />
        <TextInput {...field("bic")} />
      </SimpleGrid>
      <Textarea {...field("footer")} description={t.footerHint} autosize minRows={2} maxRows={6} />
    </>
  );
}

function InvoiceSection({ form }: { form: Form }) {
  const t = useText(billingWords).invoices;
  const year = new Date().getFullYear();
  return (
    <Section title={t.title} description={t.hint}>
      <Switch label={t.issueWhenPaid} description={t.issueHint} {...form.getInputProps("issueWhenPaid", { type: "checkbox" })} />
      <Switch label={t.sendWhenIssued} description={t.sendHint} {...form.getInputProps("sendWhenIssued", { type: "checkbox" })} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t.prefix} description={<Text span size="xs">{t.prefixHint(`${form.values.numberPrefix}${year}-00001`)}</Text>} maxLength={10} autoComplete="off" {...form.getInputProps("numberPrefix")} />
        <NumberInput label={t.paymentDays} description={" "} suffix={t.days} min={0} max={60} allowDecimal={false} {...form.getInputProps("paymentDays")} />
      </SimpleGrid>
    </Section>
  );
}
