import { useEffect, useRef } from "preact/hooks";
import type { Service, Slot } from "../api/documents";
import type { Action, Errors, Flow } from "../model/flow";
import { fieldPath, form, PATHS } from "../model/form";
import type { TextKey } from "../texts/say";
import { useCounter } from "./context";
import { CustomAnswer } from "./CustomAnswer";
import { TextField } from "./Field";
import { Icon } from "./Icon";
import { SlotTaken } from "./SlotTaken";
import { useBooking } from "./useBooking";

interface Props {
  state: Flow;
  service: Service;
  act: (action: Action) => void;
  onSlot: (slot: Slot) => void;
}

const TROUBLES: Record<string, TextKey> = {
  unreachable: "trouble.unreachable",
  "booking.service_inactive": "trouble.inactive",
  "platform.rate_limited": "trouble.limited",
};

/** Third step: who books, what the organization asks, and the button that books. */
export function DetailsStep({ state, service, act, onSlot }: Props) {
  const { say } = useCounter();
  const { draft, errors, sending, failure } = state;
  const book = useBooking(state, act);
  const contact = (field: "name" | "email" | "phone" | "notes") => ({
    path: PATHS[field],
    value: draft[field],
    error: errors[PATHS[field]],
    onText: (text: string) => act({ type: "set", change: form.type(state, field, text) }),
  });
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (!sending) void book(); }}>
      {state.nearest && <SlotTaken nearest={state.nearest} service={service} onSlot={onSlot} onCalendar={() => act({ type: "back", to: "time" })} />}
      <ErrorSummary errors={errors} service={service} />
      <div class="fields">
        <TextField {...contact("name")} label={say("details.name")} required autoComplete="name" />
        <TextField {...contact("email")} label={say("details.email")} required type="email" inputMode="email" autoComplete="email" hint={say("details.email.hint")} class="half" />
        <TextField {...contact("phone")} label={say("details.phone")} required={false} type="tel" inputMode="tel" autoComplete="tel" class="half" />
        {service.customFields.map((field) => (
          <CustomAnswer key={field.id} field={field} value={draft.fields[field.id]} error={errors[fieldPath(field.id)]} onAnswer={(value) => act({ type: "set", change: form.answer(state, field.id, value) })} />
        ))}
        <TextField {...contact("notes")} label={say("details.notes")} required={false} rows={2} />
      </div>
      {failure && <p class="notice bad" role="alert"><Icon name="alert" />{failureText(failure, say)}</p>}
      <div class="send">
        <CancelPolicy service={service} />
        <button type="submit" class="button" aria-disabled={sending} data-busy={sending}>
          {sending && <i class="spinner" />}
          {sending ? say("details.sending") : say(service.requireApproval ? "details.request" : "details.confirm")}
        </button>
      </div>
    </form>
  );
}

/** A code has its own sentence; what the server already said in words is passed on as it is. */
function failureText(failure: string, say: ReturnType<typeof useCounter>["say"]): string {
  if (failure.includes(" ")) return failure;
  return say(TROUBLES[failure] ?? "trouble.booking");
}

function ErrorSummary({ errors, service }: { errors: Errors; service: Service }) {
  const { say } = useCounter();
  const box = useRef<HTMLDivElement>(null);
  const paths = Object.keys(errors);
  const before = useRef(0);
  // Focus only when complaints arrive, not while they are being mended one by one.
  useEffect(() => {
    if (paths.length > before.current) box.current?.focus();
    before.current = paths.length;
  }, [errors]);
  if (!paths.length) return null;
  const go = (path: string) => (event: Event): void => {
    event.preventDefault();
    ((event.currentTarget as HTMLElement).getRootNode() as ShadowRoot).getElementById(path)?.focus();
  };
  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={box}>
      <p><Icon name="alert" /><b>{say("error.summary", { n: paths.length })}</b></p>
      <ul>{paths.map((path) => <li key={path}><a href={`#${path}`} onClick={go(path)}>{service.customFields.find(({ id }) => fieldPath(id) === path)?.name ?? errors[path]}</a></li>)}</ul>
    </div>
  );
}

function CancelPolicy({ service }: { service: Service }) {
  const { say } = useCounter();
  const policy = service.cancellationPolicy;
  const lines = [service.requireApproval && say("details.approval"), policy && cancelText(policy, say)].filter(Boolean);
  return lines.length ? <p class="hint">{lines.join(" ")}</p> : null;
}

function cancelText({ allowCancellation, cutoffHours }: NonNullable<Service["cancellationPolicy"]>, say: ReturnType<typeof useCounter>["say"]): string {
  if (allowCancellation === false) return say("cancel.none");
  return cutoffHours ? say("cancel.hours", { n: cutoffHours }) : say("cancel.free");
}
