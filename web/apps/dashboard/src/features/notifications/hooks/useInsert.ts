import { useRef, type FocusEvent } from "react";
import { inserted } from "../model/variables";

const isField = (target: EventTarget) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Writes at the cursor of the field that was in use last; it goes by its `name`, and `fallback` is written to when none was. */
export function useInsert<Name extends string>(fallback: Name, set: (name: Name, change: (text: string) => string) => void) {
  const last = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  /** `onFocus` of what holds the fields. */
  const follow = ({ target }: FocusEvent) => { if (isField(target)) last.current = target; };
  const insert = (what: string) => {
    const field = last.current;
    if (!field?.isConnected) return set(fallback, (text) => text + what);
    const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
    set(field.name as Name, (text) => inserted(text, what, start, end).text);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + what.length, start + what.length);
    });
  };
  return { follow, insert };
}
