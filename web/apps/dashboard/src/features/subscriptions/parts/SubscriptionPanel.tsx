import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { ErrorState, SidePanel, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { productWords } from "../../products/words";
import { subscriptionKeys } from "../keys";
import type { Subscription, SubscriptionAction } from "../model/subscription";
import { subscriptionWords } from "../words";
import { CancelDialog } from "./CancelDialog";
import { ChangeDialog } from "./ChangeDialog";
import { PauseDialog, ResumeDialog } from "./PauseDialog";
import { SubscriptionBadge } from "./SubscriptionBadge";
import { SubscriptionFacts } from "./SubscriptionFacts";
import { SubscriptionHistory } from "./SubscriptionHistory";

const DIALOGS = { pause: PauseDialog, resume: ResumeDialog, cancel: CancelDialog, change: ChangeDialog };
const BESIDE: SubscriptionAction[] = ["change", "pause", "resume"];

/** Everything about one subscription, and what may be done with it. */
export function SubscriptionPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(subscriptionWords);
  const mayManage = usePermission("purchase.manage");
  const [asked, ask] = useState<SubscriptionAction>();
  const { data: subscription, error, refetch } = useQuery({
    queryKey: subscriptionKeys.one(id), queryFn: ({ signal }) => api.get<Subscription>(`/subscriptions/${id}`, { signal }),
  });
  const may = new Set(mayManage ? subscription?.allowedActions : []);
  const Dialog = asked && DIALOGS[asked];
  return (
    <SidePanel
      title={t.one} onClose={onClose}
      footer={may.size > 0 && (
        <>
          {may.has("cancel") && <Button variant="subtle" color="red" px="xs" mr="auto" onClick={() => ask("cancel")}>{t.cancel}</Button>}
          {BESIDE.filter((action) => may.has(action)).map((action) => (
            <Button key={action} variant={action === "resume" ? "filled" : "default"} onClick={() => ask(action)}>{t[action]}</Button>
          ))}
        </>
      )}
    >
      {!subscription && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!subscription && !error && <Stack aria-busy="true"><Skeleton height={28} width="60%" /><Skeleton height={16} width="80%" /><Skeleton height={160} mt="md" /></Stack>}
      {subscription && (
        <>
          <Head subscription={subscription} />
          <SubscriptionFacts subscription={subscription} />
          <SubscriptionHistory subscription={subscription} />
          {Dialog && <Dialog subscription={subscription} onClose={() => ask(undefined)} />}
        </>
      )}
    </SidePanel>
  );
}

function Head({ subscription }: { subscription: Subscription }) {
  const per = useText(productWords).perPeriod;
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fz="1.25rem" fw={620} lh={1.3}>{subscription.productName}</Text>
        <Text c="dimmed" className="tabular">{format.money(subscription.price, subscription.currency)} {per[subscription.period]}</Text>
      </div>
      <SubscriptionBadge status={subscription.status} />
    </Group>
  );
}
