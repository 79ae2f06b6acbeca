import { Anchor, Button, Drawer, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPencil, IconUserPlus, IconX } from "@tabler/icons-react";
import { ColorDot, ErrorState, useFormat, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { NewBookingDrawer } from "../../bookings/parts/create/NewBookingDrawer";
import { useAttendedSession } from "../hooks/useWeekSessions";
import { minimumOf, type GroupSession } from "../model/session";
import { sessionWords } from "../words";
import { Attendance } from "./Attendance";
import { CancelSession } from "./CancelSession";
import { EditSession } from "./EditSession";
import { SessionBadges } from "./SessionRow";

type Props = { session: GroupSession | undefined; mayManage: boolean; onBooking: (id: string) => void; onClose: () => void };

/** One session: who comes, who is here, and what is done with it. */
export function SessionPanel({ session, mayManage, onBooking, onClose }: Props) {
  const t = useText(sessionWords);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  // Keeps the content while the drawer slides away.
  const last = useRef(session);
  if (session) last.current = session;
  return (
    <Drawer opened={Boolean(session)} onClose={onClose} title={t.panel.title} size={isPhone ? "100%" : 520} closeButtonProps={{ "aria-label": t.panel.close }}>
      {last.current && <Content session={last.current} mayManage={mayManage} onBooking={onBooking} />}
    </Drawer>
  );
}

function Content({ session, mayManage, onBooking }: { session: GroupSession; mayManage: boolean; onBooking: (id: string) => void }) {
  const t = useText(sessionWords);
  const format = useFormat();
  const [open, setOpen] = useState<"edit" | "cancel" | "add">();
  const attended = useAttendedSession(session.id);
  const shown = attended.data ?? session;
  const minimum = minimumOf(shown);
  const close = () => setOpen(undefined);
  const isLive = shown.status !== "cancelled" && Date.parse(shown.endDate) > Date.now();
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Group gap={9} wrap="nowrap"><ColorDot color={shown.color} size={12} /><Text fw={620} size="lg">{shown.title || shown.serviceName}</Text></Group>
        <Text size="sm" className="sentence">{format.day(shown.startDate)}</Text>
        <Text size="sm" className="tabular">{format.span(shown.startDate, shown.endDate)}</Text>
        <Text size="sm">{[...shown.assignedStaff.map((each) => each.staffName), ...shown.assignedResources.map((each) => each.resourceName)].join(", ")}</Text>
        <Group gap="xs">
          <Text size="sm" fw={560} className="tabular">{t.seatsLabel(shown.taken, shown.capacity)}</Text>
          <SessionBadges session={shown} />
        </Group>
        {shown.waiting > 0 && (
          <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/waitlist" search={{ service: shown.serviceId }} {...props} />}>{t.panel.toWaitlist}</Anchor>
        )}
        {minimum === "missing" && shown.decideAt && Date.parse(shown.decideAt) > Date.now() && <Text size="xs" c="dimmed">{t.decided(format.relative(shown.decideAt))} ({format.dateTime(shown.decideAt)})</Text>}
        {shown.cancellationReason && <Text size="sm" c="dimmed">« {shown.cancellationReason} »</Text>}
      </Stack>
      {mayManage && isLive && (
        <Group gap="xs">
          <Button variant="default" leftSection={<IconUserPlus size={16} />} onClick={() => setOpen("add")}>{t.panel.add}</Button>
          {shown.id && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setOpen("edit")}>{t.panel.edit}</Button>}
          {shown.id && <Button variant="subtle" color="red" c="var(--mantine-color-error)" leftSection={<IconX size={16} />} onClick={() => setOpen("cancel")}>{t.panel.cancel}</Button>}
        </Group>
      )}
      {!session.id && <Text size="sm" c="dimmed">{t.nobody}</Text>}
      {session.id && attended.isPending && <Stack aria-busy>{[1, 2, 3].map((row) => <Skeleton key={row} h={44} />)}</Stack>}
      {attended.error && <ErrorState error={attended.error} onRetry={() => void attended.refetch()} compact />}
      {attended.data && <Attendance session={attended.data} onBooking={onBooking} />}
      {open === "edit" && <EditSession session={shown} onClose={close} />}
      {open === "cancel" && <CancelSession session={shown} onClose={close} />}
      <NewBookingDrawer
        draft={open === "add" ? { serviceId: shown.serviceId, start: shown.startDate, end: shown.endDate } : null} onClose={close} onBooked={close}
      />
    </Stack>
  );
}
