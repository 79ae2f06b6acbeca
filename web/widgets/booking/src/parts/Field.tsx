import type { ComponentChildren } from "preact";
import { useCounter } from "./context";
import { Icon } from "./Icon";

export interface FieldFrame {
  /** Path of the field as the API names it; its element's id as well. */
  path: string;
  label: string;
  required: boolean;
  hint?: string | null | undefined;
  error?: string | undefined;
}

/** What ties an input to its label, hint and error. */
export function wiring({ path, hint, error, required }: FieldFrame) {
  const described = [hint && `${path}-hint`, error && `${path}-error`].filter(Boolean).join(" ");
  return { id: path, "aria-describedby": described || undefined, "aria-invalid": error ? ("true" as const) : undefined, "aria-required": required || undefined };
}

export function LabelText({ label, required }: { label: string; required: boolean }) {
  const { say } = useCounter();
  return <>{label}{!required && <span class="optional"> ({say("details.optional")})</span>}</>;
}

export function FieldError({ path, error }: { path: string; error?: string | undefined }) {
  return error ? <p class="error" id={`${path}-error`}><Icon name="alert" />{error}</p> : null;
}

/** Label above, input, hint and error below. */
export function Field({ children, class: look = "", ...frame }: FieldFrame & { children: ComponentChildren; class?: string }) {
  return (
    <div class={`field ${look}`}>
      <label for={frame.path}><LabelText {...frame} /></label>
      {children}
      {frame.hint && <p class="hint" id={`${frame.path}-hint`}>{frame.hint}</p>}
      <FieldError {...frame} />
    </div>
  );
}

interface TextProps extends FieldFrame {
  value: string;
  onText: (text: string) => void;
  type?: "text" | "email" | "tel" | "date";
  inputMode?: "text" | "decimal" | "email" | "tel";
  autoComplete?: string;
  rows?: number;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  placeholder?: string | undefined;
  class?: string;
}

export function TextField({ value, onText, type = "text", rows, class: look, inputMode, autoComplete, maxLength, min, max, placeholder, ...frame }: TextProps) {
  const onInput = (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => onText(event.currentTarget.value);
  const shared = { ...wiring(frame), value, onInput, autoComplete, maxLength, placeholder, class: "input" };
  return (
    <Field {...frame} class={look}>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type as "text"} inputMode={inputMode} min={min} max={max} />}
    </Field>
  );
}
