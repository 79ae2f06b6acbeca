import type { App } from "../app";
import { moneyText } from "../kit";

/** What the price is made of. */
export const lines = ({ formats, state }: App) => (
  <ul class="lines" role="list">
    {state.quote!.lines.map(({ label, quantity, total }) => (
      <li><span class="grow">{label}{quantity > 1 && ` × ${quantity}`}</span>{moneyText(formats, total, state.quote!.currency)}</li>
    ))}
  </ul>
);
