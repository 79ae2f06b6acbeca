import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { Skeleton, Stack, Title } from "@mantine/core";
import { IconShoppingBag } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { KINDS, type Product } from "@/features/products/model/product";
import { useArea } from "../hooks/useArea";
import { AreaPage } from "../parts/AreaPage";
import { PayDialog } from "../pay/PayDialog";
import type { MyPurchase } from "../pay/usePurchases";
import { BuyDrawer } from "./BuyDrawer";
import { OfferCard } from "./OfferCard";
import classes from "./Shop.module.css";
import { useOffers } from "./useOffers";
import { shopWords } from "./words";

/** What the house sells, by kind. */
export function ShopPage() {
  const t = useText(shopWords);
  const { slug } = useArea();
  const navigate = useNavigate();
  const { offers, isPending, error, retry, say } = useOffers();
  const [chosen, choose] = useState<Product | null>(null);
  const [toPay, pay] = useState<MyPurchase | null>(null);
  const leave = () => void navigate({ to: "/me/$organization/invoices", params: { organization: slug } });
  return (
    <AreaPage title={t.title} text={t.text}>
      {isPending && <Skeleton height={280} radius="lg" />}
      {error && <ErrorState error={error} onRetry={retry} />}
      {!isPending && !error && offers.length === 0 && <EmptyState icon={IconShoppingBag} title={t.empty} text={t.emptyText} />}
      {KINDS.map((kind) => [kind, offers.filter((product) => product.kind === kind)] as const).filter(([, some]) => some.length > 0).map(([kind, some]) => (
        <Stack key={kind} gap="sm" component="section" aria-label={t.kinds[kind]}>
          <Title order={2} size="h3">{t.kinds[kind]}</Title>
          <ul className={classes.offers}>{some.map((product) => <li key={product.id}><OfferCard product={product} say={say} onChoose={() => choose(product)} /></li>)}</ul>
        </Stack>
      ))}
      {chosen && (
        <BuyDrawer
          product={chosen} say={say} onClose={() => choose(null)}
          onBought={(purchase, isByCard) => {
            choose(null);
            if (isByCard && purchase.amountDue > 0) pay(purchase);
            else leave();
          }}
        />
      )}
      {toPay && <PayDialog purchase={toPay} onClose={leave} />}
    </AreaPage>
  );
}
