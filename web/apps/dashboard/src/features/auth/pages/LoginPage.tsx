import { PasswordField, useText } from "@comptoir/ui";
import { Anchor, Button, Divider, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconFingerprint } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { sessionQuery } from "@/session/session";
import { allauth } from "../allauth";
import { useAuthFlow } from "../hooks/useAuthFlow";
import { useAuthStep } from "../hooks/useAuthStep";
import { hasPasskeys, usePasskey } from "../hooks/usePasskey";
import { AuthForm } from "../parts/AuthForm";
import { Providers } from "../parts/Providers";
import { words } from "../words";

export function LoginPage() {
  const t = useText(words);
  // Asked for its CSRF cookie, which the first POST needs.
  useQuery(sessionQuery);
  const { proceed, search } = useAuthFlow();
  const form = useForm({ initialValues: { email: "", password: "" } });
  const { submit, isBusy, problem } = useAuthStep((values: typeof form.values) => allauth("POST", "/auth/login", values), proceed, form);
  const passkey = usePasskey("login", proceed);
  return (
    <AuthForm
      title={t.login.title}
      problem={problem ?? passkey.problem}
      onSubmit={form.onSubmit((values) => submit(values))}
      below={
        <Stack gap="md">
          <Divider label={t.or} />
          {hasPasskeys && <Button variant="default" leftSection={<IconFingerprint size={18} aria-hidden />} loading={passkey.isBusy} onClick={() => void passkey.use()}>{t.login.passkey}</Button>}
          <Providers />
          <Text size="sm" ta="center">{t.login.noAccount} <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/signup" search={search} {...props} />}>{t.login.signup}</Anchor></Text>
        </Stack>
      }
    >
      <TextInput label={t.email} type="email" autoComplete="username webauthn" required autoFocus {...form.getInputProps("email")} />
      <PasswordField label={t.password} autoComplete="current-password" required {...form.getInputProps("password")} />
      <Group justify="flex-end" mt={-8}>
        <Anchor size="sm" renderRoot={(props) => <Link to="/reset-password" {...props} />}>{t.login.forgot}</Anchor>
      </Group>
      <Button type="submit" size="md" fullWidth loading={isBusy}>{t.login.submit}</Button>
    </AuthForm>
  );
}
