import { addDays, useRegion, wallOf } from "@comptoir/ui";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/api";
import { serviceKeys } from "../keys";
import { check } from "../model/check";
import type { ServiceDocument } from "../model/document";
import type { ServiceForm } from "../model/form";
import { toNewDocument } from "../model/toDocument";
import { DAYS_SHOWN, type SlotDays } from "./useSlotPreview";

const PAUSE_MS = 600;
/** A draft can be tried before it, or one of its prices, has a name. */
export const NAMELESS = "—";

export type DraftPrice = {
  lines: { label: string; unit: "booking" | "participant" | "unit"; quantity: number; unitPrice: number; total: number }[];
  total: number;
  currency: string;
  tiers: { name: string; holds: boolean; isChosen: boolean }[];
};
export type Situation = {
  startDate: string;
  bookedAt: string;
  duration?: number;
  participants: number;
  user: { membership?: string; student: boolean; age?: number; tags: string[]; visits: number };
};

/** The document as it stands on the screen, once typing pauses; null while it cannot be judged. */
function useDraftDocument(values: ServiceForm): ServiceDocument | null {
  const [settled] = useDebouncedValue(values, PAUSE_MS);
  return useMemo(() => {
    const tiers = settled.pricingTiers.map((tier) => ({ ...tier, name: tier.name.trim() || NAMELESS }));
    const named = { ...settled, name: settled.name.trim() || NAMELESS, pricingTiers: tiers };
    return check(named).length === 0 ? toNewDocument(named) : null;
  }, [settled]);
}

/** The slots that saving would give, asked of the server without saving. */
export function useDraftSlots(values: ServiceForm, serviceId: string | undefined, mayTry: boolean) {
  const { timeZone } = useRegion();
  const document = useDraftDocument(values);
  const from = wallOf(new Date(), timeZone).date;
  const to = addDays(from, DAYS_SHOWN - 1);
  const query = useQuery({
    queryKey: serviceKeys.draftSlots(from, serviceId, document),
    queryFn: ({ signal }) => api.post<SlotDays>("/services/preview/slots", { service: document, serviceId, from, to }, { signal }),
    enabled: mayTry && document !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { ...query, isIncomplete: document === null };
}

/** What someone would pay, and which prices hold. */
export function useDraftPrice(values: ServiceForm, situation: Situation | null) {
  const document = useDraftDocument(values);
  const [settled] = useDebouncedValue(situation, PAUSE_MS);
  const query = useQuery({
    queryKey: serviceKeys.draftPrice(document, settled),
    queryFn: ({ signal }) => api.post<DraftPrice>("/services/preview/price", { service: document, ...settled }, { signal }),
    enabled: document !== null && settled !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { ...query, isIncomplete: document === null };
}
