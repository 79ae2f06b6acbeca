import { useFormat, useText } from "@comptoir/ui";
import { Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { PriceGap } from "@/forms/PriceGap";
import { useQuantity } from "../../../wallets/hooks/useQuantity";
import type { useQuote } from "../../hooks/useQuote";
import type { BookableService } from "../../model/booking";
import type { BookingForm } from "./draft";
import { WalletSwitch } from "./WalletSwitch";
import classes from "./PriceFields.module.css";
import { words } from "./words";

type Props = { service: BookableService; price: ReturnType<typeof useQuote>; form: UseFormReturnType<BookingForm> };

/** A promo code, and the price as it will be stored, line by line. */
export function PriceFields({ service, price, form }: Props) {
  const t = useText(words);
  const format = useFormat();
  const quantity = useQuantity();
  const { quote, failed, isAsking, promoProblem } = price;
  if (service.price === 0 && !quote?.total && !failed) return null;
  const { error, ...promo } = form.getInputProps("promoCode");
  return (
    <Stack gap="sm">
      <TextInput label={t.promoCode} autoComplete="off" maxLength={60} {...promo} error={error ?? promoProblem} />
      {form.values.clientId && <WalletSwitch clientId={form.values.clientId} {...form.getInputProps("useWallet", { type: "checkbox" })} />}
      <PriceGap failed={failed} isAsking={isAsking} />
      {quote && (
        <dl className={classes.lines} aria-label={t.price}>
          {quote.lines.map(({ label, quantity, total }, index) => (
            <div key={index}><dt>{quantity > 1 ? `${label} × ${format.number(quantity)}` : label}</dt><dd>{format.money(total, quote.currency)}</dd></div>
          ))}
          <div data-total><dt>{t.total}</dt><dd>{format.money(quote.total, quote.currency)}</dd></div>
          {quote.wallet && (
            <>
              <div><dt>{t.fromWallet(quote.wallet.parts.map((part) => quantity(part.quantity, part.unit, part.currency)).join(" + "))}</dt><dd>{format.money(-quote.wallet.covered, quote.currency)}</dd></div>
              <div data-total><dt>{t.leftToPay}</dt><dd>{format.money(quote.total - quote.wallet.covered, quote.currency)}</dd></div>
            </>
          )}
          {quote.vat && <div data-small><dt>{t.vat(format.number(quote.vat.rate))}</dt><dd>{format.money(quote.vat.amount, quote.currency)}</dd></div>}
        </dl>
      )}
    </Stack>
  );
}
