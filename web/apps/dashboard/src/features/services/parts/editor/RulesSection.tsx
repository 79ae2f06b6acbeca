import { Checkbox, Divider, Group, NumberInput, SegmentedControl, SimpleGrid, Switch, Text, TextInput, Title } from "@mantine/core";
import { useRegion, useText } from "@comptoir/ui";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { INTERVALS } from "../../model/document";
import { currencyDigits } from "../../model/money";
import { priceWords } from "../../words/prices";

const BELOW = ["label", "input", "description", "error"] as const;

/** What happens when a client cancels, and whether one can book a series. */
export function RulesSection() {
  const t = useText(priceWords);
  const form = useServiceFormContext();
  const { locale } = useRegion();
  const { cancellationPolicy: policy, recurring, currency } = form.getValues();
  return (
    <>
      <Title order={3} size="h4">{t.cancellation}</Title>
      <Switch label={t.allow} {...form.getInputProps("cancellationPolicy.allowCancellation", { type: "checkbox" })} />
      {policy.allowCancellation && (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <NumberInput
              label={t.cutoff} description={t.cutoffHint} suffix={t.cutoffSuffix} min={0} inputWrapperOrder={[...BELOW]}
              {...form.getInputProps("cancellationPolicy.cutoffHours")}
            />
            {policy.refundPolicy === "partial" && (
              <NumberInput
                label={t.percentage} suffix=" %" min={0} max={100} inputWrapperOrder={[...BELOW]}
                {...form.getInputProps("cancellationPolicy.refundPercentage")}
              />
            )}
          </SimpleGrid>
          <div>
            <Text size="sm" fw={500} mb={6}>{t.refund}</Text>
            <SegmentedControl
              aria-label={t.refund}
              data={(["full", "partial", "none"] as const).map((value) => ({ value, label: t.refunds[value] }))}
              {...form.getInputProps("cancellationPolicy.refundPolicy")}
            />
          </div>
        </>
      )}
      <Divider />
      <Title order={3} size="h4">{t.noShow}</Title>
      <NumberInput
        label={t.noShowFee} description={t.noShowFeeHint} min={0} maw={320} decimalScale={currencyDigits(currency)} decimalSeparator={locale === "fr" ? "," : "."}
        thousandSeparator=" " rightSection={currency === "EUR" ? "€" : currency} inputWrapperOrder={[...BELOW]} {...form.getInputProps("noShowFee")}
      />
      <Divider />
      <Title order={3} size="h4">{t.afterBooking}</Title>
      <TextInput
        label={t.redirect} description={t.redirectHint} type="url" inputMode="url" placeholder="https://" maxLength={2000} inputWrapperOrder={[...BELOW]}
        {...form.getInputProps("redirectUrl")}
      />
      <Divider />
      <Title order={3} size="h4">{t.recurring}</Title>
      <Switch label={t.repeat} {...form.getInputProps("recurring.enabled", { type: "checkbox" })} />
      {recurring.enabled && (
        <>
          <Checkbox.Group label={t.intervals} {...form.getInputProps("recurring.intervals")}>
            <Group mt={8}>
              {INTERVALS.map((value) => <Checkbox key={value} value={value} label={t.interval[value]} />)}
            </Group>
          </Checkbox.Group>
          <NumberInput
            label={t.occurrences} suffix={t.occurrencesSuffix} min={1} allowDecimal={false} maw={200}
            {...form.getInputProps("recurring.maxOccurrences")}
          />
        </>
      )}
    </>
  );
}
