import { useText } from "@comptoir/ui";
import { words as planningWords } from "@/features/planning/wizard/words";
import { words } from "../words";
import { useServiceChoices } from "./useChoices";

/** What the button for a new one says: an appointment where there are any to make, else a booking. */
export function useNewBookingName(): string {
  const t = useText(words);
  const plan = useText(planningWords);
  return useServiceChoices().data?.some(({ type, isActive }) => type === "appointment" && isActive) === false ? t.newBooking : plan.open;
}
