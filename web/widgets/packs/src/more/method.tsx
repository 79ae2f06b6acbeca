import { chip } from "../../../booking/src/parts/chip";
import type { App } from "../app";

/** By card or at the counter. */
export function method(app: App) {
  const { say, state } = app;
  return (
    <fieldset>
      <legend>{say("pay.how")}</legend>
      <div class="chips">
        {chip({ type: "radio", name: "pay", checked: state.card, onChange: () => app.set({ card: true }) }, say("pay.card"))}
        {chip({ type: "radio", name: "pay", checked: !state.card, onChange: () => app.set({ card: false }) }, say("pay.counter"))}
      </div>
    </fieldset>
  );
}
