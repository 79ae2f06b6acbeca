import type { Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { planningKeys } from "../keys";

export type AppointmentType = Schemas["ServiceOut"];
export type VisitReason = Schemas["VisitReasonOut"];
export type TypeDraft = Partial<Pick<AppointmentType, "name" | "description" | "color" | "duration" | "durations" | "isListed" | "meetingKinds" | "requiredStaff">>;

/** Types of appointment of the house, archived ones aside. */
export function useTypes() {
  return useQuery({
    queryKey: planningKeys.types,
    queryFn: async ({ signal }) => (await api.get<Page<AppointmentType>>("/services", { query: { type: "appointment", limit: 200 }, signal })).items,
  });
}

export function useReasons() {
  return useQuery({
    queryKey: planningKeys.reasons,
    queryFn: async ({ signal }) => (await api.get<Page<VisitReason>>("/reasons", { query: { limit: 200 }, signal })).items,
  });
}

const stale = [["services"], ["slots"], ["staff"], ["coach"]];

/** Each setting is saved where it is changed. */
export function useSaveType(onDone?: () => void) {
  return useSave({
    save: ({ id, ...changes }: TypeDraft & { id: string | null }) =>
      id ? api.patch<AppointmentType>(`/services/${id}`, changes) : api.post<AppointmentType>("/services", { type: "appointment", price: 0, slotStep: 15, ...changes }),
    invalidates: stale,
    onDone: () => onDone?.(),
  });
}

export function useRemoveType() {
  return useSave({ save: (id: string) => api.delete(`/services/${id}`), invalidates: stale });
}

export function useSaveReason(onDone?: () => void) {
  return useSave({
    save: ({ id, ...changes }: { id: string | null; label?: string; position?: number; staffId?: string | null }) =>
      id ? api.patch<VisitReason>(`/reasons/${id}`, changes) : api.post<VisitReason>("/reasons", changes),
    invalidates: [planningKeys.reasons],
    done: null,
    onDone: () => onDone?.(),
  });
}

/** Two neighbours change places. */
export function useSwapReasons() {
  return useSave({
    save: async (order: { id: string; position: number }[]) => {
      for (const { id, position } of order) await api.patch(`/reasons/${id}`, { position });
    },
    invalidates: [planningKeys.reasons],
    done: null,
  });
}

export function useRemoveReason() {
  return useSave({ save: (id: string) => api.delete(`/reasons/${id}`), invalidates: [planningKeys.reasons] });
}

/** Usual types, reasons and an address, for who has none yet. */
export function useSetUpCoach(onDone: (made: Schemas["CoachSetUpOut"]) => void) {
  return useSave({ save: (staff: string) => api.post<Schemas["CoachSetUpOut"]>(`/staff/${staff}/coach-setup`), invalidates: stale, done: null, onDone });
}
