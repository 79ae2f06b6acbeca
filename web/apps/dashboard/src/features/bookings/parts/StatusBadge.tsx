import { useText } from "@comptoir/ui";
import { Badge } from "@mantine/core";
import { isUnanswered, type Booking, type BookingStatus } from "../model/booking";
import { words } from "../words";

export const statusColor: Record<BookingStatus, string> = {
  pending: "yellow", confirmed: "pine", completed: "blue", "no-show": "red", cancelled: "gray", rescheduled: "gray", waitlisted: "grape",
};

export function StatusBadge({ booking }: { booking: Pick<Booking, "status" | "endDate"> }) {
  const t = useText(words);
  if (isUnanswered(booking, new Date())) return <Badge color="gray" style={{ flex: "none" }}>{t.unanswered}</Badge>;
  return <Badge color={statusColor[booking.status]} style={{ flex: "none" }}>{t.status[booking.status] ?? booking.status}</Badge>;
}
