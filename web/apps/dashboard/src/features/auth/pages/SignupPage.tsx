import { PasswordField, useRegion, useText } from "@comptoir/ui";
import { Anchor, Button, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { sessionQuery } from "@/session/session";
import { allauth } from "../allauth";
import { useAuthFlow } from "../hooks/useAuthFlow";
import { useAuthStep } from "../hooks/useAuthStep";
import { AuthForm } from "../parts/AuthForm";
import { words } from "../words";

export function SignupPage() {
  const t = useText(words);
  const { locale } = useRegion();
  useQuery(sessionQuery);
  const { proceed, search } = useAuthFlow();
  const form = useForm({ initialValues: { name: "", email: "", password: "" } });
  const { submit, isBusy, problem } = useAuthStep((values: typeof form.values) => allauth("POST", "/auth/signup", { ...values, locale }), proceed, form);
  return (
    <AuthForm title={t.signup.title} problem={problem} onSubmit={form.onSubmit((values) => submit(values))}
      below={<Text size="sm" ta="center">{t.signup.known} <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/login" search={search} {...props} />}>{t.signup.login}</Anchor></Text>}>
      <TextInput label={t.name} autoComplete="name" autoFocus {...form.getInputProps("name")} />
      <TextInput label={t.email} type="email" autoComplete="email" required {...form.getInputProps("email")} />
      <PasswordField label={t.password} description={t.passwordHint} autoComplete="new-password" required {...form.getInputProps("password")} />
      <Button type="submit" size="md" fullWidth loading={isBusy}>{t.signup.submit}</Button>
    </AuthForm>
  );
}
