import { NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Switch, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import { UNITS } from "../../wallets/model/units";
import { QuantityInput } from "../../wallets/parts/QuantityInput";
import type { ProductForm } from "../model/product";
import { productWords } from "../words";
import { FieldGroup } from "./FieldGroup";
import { ServicesField } from "./ServicesField";

type Props = { form: UseFormReturnType<ProductForm>; currency: string };

export function PackFields({ form, currency }: Props) {
  const t = useText(productWords);
  return (
    <>
      <FieldGroup title={t.sections.what}>
        <UnitField label={t.unit} {...form.getInputProps("unit")} />
        <QuantityInput unit={form.values.unit} currency={currency} label={t.quantity} required w={{ base: "100%", xs: 200 }} {...form.getInputProps("quantity")} />
        <ServicesField form={form} />
      </FieldGroup>
      <FieldGroup title={t.sections.when}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput label={t.validity} placeholder={t.forever} suffix={t.days} min={1} allowDecimal={false} {...form.getInputProps("validityDays")} />
          <Select
            label={t.validFrom} allowDeselect={false} disabled={form.values.validityDays === ""}
            data={[{ value: "purchase", label: t.validFroms.purchase }, { value: "first_use", label: t.validFroms.first_use }]} {...form.getInputProps("validFrom")}
          />
        </SimpleGrid>
        <Switch label={t.shareable} description={t.shareableHint} {...form.getInputProps("isShareable", { type: "checkbox" })} />
      </FieldGroup>
    </>
  );
}

type UnitProps = { label: string; value?: string; onChange?: (value: string) => void };

export function UnitField({ label, ...field }: UnitProps) {
  const t = useText(productWords);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>{label}</Text>
      <SegmentedControl fullWidth aria-label={label} data={UNITS.map((value) => ({ value, label: t.units[value] }))} {...field} />
    </Stack>
  );
}
