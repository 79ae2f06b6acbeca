import { asLocale, Section, useText } from "@comptoir/ui";
import { Button, Group, SegmentedControl, Input, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { sessionKey } from "@/session/session";
import { useSession } from "@/session/useSession";
import { words } from "../words";

export function ProfileSection() {
  const t = useText(words);
  const { user } = useSession();
  const form = useForm({ initialValues: { name: user.name, locale: asLocale(user.locale) as string } });
  const { submit, isBusy, problem } = useSave({
    // Only what was changed: an account made without a name can still choose its language.
    save: ({ name, locale }: typeof form.values) =>
      api.patch("/session/user", { ...(form.isDirty("name") && { name }), ...(form.isDirty("locale") && { locale }) }),
    invalidates: [sessionKey],
    form,
    onDone: () => form.resetDirty(),
  });
  return (
    <Section title={t.profile.title}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack gap="md">
          <TextInput label={t.profile.name} autoComplete="name" error={problem} {...form.getInputProps("name")} />
          <TextInput label={t.profile.email} description={t.profile.emailHint} value={user.email} readOnly variant="filled" />
          <Input.Wrapper label={t.profile.language} labelElement="div" id="language">
            <div>
              <SegmentedControl aria-label={t.profile.language} data={[{ value: "fr", label: "Français" }, { value: "en", label: "English" }]} {...form.getInputProps("locale")} />
            </div>
          </Input.Wrapper>
          <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{t.save}</Button></Group>
        </Stack>
      </form>
    </Section>
  );
}
