import type { App } from "../app";
import { back } from "../model/flow";
import type { TextKey } from "../texts/say";
import { Details } from "./Details";
import { Done } from "./Done";
import { extra } from "./extra";
import { alertIcon, BACK, CHECK, icon } from "./icon";
import { Services } from "./Services";
import { bones } from "./bones";
import { Summary } from "./Summary";
import { Times } from "./Times";

const RTL = /^(ar|fa|he|ur)/;
export const isRtl = (language: string): boolean => RTL.test(language);

/** The whole: the booking, what stands in for it while it loads, or why there is none. */
export function Widget(app: App) {
  const { config, trouble, language, options, say } = app;
  return (
    <div class="root" lang={language} dir={isRtl(language) ? "rtl" : "ltr"} data-mode={options.mode}>
      <section aria-label={config && say("title", { organization: config.organization.name })} aria-busy={!config && trouble === undefined}>
        {trouble !== undefined ? <Message app={app} about={troubleOf(trouble)} retry /> : !config ? (
          <>
            <header aria-hidden>{bones(1, "title")}</header>
            <div class="main cards" aria-hidden>{bones(4, "tall")}</div>
          </>
        ) : config.services.length ? <Booking app={app} /> : <Message app={app} about="empty" />}
      </section>
      <p class="sr" role="status">{app.state?.spoken}</p>
    </div>
  );
}

/** Why the configuration did not come. */
function troubleOf(status: number): "offline" | "unknown" | "trouble" {
  if (!status && !navigator.onLine) return "offline";
  return [401, 403, 404].includes(status) ? "unknown" : "trouble";
}

/** In place of the whole widget: what is the matter, and what the visitor can do. */
function Message({ app, about, retry }: { app: App; about: ReturnType<typeof troubleOf> | "empty"; retry?: boolean }) {
  const { say } = app;
  return (
    <div class="message" role="alert">
      {alertIcon("big")}
      <h2>{say(`${about}.title`)}</h2>
      <p>{say(`${about}.body` as TextKey)}</p>
      {retry && <button class="button quiet" onClick={() => void app.load()}>{say("retry")}</button>}
    </div>
  );
}

/** The way from "what" to "booked". */
function Booking({ app }: { app: App }) {
  const { say, state } = app;
  const { step, booking } = state;
  const steps = app.steps();
  const moving = state.mine?.booking;
  const index = steps.indexOf(step) + 1;
  const before = step === "mine" ? steps[0] : moving && step === "time" ? "mine" : steps[index - 2];
  const done = step === "done";
  const chosen = step === "time" || step === "details";
  return (
    <>
      <header>
        {before && <button class="round" aria-label={say("back")} onClick={() => app.set({ ...back(before), ...(step === "mine" && { mine: undefined }) })}>{icon(BACK, "flip")}</button>}
        {done && <span class="seal">{icon(CHECK)}</span>}
        <h2 tabIndex={-1}>{say(!done ? moving && chosen ? (step === "time" ? "mine.move" : "mine.confirm") : `step.${step}` : booking!.status === "waitlisted" ? "done.waitlisted" : booking!.status === "pending" ? "done.pending" : "done.confirmed")}</h2>
        {index > 0 && !moving && (
          <p class="dots">
            <span class="sr">{say("step.of", { index, total: steps.length })}</span>
            {steps.map((_, position) => <i class={position < index ? "on" : ""} />)}
          </p>
        )}
      </header>
      <div class={chosen ? "body split" : "body"} key={step}>
        {chosen && <Summary app={app} />}
        <div class="main">{step === "service" ? <Services app={app} /> : step === "time" ? <Times app={app} /> : done ? <Done app={app} /> : step === "mine" ? extra(app, "mine") : moving ? extra(app, "move") : <Details app={app} />}</div>
      </div>
    </>
  );
}
