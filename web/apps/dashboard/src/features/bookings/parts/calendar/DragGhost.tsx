import { IconAlertTriangle, IconBan, IconCheck } from "@tabler/icons-react";
import type { Conflict } from "../../model/conflicts";
import classes from "./DragGhost.module.css";

type Props = { top: number; height: number; time: string; text: string; name: string | null; conflict: Conflict | null };

/** Where it would be if it were dropped now, and what stands in the way. */
export function DragGhost({ top, height, time, text, name, conflict }: Props) {
  const state = conflict === null ? "free" : conflict.kind === "busy" ? "busy" : "rule";
  const Icon = { free: IconCheck, busy: IconBan, rule: IconAlertTriangle }[state];
  return (
    <div className={classes.ghost} data-state={state} style={{ top: top + 1, height: Math.max(height - 2, 22) }} aria-hidden>
      <div className={classes.words}>
        <b>{time}</b>
        {name && <span className={classes.name}>{name}</span>}
        <span className={classes.why}><Icon size={14} stroke={2} />{text}</span>
      </div>
    </div>
  );
}
