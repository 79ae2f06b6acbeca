import { ActionIcon, Group, NumberInput, Stack } from "@mantine/core";
import { useFormat, useRegion, useText } from "@comptoir/ui";
import { IconTrash } from "@tabler/icons-react";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { currencyDigits } from "../../model/money";
import { essentialsWords } from "../../words/essentials";
import { ListHeading } from "./ListHeading";

const MOST = 12;

/** Lengths beside the usual one, each with its price or the usual one. */
export function OtherDurations() {
  const t = useText(essentialsWords);
  const format = useFormat();
  const { locale } = useRegion();
  const form = useServiceFormContext();
  const { durations, duration, currency } = form.getValues();
  const next = Math.max(Number(duration) || 0, ...durations.map((one) => Number(one.duration) || 0)) + 30;
  return (
    <Stack gap="xs">
      <ListHeading
        title={t.otherDurations} hint={t.otherDurationsHint}
        {...(durations.length < MOST && { action: t.addDuration, onAdd: () => form.insertListItem("durations", { duration: next, price: "" }) })}
      />
      {durations.map((one, index) => (
        <Group key={index} gap="sm" align="flex-start" wrap="nowrap">
          <NumberInput
            aria-label={t.otherDuration(index + 1)} min={1} allowDecimal={false} suffix=" min" style={{ flex: 1 }}
            {...form.getInputProps(`durations.${index}.duration`)}
          />
          <NumberInput
            aria-label={`${t.itsPrice}, ${format.duration(Number(one.duration) || 0)}`} placeholder={t.samePrice} min={0} decimalScale={currencyDigits(currency)}
            decimalSeparator={locale === "fr" ? "," : "."} thousandSeparator=" " rightSection={currency === "EUR" ? "€" : currency} style={{ flex: 1 }}
            {...form.getInputProps(`durations.${index}.price`)}
          />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.removeDuration(format.duration(Number(one.duration) || 0))} onClick={() => form.removeListItem("durations", index)}>
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
