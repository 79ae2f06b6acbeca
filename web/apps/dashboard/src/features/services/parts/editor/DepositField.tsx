import { Group, NumberInput, SegmentedControl, Stack, Text } from "@mantine/core";
import { useRegion, useText } from "@comptoir/ui";
import { MoneyInput } from "@/forms/MoneyInput";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { priceWords } from "../../words/prices";

/** What is paid when booking, the rest at the counter. */
export function DepositField() {
  const t = useText(priceWords);
  const { locale } = useRegion();
  const form = useServiceFormContext();
  const { deposit, currency } = form.getValues();
  return (
    <Stack gap={6}>
      <div>
        <Text size="sm" fw={500}>{t.deposit}</Text>
        <Text size="xs" c="dimmed">{t.depositHint}</Text>
      </div>
      <Group align="flex-start" gap="sm">
        <SegmentedControl
          aria-label={t.deposit} value={deposit.kind || "none"}
          data={(["none", "percentage", "amount"] as const).map((value) => ({ value, label: t.deposits[value] }))}
          onChange={(value) => form.setFieldValue("deposit.kind", value === "none" ? "" : (value as typeof deposit.kind))}
        />
        {deposit.kind === "percentage" && (
          <NumberInput
            aria-label={t.depositValue} suffix=" %" min={0} max={100} decimalScale={2} decimalSeparator={locale === "fr" ? "," : "."} w={130}
            {...form.getInputProps("deposit.percentage")}
          />
        )}
        {deposit.kind === "amount" && <MoneyInput aria-label={t.depositValue} currency={currency} w={130} {...form.getInputProps("deposit.amount")} />}
      </Group>
    </Stack>
  );
}
