import { useText } from "@comptoir/ui";
import type { Shade } from "../../model/setting";
import { words } from "../../words";
import { hourHeight } from "./scale";
import classes from "./TimeGrid.module.css";

/** Closed time behind the bookings, with its reason when it has one. */
export function ShadeBand({ shade, first, last }: { shade: Shade; first: number; last: number }) {
  const t = useText(words).conflict;
  const from = Math.max(shade.from, first * 60);
  const to = Math.min(shade.to, last * 60);
  if (from >= to) return null;
  const label = shade.kind === "hours" ? "" : shade.kind === "elsewhere" ? [t.elsewhere, shade.name].filter(Boolean).join(" · ") : shade.name || t[shade.kind];
  return (
    <div className={classes.shade} data-kind={shade.kind} style={{ top: ((from - first * 60) / 60) * hourHeight, height: ((to - from) / 60) * hourHeight }}>
      {label && <span>{label}</span>}
    </div>
  );
}
