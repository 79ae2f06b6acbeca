import { Badge, Group, Progress, Text, UnstyledButton } from "@mantine/core";
import { ColorDot, useFormat, useText } from "@comptoir/ui";
import { fullness, minimumOf, type GroupSession } from "../model/session";
import { sessionWords } from "../words";
import classes from "./WeekBoard.module.css";

/** One session in a line: when, what, how full, and what wants attention. */
export function SessionRow({ session, onOpen }: { session: GroupSession; onOpen: () => void }) {
  const t = useText(sessionWords);
  const format = useFormat();
  const staff = session.assignedStaff.map((each) => each.staffName).join(", ");
  return (
    <UnstyledButton className={classes.row} data-off={session.status === "cancelled" || undefined} onClick={onOpen}>
      <Text size="sm" className="tabular">{format.span(session.startDate, session.endDate)}</Text>
      <div style={{ minWidth: 0 }}>
        <Group gap={8} wrap="nowrap">
          <ColorDot color={session.color} />
          <Text size="sm" fw={600} className={classes.name}>{session.title || session.serviceName}</Text>
        </Group>
        <Text size="xs" c="dimmed" truncate>
          {[session.title && session.serviceName, session.runId && t.run, staff && t.with(staff)].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <div className={classes.seats}>
        <Text size="xs" className="tabular" mb={4}>{t.seatsLabel(session.taken, session.capacity)}</Text>
        <Progress value={fullness(session)} size={6} radius="xl" color={session.status === "full" ? "orange" : "pine"} aria-hidden />
      </div>
      <SessionBadges session={session} />
    </UnstyledButton>
  );
}

/** What the numbers do not say by themselves. */
export function SessionBadges({ session }: { session: GroupSession }) {
  const t = useText(sessionWords);
  const minimum = minimumOf(session);
  return (
    <span className={classes.badges}>
      {session.waiting > 0 && <Badge color="yellow">{t.waiting(session.waiting)}</Badge>}
      {session.status !== "open" && <Badge color={{ full: "orange", cancelled: "gray", kept: "pine" }[session.status]}>{t.status[session.status]}</Badge>}
      {minimum === "missing" && session.status === "open" && <Badge color="red">{t.minimum.missing(session.minParticipants ?? 0)}</Badge>}
    </span>
  );
}
