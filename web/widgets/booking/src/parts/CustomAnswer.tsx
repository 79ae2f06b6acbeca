import type { CustomField } from "../api/documents";
import { optionsOf, type FieldValue } from "../model/fields";
import { fieldPath } from "../model/form";
import { useCounter } from "./context";
import { Field, FieldError, LabelText, TextField, wiring, type FieldFrame } from "./Field";
import { FileAnswer } from "./FileAnswer";
import { Icon } from "./Icon";

export interface AnswerProps {
  field: CustomField;
  value: FieldValue;
  error: string | undefined;
  onAnswer: (value: FieldValue) => void;
}

const INPUTS = {
  text: { type: "text" },
  textarea: { rows: 3 },
  number: { inputMode: "decimal" },
  date: { type: "date" },
  email: { type: "email", inputMode: "email" },
  phone: { type: "tel", inputMode: "tel" },
} as const;
/** Up to so many options lie open as chips; more fold into a list. */
const OPEN_OPTIONS = 4;

/** A question that the organization asks of whoever books: one of ten kinds. */
export function CustomAnswer(props: AnswerProps) {
  const { field, value, error, onAnswer } = props;
  const frame: FieldFrame = { path: fieldPath(field.id), label: field.name, required: !!field.required, hint: field.description, error };
  const text = typeof value === "string" ? value : "";
  switch (field.type) {
    case "checkbox": return <Tick frame={frame} checked={value === true} onTick={onAnswer} />;
    case "multiselect": return <Chips frame={frame} field={field} type="checkbox" chosen={Array.isArray(value) ? value : []} onChosen={onAnswer} />;
    case "select":
      if (optionsOf(field).length <= OPEN_OPTIONS) return <Chips frame={frame} field={field} type="radio" chosen={text ? [text] : []} onChosen={([only]) => onAnswer(only)} />;
      return <Select frame={frame} field={field} value={text} onValue={onAnswer} />;
    case "file": return <FileAnswer {...props} frame={frame} />;
    case "date": return <TextField {...frame} type="date" value={text} onText={onAnswer} min={field.min ?? undefined} max={field.max ?? undefined} class="half" />;
    default: {
      const half = field.type === "text" || field.type === "textarea" ? "" : "half";
      return <TextField {...frame} {...(INPUTS[field.type] ?? INPUTS.text)} placeholder={field.placeholder ?? undefined} value={text} onText={onAnswer} class={half} />;
    }
  }
}

function Tick({ frame, checked, onTick }: { frame: FieldFrame; checked: boolean; onTick: (checked: boolean) => void }) {
  return (
    <div class="field">
      <label class="tick">
        <input type="checkbox" {...wiring(frame)} checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span class="box"><Icon name="check" /></span>
        <span><LabelText {...frame} /></span>
      </label>
      {frame.hint && <p class="hint" id={`${frame.path}-hint`}>{frame.hint}</p>}
      <FieldError {...frame} />
    </div>
  );
}

interface ChipsProps {
  frame: FieldFrame;
  field: CustomField;
  type: "radio" | "checkbox";
  chosen: string[];
  onChosen: (chosen: string[]) => void;
}

function Chips({ frame, field, type, chosen, onChosen }: ChipsProps) {
  const { id, "aria-describedby": described, "aria-invalid": invalid } = wiring(frame);
  const toggle = (value: string): void => {
    if (type === "radio") return onChosen([value]);
    onChosen(chosen.includes(value) ? chosen.filter((known) => known !== value) : [...chosen, value]);
  };
  return (
    <fieldset class="field choice" aria-describedby={described}>
      <legend><LabelText {...frame} /></legend>
      <div class="chips">
        {optionsOf(field).map(({ value, label }, index) => (
          <label key={value} class="chip">
            <input type={type} id={index ? undefined : id} name={id} aria-invalid={invalid} checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{type === "checkbox" && <Icon name="check" />}{label}</span>
          </label>
        ))}
      </div>
      {frame.hint && <p class="hint" id={`${frame.path}-hint`}>{frame.hint}</p>}
      <FieldError {...frame} />
    </fieldset>
  );
}

function Select({ frame, field, value, onValue }: { frame: FieldFrame; field: CustomField; value: string; onValue: (value: string) => void }) {
  const { say } = useCounter();
  return (
    <Field {...frame}>
      <span class="select">
        <select {...wiring(frame)} class="input" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="">{say("details.choose")}</option>
          {optionsOf(field).map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
        <Icon name="down" />
      </span>
    </Field>
  );
}
