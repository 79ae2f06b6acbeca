import { useFormat } from "@comptoir/ui";
import type { CSSProperties } from "react";
import { useEntryText } from "../../hooks/useEntryText";
import type { Entry } from "../../model/entries";
import classes from "./EventBlock.module.css";

type Props = {
  entry: Entry;
  onOpen: (entry: Entry) => void;
  style?: CSSProperties;
  /** How much room there is for words. */
  size: "chip" | "short" | "tall";
};

/** One booking or session in a grid: the service's colour, the status by line and ink, everything in its accessible name. */
export function EventBlock({ entry, onOpen, style, size }: Props) {
  const format = useFormat();
  const { name, count, what, staff, status, label } = useEntryText(entry);
  return (
    <button
      type="button"
      className={classes.block}
      data-size={size}
      data-status={status}
      style={{ ...style, "--event": entry.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(entry);
      }}
    >
      <span className="visually-hidden">{label}</span>
      <span className={classes.line} aria-hidden>
        {size !== "tall" && <span className={classes.time}>{format.time(entry.startDate)}</span>}
        <b className={classes.name}>{name}</b>
        {count && <span className={classes.count}>{count}</span>}
      </span>
      {size === "tall" && (
        <>
          <span className={classes.rest} aria-hidden>{format.span(entry.startDate, entry.endDate)}</span>
          <span className={classes.rest} aria-hidden>{[what, staff].filter(Boolean).join(" · ")}</span>
        </>
      )}
    </button>
  );
}
