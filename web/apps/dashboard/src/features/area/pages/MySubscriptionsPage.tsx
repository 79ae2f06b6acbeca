import { EmptyState, useText } from "@comptoir/ui";
import { IconRepeat } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useArea, useMine } from "../hooks/useArea";
import { AreaPage } from "../parts/AreaPage";
import { MyList } from "../parts/MyList";
import { SubscriptionCard, type MySubscription } from "../parts/SubscriptionCard";
import { KeepCard } from "../pay/ChangeCard";
import type { MyPurchase } from "../pay/usePurchases";
import { ToShop } from "../shop/ToShop";
import { words } from "../words";

const route = getRouteApi("/public/me/$organization/subscriptions");

export function MySubscriptionsPage() {
  const t = useText(words).subscriptions;
  const list = useMine<MySubscription>("/me/subscriptions");
  const purchases = useMine<MyPurchase>("/me/purchases").items;
  const { slug } = useArea();
  const { subscription, setup } = route.useSearch();
  const navigate = useNavigate();
  const kept = () => void navigate({ to: "/me/$organization/subscriptions", params: { organization: slug }, replace: true });
  return (
    <AreaPage title={t.title}>
      {subscription && setup && <KeepCard subscription={subscription} setup={setup} onDone={kept} />}
      <MyList label={t.title} list={list} rowKey={({ id }) => id} empty={<EmptyState icon={IconRepeat} title={t.empty} text={t.emptyText} action={<ToShop />} />}>
        {(one) => <SubscriptionCard subscription={one} due={purchases.find(({ subscriptionId, amountDue, status }) => subscriptionId === one.id && amountDue > 0 && status === "pending")} />}
      </MyList>
    </AreaPage>
  );
}
