import { ConfirmDialog, useText } from "@comptoir/ui";
import { Alert, Badge, Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission, useSession } from "@/session/useSession";
import { notificationKeys } from "../keys";
import type { Template, Words } from "../model/notifications";
import { words } from "../words";
import { VariableList } from "./VariableList";
import { WordsPreview } from "./WordsPreview";

export function WordsEditor({ template }: { template: Template }) {
  const t = useText(words);
  const mayWrite = usePermission("notification.write");
  const { user } = useSession();
  const [asksReset, setAsksReset] = useState(false);
  const { kind, locale, isOwn, subject, html, text, short } = template;
  const path = `/notification-templates/${kind}/${locale}`;
  const form = useForm<Words>({ initialValues: { subject, html, text, short } });
  const invalidates = [notificationKeys.templates];
  const save = useSave({ save: (values: Words) => api.put<Template>(path, values), invalidates, form, onDone: () => form.resetDirty() });
  const reset = useSave({ save: () => api.delete(path), invalidates, done: t.templates.restored, onDone: () => setAsksReset(false) });
  const test = useSave({
    save: (values: Words) => api.post(`${path}/test`, { ...values, to: user.email }), invalidates: [["outbox"]], form, done: t.templates.tested(user.email),
  });
  const field = (name: keyof Words) => ({ disabled: !mayWrite, spellCheck: false, ...form.getInputProps(name) });
  const code = { autosize: true, styles: { input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.8125rem", lineHeight: 1.55 } } };
  return (
    <form onSubmit={form.onSubmit((values) => save.submit(values))} noValidate>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
        <Stack gap="md">
          <Group gap="xs"><Badge color={isOwn ? "pine" : "gray"} variant={isOwn ? "filled" : "light"}>{isOwn ? t.templates.own : t.templates.house}</Badge></Group>
          {!mayWrite && <Text size="sm" c="dimmed">{t.readOnly}</Text>}
          {(save.problem ?? test.problem) && <Alert color="red" role="alert">{save.problem ?? test.problem}</Alert>}
          <TextInput label={t.templates.subject} withAsterisk {...field("subject")} />
          <Textarea label={t.templates.html} description={t.templates.htmlHint} minRows={8} maxRows={22} {...code} {...field("html")} />
          <Textarea label={t.templates.text} description={t.templates.textHint} minRows={4} maxRows={14} {...code} {...field("text")} />
          <Textarea label={t.templates.short} description={t.templates.shortHint} minRows={2} maxRows={5} {...code} {...field("short")} />
          <VariableList names={template.variables} />
          {mayWrite && (
            <Group justify="space-between" gap="sm">
              <Button variant="default" leftSection={<IconSend size={15} aria-hidden />} loading={test.isBusy} onClick={() => test.submit(form.values)}>{t.templates.test}</Button>
              <Group gap="sm">
                {isOwn && <Button variant="subtle" color="gray" onClick={() => setAsksReset(true)}>{t.templates.reset}</Button>}
                <Button type="submit" loading={save.isBusy} disabled={!form.isDirty()}>{t.save}</Button>
              </Group>
            </Group>
          )}
        </Stack>
        <WordsPreview path={path} kind={kind} locale={locale} words={form.values} />
      </SimpleGrid>
      <ConfirmDialog opened={asksReset} onClose={() => setAsksReset(false)} title={t.templates.resetQuestion} text={t.templates.resetText} confirmLabel={t.templates.reset}
        isDangerous isBusy={reset.isBusy} onConfirm={() => reset.submit(undefined)} />
    </form>
  );
}
