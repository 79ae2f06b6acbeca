import { Input } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Coach.module.css";

type Props<T> = { label: ReactNode; name: string; choices: readonly { value: T; text: ReactNode }[]; value: T | null; onChange: (value: T) => void; error?: ReactNode };

/** One of a few things that lie side by side, by mouse, finger or arrow keys. */
export function ChipChoice<T extends string | number>({ label, name, choices, value, onChange, error }: Props<T>) {
  const has = choices.some((one) => one.value === value);
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <div role="radiogroup" aria-label={name} className={classes.kinds} style={{ marginTop: 6 }}>
        {choices.map((one, index) => {
          const isChosen = one.value === value;
          const step = (by: number) => onChange((choices[(index + by + choices.length) % choices.length] ?? one).value);
          return (
            <button
              key={one.value} type="button" role="radio" aria-checked={isChosen} tabIndex={isChosen || (!has && index === 0) ? 0 : -1} className={classes.kind}
              onClick={() => onChange(one.value)}
              onKeyDown={({ key }) => { if (key === "ArrowRight" || key === "ArrowDown") step(1); if (key === "ArrowLeft" || key === "ArrowUp") step(-1); }}
            >
              {one.text}
            </button>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
