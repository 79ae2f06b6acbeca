import { useRegion, wallOf } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { api } from "@/api/api";
import { slotKeys } from "../keys";
import { isSession, type Entry } from "../model/entries";
import type { SlotDay } from "../model/booking";
import type { GridColumn } from "../model/columns";
import { busyAt, ruleAt, type Conflict } from "../model/conflicts";
import { targetOf, type Drag } from "../model/drag";
import type { Setting } from "../model/setting";
import { useServiceChoices } from "./useChoices";

/** What stands in the way of a drag where it is now: the calendar's own bookings and hours, and the slots the server offers. */
export function useJudge(drag: Drag | null, columns: GridColumn[], entries: Entry[], setting: Setting): Conflict | null {
  const { timeZone } = useRegion();
  const services = useServiceChoices().data;
  const moved = drag?.entry ?? null;
  const offered = useOffered(moved, columns);
  const buffers = useMemo(() => new Map(services?.map(({ id, bufferBefore, bufferAfter }) => [id, { before: bufferBefore ?? 0, after: bufferAfter ?? 0 }])), [services]);
  const unitsOf = useMemo(() => new Map(setting.resources.map(({ id, units }) => [id, units])), [setting.resources]);
  const judge = useCallback((): Conflict | null => {
    if (!drag) return null;
    const target = targetOf(drag, columns, timeZone);
    const busy = busyAt(target, { entries, moved, serviceId: moved?.serviceId ?? null, buffers, unitsOf });
    if (busy) return busy;
    const rule = ruleAt(target, columns[drag.column]?.shades ?? [], drag, new Date());
    if (rule || !moved || !offered || isSession(moved)) return rule;
    // Its own time is never offered while it holds it: near where it stands the list says nothing.
    const near = target.start.getTime() < Date.parse(moved.endDate) && target.end.getTime() > Date.parse(moved.startDate);
    return near || offered.has(target.start.getTime()) ? null : { kind: "notOffered" };
  }, [drag, columns, timeZone, entries, moved, offered, buffers, unitsOf]);
  return useMemo(judge, [judge]);
}

/** Starts that the server offers on the days shown; asked for once something is taken hold of. */
function useOffered(entry: Entry | null, columns: GridColumn[]): ReadonlySet<number> | null {
  const { timeZone } = useRegion();
  const days = columns.map(({ date }) => date).sort();
  const today = wallOf(new Date(), timeZone).date;
  const wish = { serviceId: entry?.serviceId ?? "", from: days[0] ?? today, to: days.at(-1) ?? today };
  const { data } = useQuery({
    queryKey: slotKeys.days(wish),
    queryFn: async ({ signal }) => (await api.get<{ days: SlotDay[] }>("/slots", { query: wish, signal })).days,
    enabled: Boolean(entry && !isSession(entry)) && wish.to >= today,
    staleTime: 10_000,
  });
  return useMemo(() => (data ? new Set(data.flatMap(({ slots }) => slots.map(({ start }) => Date.parse(start)))) : null), [data]);
}
