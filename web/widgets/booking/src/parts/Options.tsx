import type { Service } from "../api/documents";
import type { Action, Flow } from "../model/flow";
import { isByUnit, mostUnits, participantRange } from "../model/price";
import { durationText } from "../texts/say";
import { useCounter } from "./context";

export function hasOptions(service: Service): boolean {
  const [least, most] = participantRange(service);
  return service.staff.length > 1 || most > least || (isByUnit(service) && mostUnits(service) > 1);
}

/** What changes which times are free: with whom, how many, how long. */
export function Options({ state, service, act }: { state: Flow; service: Service; act: (action: Action) => void }) {
  const { say } = useCounter();
  const [least, most] = participantRange(service);
  return (
    <div class="options">
      {service.staff.length > 1 && <StaffChoice service={service} staffId={state.staffId} onStaff={(staffId) => act({ type: "staff", staffId })} />}
      {isByUnit(service) && mostUnits(service) > 1 && (
        <Stepper label={say("duration")} value={state.units} least={1} most={mostUnits(service)} text={durationText(say, state.units * service.duration)} onChange={(count) => act({ type: "units", count })} />
      )}
      {most > least && (
        <Stepper label={say("participants")} value={state.participants} least={least} most={most} text={String(state.participants)} onChange={(count) => act({ type: "participants", count })} />
      )}
    </div>
  );
}

function StaffChoice({ service, staffId, onStaff }: { service: Service; staffId: string | null; onStaff: (id: string | null) => void }) {
  const { say } = useCounter();
  const choices: { id: string | null; name: string }[] = [{ id: null, name: say("anyone") }, ...service.staff];
  return (
    <fieldset class="choice">
      <legend class="label">{say("staff")}</legend>
      <div class="chips">
        {choices.map((choice) => (
          <label key={choice.id} class="chip">
            <input type="radio" name="staff" checked={staffId === choice.id} onChange={() => onStaff(choice.id)} />
            <span>{choice.id && <i class="initials" aria-hidden="true">{initials(choice.name)}</i>}{choice.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const initials = (name: string): string => name.split(/\s+/, 2).map((word) => [...word][0]).join("");

interface StepperProps {
  label: string;
  value: number;
  least: number;
  most: number;
  text: string;
  onChange: (value: number) => void;
}

function Stepper({ label, value, least, most, text, onChange }: StepperProps) {
  const { say } = useCounter();
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="label" aria-hidden="true">{label}</span>
      <button type="button" class="round" aria-label={`${label} : ${say("less")}`} disabled={value <= least} onClick={() => onChange(value - 1)}>−</button>
      <output aria-live="polite">{text}</output>
      <button type="button" class="round" aria-label={`${label} : ${say("more")}`} disabled={value >= most} onClick={() => onChange(value + 1)}>+</button>
    </div>
  );
}
