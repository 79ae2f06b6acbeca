import { useRef } from "react";

/**
 * Closes only what lies on top: Escape reaches every open dialog and drawer, and a question over a drawer would take the drawer with it.
 * `inside` belongs on an element within.
 */
export function useTopmost<T extends HTMLElement>(onClose: () => void) {
  const inside = useRef<T>(null);
  const close = () => {
    const top = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
    if (!top || !inside.current || top.contains(inside.current)) onClose();
  };
  return { inside, close };
}
