import type { App } from "../app";
import { alertIcon } from "../kit";
import type { Question } from "./form";

const MOST = 20;

/** A question: label above, input, hint and error below. */
export function Field({ app, question, onLeave }: { app: App; question: Question; onLeave?: () => void }) {
  const { say, state } = app;
  const { path, label, kind, required, half, help, autoComplete, min, most = MOST } = question;
  const error = state.errors[path];
  const input = {
    class: "input", id: path, autoComplete, "aria-required": required, "aria-invalid": error ? true : undefined,
    "aria-describedby": [help && `${path}-hint`, error && `${path}-error`].filter(Boolean).join(" ") || undefined,
    value: state.values[path] ?? (kind === "number" ? "1" : ""),
    onInput: (event: { currentTarget: { value: string } }) => app.type(path, event.currentTarget.value),
    onChange: onLeave,
  };
  return (
    <div class={half ? "field half" : "field"}>
      <label for={path}>{label}{!required && kind !== "number" && <span class="optional"> ({say("optional")})</span>}</label>
      {kind === "textarea" ? <textarea {...input} rows={3} maxLength={600} /> : kind === "number" ? (
        <select {...input}>{Array.from({ length: most }, (_, index) => <option value={`${index + 1}`}>{index + 1}</option>)}</select>
      ) : <input {...input} {...((kind === "amount" ? { inputMode: "decimal" } : { type: kind, min }) as object)} />}
      {help && <p class="hint" id={`${path}-hint`}>{help}</p>}
      {error && <p class="error" id={`${path}-error`}>{alertIcon()}{error}</p>}
    </div>
  );
}
