import { useText } from "@comptoir/ui";
import { Badge } from "@mantine/core";
import type { BookingStatus } from "../model/booking";
import { words } from "../words";

export const statusColor: Record<BookingStatus, string> = {
  pending: "yellow", confirmed: "pine", completed: "blue", "no-show": "red", cancelled: "gray", rescheduled: "gray", waitlisted: "grape",
};

export function StatusBadge({ status }: { status: BookingStatus }) {
  const t = useText(words);
  return <Badge color={statusColor[status]} style={{ flex: "none" }}>{t.status[status] ?? status}</Badge>;
}
