import { addDays, instantOf, useRegion } from "@comptoir/ui";
import type { PaymentSearch } from "../routes";

/** Days of the house, both included, as the instants the server compares. */
export function usePeriod({ from, to }: PaymentSearch) {
  const { timeZone } = useRegion();
  const at = (date: string) => instantOf(date, "00:00", timeZone);
  return {
    from: from && at(from).toISOString(),
    to: to && new Date(at(addDays(to, 1)).getTime() - 1).toISOString(),
  };
}
