import { Badge, Text } from "@mantine/core";
import { useFormat, useText, type Column } from "@comptoir/ui";
import type { Booking } from "../../bookings/model/booking";
import { waitlistWords } from "../words";
import { WaitlistActions } from "./WaitlistActions";

export function useWaitlistColumns(mayManage: boolean): Column<Booking>[] {
  const t = useText(waitlistWords);
  const format = useFormat();
  const columns: Column<Booking>[] = [
    {
      key: "client", header: t.columns.client, phone: "title",
      render: (row) => (
        <div>
          <Text size="sm" fw={560}>{row.contactName || t.noName}</Text>
          {row.participants > 1 && <Text size="xs" c="dimmed">{t.people(row.participants)}</Text>}
        </div>
      ),
    },
    { key: "what", header: t.columns.what, render: (row) => <Text size="sm">{row.serviceName}</Text> },
    {
      key: "when", header: t.columns.when,
      render: (row) => (
        <div>
          <Text size="sm" className="tabular">{format.dateTime(row.startDate)}</Text>
          {row.waitlist?.until && <Text size="xs" c="dimmed">{t.until(format.day(row.waitlist.until, "short"))}</Text>}
        </div>
      ),
    },
    { key: "since", header: t.columns.since, phone: "hidden", render: (row) => <Text size="sm">{row.waitlist?.since && format.relative(row.waitlist.since)}</Text> },
    {
      key: "state", header: t.columns.state,
      render: (row) => {
        const { waitlist } = row;
        if (waitlist?.offerExpiresAt) return <Badge color="pine">{t.offered(format.time(waitlist.offerExpiresAt))}</Badge>;
        return waitlist?.position ? <Badge color="yellow">{t.position(waitlist.position)}</Badge> : null;
      },
    },
  ];
  if (!mayManage) return columns;
  return [...columns, { key: "actions", header: "", phone: "aside", align: "right", width: 60, render: (row) => <WaitlistActions booking={row} /> }];
}
