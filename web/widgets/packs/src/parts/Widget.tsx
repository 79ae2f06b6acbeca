import { alertIcon, BACK, CHECK, icon } from "../../../booking/src/parts/icon";
import { bones } from "../../../booking/src/parts/bones";
import type { App } from "../app";
import { extra } from "./extra";
import { Shop } from "./Shop";

/** The whole: the shop, what stands in for it while it loads, or why there is none. */
export function Widget(app: App) {
  const { config, trouble, language, options, say, products } = app;
  const ready = config && products;
  return (
    <div class="root packs" lang={language} data-mode={options.mode}>
      <section aria-label={ready && say("title", { organization: config.organization.name })} aria-busy={!config && trouble === undefined}>
        {trouble !== undefined ? <Message app={app} about={[401, 403, 404].includes(trouble) ? "unknown" : "trouble"} /> : !ready ? (
          <>
            <header aria-hidden>{bones(1, "title")}</header>
            <div class="main cards" aria-hidden>{bones(3, "tall")}</div>
          </>
        ) : <Steps app={app} />}
      </section>
    </div>
  );
}

/** In place of the whole widget: what is the matter, and what the visitor can do. */
function Message({ app, about }: { app: App; about: "unknown" | "trouble" }) {
  const { say } = app;
  return (
    <div class="message" role="alert">
      {alertIcon("big")}
      <h2>{say(`${about}.title`)}</h2>
      <p>{say(`${about}.body`)}</p>
      <button class="button quiet" onClick={() => void app.load()}>{say("retry")}</button>
    </div>
  );
}

function Steps({ app }: { app: App }) {
  const { say, state } = app;
  const { step, said } = state;
  return (
    <>
      <header>
        {step !== "shop" && step !== "done" && <button class="round" aria-label={say("back")} onClick={() => app.go(step === "pay" ? "buy" : "shop")}>{icon(BACK, "flip")}</button>}
        {step === "done" && <span class="seal">{icon(CHECK)}</span>}
        <h2 tabIndex={-1}>{say(`step.${step}`)}</h2>
      </header>
      <div class={step === "buy" ? "body split" : "body"} key={step}>{step === "shop" ? <Shop app={app} /> : step === "buy" ? extra(app, step) : <div class="main done">{extra(app, step)}</div>}</div>
      <p class="sr" role="status">{said}</p>
    </>
  );
}
