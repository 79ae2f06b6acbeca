import type { App } from "../app";

/** A number to count up and down; `text` says it. */
export function stepper({ say }: App, label: string, text: string | number, value: number, least: number, most: number, onChange: (value: number) => void) {
  const button = (sign: string, verb: "less" | "more", to: number) => (
    <button type="button" class="round" aria-label={`${label} : ${say(verb)}`} disabled={to < least || to > most} onClick={() => onChange(to)}>{sign}</button>
  );
  return (
    <div class="row" role="group" aria-label={label}>
      <span class="grow" aria-hidden>{label}</span>
      {button("−", "less", value - 1)}
      <output aria-live="polite">{text}</output>
      {button("+", "more", value + 1)}
    </div>
  );
}
