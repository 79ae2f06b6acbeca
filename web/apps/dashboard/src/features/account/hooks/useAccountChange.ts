import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useText } from "@comptoir/ui";
import { AuthRefused } from "@/features/auth/allauth";
import { words as authWords } from "@/features/auth/words";
import { GaveUp } from "./useProof";

/** One change to how the user signs in: done, refused with allauth's sentence, or given up in silence. */
export function useAccountChange<V = void>(change: (values: V) => Promise<unknown>, invalidates: QueryKey[], done?: string, onDone?: () => void) {
  const t = useText(authWords);
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      if (done) notifications.show({ message: done, color: "pine" });
      for (const queryKey of invalidates) void cache.invalidateQueries({ queryKey });
      onDone?.();
    },
    onError: (error) => {
      if (error instanceof GaveUp || error.name === "NotAllowedError") return;
      const message = error instanceof AuthRefused && error.errors.length > 0 ? error.errors.map((one) => one.message).join(" ") : t.failed;
      notifications.show({ message, color: "red", role: "alert" });
    },
  });
}
