import { useText } from "@comptoir/ui";
import { useQuantity } from "../hooks/useQuantity";
import { shownBalances, type Balance } from "../model/wallet";
import { walletWords } from "../words";
import classes from "./Balances.module.css";

/** What can be spent, in each unit; and what bookings to come have put aside. */
export function Balances({ balances }: { balances: readonly Balance[] }) {
  const t = useText(walletWords);
  const quantity = useQuantity();
  return (
    <dl className={classes.balances}>
      {shownBalances(balances).map(({ unit, currency, available, reserved }) => (
        <div key={`${unit}${currency}`} className={classes.balance}>
          <dt>{t.available}</dt>
          <dd>{quantity(available, unit, currency)}</dd>
          {reserved > 0 && <dd className={classes.reserved}>{t.reservedFor(quantity(reserved, unit, currency))}</dd>}
        </div>
      ))}
    </dl>
  );
}
