import { addDays, wallOf } from "@comptoir/ui";

type Timed = { startDate: string; endDate: string };

/** An entry's part on one day, in wall-clock minutes, and its place among those at the same time. */
export type Block<T> = { entry: T; from: number; to: number; column: number; columns: number };

export type DayBlocks<T> = { date: string; blocks: Block<T>[]; allDay: T[] };

const dayMinutes = 1440;
/** A block shorter than this could hold no text, nor be hit by a finger. */
const shortest = 20;

/** Places entries on the days shown: those of a day or longer apart, the others side by side where they overlap. */
export function layOut<T extends Timed>(entries: T[], days: string[], timeZone: string): DayBlocks<T>[] {
  const byDay = new Map(days.map((date) => [date, { date, blocks: [] as Block<T>[], allDay: [] as T[] }]));
  for (const entry of entries) {
    const start = wallOf(entry.startDate, timeZone);
    const end = wallOf(entry.endDate, timeZone);
    const isLong = Date.parse(entry.endDate) - Date.parse(entry.startDate) >= dayMinutes * 60_000;
    for (let date = start.date; date <= end.date; date = addDays(date, 1)) {
      const day = byDay.get(date);
      if (!day) continue;
      if (isLong) {
        day.allDay.push(entry);
        continue;
      }
      const from = date === start.date ? start.minutes : 0;
      const to = date === end.date ? end.minutes : dayMinutes;
      // An end at midnight belongs to the day before.
      if (date !== start.date && to === 0) continue;
      day.blocks.push({ entry, from, to: Math.max(to, from + shortest), column: 0, columns: 1 });
    }
  }
  for (const day of byDay.values()) placeSideBySide(day.blocks);
  return [...byDay.values()];
}

/** Leftmost free column for each, then the width shared by all that overlap, directly or through others. */
function placeSideBySide(blocks: Block<unknown>[]) {
  blocks.sort((a, b) => a.from - b.from || b.to - a.to);
  let cluster: Block<unknown>[] = [];
  let clusterEnd = 0;
  const close = () => {
    const columns = Math.max(1, ...cluster.map(({ column }) => column + 1));
    for (const block of cluster) block.columns = columns;
    cluster = [];
  };
  for (const block of blocks) {
    if (cluster.length > 0 && block.from >= clusterEnd) close();
    if (cluster.length === 0) clusterEnd = block.to;
    const taken = new Set(cluster.filter(({ to }) => to > block.from).map(({ column }) => column));
    while (taken.has(block.column)) block.column += 1;
    cluster.push(block);
    clusterEnd = Math.max(clusterEnd, block.to);
  }
  close();
}

/** Whole hours to show: the usual working day, widened by whatever lies outside it. */
export function hoursShown(days: DayBlocks<unknown>[], usual: [number, number] = [8, 20]): [number, number] {
  const blocks = days.flatMap(({ blocks }) => blocks);
  const first = Math.min(usual[0], ...blocks.map(({ from }) => Math.floor(from / 60)));
  const last = Math.max(usual[1], ...blocks.map(({ to }) => Math.ceil(to / 60)));
  return [first, Math.min(last, 24)];
}
