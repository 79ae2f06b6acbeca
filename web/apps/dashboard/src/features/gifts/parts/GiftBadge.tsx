import { Badge } from "@mantine/core";
import { useText } from "@comptoir/ui";
import type { GiftStatus } from "../model/gift";
import { giftWords } from "../words";

const COLORS: Record<GiftStatus, string> = { active: "pine", partially_used: "blue", redeemed: "gray", refunded: "gray", expired: "gray" };

export function GiftBadge({ status }: { status: GiftStatus }) {
  return <Badge color={COLORS[status]}>{useText(giftWords).statuses[status]}</Badge>;
}
