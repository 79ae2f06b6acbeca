import type { Entry } from "./entries";
import { without, type Span } from "./hours";
import { isIn, lanesOf, type Lane } from "./lanes";
import { layOut } from "./layout";
import type { Setting, Shade } from "./setting";

/** One day of one person or thing: what is on it, when it is open, and what takes it away. */
export type TeamDay = { date: string; entries: Entry[]; open: Span[]; reasons: Shade[]; shades: Shade[] };

/** A week of one person or thing; the lane's own shades are those of its first day. */
export type TeamRow = { key: string; lane: Lane; days: TeamDay[] };

type Wish = { staff: string[]; resources: string[]; locations: string[] };

/** Days side by side, and below each other those among whom they are divided. */
export function teamWeek(kind: Lane["kind"], entries: Entry[], days: string[], setting: Setting, wish: Wish, timeZone: string): TeamRow[] {
  const lanes = days.map((date) => lanesOf(kind, entries, setting, wish, date, timeZone));
  return (lanes[0] ?? []).map((lane, at) => ({
    key: keyOf(lane), lane,
    days: layOut(entries.filter((entry) => isIn(entry, lane)), days, timeZone).map(({ date, allDay, blocks }, day) => {
      const shades = lanes[day]?.[at]?.shades ?? [];
      return {
        date, shades, entries: [...allDay, ...[...blocks].sort((a, b) => a.from - b.from).map(({ entry }) => entry)],
        open: without(shades), reasons: shades.filter(({ kind: why }) => why !== "hours"),
      };
    }),
  }));
}

export function keyOf({ id }: Pick<Lane, "id">): string {
  return id ?? "nobody";
}
