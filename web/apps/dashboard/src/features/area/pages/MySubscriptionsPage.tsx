import { EmptyState, useText } from "@comptoir/ui";
import { IconRepeat } from "@tabler/icons-react";
import { useMine } from "../hooks/useArea";
import { AreaPage } from "../parts/AreaPage";
import { MyList } from "../parts/MyList";
import { SubscriptionCard, type MySubscription } from "../parts/SubscriptionCard";
import { words } from "../words";

export function MySubscriptionsPage() {
  const t = useText(words).subscriptions;
  const list = useMine<MySubscription>("/me/subscriptions");
  return (
    <AreaPage title={t.title}>
      <MyList label={t.title} list={list} rowKey={({ id }) => id} empty={<EmptyState icon={IconRepeat} title={t.empty} text={t.emptyText} />}>
        {(subscription) => <SubscriptionCard subscription={subscription} />}
      </MyList>
    </AreaPage>
  );
}
