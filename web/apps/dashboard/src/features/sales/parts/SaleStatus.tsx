import { Badge } from "@mantine/core";
import { useText } from "@comptoir/ui";
import type { PurchaseStatus } from "../model/sale";
import { saleWords } from "../words";

const COLORS: Record<PurchaseStatus, string> = { pending: "yellow", paid: "pine", active: "pine", used_up: "gray", cancelled: "gray", refunded: "gray", expired: "gray" };

export function SaleStatus({ status }: { status: PurchaseStatus }) {
  return <Badge color={COLORS[status]}>{useText(saleWords).statuses[status]}</Badge>;
}
