import { useText } from "@comptoir/ui";
import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { IconCalendarPlus, IconChevronDown } from "@tabler/icons-react";
import { calendarLinks } from "../calendarLinks";
import { words } from "../words";

type Props = {
  token: string;
  booking: { serviceName: string; startDate: string; endDate: string; location?: { address?: string | null; room?: string | null } | null | undefined };
  variant?: "filled" | "default";
};

/** A file that every calendar opens, and the two that would rather have a page. */
export function AddToCalendar({ token, booking, variant = "filled" }: Props) {
  const t = useText(words);
  const { serviceName, startDate, endDate, location } = booking;
  const place = [location?.address, location?.room].filter(Boolean).join(", ");
  const links = calendarLinks({ title: serviceName, start: startDate, end: endDate, place, text: `${window.location.origin}/b/${token}` });
  const file = `/api/v1/guest/bookings/${encodeURIComponent(token)}/calendar.ics`;
  return (
    <Group gap={6} wrap="nowrap" justify="center">
      <Button size="md" component="a" href={file} variant={variant} style={{ flex: 1 }} leftSection={<IconCalendarPlus size={19} aria-hidden />}>{t.calendar}</Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon size={42} variant={variant} aria-label={t.otherCalendars}><IconChevronDown size={19} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={links.google} target="_blank" rel="noreferrer">Google Agenda</Menu.Item>
          <Menu.Item component="a" href={links.outlook} target="_blank" rel="noreferrer">Outlook</Menu.Item>
          <Menu.Item component="a" href={file}>{t.icsFile}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
