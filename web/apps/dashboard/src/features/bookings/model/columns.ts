import type { Entry } from "./entries";
import { isIn, lanesOf, type Lane, type LaneKind } from "./lanes";
import { layOut, type DayBlocks } from "./layout";
import { dayShades, type Setting, type Shade } from "./setting";

/** One column of a time grid: a day, or one lane of it. */
export type GridColumn = { key: string; date: string; lane: Lane | null; day: DayBlocks<Entry>; shades: Shade[] };

type Wish = { lanes: LaneKind; staff: string[]; resources: string[]; locations: string[] };

/** Days side by side; one day alone may be split among people or things. */
export function columnsOf(entries: Entry[], days: string[], setting: Setting, wish: Wish, timeZone: string): GridColumn[] {
  const [date] = days;
  if (days.length === 1 && date && wish.lanes !== "none") {
    const lanes = lanesOf(wish.lanes, entries, setting, wish, date, timeZone);
    if (lanes.length > 0) {
      return lanes.map((lane) => {
        const [day] = layOut(entries.filter((entry) => isIn(entry, lane)), [date], timeZone);
        return { key: lane.id ?? "nobody", date, lane, day: day!, shades: lane.shades };
      });
    }
  }
  return layOut(entries, days, timeZone).map((day) => ({ key: day.date, date: day.date, lane: null, day, shades: dayShades(setting, day.date, timeZone, wish.staff) }));
}
