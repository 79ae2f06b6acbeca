import { useEffect, useRef } from "preact/hooks";
import { addMonths, clampDay, dayAtKey, firstOf, lastOf, monthOf, weeksOf, type Day, type Month } from "../model/days";
import { dayText, firstWeekday } from "../model/zones";
import { useCounter } from "./context";
import { Icon } from "./Icon";

interface Props {
  month: Month;
  day: Day | null;
  today: Day;
  last: Day;
  /** How many slots each day has; undefined while that is unknown. */
  free: ReadonlyMap<Day, { length: number }> | undefined;
  onMonth: (month: Month) => void;
  onDay: (day: Day) => void;
}

/** One month to pick a day from, by finger, pointer or keyboard (WAI-ARIA date grid). */
export function MonthGrid({ month, day, today, last, free, onMonth, onDay }: Props) {
  const { say, formats, rtl } = useCounter();
  const grid = useRef<HTMLTableElement>(null);
  const wanted = useRef<Day | null>(null);
  const start = firstWeekday(formats);
  const weeks = weeksOf(month, start);
  const least = today > firstOf(month) ? today : firstOf(month);
  const firstFree = weeks.flat().find((cell) => cell && free?.has(cell));
  const roving = wanted.current && monthOf(wanted.current) === month ? wanted.current : day && monthOf(day) === month ? day : (firstFree ?? least);

  // The button of another month exists only once that month is drawn: the focus follows the keys then.
  useEffect(() => {
    if (wanted.current) grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus();
  }, [month]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const from = (event.target as HTMLElement).dataset["day"];
    const to = from && dayAtKey(from, event.key, { firstWeekday: start, rtl });
    if (!to) return;
    event.preventDefault();
    const next = clampDay(to, today, last);
    wanted.current = next;
    if (monthOf(next) !== month) return onMonth(monthOf(next));
    const buttons = grid.current!.querySelectorAll<HTMLElement>("[data-day]");
    buttons.forEach((button) => (button.tabIndex = button.dataset["day"] === next ? 0 : -1));
    grid.current!.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };

  const turn = (count: number): void => {
    wanted.current = null;
    onMonth(addMonths(month, count));
  };

  return (
    <div class="month">
      <div class="month-head">
        <h3 id="month" aria-live="polite">{dayText(formats, firstOf(month), { month: "long", year: "numeric" })}</h3>
        <button type="button" class="round" aria-label={say("month.previous")} disabled={month <= monthOf(today)} onClick={() => turn(-1)}><Icon name="back" class="flip" /></button>
        <button type="button" class="round" aria-label={say("month.next")} disabled={lastOf(month) >= last} onClick={() => turn(1)}><Icon name="forward" class="flip" /></button>
      </div>
      <table role="grid" aria-labelledby="month" ref={grid} onKeyDown={onKeyDown} class={free ? "" : "waiting"}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, index) => `2024-01-0${((start - 1 + index) % 7) + 1}`).map((monday) => (
              <th key={monday} scope="col" abbr={dayText(formats, monday, { weekday: "long" })}>{dayText(formats, monday, { weekday: "short" }).replace(".", "")}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={row}>
              {week.map((cell, column) => (
                <td key={cell ?? column} role="gridcell" aria-selected={!!cell && cell === day}>
                  {cell && <DayButton day={cell} today={today} chosen={cell === day} count={free?.get(cell)?.length ?? 0} focusable={cell === roving} onDay={onDay} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  day: Day;
  today: Day;
  chosen: boolean;
  count: number;
  focusable: boolean;
  onDay: (day: Day) => void;
}

function DayButton({ day, today, chosen, count, focusable, onDay }: DayProps) {
  const { say, formats } = useCounter();
  const long = dayText(formats, day) + (day === today ? `, ${say("day.today")}` : "");
  return (
    <button
      type="button"
      class={`day ${count ? "free" : ""} ${chosen ? "chosen" : ""} ${day === today ? "today" : ""}`}
      data-day={day}
      tabIndex={focusable ? 0 : -1}
      aria-label={count ? say("day.free", { day: long, n: count }) : say("day.full", { day: long })}
      aria-disabled={!count}
      aria-current={day === today ? "date" : undefined}
      onClick={() => count && onDay(day)}
    >
      {Number(day.slice(8))}
    </button>
  );
}
