import { useFormat, useText } from "@comptoir/ui";
import classes from "../../bookings/parts/create/PriceFields.module.css";
import type { SaleQuote } from "../hooks/useSaleQuote";
import { saleWords } from "../words";

/** The price as it will be stored; lines only where there is something to add up. */
export function SalePrice({ quote }: { quote: SaleQuote }) {
  const t = useText(saleWords);
  const format = useFormat();
  const money = (minor: number) => format.money(minor, quote.currency);
  return (
    <dl className={classes.lines} aria-label={t.price}>
      {quote.discount > 0 && <div><dt>{t.price}</dt><dd>{money(quote.subtotal)}</dd></div>}
      {quote.discount > 0 && <div><dt>{[t.discount, quote.promoCode].filter(Boolean).join(" ")}</dt><dd>{money(-quote.discount)}</dd></div>}
      <div data-total><dt>{t.total}</dt><dd>{quote.total === 0 ? t.free : money(quote.total)}</dd></div>
    </dl>
  );
}
