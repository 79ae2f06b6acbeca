import { ColorDot, useFormat, useText, type Column } from "@comptoir/ui";
import { Group, Stack, Text } from "@mantine/core";
import type { Booking } from "../model/booking";
import { words } from "../words";
import { StatusBadge } from "./StatusBadge";

export function useBookingColumns(): Column<Booking>[] {
  const t = useText(words);
  const format = useFormat();
  return [
    {
      key: "client", header: t.columns.client, phone: "title",
      render: (booking) => (
        <Stack gap={0}>
          <Text size="sm" fw={560}>{booking.contactName || "—"}</Text>
          <Text size="xs" c="dimmed" className="tabular">{booking.reference}</Text>
        </Stack>
      ),
    },
    {
      key: "when", header: t.columns.when,
      render: ({ startDate, endDate }) => (
        <Stack gap={0} style={{ whiteSpace: "nowrap" }}>
          <Text size="sm" className="tabular">{format.day(startDate, "short")}</Text>
          <Text size="xs" c="dimmed" className="tabular">{format.span(startDate, endDate)}</Text>
        </Stack>
      ),
    },
    {
      key: "service", header: t.columns.service,
      render: ({ serviceName, color }) => <Group gap={8} wrap="nowrap"><ColorDot color={color} /><Text size="sm">{serviceName}</Text></Group>,
    },
    {
      key: "with", header: t.columns.with, phone: "hidden",
      render: ({ assignedStaff, assignedResources }) => (
        <Text size="sm" c="dimmed">{[...assignedStaff.map(({ staffName }) => staffName), ...assignedResources.map(({ resourceName }) => resourceName)].join(", ") || "—"}</Text>
      ),
    },
    { key: "status", header: t.columns.status, phone: "aside", render: (booking) => <StatusBadge booking={booking} /> },
    {
      key: "price", header: t.columns.price, align: "right",
      render: ({ totalPrice, currency }) => <Text size="sm" className="tabular" style={{ whiteSpace: "nowrap" }}>{format.money(totalPrice, currency)}</Text>,
    },
  ];
}
