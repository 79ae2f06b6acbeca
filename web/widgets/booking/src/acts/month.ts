import type { App } from "../app";
import { fetchNextSlot } from "../api/client";
import { addDays, addMonths, lastOf, monthOf, type Day, type Month } from "../model/days";
import { turn, type Flow } from "../model/flow";
import type { SlotChoice } from "../model/monthly";
import { isShared, minutesOf, participantRange } from "../model/price";
import { dayIn, dayText } from "../model/zones";

export const choiceOf = ({ participants, units, staffId, service }: Flow, mine?: unknown): SlotChoice => ({
  serviceId: service!.id,
  staffId: staffId ?? undefined,
  participants: participantRange(service!)[1] > 1 ? participants : undefined,
  duration: isShared(service!) ? undefined : minutesOf(service!, units),
  withFull: (service!.waitlist?.enabled && isShared(service!) && !mine) || undefined,
});

export const lastDay = (app: App): Day => addDays(app.today(app.state.service!), app.config!.horizonDays);

/** Asks for the slots of the month on the screen, unless they are here. */
export function loadMonth(app: App): void {
  const { state } = app;
  const asked = state.step === "time" && !state.whole ? JSON.stringify([choiceOf(state, state.mine), state.month]) : "";
  if (asked === state.sought) return;
  Object.assign(state, { sought: asked, slots: undefined, next: undefined, failed: false });
  if (asked) void fetchMonth(app, asked);
}

async function fetchMonth(app: App, asked: string): Promise<void> {
  const { state, monthly } = app;
  const { month, service } = state;
  const today = app.today(service!);
  const choice = choiceOf(state, state.mine);
  try {
    const slots = await monthly.get(choice, month, today);
    if (state.sought !== asked) return;
    const day = state.day && slots.days.has(state.day) ? state.day : (([...slots.days].find(([, times]) => times.some(({ full }) => !full)) ?? [...slots.days][0])?.[0] ?? null);
    app.set({ slots, day });
    if (day) {
      // The next month is fetched quietly.
      if (lastOf(month) < lastDay(app)) await monthly.get(choice, addMonths(month, 1), today).catch(() => {});
      return;
    }
  } catch (refusal) {
    app.report(refusal);
    if (state.sought === asked) app.set({ failed: true });
    return;
  }
  // Nothing in this month: find out when there is, and go there the first time.
  const { slot } = await fetchNextSlot(app.ask, service!.id).catch(() => ({ slot: null }));
  if (state.sought !== asked) return;
  const there = slot && dayIn(service!.timeZone, slot.start);
  app.set({ next: slot, ...(there && state.left !== service!.id && { day: there, month: monthOf(there), leftAt: Date.now() }), left: service!.id });
}

/** A click that was meant for the month that has just left by itself would lead one too far. */
const SETTLED_MS = 600;

export function turnMonth(app: App, month: Month): void {
  const { state } = app;
  if (Date.now() - (state.leftAt ?? 0) > SETTLED_MS) app.set({ ...turn(state, month), cursor: null });
}

/** Shows the times of a day; on a phone they lie below the calendar and come into view. */
export function pickDay(app: App, day: Day): void {
  const { state, say, formats, root } = app;
  app.set({ day, month: monthOf(day), spoken: say("day.free", { n: state.slots?.days.get(day)?.length ?? 0, day: dayText(formats, day) }) });
  const list = root.querySelector(".list-of-times");
  if (list && list.getBoundingClientRect().top > innerHeight - 140) {
    list.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
}
