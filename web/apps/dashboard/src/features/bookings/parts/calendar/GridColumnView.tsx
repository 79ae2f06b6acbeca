import { useFormat, useText } from "@comptoir/ui";
import { memo, type MouseEvent, type PointerEvent, type ReactNode, type RefObject } from "react";
import type { Grabbers } from "../../hooks/useGridDrag";
import type { GridColumn } from "../../model/columns";
import type { Entry } from "../../model/entries";
import { words } from "../../words";
import { Blocks } from "./Blocks";
import { hourHeight } from "./scale";
import { ShadeBand } from "./ShadeBand";
import classes from "./TimeGrid.module.css";

type Props = Grabbers & {
  column: GridColumn;
  index: number;
  first: number;
  last: number;
  places: RefObject<(HTMLElement | null)[]>;
  onOpen: (entry: Entry) => void;
  mayPlace: boolean;
  heldId: string | null;
  /** Where the present is, in pixels; null elsewhere than today. */
  nowAt: number | null;
  line: RefObject<HTMLDivElement | null> | null;
  /** Whether a click is one, rather than the end of a drag. */
  isClick: () => boolean;
  onFree: (column: number, from: number) => void;
  ghost: ReactNode;
};

/** A day or a lane: what is closed, what is booked, the present. Drawn again only when something in it changes. */
export const GridColumnView = memo(function GridColumnView(props: Props) {
  const { column, index, first, last, places, mayPlace, nowAt, line, ghost, grab, press, heldId, onOpen, isClick, onFree } = props;
  const t = useText(words);
  const format = useFormat();
  const minutesAt = (event: MouseEvent<HTMLElement>) => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    return Math.min(last * 60 - 15, first * 60 + Math.floor(((y / hourHeight) * 60) / 15) * 15);
  };
  // A pointer's shortcut only: the keyboard's way to a new booking is the page's button.
  const free = (event: PointerEvent<HTMLElement>) => {
    const from = minutesAt(event);
    grab(event, { kind: "create", entry: null, column: index, from, to: from + 15, step: 15 });
  };
  return (
    <div
      ref={(element) => { places.current[index] = element; }}
      className={classes.column}
      style={{ height: (last - first) * hourHeight }}
      role="group"
      aria-label={column.lane ? column.lane.name || (column.lane.kind === "staff" ? t.nobody : t.nothing) : format.date(column.date)}
      data-free={mayPlace}
      data-column={index}
      onPointerDown={mayPlace ? free : undefined}
      onClick={mayPlace ? (event) => isClick() && onFree(index, minutesAt(event)) : undefined}
    >
      {column.shades.map((shade, at) => <ShadeBand key={at} shade={shade} first={first} last={last} />)}
      <Blocks {...{ column, index, first, heldId, mayPlace, onOpen, grab, press }} />
      {nowAt !== null && <div ref={line} className={classes.now} style={{ top: nowAt }} aria-hidden />}
      {ghost}
    </div>
  );
});
