import { useFormat, useText } from "@comptoir/ui";
import { Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { PriceQuote } from "../../hooks/useQuote";
import type { BookableService } from "../../model/booking";
import type { BookingForm } from "./draft";
import classes from "./PriceFields.module.css";
import { words } from "./words";

type Props = { service: BookableService; quote: PriceQuote | null; problem: string | null; form: UseFormReturnType<BookingForm> };

/** A promo code, and the price as it will be stored, line by line. */
export function PriceFields({ service, quote, problem, form }: Props) {
  const t = useText(words);
  const format = useFormat();
  if (service.price === 0 && !quote?.total) return null;
  const { error, ...promo } = form.getInputProps("promoCode");
  return (
    <Stack gap="sm">
      <TextInput label={t.promoCode} autoComplete="off" maxLength={60} {...promo} error={error ?? problem} />
      {quote && (
        <dl className={classes.lines} aria-label={t.price}>
          {quote.lines.map(({ label, quantity, total }, index) => (
            <div key={index}><dt>{quantity > 1 ? `${label} × ${format.number(quantity)}` : label}</dt><dd>{format.money(total, quote.currency)}</dd></div>
          ))}
          <div data-total><dt>{t.total}</dt><dd>{format.money(quote.total, quote.currency)}</dd></div>
          {quote.vat && <div data-small><dt>{t.vat(format.number(quote.vat.rate))}</dt><dd>{format.money(quote.vat.amount, quote.currency)}</dd></div>}
        </dl>
      )}
    </Stack>
  );
}
