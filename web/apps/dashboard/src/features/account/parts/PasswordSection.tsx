import { PasswordField, Section, useText } from "@comptoir/ui";
import { Alert, Button, Group, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { allauth } from "@/features/auth/allauth";
import { useAuthStep } from "@/features/auth/hooks/useAuthStep";
import { useSession } from "@/session/useSession";
import { words } from "../words";

export function PasswordSection() {
  const t = useText(words);
  const { user } = useSession();
  const form = useForm({ initialValues: { current_password: "", new_password: "" } });
  const { submit, isBusy, problem } = useAuthStep(
    (values: typeof form.values) => allauth("POST", "/account/password/change", values),
    () => {
      form.reset();
      notifications.show({ message: t.password.done, color: "pine" });
    },
    form,
  );
  return (
    <Section title={t.password.title}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack gap="md">
          {problem && <Alert color="red" role="alert">{problem}</Alert>}
          {/* Tells a password manager whose password this is. */}
          <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
          <PasswordField label={t.password.current} autoComplete="current-password" {...form.getInputProps("current_password")} />
          <PasswordField label={t.password.next} description={t.password.hint} autoComplete="new-password" {...form.getInputProps("new_password")} />
          <Group justify="flex-end"><Button type="submit" variant="default" loading={isBusy} disabled={!form.isDirty()}>{t.password.submit}</Button></Group>
        </Stack>
      </form>
    </Section>
  );
}
