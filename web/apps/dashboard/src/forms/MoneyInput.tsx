import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useRegion } from "@comptoir/ui";
import { currencyDigits } from "@/features/services/model/money";

type Props = NumberInputProps & { currency: string };

/** An amount as a person types it, in whole units of its currency. */
export function MoneyInput({ currency, ...props }: Props) {
  const { locale } = useRegion();
  return (
    <NumberInput
      min={0} decimalScale={currencyDigits(currency)} decimalSeparator={locale === "fr" ? "," : "."} thousandSeparator=" "
      rightSection={symbolOf(currency, locale)} {...props}
    />
  );
}

function symbolOf(currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}
