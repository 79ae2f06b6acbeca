import { useFormat } from "@comptoir/ui";
import { IconCheck } from "@tabler/icons-react";
import type { CSSProperties, KeyboardEvent, PointerEvent } from "react";
import { useEntryText } from "../../hooks/useEntryText";
import type { Entry } from "../../model/entries";
import classes from "./EventBlock.module.css";

type Props = {
  entry: Entry;
  onOpen: (entry: Entry) => void;
  style?: CSSProperties;
  /** How much room there is for words. */
  size: "chip" | "card" | "short" | "medium" | "tall";
  /** Being carried elsewhere: here is only where it was. */
  isGhost?: boolean;
  onGrab?: (event: PointerEvent<HTMLElement>) => void;
  onGrabEdge?: (event: PointerEvent<HTMLElement>) => void;
  onPress?: (event: KeyboardEvent<HTMLElement>) => void;
};

/** One booking or session in a grid: the service's colour, the status by line and ink, everything in its accessible name. */
export function EventBlock({ entry, onOpen, style, size, isGhost, onGrab, onGrabEdge, onPress }: Props) {
  const format = useFormat();
  const { name, count, what, staff, status, label, isEmpty, isHere } = useEntryText(entry);
  const isTwoLined = size === "medium" || size === "tall";
  return (
    <button
      type="button"
      className={classes.block}
      data-size={size}
      data-status={status}
      data-empty={isEmpty || undefined}
      data-movable={onGrab ? true : undefined}
      data-ghost={isGhost || undefined}
      onPointerDown={onGrab ?? ((event) => event.stopPropagation())}
      onKeyDown={onPress}
      aria-keyshortcuts={onPress && "M"}
      aria-describedby={onPress && "grid-keys"}
      style={{ ...style, "--event": entry.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}
      title={label}
      draggable={false}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(entry);
      }}
    >
      <span className="visually-hidden">{label}</span>
      <span className={classes.line} aria-hidden>
        {!isTwoLined && <span className={classes.time}>{format.time(entry.startDate)}{size === "card" && <i> – {format.time(entry.endDate)}</i>}</span>}
        {isHere && <IconCheck size={13} stroke={2.4} style={{ flex: "none", alignSelf: "center" }} />}
        {size !== "card" && <b className={classes.name}>{name}</b>}
        {count && <span className={classes.count}>{count}</span>}
      </span>
      {size === "card" && <b className={classes.name} aria-hidden>{name}</b>}
      {isTwoLined && <span className={classes.rest} aria-hidden>{format.span(entry.startDate, entry.endDate)}</span>}
      {size === "tall" && <span className={classes.rest} aria-hidden>{[what, staff].filter(Boolean).join(" · ")}</span>}
      {onGrabEdge && <span className={classes.edge} onPointerDown={onGrabEdge} aria-hidden />}
    </button>
  );
}
