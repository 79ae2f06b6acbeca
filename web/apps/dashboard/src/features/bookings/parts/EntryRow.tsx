import { useFormat } from "@comptoir/ui";
import type { CSSProperties } from "react";
import { useEntryText } from "../hooks/useEntryText";
import { isSession, type Entry } from "../model/entries";
import classes from "./EntryRow.module.css";
import { StatusBadge } from "./StatusBadge";

type Props = { entry: Entry; onOpen: (entry: Entry) => void; isPast?: boolean; isDated?: boolean };

/** A booking or session in a list: when, who, what, with whom; `isDated` where the list is not one day's. */
export function EntryRow({ entry, onOpen, isPast = false, isDated = false }: Props) {
  const format = useFormat();
  const { name, details, status, count } = useEntryText(entry);
  return (
    <button
      type="button"
      className={classes.row}
      data-past={isPast || undefined}
      data-dated={isDated || undefined}
      data-status={status}
      style={{ "--event": entry.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}
      onClick={() => onOpen(entry)}
    >
      <span className={classes.time}>
        <b>{isDated ? format.day(entry.startDate, "short") : format.time(entry.startDate)}</b>
        <span>{isDated ? format.span(entry.startDate, entry.endDate) : format.time(entry.endDate)}</span>
      </span>
      <span className={classes.words}>
        <b>{name}</b>
        <span>{details.filter(Boolean).join(" · ")}</span>
      </span>
      {/* The people of a session stand each where they stand: only one to confirm is worth a word here. */}
      {isSession(entry) && status !== "pending" ? <span className={classes.count} aria-hidden>{count}</span> : <StatusBadge booking={isSession(entry) ? { ...entry, status } : entry} />}
    </button>
  );
}
