import { NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Switch, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import { QuantityInput } from "../../wallets/parts/QuantityInput";
import { PERIODS, ROLLOVERS, type ProductForm } from "../model/product";
import { productWords } from "../words";
import { FieldGroup } from "./FieldGroup";
import { UnitField } from "./PackFields";
import { ServicesField } from "./ServicesField";

type Props = { form: UseFormReturnType<ProductForm>; currency: string };

export function SubscriptionFields({ form, currency }: Props) {
  const t = useText(productWords);
  const whole = { min: 0, allowDecimal: false };
  return (
    <>
      <Select
        label={t.period} allowDeselect={false} w={{ base: "100%", xs: 200 }} data={PERIODS.map((value) => ({ value, label: t.periods[value] }))}
        {...form.getInputProps("period")}
      />
      <FieldGroup title={t.sections.what}>
        <Switch label={t.allowance} description={t.allowanceHint} {...form.getInputProps("hasAllowance", { type: "checkbox" })} />
        {form.values.hasAllowance && <AllowanceFields form={form} currency={currency} />}
        <TextInput label={t.tier} description={t.tierHint} placeholder={t.tierPlaceholder} autoComplete="off" maxLength={100} {...form.getInputProps("memberTier")} />
      </FieldGroup>
      <FieldGroup title={t.sections.terms}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput label={t.trial} suffix={t.days} {...whole} {...form.getInputProps("trialDays")} />
          <NumberInput label={t.minimum} suffix={t.periodsSuffix} {...whole} {...form.getInputProps("minimumPeriods")} />
          <NumberInput label={t.notice} suffix={t.days} {...whole} {...form.getInputProps("noticeDays")} />
          <NumberInput label={t.grace} suffix={t.days} min={1} allowDecimal={false} {...form.getInputProps("graceDays")} />
        </SimpleGrid>
        <Text size="xs" c="dimmed" mt={-8}>{t.graceHint}</Text>
        <Switch label={t.inGrace} {...form.getInputProps("allowanceInGrace", { type: "checkbox" })} />
        <Switch label={t.canPause} {...form.getInputProps("canPause", { type: "checkbox" })} />
      </FieldGroup>
    </>
  );
}

function AllowanceFields({ form, currency }: Props) {
  const t = useText(productWords);
  const { allowance, rollover } = form.values;
  return (
    <Stack gap="md">
      <UnitField label={t.unit} {...form.getInputProps("allowance.unit")} />
      <QuantityInput unit={allowance.unit} currency={currency} label={t.quantity} required w={{ base: "100%", xs: 200 }} {...form.getInputProps("allowance.quantity")} />
      <ServicesField form={form} />
      <Stack gap={6}>
        <Text size="sm" fw={500}>{t.rollover}</Text>
        <SegmentedControl fullWidth aria-label={t.rollover} data={ROLLOVERS.map((value) => ({ value, label: t.rollovers[value] }))} {...form.getInputProps("rollover.mode")} />
      </Stack>
      {rollover.mode !== "none" && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {rollover.mode === "capped" && <QuantityInput unit={allowance.unit} currency={currency} label={t.cap} {...form.getInputProps("rollover.cap")} />}
          <NumberInput label={t.rollPeriods} placeholder={t.rollAlways} suffix={t.periodsSuffix} min={1} allowDecimal={false} {...form.getInputProps("rollover.periods")} />
        </SimpleGrid>
      )}
    </Stack>
  );
}
