import type { App } from "../app";
import { chip, lengthText, moneyText } from "../kit";

/** How long it is to be, each length with its price; the one chosen is the service's from then on. */
export function lengths(app: App) {
  const { say, formats, state } = app;
  const service = state.service!;
  const { currency, durations, usual = service.price } = service;
  return (
    <fieldset>
      <legend class="label">{say("duration")}</legend>
      <div class="chips">
        {[{ price: usual }, ...durations!].map(({ price: own }, index) => {
          const price = own ?? usual;
          return chip(
            { type: "radio", name: "length", checked: state.units === index + 1, onChange: () => app.set({ units: index + 1, slot: null, service: { ...service, usual, price } }) },
            [lengthText(say, service, index + 1), price && moneyText(formats, price, currency)].filter(Boolean).join(" · "),
          );
        })}
      </div>
    </fieldset>
  );
}
