import type { App } from "../app";
import { pickDay, turnMonth } from "../acts/month";
import { addDays, addMonths, clampDay, dayAtKey, firstOf, lastOf, monthOf, weeksOf, type Day, type Month } from "../model/days";
import { turn } from "../model/flow";
import { dayText, firstWeekday } from "../model/zones";
import { BACK, FORWARD, icon } from "./icon";
import { isRtl } from "./Widget";

/** One month to pick a day from, by finger, pointer or keyboard (WAI-ARIA date grid); nothing leads past `last`. */
export function MonthGrid({ app, last }: { app: App; last: Day }) {
  const { say, formats, language, state } = app;
  const { month, day, slots, cursor } = state;
  const today = app.today(state.service!);
  const start = firstWeekday(formats);
  const weeks = weeksOf(month, start);
  const days = weeks.flat();
  const roving = [cursor, day, days.find((cell) => cell && slots?.days.has(cell))].find((cell) => cell && monthOf(cell) === month) ?? clampDay(today, firstOf(month), last);

  const onKeyDown = (event: KeyboardEvent): void => {
    const from = (event.target as HTMLElement).dataset["day"];
    const to = from && dayAtKey(from, event.key, start, isRtl(language));
    if (!to) return;
    event.preventDefault();
    const next = clampDay(to, today, last);
    app.set({ ...turn(state, monthOf(next)), cursor: next });
    app.focus(`[data-day="${next}"]`);
  };
  const arrow = (name: "previous" | "next", path: string, to: Month, disabled: boolean) => (
    <button class="round" aria-label={say(`month.${name}`)} disabled={disabled} onClick={() => turnMonth(app, to)}>{icon(path, "flip")}</button>
  );
  return (
    <div class="month">
      <div class="row">
        <h3 id="month" aria-live="polite">{dayText(formats, firstOf(month), { month: "long", year: "numeric" })}</h3>
        {arrow("previous", BACK, addMonths(month, -1), month <= monthOf(today))}
        {arrow("next", FORWARD, addMonths(month, 1), lastOf(month) >= last)}
      </div>
      <table role="grid" aria-labelledby="month" onKeyDown={onKeyDown} class={slots ? "" : "waiting"}>
        <thead>
          <tr>
            {/* 1 January 2024 was a Monday. */}
            {weeks[0]!.map((_, index) => addDays("2024-01-01", start - 1 + index)).map((name) => (
              <th scope="col" abbr={dayText(formats, name, { weekday: "long" })}>{dayText(formats, name, { weekday: "short" }).replace(".", "")}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((cell, index) => (
                <td key={cell ?? index} role="gridcell" aria-selected={!!cell && cell === day}>{cell && dayButton(app, cell, cell === today, cell === roving)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function dayButton(app: App, cell: Day, isToday: boolean, focusable: boolean) {
  const { say, formats, state } = app;
  const times = state.slots?.days.get(cell) ?? [];
  const n = times.filter(({ full }) => !full).length;
  // What is read out has to hold the number that is seen.
  const day = dayText(formats, cell).replace("1er", "1") + (isToday ? `, ${say("day.today")}` : "");
  return (
    <button
      class={`day ${times.length ? "free" : ""} ${n ? "" : "full"} ${cell === state.day ? "chosen" : ""} ${isToday ? "today" : ""}`}
      data-day={cell}
      tabIndex={focusable ? 0 : -1}
      aria-label={say(n ? "day.free" : "day.full", { day, n })}
      aria-disabled={!times.length}
      aria-current={isToday ? "date" : undefined}
      onClick={() => times.length && pickDay(app, cell)}
    >
      {Number(cell.slice(8))}
    </button>
  );
}
