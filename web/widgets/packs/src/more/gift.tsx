import { chip } from "../../../booking/src/parts/chip";
import type { App } from "../app";
import type { Question } from "../buy/form";
import { Field, isFree, moneyText, price } from "../kit";
import { Certificate } from "./Certificate";
import { morningOf, todayIn } from "./morning";
import { showPicture } from "./picture";
import { TINTS, tintOf } from "./tints";

const DESIGNS = ["classic", "botanical", "night", "playful"] as const;
/** What is asked about a gift. */
export function questions({ say, state, formats, config }: App): Question[] {
  const { minAmount, maxAmount, currency } = state.product!;
  const money = (minor: number | null): string => moneyText(formats, minor ?? 0, currency);
  return [
    ...(isFree(state.product!) ? [{ path: "amount", label: say("amount"), kind: "amount", required: true, half: true, help: say("amount.hint", { min: money(minAmount), max: money(maxAmount) }) } as const] : []),
    { path: "deliverAt", label: say("date"), kind: "date", half: true, help: say("date.hint"), min: todayIn(config!.organization.timeZone) },
    { path: "recipientName", label: say("recipient"), half: true },
    { path: "recipientEmail", label: say("recipient.email"), kind: "email", half: true, help: say("recipient.email.hint") },
    { path: "message", label: say("message"), kind: "textarea" },
  ];
}

/** What a purchase says of the gift. */
export function request(app: App): Record<string, unknown> {
  const { values, design, picture } = app.state;
  const text = (path: string): string | undefined => values[path]?.trim() || undefined;
  const day = text("deliverAt");
  const { timeZone } = app.config!.organization;
  return {
    recipientName: text("recipientName"), recipientEmail: text("recipientEmail"), senderName: text("contactName"), message: text("message"),
    deliverAt: day && day > todayIn(timeZone) ? morningOf(day, timeZone) : undefined, design, color: tintOf(app), imageId: picture?.id,
  };
}

/** For whom it is, with what words, on which card. */
export function gift(app: App) {
  const { say, state } = app;
  return (
    <div class="gift">
      <h3>{say("about.gift")}</h3>
      <div class="fields">{questions(app).map((question) => <Field key={question.path} app={app} question={question} onLeave={() => price(app)} />)}</div>
      <fieldset>
        <legend>{say("design")}</legend>
        <div class="chips">{DESIGNS.map((design) => chip({ type: "radio", name: "design", checked: state.design === design, onChange: () => app.set({ design }) }, say(`design.${design}`)))}</div>
      </fieldset>
      <fieldset>
        <legend>{say("tint")}</legend>
        <div class="chips">
          {chip({ type: "radio", name: "tint", checked: state.tint === undefined, onChange: () => app.set({ tint: undefined }) }, say("tint.own"))}
          {TINTS.map(([color], tint) => chip({ type: "radio", name: "tint", "aria-label": say(`tint.${tint as 0}`), checked: state.tint === tint, onChange: () => app.set({ tint }) }, <i class="swatch" style={{ background: color }} />))}
        </div>
      </fieldset>
      <div class="field">
        <label for="imageId">{say("picture")} <span class="optional">({say("optional")})</span></label>
        <div class="file">
          <input id="imageId" type="file" accept="image/jpeg,image/png,image/webp" aria-invalid={state.errors["imageId"] ? true : undefined} aria-describedby="imageId-hint" onChange={(event) => void showPicture(app, event.currentTarget)} />
          <span class="input" aria-hidden>{state.picture?.name ?? say("picture.choose")}</span>
        </div>
        <p class={state.errors["imageId"] ? "error" : "hint"} id="imageId-hint">{state.errors["imageId"] || say("picture.hint")}</p>
      </div>
      <Certificate app={app} />
      <h3>{say("about.you")}</h3>
    </div>
  );
}
