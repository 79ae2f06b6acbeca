import { useRef, type FocusEvent } from "react";
import { inserted } from "../model/variables";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Writes at the cursor of the field that was in use last, be it of several; `fallback` names the field when none was. */
export function useInsert<Name extends string>(fallback: Name, set: (name: Name, change: (text: string) => string) => void) {
  const last = useRef<{ name: Name; field: Field } | null>(null);
  const follow = (name: Name) => ({ onFocus: ({ currentTarget }: FocusEvent<Field>) => { last.current = { name, field: currentTarget }; } });
  const insert = (what: string) => {
    const used = last.current;
    if (!used?.field.isConnected) return set(fallback, (text) => text + what);
    const { name, field } = used;
    const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
    set(name, (text) => inserted(text, what, start, end).text);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + what.length, start + what.length);
    });
  };
  return { follow, insert };
}
