import type { App } from "../app";
import { optionsOf, type FieldValue, type Question } from "../model/fields";
import { type } from "../model/flow";
import { chip } from "./chip";
import { extra } from "./extra";
import { alertIcon } from "./icon";

/** What each kind of question is asked with; the others are boxes to tick, choices and files. */
const INPUTS: Partial<Record<Question["type"], object>> = {
  number: { inputMode: "decimal" },
  date: { type: "date" },
  email: { type: "email" },
  phone: { type: "tel" },
};
/** Up to so many options lie open as chips; more fold into a list. */
const OPEN_OPTIONS = 4;

/** A question: label above, input, hint and error below. */
export function Field({ app, question }: { app: App; question: Question }) {
  const { say, state } = app;
  const { path, name, type: kind, required, help } = question;
  const error = state.errors[path];
  const described = [help && `${path}-hint`, error && `${path}-error`].filter(Boolean).join(" ") || undefined;
  const wiring = { id: path, "aria-describedby": described, "aria-invalid": error ? true : undefined, "aria-required": required || undefined };
  const open = kind === "multiselect" || (kind === "select" && optionsOf(question).length <= OPEN_OPTIONS);
  const Frame = open ? "fieldset" : "div";
  const label = <>{name}{!required && <span class="optional"> ({say("details.optional")})</span>}</>;
  const tick = kind === "checkbox";
  return (
    <Frame class={`field ${INPUTS[kind] ? "half" : ""}`} aria-describedby={open ? described : undefined}>
      {open ? <legend>{label}</legend> : !tick && <label for={path}>{label}</label>}
      {tick ? <label class="tick">{control(app, question, wiring)}<span>{label}</span></label> : control(app, question, wiring, open)}
      {help && <p class="hint" id={`${path}-hint`}>{help}</p>}
      {error && <p class="error" id={`${path}-error`}>{alertIcon()}{error}</p>}
    </Frame>
  );
}

function control(app: App, question: Question, wiring: { id: string }, open = false) {
  const { say, state } = app;
  const { path, type: kind, min, max, placeholder, autoComplete } = question;
  const value = state.values[path];
  const set = (given: FieldValue): void => app.set(type(state, path, given));
  const text = {
    ...wiring, class: "input", autoComplete, placeholder: placeholder ?? undefined, value: (value as string | undefined) ?? "",
    onInput: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  };
  if (open) {
    const several = kind === "multiselect";
    const chosen = several ? ((value as string[] | undefined) ?? []) : [value];
    const toggled = (option: string): string[] => (chosen.includes(option) ? chosen.filter((known) => known !== option) : [...chosen, option]) as string[];
    return (
      <div class="chips">
        {optionsOf(question).map(({ value: option, label }, index) => chip({
          ...wiring, id: index ? undefined : path, "aria-describedby": undefined, "aria-required": undefined, type: several ? "checkbox" : "radio", name: path,
          checked: chosen.includes(option), onChange: () => set(several ? toggled(option) : option),
        }, label))}
      </div>
    );
  }
  switch (kind) {
    case "checkbox": return <input {...wiring} type="checkbox" checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />;
    case "file": return extra(app, "file", wiring);
    case "textarea": return <textarea {...text} rows={3} />;
    case "select": return (
      <select {...text}>
        <option value="">{say("details.choose")}</option>
        {optionsOf(question).map((option) => <option value={option.value}>{option.label}</option>)}
      </select>
    );
    default: return <input {...text} {...INPUTS[kind]} {...(kind === "date" ? { min: min ?? undefined, max: max ?? undefined } : {})} />;
  }
}
