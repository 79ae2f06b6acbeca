import { useQuery } from "@tanstack/react-query";
import { allauth } from "@/features/auth/allauth";
import { accountKeys } from "../keys";

export type Passkey = { type: "webauthn"; id: number; name: string; created_at: number; last_used_at: number | null };
export type Recovery = { type: "recovery_codes"; total_code_count: number; unused_code_count: number; unused_codes?: string[] };
export type Authenticator = { type: "totp" } | Recovery | Passkey;

/** How the user can sign in besides the password. */
export function useAuthenticators() {
  const { data, isPending } = useQuery({
    queryKey: accountKeys.authenticators,
    queryFn: async () => (await allauth<Authenticator[]>("GET", "/account/authenticators")).data ?? [],
  });
  const all = (data ?? []) as Authenticator[];
  return {
    isPending,
    hasTotp: all.some(({ type }) => type === "totp"),
    recovery: all.find((one): one is Recovery => one.type === "recovery_codes"),
    passkeys: all.filter((one): one is Passkey => one.type === "webauthn"),
  };
}
