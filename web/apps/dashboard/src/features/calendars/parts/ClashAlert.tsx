import { Alert, Anchor, List, Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { IconCalendarExclamation } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, type Page } from "@/api/api";
import { calendarKeys } from "../keys";
import type { Clash } from "../model/calendars";
import { calendarWords } from "../words";

/** Appointments that stand although whoever gives them is busy elsewhere: somebody has to decide. */
export function ClashAlert() {
  const t = useText(calendarWords);
  const format = useFormat();
  const { data } = useQuery({ queryKey: calendarKeys.clashes, queryFn: ({ signal }) => api.get<Page<Clash>>("/calendar/clashes", { signal }), refetchInterval: 60_000, retry: false });
  if (!data || data.items.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconCalendarExclamation size={18} />} title={t.clashes(data.items.length)}>
      <Text size="sm">{t.clashesHint}</Text>
      <List size="sm" mt="xs" listStyleType="none" withPadding={false}>
        {data.items.map((one) => (
          <List.Item key={`${one.bookingId ?? one.sessionId ?? ""}${one.staffId}`}>
            {one.bookingId
              ? <Anchor size="sm" renderRoot={(props) => <Link to="/bookings" search={{ booking: one.bookingId ?? "" }} {...props} />}>{one.title}</Anchor>
              : <Anchor size="sm" renderRoot={(props) => <Link to="/sessions" search={{ session: one.sessionId ?? "" }} {...props} />}>{one.title}</Anchor>}
            <Text span size="sm" c="dimmed"> · {format.dateTime(one.start)} · {one.staffName}</Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
