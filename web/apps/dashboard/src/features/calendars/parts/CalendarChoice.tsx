import { Button, Group, Stack, Switch, Text } from "@mantine/core";
import { ColorDot, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { calendarKeys } from "../keys";
import { choices, chosen, type Calendar, type Connection } from "../model/calendars";
import classes from "./CalendarChoice.module.css";
import { calendarWords } from "../words";

/** Which calendars of an account block slots, and which one shows our bookings. */
export function CalendarChoice({ connection, mayWrite }: { connection: Connection; mayWrite: boolean }) {
  const t = useText(calendarWords);
  const [calendars, setCalendars] = useState<Calendar[]>(connection.calendars);
  const isDirty = calendars.some((one, place) => one.isBusy !== connection.calendars[place]?.isBusy || one.isTarget !== connection.calendars[place]?.isTarget);
  const isIdle = calendars.every((one) => !one.isBusy && !one.isTarget);
  const save = useSave({
    save: () => api.put<Connection>(`/calendar-connections/${connection.id}/calendars`, choices(calendars)),
    invalidates: [calendarKeys.connections], done: t.chosen,
  });
  return (
    <Stack gap="sm">
      {isIdle && <Text size="sm">{t.choose}</Text>}
      <ul className={classes.list}>
        {calendars.map((one) => (
          <li key={one.id} className={classes.row}>
            <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
              {one.color && <ColorDot color={one.color} />}
              <Text size="sm" fw={540} style={{ overflowWrap: "anywhere" }}>{one.name}</Text>
              {!one.canWrite && <Text size="xs" c="dimmed">{t.readOnly}</Text>}
            </Group>
            <div className={classes.switches}>
              <Switch
                label={t.busy} aria-label={`${one.name} : ${t.busy}`} checked={one.isBusy} disabled={!mayWrite}
                onChange={(event) => setCalendars(chosen(calendars, one.id, { isBusy: event.currentTarget.checked }))}
              />
              <Switch
                label={t.target} aria-label={`${one.name} : ${t.target}`} checked={one.isTarget} disabled={!mayWrite || !one.canWrite}
                onChange={(event) => setCalendars(chosen(calendars, one.id, { isTarget: event.currentTarget.checked }))}
              />
            </div>
          </li>
        ))}
      </ul>
      {isDirty && <Group><Button loading={save.isBusy} onClick={() => save.submit(undefined)}>{t.save}</Button></Group>}
    </Stack>
  );
}
