import { Section, useRegion, useText } from "@comptoir/ui";
import { NumberInput, SegmentedControl, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { DepositInput } from "@/forms/DepositInput";
import { currencyDigits } from "../../services/model/money";
import type { RulesForm } from "../model/rules";
import { ruleWords } from "../rules.words";

const BELOW = ["label", "input", "description", "error"] as const;

type Simple = Exclude<keyof RulesForm, "deposit">;
type Props<V extends { rules: RulesForm }> = { form: UseFormReturnType<V>; currency: string; disabled: boolean };

/** What holds for every booking of the house, in the order a booking meets the rules. */
export function RulesSection<V extends { rules: RulesForm }>({ form, currency, disabled }: Props<V>) {
  const t = useText(ruleWords);
  const { locale } = useRegion();
  const field = (name: Simple) => ({
    disabled, label: t[name].label, description: t[name].hint, inputWrapperOrder: [...BELOW], allowDecimal: false,
    ...form.getInputProps(`rules.${name}`),
  });
  return (
    <Section title={t.title} description={t.hint}>
      <Group title={t.window}>
        <NumberInput {...field("minAdvanceHours")} min={0} max={8760} allowDecimal decimalSeparator={locale === "fr" ? "," : "."} suffix={t.hoursBefore} />
        <NumberInput {...field("maxAdvanceDays")} min={0} max={3650} suffix={t.daysBefore} />
      </Group>
      <Group title={t.confirmation}>
        <NumberInput {...field("holdMinutes")} min={1} max={10_080} suffix={t.minutes} />
        <NumberInput
          {...field("approvalAbove")} min={0} allowDecimal decimalScale={currencyDigits(currency)} decimalSeparator={locale === "fr" ? "," : "."}
          thousandSeparator=" " rightSection={currency === "EUR" ? "€" : currency}
        />
        <DepositInput
          label={t.deposit.label} hint={t.deposit.hint} valueLabel={t.deposit.value} currency={currency} disabled={disabled}
          kind={form.getValues().rules.deposit.kind} kinds={(["none", "percentage", "amount"] as const).map((value) => ({ value, label: t.deposit.kinds[value] }))}
          onKind={form.getInputProps("rules.deposit.kind").onChange as (kind: string) => void}
          percentage={form.getInputProps("rules.deposit.percentage")} amount={form.getInputProps("rules.deposit.amount")}
        />
      </Group>
      <Group title={t.abuse} hint={t.abuseHint}>
        <NumberInput {...field("maxBookingsPerHour")} min={0} max={1000} placeholder={t.noLimit} />
        <NumberInput {...field("maxActiveBookings")} min={0} max={1000} placeholder={t.noLimit} />
      </Group>
      <Group title={t.groups}>
        <NumberInput {...field("waitlistOfferMinutes")} min={1} max={10_080} suffix={t.minutes} />
        <NumberInput {...field("minimumCutoffHours")} min={0} max={8760} suffix={t.hoursBefore} />
        <div>
          <Text size="sm" fw={500} mb={4}>{t.belowMinimum.label}</Text>
          <SegmentedControl
            fullWidth disabled={disabled} aria-label={t.belowMinimum.label}
            data={[{ value: "cancel", label: t.cancel }, { value: "keep", label: t.keep }]} {...form.getInputProps("rules.belowMinimum")}
          />
          <Text size="xs" c="dimmed" mt={4}>{t.belowMinimum.hint}</Text>
        </div>
      </Group>
      <Group title={t.absence}>
        <NumberInput {...field("noShowAfterMinutes")} min={0} max={10_080} suffix={t.minutes} placeholder={t.never} />
      </Group>
    </Section>
  );
}

function Group({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <Stack gap={8}>
      <div>
        <Title order={3} size="h4">{title}</Title>
        {hint && <Text size="sm" c="dimmed">{hint}</Text>}
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>{children}</SimpleGrid>
    </Stack>
  );
}
