import { Section, useText } from "@comptoir/ui";
import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { MyChoices } from "@/features/notifications/parts/MyChoices";
import { useSave } from "@/forms/useSave";
import { useArea, type Me } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { AreaPage } from "../parts/AreaPage";
import { MyCalendar } from "../parts/MyCalendar";
import { keepToken, readToken } from "../token";
import { words } from "../words";

export function MyProfilePage() {
  const t = useText(words).profile;
  const { slug, me, api } = useArea();
  const cache = useQueryClient();
  const { name, phone, locale } = me.client;
  const form = useForm({ initialValues: { name, phone, locale } });
  const { submit, isBusy, problem } = useSave({
    save: (values: typeof form.values) => api.patch<Me>("/me", values), invalidates: [], form,
    onDone: (changed) => cache.setQueryData(areaKeys.me(slug), changed),
  });
  // Whatever the server says of it: this device forgets.
  async function signOut() {
    await api.delete("/client-sessions/current").catch(() => undefined);
    keepToken(slug, null);
    cache.removeQueries({ queryKey: areaKeys.all(slug) });
  }
  return (
    <AreaPage title={t.title}>
      <Section>
        <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
          <Stack gap="md" maw={440}>
            {problem && <Alert color="red" role="alert">{problem}</Alert>}
            <TextInput label={t.name} autoComplete="name" required {...form.getInputProps("name")} />
            <TextInput label={t.email} description={t.emailHint} value={me.client.email} readOnly variant="filled" />
            <TextInput label={t.phone} type="tel" autoComplete="tel" {...form.getInputProps("phone")} />
            <Select label={t.locale} allowDeselect={false} data={[{ value: "fr", label: t.languages.fr }, { value: "en", label: t.languages.en }]} {...form.getInputProps("locale")} />
            <Group><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{t.save}</Button></Group>
          </Stack>
        </form>
      </Section>
      <MyChoices path="/me/preferences" push={{ person: `client-${slug}`, add: "/me/push-subscriptions", end: "/me/push-subscriptions/end" }} bearer={readToken(slug)} />
      <MyCalendar />
      <Group gap="sm">
        <Button variant="default" onClick={() => void signOut()}>{t.signOut}</Button>
        <Text size="sm" c="dimmed">{t.signOutText}</Text>
      </Group>
    </AreaPage>
  );
}
