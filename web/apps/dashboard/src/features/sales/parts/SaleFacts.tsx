import { Facts, useFormat, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { productWords } from "../../products/words";
import { usePermission } from "@/session/useSession";
import type { Purchase } from "../model/sale";
import { saleWords } from "../words";

export function SaleFacts({ purchase }: { purchase: Purchase }) {
  const t = useText(saleWords);
  const kinds = useText(productWords);
  const format = useFormat();
  const mayReadWallet = usePermission("wallet.read");
  const { gift, period, discount, currency } = purchase;
  const said = (name: string) => (typeof gift?.[name] === "string" ? gift[name] : "");
  return (
    <Facts
      of={[
        [t.soldTo, <>{purchase.clientName}{purchase.clientEmail && <><br />{purchase.clientEmail}</>}</>],
        ["", purchase.clientId && mayReadWallet && purchase.kind !== "gift_certificate" && <Link to="/wallets/$clientId" params={{ clientId: purchase.clientId }}>{t.wallet}</Link>],
        [kinds.kind, kinds.kinds[purchase.kind]],
        [t.facts.period, period && `${t.period(period.number)}, ${format.day(period.start, "short")} – ${format.day(period.end, "short")}`],
        [t.facts.subscription, purchase.subscriptionId && <Link to="/subscriptions" search={{ subscription: purchase.subscriptionId }}>{t.openSubscription}</Link>],
        [t.facts.recipient, said("recipientName")],
        ...purchase.giftCertificateIds.map((id) => ["", <Link key={id} to="/gift-certificates" search={{ gift: id }}>{t.openGift}</Link>] as const),
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
