import { useText } from "@comptoir/ui";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQuery } from "@/session/session";
import { allauth } from "../allauth";
import { useAuthStep } from "../hooks/useAuthStep";
import { AuthForm, BackToLogin } from "../parts/AuthForm";
import { words } from "../words";

export function ForgotPage() {
  const t = useText(words);
  useQuery(sessionQuery);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({ initialValues: { email: "" } });
  const { submit, isBusy, problem } = useAuthStep(
    (values: typeof form.values) => allauth("POST", "/auth/password/request", values), (_, { email }) => setSentTo(email), form,
  );
  if (sentTo) return <AuthForm title={t.forgot.sent} text={t.forgot.sentText(sentTo)} below={<BackToLogin />} />;
  return (
    <AuthForm title={t.forgot.title} text={t.forgot.text} problem={problem} onSubmit={form.onSubmit((values) => submit(values))} below={<BackToLogin />}>
      <TextInput label={t.email} type="email" autoComplete="email" autoFocus required {...form.getInputProps("email")} />
      <Button type="submit" size="md" fullWidth loading={isBusy}>{t.forgot.submit}</Button>
    </AuthForm>
  );
}
