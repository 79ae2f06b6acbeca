import { useFormat } from "@comptoir/ui";
import type { MonthDrag } from "../../hooks/useMonthDrag";
import classes from "./MonthGrid.module.css";

/** Beside the pointer: where what is held would go, and what stands in the way. */
export function Carried({ drag, who, text }: { drag: MonthDrag; who?: string | undefined; text: string }) {
  const format = useFormat();
  return (
    <div className={classes.carried} style={{ left: drag.x + 14, top: drag.y + 12 }} data-free={drag.conflict === null || undefined} aria-hidden>
      <b>{[who, format.date(drag.date, "short"), format.time(drag.target.start)].filter(Boolean).join(", ")}</b> {text}
    </div>
  );
}
