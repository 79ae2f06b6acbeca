import { instantOf, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, Group, Stack } from "@mantine/core";
import { DatePickerInput, TimeInput } from "@mantine/dates";
import type { ComponentProps, ReactNode } from "react";
import { words as moveWords } from "../move/words";
import type { SlotPicker } from "./SlotPicker";
import { words } from "./words";

type Props = Pick<ComponentProps<typeof SlotPicker>, "day" | "onDay" | "start" | "end" | "onPick" | "error"> & {
  /** The times that are offered. */
  children: ReactNode;
  /** Any time rather than one of those offered: staff may, with a reason. */
  isFree: boolean;
  onFree: (isFree: boolean) => void;
  /** Minutes. */
  length: number;
};

/** One of the slots offered, or a time of one's own. */
export function TimeChoice({ isFree, onFree, length, day, onDay, start, end, onPick, error, children }: Props) {
  const t = useText(words);
  const more = useText(moveWords);
  const format = useFormat();
  const { timeZone } = useRegion();
  const chosen = start ? wallOf(start, timeZone).time : "";
  const choose = (date: string, time: string) => {
    if (!time) return onPick(null);
    const from = instantOf(date, time, timeZone);
    const end = new Date(from.getTime() + length * 60_000).toISOString();
    onPick({ start: from.toISOString(), end, remaining: 1, staffIds: [], resourceIds: [], priceFrom: 0 });
  };
  const isOff = start !== "" && !end && wallOf(start, timeZone).date === day;
  const swap = (
    <Button variant="subtle" size="compact-sm" style={{ alignSelf: "flex-start" }} onClick={() => { onFree(!isFree); if (isFree) onPick(null); else choose(day, chosen); }}>
      {isFree ? more.offeredTimes : isOff ? more.otherTimeAt(format.time(start)) : more.otherTime}
    </Button>
  );
  if (!isFree) return <Stack gap={4}>{children}{swap}</Stack>;
  return (
    <Stack gap={4}>
      <Group grow align="flex-start">
        <DatePickerInput label={t.day} value={day} valueFormat="dddd D MMMM YYYY" popoverProps={{ shadow: "md" }}
          onChange={(value) => { if (!value) return; onDay(value); choose(value, chosen); }} />
        <TimeInput label={more.time} withAsterisk value={chosen} error={error} description={start ? format.span(start, end || start) : undefined}
          inputWrapperOrder={["label", "input", "description", "error"]} onChange={(event) => choose(day, event.currentTarget.value)} />
      </Group>
      {swap}
    </Stack>
  );
}
