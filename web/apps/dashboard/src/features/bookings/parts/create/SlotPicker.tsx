import { addDays, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, Input, Loader, Stack, Text } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useEffect, type ReactNode } from "react";
import { useSentence } from "@/forms/sentence";
import { useSlots } from "../../hooks/useSlots";
import type { Slot } from "../../model/booking";
import classes from "./SlotPicker.module.css";
import { words } from "./words";

type Props = {
  wish: { serviceId: string; participants: number; staffId: string | undefined; resourceId?: string | undefined; duration: number | undefined };
  /** Seats of a session: how many are left is worth saying. */
  isShared: boolean;
  day: string;
  onDay: (day: string) => void;
  start: string;
  end: string;
  onPick: (slot: Slot | null) => void;
  error?: ReactNode;
  id: string;
};

/** Free times of a day; the moment clicked in the calendar picks itself when it is free. */
export function SlotPicker({ wish, isShared, day, onDay, start, end, onPick, error, id }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const sentence = useSentence();
  const { staffId, resourceId, duration, ...always } = wish;
  const today = wallOf(new Date(), timeZone).date;
  const slots = useSlots({ ...always, ...(staffId && { staffId }), ...(resourceId && { resourceId }), ...(duration && { duration }), from: day, to: addDays(day, 28) });
  const ofDay = slots.data?.find(({ date }) => date === day)?.slots;
  const nextDay = slots.data?.find(({ date, slots: free }) => date > day && free.length > 0)?.date;

  useEffect(() => {
    if (!start || end || !ofDay) return;
    const wished = Date.parse(start);
    const match = ofDay.find((slot) => Date.parse(slot.start) === wished);
    if (match) onPick(match);
    // Picks once per list of slots, not whenever the parent renders.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ofDay]);

  return (
    <Stack gap="xs">
      <DatePickerInput label={t.day} value={day} minDate={today} onChange={(value) => value && onDay(value)} valueFormat="dddd D MMMM YYYY" popoverProps={{ shadow: "md" }} />
      <Input.Wrapper label={t.slot} error={error} withAsterisk labelElement="div" labelProps={{ id }}>
        <div className={classes.area} role="group" aria-labelledby={id} aria-busy={slots.isPending}>
          {slots.isPending && <Loader size="sm" type="dots" />}
          {slots.error && <Text size="sm" c="var(--mantine-color-error)" role="alert">{sentence(slots.error)}</Text>}
          {ofDay?.length === 0 && (
            <Stack gap={6} align="flex-start">
              <Text size="sm" c="dimmed">{t.noSlot} {!nextDay && t.noneSoon}</Text>
              {nextDay && <Button size="xs" variant="light" onClick={() => onDay(nextDay)}>{t.nextFree(format.date(nextDay, "short"))}</Button>}
            </Stack>
          )}
          {ofDay && ofDay.length > 0 && (
            <div className={classes.slots}>
              {ofDay.map((slot) => {
                const isChosen = end !== "" && Date.parse(slot.start) === Date.parse(start);
                return (
                  <button key={slot.start} type="button" className={classes.slot} aria-pressed={isChosen} onClick={() => onPick(slot)}>
                    <b>{format.time(slot.start)}</b>
                    {isShared && <span>{t.left(slot.remaining)}</span>}
                  </button>
                );
              })}
            </div>
          )}
        </div>
      </Input.Wrapper>
    </Stack>
  );
}
