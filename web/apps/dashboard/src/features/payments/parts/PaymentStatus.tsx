import { Badge } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { paymentWords } from "../words";

const COLORS: Record<string, string> = {
  pending: "yellow", paid: "pine", partially_refunded: "blue", refunded: "gray", failed: "red", cancelled: "gray", disputed: "red", lost: "red", succeeded: "pine",
};

export function PaymentStatus({ status }: { status: string }) {
  const t = useText(paymentWords);
  return <Badge color={COLORS[status] ?? "gray"}>{t.statuses[status] ?? status}</Badge>;
}

export function RefundStatus({ status }: { status: string }) {
  const t = useText(paymentWords);
  return <Badge color={COLORS[status] ?? "gray"}>{t.refundStatuses[status] ?? status}</Badge>;
}
