import { useText } from "@comptoir/ui";
import { Badge } from "@mantine/core";
import { isUnanswered, type Booking, type BookingStatus } from "../model/booking";
import { words } from "../words";

export const statusColor: Record<BookingStatus, string> = {
  pending: "yellow", confirmed: "pine", completed: "blue", "no-show": "red", cancelled: "gray", rescheduled: "gray", waitlisted: "grape",
};

type Standing = Pick<Booking, "status" | "endDate"> & Partial<Pick<Booking, "awaits" | "checkedInAt" | "waitlist">>;

/** Where a booking stands, in the word that matters most to the desk. */
export function StatusBadge({ booking }: { booking: Standing }) {
  const t = useText(words);
  const [color, label] = standing(booking, t);
  return <Badge color={color} style={{ flex: "none" }}>{label}</Badge>;
}

function standing(booking: Standing, t: { unanswered: string; arrived: string; awaitsPayment: string; offered: string; status: Record<BookingStatus, string> }): [string, string] {
  const { status, awaits, checkedInAt, waitlist } = booking;
  if (isUnanswered(booking, new Date())) return ["gray", t.unanswered];
  if (status === "confirmed" && checkedInAt) return ["blue", t.arrived];
  if (status === "pending" && awaits === "payment") return ["yellow", t.awaitsPayment];
  if (status === "waitlisted" && waitlist?.offeredAt) return ["grape", t.offered];
  return [statusColor[status], t.status[status] ?? status];
}
