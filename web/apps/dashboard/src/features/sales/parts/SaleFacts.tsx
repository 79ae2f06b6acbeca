import { Facts, useFormat, useText } from "@comptoir/ui";
import { productWords } from "../../products/words";
import type { Purchase } from "../model/sale";
import { saleWords } from "../words";

export function SaleFacts({ purchase }: { purchase: Purchase }) {
  const t = useText(saleWords);
  const kinds = useText(productWords);
  const format = useFormat();
  const { gift, period, discount, currency } = purchase;
  const said = (name: string) => (typeof gift?.[name] === "string" ? gift[name] : "");
  return (
    <Facts
      of={[
        [t.soldTo, [purchase.clientName, purchase.clientEmail].filter(Boolean).join(" · ")],
        [kinds.kind, kinds.kinds[purchase.kind]],
        [t.facts.period, period && `${t.period(period.number)}, ${format.day(period.start, "short")} – ${format.day(period.end, "short")}`],
        [t.facts.recipient, said("recipientName")],
        [t.facts.deliverAt, said("deliverAt") && format.dateTime(said("deliverAt"))],
        [t.facts.discount, discount > 0 && format.money(-discount, currency)],
        [t.facts.promo, purchase.promoCode],
        [t.facts.when, format.dateTime(purchase.createdAt)],
        [t.facts.source, t.sources[purchase.source] ?? purchase.source],
        [t.facts.reason, purchase.cancellationReason],
      ]}
    />
  );
}
