import { Badge } from "@mantine/core";
import { useText } from "@comptoir/ui";
import type { SubscriptionStatus } from "../model/subscription";
import { subscriptionWords } from "../words";

const COLORS: Record<SubscriptionStatus, string> = { trialing: "blue", active: "pine", past_due: "red", paused: "yellow", cancelled: "gray", ended: "gray" };

export function SubscriptionBadge({ status }: { status: SubscriptionStatus }) {
  return <Badge color={COLORS[status]}>{useText(subscriptionWords).statuses[status]}</Badge>;
}
