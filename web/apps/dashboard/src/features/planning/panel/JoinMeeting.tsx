import type { Schemas } from "@comptoir/client";
import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Alert, Button, Text } from "@mantine/core";
import { IconVideo, IconVideoOff } from "@tabler/icons-react";
import { useNow } from "@/features/bookings/hooks/useNow";
import { words } from "./words";

type Meeting = Schemas["MeetingOut"] | null | undefined;

/** The way into the room: green while it is open; before, when it opens; and why there is none, when there should be one. */
export function JoinMeeting({ meeting, size = "md" }: { meeting: Meeting; size?: "sm" | "md" }) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const now = useNow();
  if (!meeting || meeting.state === "none" || now.getTime() >= Date.parse(meeting.closesAt)) return null;
  if (meeting.state === "failed") return <Alert color="yellow" icon={<IconVideoOff size={18} />} p="sm" role="status">{meeting.note ?? t.failed}</Alert>;
  const isToday = wallOf(meeting.opensAt, timeZone).date === wallOf(now, timeZone).date;
  const opens = isToday ? t.opensAt(format.time(meeting.opensAt)) : t.opensOn(format.day(meeting.opensAt, "dayMonth"), format.time(meeting.opensAt));
  // The room opens while the page is on screen, whatever was true when it was asked.
  const isOpen = now.getTime() >= Date.parse(meeting.opensAt);
  return (
    <div>
      {meeting.url && (
        <Button component="a" href={meeting.url} target="_blank" rel="noreferrer" size={size} color="#23803a" variant={isOpen ? "filled" : "default"} leftSection={<IconVideo size={19} aria-hidden />}>
          {isOpen ? t.joinNow : t.join}
        </Button>
      )}
      {!isOpen && <Text size="xs" c="dimmed" mt={4}>{opens}</Text>}
    </div>
  );
}
