import { useText } from "@comptoir/ui";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconFingerprint } from "@tabler/icons-react";
import { allauth } from "../allauth";
import { useAuthFlow } from "../hooks/useAuthFlow";
import { useAuthStep } from "../hooks/useAuthStep";
import { hasPasskeys, usePasskey } from "../hooks/usePasskey";
import { AuthForm, BackToLogin } from "../parts/AuthForm";
import { words } from "../words";

/** The second step of a sign-in: an authenticator's code, a recovery code or a passkey. */
export function ChallengePage() {
  const t = useText(words);
  const { proceed } = useAuthFlow();
  const form = useForm({ initialValues: { code: "" } });
  const { submit, isBusy, problem } = useAuthStep(
    (values: typeof form.values) => allauth("POST", "/auth/2fa/authenticate", { code: values.code.replace(/\s/g, "") }), proceed, form,
  );
  const passkey = usePasskey("authenticate", proceed);
  return (
    <AuthForm title={t.challenge.title} text={t.challenge.text} problem={problem ?? passkey.problem} onSubmit={form.onSubmit((values) => submit(values))} below={<BackToLogin />}>
      <TextInput label={t.challenge.code} inputMode="text" autoComplete="one-time-code" autoFocus required {...form.getInputProps("code")} />
      <Button type="submit" size="md" fullWidth loading={isBusy}>{t.challenge.submit}</Button>
      {hasPasskeys && <Button variant="default" leftSection={<IconFingerprint size={18} aria-hidden />} loading={passkey.isBusy} onClick={() => void passkey.use()}>{t.challenge.passkey}</Button>}
    </AuthForm>
  );
}
