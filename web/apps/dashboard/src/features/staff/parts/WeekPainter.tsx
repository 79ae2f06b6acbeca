import { Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { useRef, useState, type CSSProperties, type PointerEvent } from "react";
import {
  DAY_MINUTES, DAYS, isOpenAt, paint, shortTime, stretchesOn, timeOf, type Day, type Stretch, type WeeklyRange,
} from "../model/week";
import { weekWords } from "../words/week";
import { CopyDayMenu } from "./CopyDayMenu";
import classes from "./WeekPainter.module.css";

type Props = { value: readonly WeeklyRange[]; onChange: (ranges: WeeklyRange[]) => void; disabled: boolean };
type Stroke = { day: Day; minute: number; toDay: Day; toMinute: number; open: boolean };

const STEP = 30;
const MARKS = 3;

function area(stroke: Stroke): { days: Day[]; span: Stretch } {
  const [first, last] = [Math.min(stroke.day, stroke.toDay), Math.max(stroke.day, stroke.toDay)];
  return {
    days: DAYS.filter((day) => day >= first && day <= last),
    span: { from: Math.min(stroke.minute, stroke.toMinute), to: Math.max(stroke.minute, stroke.toMinute) + STEP },
  };
}

/** Drag over the week to open or close half hours; several days at once. The list does the same by keyboard. */
export function WeekPainter({ value, onChange, disabled }: Props) {
  const t = useText(weekWords);
  const format = useFormat();
  const [stroke, setStroke] = useState<Stroke>();
  const rows = useRef<HTMLDivElement>(null);
  const early = value.some((range) => Number(range.startTime.slice(0, 2)) < 6);
  const start = early ? 0 : 6 * 60;
  const length = DAY_MINUTES - start;
  const left = (minute: number) => `${(Math.max(minute - start, 0) / length) * 100}%`;
  const width = ({ from, to }: Stretch) =>
    `${((Math.min(to, DAY_MINUTES) - Math.max(from, start)) / length) * 100}%`;

  const place = (event: PointerEvent): { day: Day; minute: number } | undefined => {
    const tracks = [...(rows.current?.querySelectorAll<HTMLElement>("[data-day]") ?? [])];
    const first = tracks[0]?.getBoundingClientRect();
    if (!first) return undefined;
    const row = tracks.findIndex((track) => event.clientY < track.getBoundingClientRect().bottom + 3);
    const ratio = Math.min(Math.max((event.clientX - first.left) / first.width, 0), 0.9999);
    const minute = start + Math.floor((ratio * length) / STEP) * STEP;
    return { day: DAYS[row === -1 ? 6 : row] ?? 1, minute };
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    const at = place(event);
    if (disabled || !at || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setStroke({ ...at, toDay: at.day, toMinute: at.minute, open: !isOpenAt(value, at.day, at.minute) });
  };
  const move = (event: PointerEvent) => {
    const at = stroke && place(event);
    if (at) setStroke({ ...stroke, toDay: at.day, toMinute: at.minute });
  };
  const end = () => {
    if (!stroke) return;
    const { days, span } = area(stroke);
    onChange(days.reduce<WeeklyRange[]>((week, day) => paint(week, day, span, stroke.open), [...value]));
    setStroke(undefined);
  };
  const drawn = stroke && area(stroke);
  const hours = Array.from({ length: length / 60 / MARKS + 1 }, (_, index) => start + index * MARKS * 60);

  return (
    <div className={classes.week} data-disabled={disabled || undefined}>
      <div className={classes.hours} aria-hidden>
        {hours.map((minute) => <span key={minute} style={{ left: left(minute) }}>{timeOf(minute)}</span>)}
      </div>
      <div ref={rows} onPointerMove={move} onPointerUp={end} onPointerCancel={() => setStroke(undefined)}>
        {DAYS.map((day) => {
          const stretches = stretchesOn(value, day);
          const said = stretches.map((each) => `${timeOf(each.from)}–${timeOf(each.to)}`).join(", ") || t.closed;
          return (
            <div key={day} className={classes.day}>
              <Text size="sm" fw={500} className={classes.name}>{format.weekday(day, "short")}</Text>
              <div
                className={classes.track} data-day={day} onPointerDown={begin}
                role="img" aria-label={`${format.weekday(day)} : ${said}`}
                style={{ "--hour": `${(60 / length) * 100}%` } as CSSProperties}
              >
                {stretches.map((each) => (
                  <div key={each.from} className={classes.range} style={{ left: left(each.from), width: width(each) }}>
                    <span className={classes.whole}>{timeOf(each.from)}–{timeOf(each.to)}{each.to > DAY_MINUTES && ` (${t.nextDay})`}</span>
                    <span className={classes.short}>{shortTime(each.from)}–{shortTime(each.to)}</span>
                  </div>
                ))}
                {drawn?.days.includes(day) && (
                  <div
                    className={classes.stroke} data-open={stroke?.open || undefined}
                    style={{ left: left(drawn.span.from), width: width(drawn.span) }}
                  >
                    {day === stroke?.toDay && <span>{timeOf(drawn.span.from)}–{timeOf(drawn.span.to)}</span>}
                  </div>
                )}
              </div>
              <CopyDayMenu day={day} value={value} onChange={onChange} disabled={disabled} />
            </div>
          );
        })}
      </div>
      {!disabled && <Text size="xs" c="dimmed" mt={6}>{t.paintHint}</Text>}
    </div>
  );
}
