import { SimpleGrid, Select, Textarea, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import { FieldGroup } from "../../products/parts/FieldGroup";
import { DESIGNS, type GiftWish } from "../model/sale";
import { saleWords } from "../words";

/** For whom a certificate is, what is written on it, and when it is sent. */
export function GiftWishFields<V extends GiftWish>({ form }: { form: UseFormReturnType<V> }) {
  const t = useText(saleWords);
  return (
    <FieldGroup title={t.gift}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t.recipient} autoComplete="off" maxLength={200} {...form.getInputProps("recipientName")} />
        <TextInput label={t.sender} autoComplete="off" maxLength={200} {...form.getInputProps("senderName")} />
      </SimpleGrid>
      <Textarea label={t.message} autosize minRows={2} maxRows={6} maxLength={600} {...form.getInputProps("message")} />
      <TextInput label={t.recipientEmail} description={t.recipientEmailHint} type="email" autoComplete="off" {...form.getInputProps("recipientEmail")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select label={t.design} allowDeselect={false} data={DESIGNS.map((value) => ({ value, label: t.designs[value] }))} {...form.getInputProps("design")} />
        <DateInput label={t.deliverOn} placeholder={t.rightAway} clearable valueFormat="D MMM YYYY" {...form.getInputProps("deliverOn")} />
      </SimpleGrid>
    </FieldGroup>
  );
}
