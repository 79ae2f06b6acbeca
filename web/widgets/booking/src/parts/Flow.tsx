import { useEffect, useReducer, useRef } from "preact/hooks";
import type { Prefill } from "@comptoir/embed";
import { flow, start, type Step } from "../model/flow";
import { dayIn } from "../model/zones";
import { useCounter } from "./context";
import { Icon } from "./Icon";
import { Services } from "./Services";
import { FormSkeleton } from "./Skeleton";
import { Summary } from "./Summary";
import { TimeStep } from "./TimeStep";
import { useForm } from "./useForm";

/** The way from "what" to "booked". */
export function BookingFlow({ prefill, focusFirst }: { prefill: { current: Prefill; listen: (hear: (prefill: Prefill) => void) => void }; focusFirst: boolean }) {
  const { say, config, emit, part, root } = useCounter();
  const { services, organization } = config;
  const [state, act] = useReducer(flow, null, () => start({ services, today: dayIn(organization.timeZone, new Date()), prefill: prefill.current }));
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(false);
  const { step, service, booking } = state;
  const { form, retry } = useForm({ part, root, wanted: !!service });
  const steps: Step[] = services.length > 1 ? ["service", "time", "details"] : ["time", "details"];
  const index = steps.indexOf(step) + 1;

  useEffect(() => prefill.listen((given) => act({ type: "prefill", prefill: given })), []);
  useEffect(() => {
    emit("step", { step, index: index || steps.length, total: steps.length });
    // The page keeps its focus and its place until the visitor has acted here.
    if (arrived.current || focusFirst) heading.current?.focus({ preventScroll: true });
    if (arrived.current && card.current!.getBoundingClientRect().top < 0) card.current!.scrollIntoView({ block: "start" });
    arrived.current = true;
  }, [step, booking]);

  const again = (): void => {
    const { name, email, phone } = state.draft;
    act({ type: "set", change: start({ services, today: dayIn(organization.timeZone, new Date()), prefill: { name, email, phone } }) });
  };
  const title = step === "done" ? say(booking?.status === "pending" ? "done.pending" : "done.confirmed") : say(`step.${step}`);
  const before = step === "details" ? "time" : step === "time" && services.length > 1 ? "service" : null;
  return (
    <section class="card" data-step={step} ref={card} aria-label={say("title", { organization: organization.name })}>
      <header class="top">
        {before && <button type="button" class="round" aria-label={say("back")} onClick={() => act({ type: "back", to: before })}><Icon name="back" class="flip" /></button>}
        {step === "done" && <span class="seal"><Icon name="check" /></span>}
        <h2 tabIndex={-1} ref={heading}>{title}</h2>
        {index > 0 && (
          <p class="progress">
            <span class="sr">{say("step.of", { index, total: steps.length })}</span>
            {steps.map((name, position) => <i key={name} class={position < index ? "on" : ""} />)}
          </p>
        )}
      </header>
      <div class={`body ${service && (step === "time" || step === "details") ? "split" : ""}`} key={step}>
        {service && (step === "time" || step === "details") && <Summary state={state} service={service} onEdit={step === "details" ? (to) => act({ type: "back", to }) : undefined} />}
        <div class="main">
          {step === "service" && <Services onChoose={(chosen) => act({ type: "service", service: chosen, today: dayIn(chosen.timeZone ?? organization.timeZone, new Date()) })} />}
          {step === "time" && service && <TimeStep state={state} service={service} act={act} />}
          {step === "details" && service && (form ? <form.DetailsStep state={state} service={service} act={act} onSlot={(slot) => act({ type: "slot", slot })} /> : <FormSkeleton failed={form === null} onRetry={retry} />)}
          {step === "done" && booking && form && <form.Done booking={booking} email={state.draft.email} onAgain={again} />}
        </div>
      </div>
    </section>
  );
}
