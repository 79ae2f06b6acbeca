import { NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import { MoneyInput } from "@/forms/MoneyInput";
import { useProducts } from "../hooks/useProductChoices";
import { GIFT_WORTHS, type ProductForm } from "../model/product";
import { productWords } from "../words";
import { FieldGroup } from "./FieldGroup";

type Props = { form: UseFormReturnType<ProductForm>; currency: string };

export function GiftFields({ form, currency }: Props) {
  const t = useText(productWords);
  const packs = useProducts().filter(({ kind }) => kind === "pack").map(({ id, name }) => ({ value: id, label: name }));
  const { worth } = form.values;
  return (
    <FieldGroup title={t.sections.worth}>
      <Stack gap={6}>
        <Text size="sm" fw={500}>{t.worth}</Text>
        <SegmentedControl fullWidth aria-label={t.worth} data={GIFT_WORTHS.map((value) => ({ value, label: t.worths[value] }))} {...form.getInputProps("worth")} />
      </Stack>
      {worth === "fixed" && <MoneyInput currency={currency} label={t.amount} required w={{ base: "100%", xs: 200 }} {...form.getInputProps("amount")} />}
      {worth === "free" && (
        <SimpleGrid cols={2}>
          <MoneyInput currency={currency} label={t.min} required {...form.getInputProps("minAmount")} />
          <MoneyInput currency={currency} label={t.max} required {...form.getInputProps("maxAmount")} />
        </SimpleGrid>
      )}
      {worth === "pack" && (
        <Select label={t.pack} required searchable data={packs} nothingFoundMessage={t.noPack} description={packs.length === 0 ? t.noPack : undefined} {...form.getInputProps("packId")} />
      )}
      <NumberInput label={t.validity} placeholder={t.forever} suffix={t.months} min={0} allowDecimal={false} w={{ base: "100%", xs: 200 }} {...form.getInputProps("validityMonths")} />
    </FieldGroup>
  );
}
