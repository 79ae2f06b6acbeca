import type { Schemas } from "@comptoir/client";
import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, Text } from "@mantine/core";
import { IconVideo } from "@tabler/icons-react";
import { words } from "./words";

type Meeting = Schemas["MeetingOut"] | null | undefined;

/** The way into the room: green while it is open; before, when it opens; and why there is none, when there should be one. */
export function JoinMeeting({ meeting, size = "md" }: { meeting: Meeting; size?: "sm" | "md" }) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  if (!meeting || meeting.state === "none" || meeting.state === "over") return null;
  if (meeting.state === "failed") return <Text size="sm" c="dimmed" role="status">{meeting.note ?? t.failed}</Text>;
  const isToday = wallOf(meeting.opensAt, timeZone).date === wallOf(new Date(), timeZone).date;
  const opens = isToday ? t.opensAt(format.time(meeting.opensAt)) : t.opensOn(format.day(meeting.opensAt, "dayMonth"), format.time(meeting.opensAt));
  const isOpen = meeting.state === "open";
  return (
    <div>
      {meeting.url && (
        <Button component="a" href={meeting.url} target="_blank" rel="noreferrer" size={size} color="green.8" variant={isOpen ? "filled" : "default"} leftSection={<IconVideo size={19} aria-hidden />}>
          {isOpen ? t.joinNow : t.join}
        </Button>
      )}
      {!isOpen && <Text size="xs" c="dimmed" mt={4}>{opens}</Text>}
    </div>
  );
}
