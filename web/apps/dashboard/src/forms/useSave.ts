import { Refused } from "@comptoir/client";
import { useText } from "@comptoir/ui";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import { words } from "@/api/words";
import { fieldErrors } from "./fieldErrors";
import { useSentence } from "./sentence";

type Form<V> = { values: V; setErrors: (errors: Record<string, string>) => void };

type Options<V, R> = {
  save: (values: V) => Promise<R>;
  /** What else on screen is stale afterwards. */
  invalidates: QueryKey[];
  /** A Mantine form (or anything with its two members): field errors land in it. */
  form?: Form<V>;
  /** The note shown on success; null for none. */
  done?: string | null;
  onDone?: (result: R, values: V) => void;
};

/** Saves, refreshes what is stale, says so, and puts every refusal where it belongs. */
export function useSave<V, R>({ save, invalidates, form, done, onDone }: Options<V, R>) {
  const t = useText(words);
  const sentence = useSentence();
  const cache = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);

  const mutation = useMutation({
    mutationFn: save,
    onMutate: () => setProblem(null),
    onSuccess: (result, values) => {
      for (const queryKey of invalidates) void cache.invalidateQueries({ queryKey });
      if (done !== null) notifications.show({ message: done ?? t.saved, color: "pine" });
      onDone?.(result, values);
    },
    onError: (error, values) => {
      if (!form) return notifications.show({ message: sentence(error), color: "red", role: "alert" });
      const { byPath, homeless } = fieldErrors(error instanceof Refused ? error.errors : [], form.values ?? values);
      const fields = Object.keys(byPath).length;
      form.setErrors(byPath);
      setProblem(homeless.join(" ") || (fields > 0 ? t.someFields : sentence(error)));
      if (fields > 0) requestAnimationFrame(focusFirstInvalid);
    },
  });
  return { submit: mutation.mutate, isBusy: mutation.isPending, problem, clear: () => setProblem(null) };
}

function focusFirstInvalid() {
  document.querySelector<HTMLElement>("form [aria-invalid='true']")?.focus();
}
