import { NumberInput, type NumberInputProps } from "@mantine/core";
import { dictionary, useRegion, useText } from "@comptoir/ui";
import { MoneyInput } from "@/forms/MoneyInput";
import type { Unit } from "../model/units";

const words = dictionary({ fr: { hours: " h", credits: " séances" }, en: { hours: " h", credits: " sessions" } });

type Props = NumberInputProps & { unit: Unit; currency: string };

/** A quantity typed in the unit people think in: sessions, hours, money. */
export function QuantityInput({ unit, currency, ...props }: Props) {
  const t = useText(words);
  const { locale } = useRegion();
  if (unit === "money") return <MoneyInput currency={currency} {...props} />;
  const kind = unit === "minutes" ? { decimalScale: 2, suffix: t.hours } : { allowDecimal: false, suffix: t.credits };
  return <NumberInput min={0} decimalSeparator={locale === "fr" ? "," : "."} {...kind} {...props} />;
}
