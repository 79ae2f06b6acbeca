import { useText } from "@comptoir/ui";
import { Button, Loader, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconFingerprint } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { allauth, pendingFlow } from "../allauth";
import { useAuthFlow } from "../hooks/useAuthFlow";
import { useAuthStep } from "../hooks/useAuthStep";
import { hasPasskeys, usePasskey } from "../hooks/usePasskey";
import { AuthForm, BackToLogin } from "../parts/AuthForm";
import { words } from "../words";

/** The second step of a sign-in: an authenticator's code, a recovery code or a passkey, whichever the user has set up. */
export function ChallengePage() {
  const t = useText(words).challenge;
  const { proceed } = useAuthFlow();
  const pending = useQuery({
    queryKey: ["auth", "pending"],
    gcTime: 0,
    retry: false,
    queryFn: async () => pendingFlow(await allauth("GET", "/auth/session"), "mfa_authenticate") ?? null,
  });
  const form = useForm({ initialValues: { code: "" } });
  const { submit, isBusy, problem } = useAuthStep(
    (values: typeof form.values) => allauth("POST", "/auth/2fa/authenticate", { code: values.code.replace(/\s/g, "") }), proceed, form,
  );
  const passkey = usePasskey("authenticate", proceed);
  if (pending.isPending) return <Loader type="dots" />;
  if (!pending.data) return <AuthForm title={t.title} text={t.gone} below={<BackToLogin />} />;
  const types = pending.data.types ?? ["totp"];
  const asksCode = types.some((type) => type !== "webauthn");
  const asksPasskey = types.includes("webauthn") && hasPasskeys;
  return (
    <AuthForm title={t.title} text={asksCode ? t.text : t.passkeyText} problem={problem ?? passkey.problem} onSubmit={form.onSubmit((values) => submit(values))} below={<BackToLogin />}>
      {asksCode && <TextInput label={t.code} autoComplete="one-time-code" autoFocus required {...form.getInputProps("code")} />}
      {asksCode && <Button type="submit" size="md" fullWidth loading={isBusy}>{t.submit}</Button>}
      {asksPasskey && (
        <Button size="md" variant={asksCode ? "default" : "filled"} leftSection={<IconFingerprint size={18} aria-hidden />} loading={passkey.isBusy} onClick={() => void passkey.use()}>
          {t.passkey}
        </Button>
      )}
    </AuthForm>
  );
}
