import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";

type Asked = { provider: "google" | "microsoft"; staffId: string };

/** Sends the browser to where a person gives their permission; it comes back to `/calendars/connected`. */
export function usePermit(form?: Parameters<typeof useSave<Asked, { url: string }>>[0]["form"]) {
  return useSave({
    save: ({ provider, staffId }: Asked) =>
      api.post<{ url: string }>("/calendar-connections/authorize", { provider, ...(staffId && { staffId }) }),
    invalidates: [], done: null, onDone: ({ url }) => window.location.assign(url), ...(form && { form }),
  });
}
