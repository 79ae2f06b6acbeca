import { useText } from "@comptoir/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { AuthRefused, type Answer } from "../allauth";
import { words } from "../words";

type Form<V> = { values: V; setErrors: (errors: Record<string, string>) => void };

/** One step of signing in: sends it, puts allauth's errors under their fields (or above the form), hands on the answer. */
export function useAuthStep<V>(send: (values: V) => Promise<Answer>, onAnswer: (answer: Answer, values: V) => unknown, form?: Form<V>) {
  const t = useText(words);
  const [problem, setProblem] = useState<string | null>(null);
  const mutation = useMutation({
    mutationFn: send,
    onMutate: () => setProblem(null),
    onSuccess: onAnswer,
    onError: (error) => {
      if (!(error instanceof AuthRefused)) return setProblem(t.failed);
      if (error.status === 0) return setProblem(t.network);
      if (error.status === 429) return setProblem(t.tooMany);
      const values = (form?.values ?? {}) as object;
      const byField = error.errors.filter(({ param }) => param && param in values);
      form?.setErrors(Object.fromEntries(byField.map(({ param, message }) => [param, message])));
      const others = error.errors.filter((one) => !byField.includes(one)).map(({ message }) => message);
      setProblem(others.join(" ") || (byField.length === 0 ? t.failed : null));
    },
  });
  return { submit: mutation.mutate, isBusy: mutation.isPending, problem, setProblem };
}
