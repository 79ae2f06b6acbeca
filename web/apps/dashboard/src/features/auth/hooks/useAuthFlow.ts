import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { sessionKey } from "@/session/session";
import { pendingFlow, type Answer } from "../allauth";

/** What comes after an answer of allauth: another step, or the page one wanted in the first place. */
export function useAuthFlow() {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { next } = useSearch({ from: "/public/auth" });
  const search = next ? { next } : {};
  return {
    search,
    async proceed(answer: Answer) {
      if (pendingFlow(answer, "verify_email")) return navigate({ to: "/verify-email", search });
      if (pendingFlow(answer, "mfa_authenticate")) return navigate({ to: "/login/challenge", search });
      if (answer.status !== 200) return navigate({ to: "/login", search });
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
      await cache.resetQueries({ queryKey: sessionKey });
      return navigate({ href: next ?? "/", replace: true });
    },
  };
}
