import { useText } from "@comptoir/ui";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { allauth } from "../allauth";
import { useAuthFlow } from "../hooks/useAuthFlow";
import { useAuthStep } from "../hooks/useAuthStep";
import { AuthForm, BackToLogin } from "../parts/AuthForm";
import { words } from "../words";

/** The code from the mail, entered in the browser where the account was made. */
export function VerifyEmailPage() {
  const t = useText(words);
  const { proceed } = useAuthFlow();
  const form = useForm({ initialValues: { key: "" } });
  const { submit, isBusy, problem } = useAuthStep((values: typeof form.values) => allauth("POST", "/auth/email/verify", { key: values.key.trim() }), proceed, form);
  const again = useAuthStep(() => allauth("POST", "/auth/email/verify/resend"), () => notifications.show({ message: t.verify.resent, color: "pine" }));
  return (
    <AuthForm title={t.verify.title} text={t.verify.text} problem={problem ?? again.problem} onSubmit={form.onSubmit((values) => submit(values))} below={<BackToLogin />}>
      <TextInput label={t.verify.code} autoComplete="one-time-code" autoFocus required {...form.getInputProps("key")} />
      <Button type="submit" size="md" fullWidth loading={isBusy}>{t.verify.submit}</Button>
      <Button variant="subtle" loading={again.isBusy} onClick={() => again.submit(undefined)}>{t.verify.resend}</Button>
    </AuthForm>
  );
}
