import { useRegion, wallOf } from "@comptoir/ui";
import { useMediaQuery } from "@mantine/hooks";
import { useMemo } from "react";
import { usePermission, useSession } from "@/session/useSession";
import { columnsOf } from "../model/columns";
import { passes, type CalendarFilters } from "../model/filters";
import { laneKinds, type LaneKind } from "../model/lanes";
import { daysOf, type View } from "../model/period";
import { teamWeek } from "../model/teamWeek";
import type { CalendarSearch } from "../routes";
import { useEntries } from "./useEntries";
import { usePeriod } from "./usePeriod";
import { useSessions } from "./useSessions";
import { useIsDivided, useSetting } from "./useSetting";

const none: string[] = [];

/** What the calendar shows for an address: its days, entries and columns. */
export function useCalendarView(search: CalendarSearch) {
  const { timeZone } = useRegion();
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const view: View = search.view ?? (isPhone ? "day" : "week");
  const date = search.date ?? wallOf(new Date(), timeZone).date;
  const days = useMemo(() => daysOf(view, date), [view, date]);
  const [first, last] = [days[0] ?? date, days.at(-1) ?? date];
  const period = usePeriod(first, last);
  const setting = useSetting(first, last);
  const isDivided = useIsDivided();

  const { services = none, staff = none, resources = none, locations = none, statuses = none } = search;
  const filters: CalendarFilters = useMemo(() => ({ services, staff, resources, locations, statuses }), [services, staff, resources, locations, statuses]);
  const everything = useEntries(period.data, useSessions(first, last));
  const entries = useMemo(() => everything.filter((entry) => passes(entry, filters)), [everything, filters]);

  // Who sees their own appointments only has a day of one person.
  const { user } = useSession();
  const seesOthers = usePermission("booking.of_others");
  const self = setting.staff.find(({ userId }) => userId === user.id)?.id;
  const people = useMemo(() => (seesOthers || !self ? staff : [self]), [seesOthers, self, staff]);

  const several = { none: true, staff: seesOthers && count(setting.staff) > 1, resources: count(setting.resources) > 1 };
  const choices = laneKinds.filter((kind) => several[kind]);
  // A week is divided when asked to be; a phone has no room for it.
  const isDivisible = view === "day" || (view === "week" && !isPhone);
  const usual: LaneKind = view === "day" && several.staff && !isPhone ? "staff" : "none";
  const lanes = search.lanes && several[search.lanes] ? search.lanes : usual;
  const columns = useMemo(
    () => columnsOf(entries, days, setting, { lanes, staff: people, resources, locations }, timeZone),
    [entries, days, setting, lanes, people, resources, locations, timeZone],
  );
  const team = useMemo(
    () => (view === "week" && isDivisible && lanes !== "none" ? teamWeek(lanes, entries, days, setting, { staff: people, resources, locations }, timeZone) : []),
    [view, isDivisible, entries, days, setting, lanes, people, resources, locations, timeZone],
  );
  return {
    view, date, days, isPhone, period, isPending: period.isPending || !isDivided, setting, filters, everything, entries, columns, team,
    lanes: isDivisible && choices.length > 1 ? { value: lanes, choices } : null,
  };
}

function count(items: { isActive: boolean; isPlaceholder: boolean }[]): number {
  return items.filter(({ isActive, isPlaceholder }) => isActive && !isPlaceholder).length;
}
