import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent as ReactPointerEvent } from "react";
import { draggedTo, hasChanged, type Drag } from "../model/drag";

/** A finger that rests means to move; one that slides means to scroll. */
const restMs = 350;
const slackPx = 6;
const edgePx = 44;

type Hours = { first: number; last: number };
type Options = { hours: Hours; hourHeight: number; columnCount: number; onDrop: (drag: Drag) => void };
export type DragStart = Omit<Drag, "byKeyboard" | "origin">;
export type Grabbers = {
  grab: (event: ReactPointerEvent<HTMLElement>, start: DragStart) => void;
  press: (event: KeyboardEvent<HTMLElement>, start: DragStart, resizeStep: number | null) => void;
};

/**
 * Dragging in a time grid by mouse, by a finger that rests first, or by keyboard: M takes hold of a booking, the arrows carry it, Enter
 * puts it down, Escape lets go. `isClick` says whether a click that follows is one.
 */
export function useGridDrag(options: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const now = useRef<Drag | null>(null);
  const before = useRef<Drag | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const scroller = useRef<HTMLDivElement>(null);
  const places = useRef<(HTMLElement | null)[]>([]);
  const release = useRef<(() => void) | null>(null);
  const wasDragged = useRef(false);

  const show = useCallback((next: Drag | null) => {
    now.current = next;
    setDrag(next);
  }, []);
  const stop = useCallback(() => {
    release.current?.();
    release.current = null;
    show(null);
  }, [show]);
  const drop = useCallback(() => {
    const done = now.current;
    const start = before.current;
    stop();
    // The click that follows belongs to the drag; a later one does not.
    setTimeout(() => { wasDragged.current = false; }, 60);
    if (done && start && (done.kind === "create" || hasChanged(done, start))) latest.current.onDrop(done);
  }, [stop]);

  useEffect(() => {
    const grid = scroller.current;
    // Only a listener that may refuse keeps the page from scrolling under the finger.
    const hold = (event: TouchEvent) => now.current && event.preventDefault();
    grid?.addEventListener("touchmove", hold, { passive: false });
    return () => grid?.removeEventListener("touchmove", hold);
  }, []);
  useEffect(() => () => release.current?.(), []);

  const grab = useCallback((event: ReactPointerEvent<HTMLElement>, start: DragStart) => {
    if (event.button !== 0 || release.current) return;
    const isTouch = event.pointerType === "touch";
    if (isTouch && start.kind === "create") return;
    event.stopPropagation();
    wasDragged.current = false;
    const first: Drag = { ...start, origin: start.column, byKeyboard: false };
    const from = { x: event.clientX, y: event.clientY };
    let at = from;
    const minutesAt = (y: number) => {
      const top = places.current[first.column]?.getBoundingClientRect().top ?? 0;
      return latest.current.hours.first * 60 + ((y - top) / latest.current.hourHeight) * 60;
    };
    const grip = minutesAt(from.y) - (start.kind === "move" ? start.from : start.to);
    const follow = () => {
      const { hours } = latest.current;
      const over = first.kind === "move" ? columnAt(places.current, at.x, first.column) : first.column;
      const next = draggedTo(first, over, minutesAt(at.y) - grip, hours);
      if (!now.current || hasChanged(next, now.current)) show(next);
    };
    const begin = () => {
      wasDragged.current = true;
      before.current = first;
      show(first);
      if (isTouch) navigator.vibrate?.(12);
    };
    const resting = isTouch ? setTimeout(begin, restMs) : undefined;
    const scrolling = setInterval(() => now.current && scrollAtEdge(scroller.current, at) && follow(), 30);
    const move = (moved: PointerEvent) => {
      at = { x: moved.clientX, y: moved.clientY };
      const far = Math.hypot(at.x - from.x, at.y - from.y) > slackPx;
      if (!now.current && far) {
        if (isTouch) return stop();
        begin();
      }
      if (now.current) follow();
    };
    const key = (pressed: globalThis.KeyboardEvent) => {
      if (pressed.key !== "Escape" || !now.current) return;
      pressed.stopPropagation();
      stop();
    };
    const noMenu = (menu: Event) => menu.preventDefault();
    addEventListener("pointermove", move);
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", stop);
    addEventListener("keydown", key, true);
    if (isTouch) addEventListener("contextmenu", noMenu);
    release.current = () => {
      clearTimeout(resting);
      clearInterval(scrolling);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", drop);
      removeEventListener("pointercancel", stop);
      removeEventListener("keydown", key, true);
      removeEventListener("contextmenu", noMenu);
    };
  }, [drop, show, stop]);

  const press = useCallback((event: KeyboardEvent<HTMLElement>, start: DragStart, resizeStep: number | null) => {
    const held = now.current?.byKeyboard ? now.current : null;
    if (!held) {
      if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const first: Drag = { ...start, origin: start.column, byKeyboard: true };
      before.current = first;
      const target = event.currentTarget;
      target.addEventListener("blur", stop);
      release.current = () => target.removeEventListener("blur", stop);
      return show(first);
    }
    const done = carried(held, event, latest.current, resizeStep);
    if (done === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (done === "drop") return drop();
    if (done === "stop") return stop();
    show(done);
  }, [drop, show, stop]);

  const isClick = useCallback(() => {
    const { current } = wasDragged;
    wasDragged.current = false;
    return !current;
  }, []);

  return { drag, scroller, places, grab, press, isClick };
}

/** What a key does to what is held; undefined when it is none of ours. */
function carried(held: Drag, { key, shiftKey }: { key: string; shiftKey: boolean }, { hours, columnCount }: Options, resizeStep: number | null): Drag | "drop" | "stop" | undefined {
  if (key === "Enter" || key === " ") return "drop";
  if (key === "Escape") return "stop";
  const vertical = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
  const sideways = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
  if (vertical && shiftKey) return resizeStep ? draggedTo({ ...held, kind: "resize", step: resizeStep }, held.column, held.to + vertical * resizeStep, hours) : held;
  if (vertical) return draggedTo({ ...held, kind: "move", step: 15 }, held.column, held.from + vertical * 15, hours);
  if (sideways) return { ...held, column: Math.min(Math.max(held.column + sideways, 0), columnCount - 1) };
  return undefined;
}

function columnAt(places: (HTMLElement | null)[], x: number, otherwise: number): number {
  let nearest = otherwise;
  let least = Infinity;
  places.forEach((place, index) => {
    if (!place?.isConnected) return;
    const { left, right } = place.getBoundingClientRect();
    const away = Math.max(left - x, x - right, 0);
    if (away < least) [nearest, least] = [index, away];
  });
  return nearest;
}

/** Scrolls what scrolls when the pointer nears its edge; whether it did. */
function scrollAtEdge(scroller: HTMLElement | null, { x, y }: { x: number; y: number }): boolean {
  if (!scroller) return false;
  const box = scroller.getBoundingClientRect();
  const ownHeight = scroller.scrollHeight > scroller.clientHeight + 1;
  const [top, bottom] = ownHeight ? [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)] : [60, innerHeight - 60];
  const down = y > bottom - edgePx ? 9 : y < top + edgePx ? -9 : 0;
  const right = x > box.right - edgePx ? 9 : x < box.left + edgePx ? -9 : 0;
  if (!down && !right) return false;
  if (ownHeight) scroller.scrollTop += down;
  else scrollBy(0, down);
  scroller.scrollLeft += right;
  return true;
}
