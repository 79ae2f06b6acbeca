import { useText } from "@comptoir/ui";
import { Input } from "@mantine/core";
import type { ReactNode } from "react";
import type { MeetingKind } from "../model/offer";
import { words } from "../words";
import classes from "./Coach.module.css";
import { kindIcon } from "./kindIcon";

type Props = { kinds: readonly MeetingKind[]; value: MeetingKind | ""; onChange: (kind: MeetingKind) => void; label?: ReactNode; error?: ReactNode };

/** How to meet: one of the ways that are offered. */
export function KindChoice({ kinds, value, onChange, label, error }: Props) {
  const t = useText(words);
  return (
    <Input.Wrapper label={label ?? t.kind} labelElement="div" error={error}>
      <div role="radiogroup" aria-label={typeof label === "string" ? label : t.kind} className={classes.kinds} style={{ marginTop: 6 }}>
        {kinds.map((kind, index) => {
          const KindIcon = kindIcon[kind];
          const isChosen = kind === value;
          const step = (by: number) => onChange(kinds[(index + by + kinds.length) % kinds.length] ?? kind);
          return (
            <button
              key={kind} type="button" role="radio" aria-checked={isChosen} tabIndex={isChosen || (!value && index === 0) ? 0 : -1} className={classes.kind}
              onClick={() => onChange(kind)}
              onKeyDown={({ key }) => { if (key === "ArrowRight" || key === "ArrowDown") step(1); if (key === "ArrowLeft" || key === "ArrowUp") step(-1); }}
            >
              <KindIcon size={18} aria-hidden />{t.kinds[kind]}
            </button>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
