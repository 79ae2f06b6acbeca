import { useRegion } from "@comptoir/ui";
import { NumberInput } from "@mantine/core";
import { toMajor, toMinor } from "../../model/money";

type Props = { label: string; currency: string; value: number; max?: number; onChange: (minor: number) => void; error?: string | null };

/** An amount typed in whole units, kept in cents. */
export function MoneyField({ label, currency, value, max, onChange, error }: Props) {
  const { locale } = useRegion();
  return (
    <NumberInput label={label} suffix={` ${symbolOf(currency, locale)}`} min={0} decimalScale={2} decimalSeparator={locale === "fr" ? "," : "."}
      value={toMajor(value, currency)} error={error} onChange={(typed) => onChange(toMinor(typed, currency))}
      {...(max !== undefined && { max: toMajor(max, currency) })} />
  );
}

function symbolOf(currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}
