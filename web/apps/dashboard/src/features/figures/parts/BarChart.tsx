import { Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useState, type KeyboardEvent } from "react";
import { marks } from "../model/figures";
import classes from "./BarChart.module.css";

/** `tick` is the label as the axis shows it. */
type Bar = { key: string; label: string; tick: string; value: number };
type Props = { label: string; bars: Bar[]; format: (value: number) => string };

const HEIGHT = 240;
const FOOT = 26;
const HEAD = 12;
const MOST_PX = 72;
const CHAR_PX = 7;
const TICK_GAP_PX = 14;

/** Bars over time. One stop for the keyboard, arrows go from bar to bar; the chart also comes as a table beside. */
export function BarChart({ label, bars, format }: Props) {
  const { ref, width } = useElementSize();
  const [looked, setLooked] = useState<string>();
  const scale = marks(Math.max(0, ...bars.map((bar) => bar.value)));
  const most = scale.at(-1) ?? 1;
  const left = Math.max(...scale.map((mark) => format(mark).length)) * CHAR_PX + 10;
  const inner = Math.max(0, width - left);
  const step = bars.length > 0 ? inner / bars.length : inner;
  const thickness = Math.min(MOST_PX, Math.max(1, step * 0.68));
  const tick = Math.max(0, ...bars.map((bar) => bar.tick.length)) * CHAR_PX;
  const every = Math.max(1, Math.ceil((tick + TICK_GAP_PX) / Math.max(step, 1)));
  const fits = (index: number) => (index + 0.5) * step + tick / 2 <= inner + 4 && (index + 0.5) * step + left - tick / 2 >= 0;
  const y = (value: number) => HEAD + (HEIGHT - FOOT - HEAD) * (1 - value / most);
  const shown = bars.find((bar) => bar.key === looked);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = bars.findIndex((bar) => bar.key === looked);
    const next = at < 0 ? (step > 0 ? 0 : bars.length - 1) : Math.min(bars.length - 1, Math.max(0, at + step));
    setLooked(bars[next]?.key);
  };
  return (
    <div ref={ref} className={classes.chart}>
      <Text size="sm" className={classes.read} aria-live="polite">{shown ? `${shown.label} · ${format(shown.value)}` : " "}</Text>
      {width > 0 && (
        <svg
          width={width} height={HEIGHT} role="list" aria-label={label} tabIndex={0} className={classes.plot}
          onKeyDown={walk} onBlur={() => setLooked(undefined)} onMouseLeave={() => setLooked(undefined)}
        >
          {scale.map((mark) => (
            <g key={mark} aria-hidden>
              <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} className={classes.line} />
              <text x={left - 8} y={y(mark)} dy="0.32em" textAnchor="end" className={classes.mark}>{format(mark)}</text>
            </g>
          ))}
          {bars.map((bar, index) => (
            <g
              key={bar.key} role="listitem" aria-label={`${bar.label} : ${format(bar.value)}`} data-looked={bar.key === looked || undefined} className={classes.bar}
              onMouseEnter={() => setLooked(bar.key)}
            >
              <rect x={left + index * step} y={HEAD} width={step} height={HEIGHT - FOOT - HEAD} className={classes.reach} />
              <rect
                x={left + (index + 0.5) * step - thickness / 2} width={thickness} y={y(bar.value)} height={Math.max(0, y(0) - y(bar.value))}
                rx={Math.min(4, step * 0.2)} className={classes.fill}
              />
            </g>
          ))}
          {bars.map((bar, index) => index % every === 0 && fits(index) && (
            <text key={bar.key} aria-hidden x={left + (index + 0.5) * step} y={HEIGHT - 8} textAnchor="middle" className={classes.mark}>{bar.tick}</text>
          ))}
        </svg>
      )}
    </div>
  );
}
