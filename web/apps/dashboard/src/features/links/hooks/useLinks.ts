import type { Schemas } from "@comptoir/client";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { linkKeys } from "../keys";

export type BookingLink = Schemas["BookingLinkOut"];
export type NewLink = Pick<Schemas["BookingLinkIn"], "serviceId"> & Partial<Schemas["BookingLinkIn"]>;

/** Makes a link of whatever a form or a click says. */
export const makeLink = (link: NewLink) => api.post<BookingLink>("/booking-links", link);

export function useRevokeLink(done: string) {
  return useSave({ save: (id: string) => api.delete(`/booking-links/${id}`), invalidates: [linkKeys.all], done });
}
