import type { App } from "../app";
import { chip, lengthText, moneyText } from "../kit";

/** How long it is to be, each length with its price. */
export function lengths(app: App) {
  const { say, formats, state } = app;
  const { price, currency, durations } = state.service!;
  return (
    <fieldset>
      <legend class="label">{say("duration")}</legend>
      <div class="chips">
        {[{ price }, ...durations!].map((one, index) => chip(
          { type: "radio", name: "length", checked: state.units === index + 1, onChange: () => app.set({ units: index + 1, slot: null }) },
          [lengthText(say, state.service!, index + 1), (one.price ?? price) && moneyText(formats, one.price ?? price, currency)].filter(Boolean).join(" · "),
        ))}
      </div>
    </fieldset>
  );
}
