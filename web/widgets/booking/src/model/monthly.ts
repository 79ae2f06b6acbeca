import type { Slot, SlotDays } from "../api/documents";
import type { SlotQuery } from "../api/client";
import { clampDay, firstOf, lastOf, type Day, type Month } from "./days";

export interface MonthOfSlots {
  timeZone: string;
  /** Only days that have slots. */
  days: ReadonlyMap<Day, Slot[]>;
}

export type SlotChoice = Omit<SlotQuery, "from" | "to">;
/** Slots older than this are asked for again: someone else may have booked. */
const FRESH_MS = 60_000;

/** Months of slots as they were fetched: asked once while fresh, whoever asks. */
export class Monthly {
  private readonly known = new Map<string, { at: number; answer: Promise<MonthOfSlots> }>();

  constructor(
    private readonly fetch: (query: SlotQuery) => Promise<SlotDays>,
    private readonly now: () => number = Date.now,
  ) {}

  get(choice: SlotChoice, month: Month, today: Day): Promise<MonthOfSlots> {
    const to = lastOf(month);
    const query = { ...choice, from: clampDay(today, firstOf(month), to), to };
    const key = JSON.stringify(query);
    const known = this.known.get(key);
    if (known && this.now() - known.at < FRESH_MS) return known.answer;
    const answer = this.fetch(query).then(({ timeZone, days }) => ({ timeZone, days: new Map(days.filter(({ slots }) => slots.length).map(({ date, slots }) => [date, slots])) }));
    this.known.set(key, { at: this.now(), answer });
    answer.catch(() => this.known.delete(key));
    return answer;
  }

  /** Forgets everything: a slot turned out to be gone. */
  clear(): void {
    this.known.clear();
  }
}
