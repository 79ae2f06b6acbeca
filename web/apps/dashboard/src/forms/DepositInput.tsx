import { useRegion } from "@comptoir/ui";
import { Group, NumberInput, Select, Stack, Text, type NumberInputProps } from "@mantine/core";
import { MoneyInput } from "./MoneyInput";

type Props = {
  label: string;
  hint: string;
  /** What the share or sum is called for who cannot see it. */
  valueLabel: string;
  kind: string;
  kinds: { value: string; label: string }[];
  onKind: (kind: string) => void;
  currency: string;
  disabled?: boolean;
  percentage: NumberInputProps;
  amount: NumberInputProps;
};

/** What is paid when booking: a share of the price or a sum, or what another choice says. */
export function DepositInput({ label, hint, valueLabel, kind, kinds, onKind, currency, disabled, percentage, amount }: Props) {
  const { locale } = useRegion();
  return (
    <Stack gap={6}>
      <div>
        <Text size="sm" fw={500}>{label}</Text>
        <Text size="xs" c="dimmed">{hint}</Text>
      </div>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <Select aria-label={label} allowDeselect={false} disabled={disabled} value={kind} data={kinds} onChange={(value) => value !== null && onKind(value)} flex={1} maw={300} />
        {kind === "percentage" && (
          <NumberInput aria-label={valueLabel} disabled={disabled} suffix=" %" min={0} max={100} decimalScale={2} decimalSeparator={locale === "fr" ? "," : "."} w={120} {...percentage} />
        )}
        {kind === "amount" && <MoneyInput aria-label={valueLabel} disabled={disabled} currency={currency} w={120} {...amount} />}
      </Group>
    </Stack>
  );
}
