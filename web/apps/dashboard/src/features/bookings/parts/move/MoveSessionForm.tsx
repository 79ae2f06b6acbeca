import { useFormat, useText } from "@comptoir/ui";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useConflictText } from "../../hooks/useConflictText";
import { useMove } from "../../hooks/useMove";
import type { Booking } from "../../model/booking";
import type { Conflict, Target } from "../../model/conflicts";
import { participantsOf, type Session } from "../../model/entries";
import { words as bookingWords } from "../../words";
import classes from "./Move.module.css";
import { words } from "./words";

type Props = { session: Session; target: Target; conflict: Conflict | null; onClose: () => void; onDone: (moved: Booking) => void };

/** A class moves with everyone in it. */
export function MoveSessionForm({ session, target, conflict, onClose, onDone }: Props) {
  const t = useText(words);
  const { seats } = useText(bookingWords);
  const format = useFormat();
  const sayConflict = useConflictText();
  const path = `/sessions/${session.id}`;
  const to = { startDate: target.start.toISOString(), endDate: target.end.toISOString() };
  const back = () => ({ method: "patch" as const, path, body: { startDate: session.startDate, endDate: session.endDate } });
  const { submit, isBusy, problem } = useMove({ word: t.doneSession, back, onDone });
  return (
    <Stack>
      <Text fw={560}>{session.serviceName}</Text>
      <dl className={classes.change}>
        <dt>{t.from}</dt>
        <dd data-old>{format.day(session.startDate, "short")}, {format.span(session.startDate, session.endDate)}</dd>
        <dt>{t.to}</dt>
        <dd>{format.day(to.startDate, "short")}, {format.span(to.startDate, to.endDate)}</dd>
      </dl>
      <Text size="sm">{t.sessionText(seats(participantsOf(session), session.capacity))}</Text>
      {conflict && !problem && <Alert color="yellow">{sayConflict(conflict)}</Alert>}
      {problem && <Alert color="red" role="alert">{problem}</Alert>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>{t.keep}</Button>
        <Button loading={isBusy} data-autofocus onClick={() => submit({ method: "patch", path, body: to })}>{t.submit}</Button>
      </Group>
    </Stack>
  );
}
