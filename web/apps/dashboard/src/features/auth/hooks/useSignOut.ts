import { useQueryClient } from "@tanstack/react-query";
import { allauth } from "../allauth";

/** Ends the session. The page is loaded anew, so that nothing of the user stays in memory. */
export function useSignOut() {
  const cache = useQueryClient();
  return async () => {
    await allauth("DELETE", "/auth/session").catch(() => undefined);
    cache.clear();
    window.location.assign("/login");
  };
}
