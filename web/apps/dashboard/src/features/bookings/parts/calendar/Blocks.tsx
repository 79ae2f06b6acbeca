import { memo } from "react";
import type { Grabbers } from "../../hooks/useGridDrag";
import { useResizeStep } from "../../hooks/useResizeStep";
import type { GridColumn } from "../../model/columns";
import { isMovable, type Entry } from "../../model/entries";
import type { Block } from "../../model/layout";
import { EventBlock } from "./EventBlock";
import { hourHeight } from "./scale";

type Props = Grabbers & {
  column: GridColumn; index: number; first: number; heldId: string | null; mayPlace: boolean; onOpen: (entry: Entry) => void;
};

/** The bookings of one column; a drag over it draws none of them again. */
export const Blocks = memo(function Blocks({ column, index, first, heldId, mayPlace, onOpen, grab, press }: Props) {
  const resizeStepOf = useResizeStep();
  return column.day.blocks.map((block) => {
    const { entry, from, to, column: at, columns } = block;
    const height = ((to - from) / 60) * hourHeight - 2;
    const isHeld = mayPlace && isMovable(entry, new Date()) && beginsHere(block);
    const resizeStep = isHeld ? resizeStepOf(entry) : null;
    const start = { kind: "move" as const, entry, column: index, from, to, step: 15 };
    return (
      <EventBlock
        key={entry.id}
        entry={entry}
        onOpen={onOpen}
        size={sizeOf(height)}
        isGhost={heldId === entry.id}
        style={{
          position: "absolute", height, top: ((from - first * 60) / 60) * hourHeight + 1,
          left: `calc(${(at / columns) * 100}% + 2px)`, width: `calc(${100 / columns}% - 5px)`, zIndex: 1,
        }}
        {...(isHeld && {
          onGrab: (event) => grab(event, start),
          onPress: (event) => press(event, start, resizeStep),
        })}
        {...(resizeStep && { onGrabEdge: (event) => grab(event, { ...start, kind: "resize", step: resizeStep }) })}
      />
    );
  });
});

/** As many lines as there is room for. */
function sizeOf(height: number): "short" | "medium" | "tall" {
  if (height > 44) return "tall";
  return height > 35 ? "medium" : "short";
}

/** What began the day before is moved where it begins. */
function beginsHere({ from, to, entry }: Block<Entry>): boolean {
  const minutes = (Date.parse(entry.endDate) - Date.parse(entry.startDate)) / 60_000;
  return from > 0 || to - from >= minutes;
}
