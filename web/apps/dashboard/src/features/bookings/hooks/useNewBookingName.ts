import { useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { words as planningWords } from "@/features/planning/wizard/words";
import { usePermission } from "@/session/useSession";
import { choiceKeys } from "../keys";
import { words } from "../words";

/** What the button for a new one says: an appointment where there are any to make, else a booking. */
export function useNewBookingName(): string {
  const t = useText(words);
  const plan = useText(planningWords);
  const { data: makesAppointments } = useQuery({
    queryKey: choiceKeys.appointments,
    queryFn: async ({ signal }) => (await api.get<Page<unknown>>("/services", { query: { type: "appointment", isActive: true, limit: 1 }, signal })).items.length > 0,
    // Told apart once: a service that changes makes it stale.
    staleTime: Infinity,
    enabled: usePermission("service.read"),
  });
  return makesAppointments === false ? t.newBooking : plan.open;
}
