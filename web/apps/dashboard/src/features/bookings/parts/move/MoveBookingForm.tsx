import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Alert, Button, Group, Radio, Select, Stack, Text } from "@mantine/core";
import { useId, useState } from "react";
import { useServiceChoices, useStaffChoices } from "../../hooks/useChoices";
import { useConflictText } from "../../hooks/useConflictText";
import { useMove } from "../../hooks/useMove";
import type { Booking, Slot } from "../../model/booking";
import type { Conflict, Target } from "../../model/conflicts";
import { isInSeries, moveBody, placeOf, scopes, type Place, type Scope } from "../../model/move";
import { SlotPicker } from "../create/SlotPicker";
import { TakenNote } from "../create/TakenNote";
import { TimeChoice } from "../create/TimeChoice";
import classes from "./Move.module.css";
import { isTold, TellClient } from "../guests/TellClient";
import { OverrideField } from "./OverrideField";
import { words } from "./words";

type Props = { booking: Booking; target: Target | null; conflict: Conflict | null; onClose: () => void; onDone: (moved: Booking) => void };

/** From when to when, who is told, and for a series how much of it moves; without a target it asks for one. */
export function MoveBookingForm({ booking, target, conflict, onClose, onDone }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const sayConflict = useConflictText();
  const staff = useStaffChoices().data ?? [];
  const service = useServiceChoices().data?.find(({ id }) => id === booking.serviceId);
  const id = useId();
  const length = Date.parse(booking.endDate) - Date.parse(booking.startDate);
  const [place, setPlace] = useState<Place>(target ? placeOf(booking, target) : { start: "", end: "", staffId: null, resourceIds: null });
  const [day, setDay] = useState(wallOf(booking.startDate, timeZone).date);
  const [isFree, setFree] = useState(false);
  const [notify, setNotify] = useState(isTold(booking));
  const [scope, setScope] = useState<Scope>("this");
  // An appointment lasts as its type says: another length is staff's word, which the log keeps.
  const isStretched = target !== null && booking.serviceType === "appointment" && target.end.getTime() - target.start.getTime() !== length;
  const [reason, setReason] = useState(isStretched ? t.lengthReason : "");
  const [missing, setMissing] = useState<"time" | "reason" | null>(null);

  const back = ({ id: movedId }: { id: string }) => ({
    method: "post" as const, path: `/bookings/${movedId}/reschedule`,
    body: {
      startDate: booking.startDate, notify, override: { reason: t.undoReason },
      ...(length !== Date.parse(place.end) - Date.parse(place.start) && { endDate: booking.endDate }),
      ...(place.staffId && booking.assignedStaff[0] && { staffId: booking.assignedStaff[0].staffId }),
      ...(place.resourceIds && { resourceIds: booking.assignedResources.map(({ resourceId }) => resourceId) }),
      ...(scope !== "this" && { scope }),
    },
  });
  const { submit, isBusy, problem, nearest, mayOverride } = useMove({ back, onDone });
  const send = (to: Place) => {
    if (!to.start) return setMissing("time");
    // A drop that the calendar already knows to break a rule asks for the reason at once.
    if ((conflict !== null || mayOverride) && !reason.trim()) return setMissing("reason");
    setMissing(null);
    submit({ method: "post", path: `/bookings/${booking.id}/reschedule`, body: moveBody(booking, to, { notify, scope, reason }) });
  };
  const names = (ids: string[]) => ids.map((one) => staff.find((person) => person.id === one)?.name).filter(Boolean).join(", ");

  const time = {
    day, onDay: setDay, start: place.start, end: place.end, error: missing === "time" ? t.pickSlot : null,
    onPick: (slot: Slot | null) => { setPlace({ ...place, start: slot?.start ?? "", end: slot?.end ?? "" }); setMissing(null); },
  };
  const replaced = target ? booking.assignedStaff.filter(({ staffId }) => !target.staffIds.includes(staffId)).map(({ staffName }) => staffName).join(", ") : "";

  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); send(place); }}>
      <Stack>
        <Text fw={560}>{booking.contactName || booking.reference} · {booking.serviceName}</Text>
        <dl className={classes.change}>
          <dt>{t.from}</dt>
          <dd data-old>{format.day(booking.startDate, "short")}, {format.span(booking.startDate, booking.endDate)}</dd>
          {place.start && <><dt>{t.to}</dt><dd>{format.day(place.start, "short")}, {format.span(place.start, place.end)}</dd></>}
          {place.staffId && <><dt>{t.with}</dt><dd>{names([place.staffId])}{replaced && <Text span size="sm" c="dimmed" fw={400}> {t.insteadOf(replaced)}</Text>}</dd></>}
        </dl>
        {!target && (
          <>
            {staff.length > 1 && booking.assignedStaff.length > 0 && (
              <Select label={t.staff} clearable searchable placeholder={t.sameStaff} data={staff.filter(({ isActive }) => isActive).map((one) => ({ value: one.id, label: one.name }))}
                value={place.staffId} onChange={(staffId) => setPlace({ ...place, staffId })} />
            )}
            <TimeChoice {...time} isFree={isFree} onFree={setFree} length={length / 60_000}>
              <SlotPicker
                {...time} isShared={booking.sessionId !== null} id={`${id}-slots`}
                wish={{ serviceId: booking.serviceId, participants: booking.participants, staffId: place.staffId ?? undefined, duration: length / 60_000 !== service?.duration ? length / 60_000 : undefined }}
              />
            </TimeChoice>
          </>
        )}
        {isInSeries(booking) && (
          <Radio.Group label={t.scope} value={scope} onChange={(value) => setScope(value as Scope)}>
            <Stack gap={6} mt={6}>{scopes.map((value) => <Radio key={value} value={value} label={t.scopes[value]} />)}</Stack>
          </Radio.Group>
        )}
        {nearest.length > 0 && <TakenNote nearest={nearest} onPick={(slot) => { const next = { ...place, start: slot.start, end: slot.end }; setPlace(next); send(next); }} />}
        {problem && nearest.length === 0 && !mayOverride && <Alert color="red" role="alert">{problem}</Alert>}
        {(conflict || mayOverride) && (
          <OverrideField title={nearest.length > 0 ? t.keepTime : (problem ?? t.ruleTitle(sayConflict(conflict)))} value={reason} onChange={setReason} error={missing === "reason" ? t.reasonNeeded : null} />
        )}
        <TellClient booking={booking} value={notify} onChange={setNotify} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>{t.keep}</Button>
          <Button type="submit" loading={isBusy} data-autofocus={target ? true : undefined}>{t.submit}</Button>
        </Group>
      </Stack>
    </form>
  );
}
