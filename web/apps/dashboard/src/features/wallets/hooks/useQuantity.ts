import { dictionary, plural, useFormat, useText } from "@comptoir/ui";
import type { Unit } from "../model/units";

const words = dictionary({
  fr: { credits: (n: number, text: string) => `${text} ${plural("fr", n, "séance", "séances")}` },
  en: { credits: (n: number, text: string) => `${text} ${plural("en", n, "session", "sessions")}` },
});

/** Says a quantity of a wallet: "10 séances", "5 h 30", "50 €". */
export function useQuantity() {
  const t = useText(words);
  const format = useFormat();
  return (quantity: number, unit: Unit | null | undefined, currency?: string | null): string => {
    if (unit === "money") return format.money(quantity, currency ?? undefined);
    if (unit === "minutes") return quantity < 0 ? `− ${hours(format, -quantity)}` : hours(format, quantity);
    return t.credits(Math.abs(quantity), format.number(quantity).replace("-", "− "));
  };
}

/** Hours bought stay hours: "24 h", never "1 j". */
function hours(format: ReturnType<typeof useFormat>, minutes: number): string {
  const rest = minutes % 60;
  if (minutes < 60) return format.duration(minutes);
  return rest === 0 ? `${format.number(minutes / 60)} h` : `${format.number(Math.floor(minutes / 60))} h ${String(rest).padStart(2, "0")}`;
}
