import { ConfirmDialog, useText } from "@comptoir/ui";
import { Alert, Badge, Button, Group, SegmentedControl, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMediaQuery } from "@mantine/hooks";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "@/api/api";
import { LeaveGuard } from "@/forms/LeaveGuard";
import { useSave } from "@/forms/useSave";
import { usePermission, useSession } from "@/session/useSession";
import { useInsert } from "../hooks/useInsert";
import { notificationKeys } from "../keys";
import type { Template, Words } from "../model/notifications";
import { snippet } from "../model/variables";
import { templateWords } from "../templates.words";
import { words } from "../words";
import { VariableList } from "./VariableList";
import { WordsPreview } from "./WordsPreview";

const code = { autosize: true, styles: { input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.8125rem", lineHeight: 1.55 } } };

/** The words beside what becomes of them; on a small screen one after the other. */
export function WordsEditor({ template }: { template: Template }) {
  const t = useText(templateWords);
  const page = useText(words);
  const mayWrite = usePermission("notification.write");
  const { user } = useSession();
  const isWide = useMediaQuery("(min-width: 75em)", undefined, { getInitialValueInEffect: false });
  const [view, setView] = useState<"write" | "see">("write");
  const [asksReset, setAsksReset] = useState(false);
  const { kind, locale, isOwn, subject, html, text, short } = template;
  const path = `/notification-templates/${kind}/${locale}`;
  const form = useForm<Words>({ initialValues: { subject, html, text, short } });
  const { follow, insert } = useInsert<keyof Words>("html", (name, change) => form.setFieldValue(name, (before) => change(before)));
  const invalidates = [notificationKeys.templates];
  const save = useSave({ save: (values: Words) => api.put<Template>(path, values), invalidates, form, onDone: () => form.resetDirty() });
  const reset = useSave({ save: () => api.delete(path), invalidates, done: t.restored, onDone: () => setAsksReset(false) });
  const test = useSave({
    save: (values: Words) => api.post(`${path}/test`, { ...values, to: user.email }), invalidates: [["outbox"], notificationKeys.all], form, done: t.tested(user.email),
  });
  const field = (name: keyof Words) => ({ name, disabled: !mayWrite, spellCheck: false, ...form.getInputProps(name) });
  const problem = save.problem ?? test.problem;
  const fields = (
    <Stack gap="md" onFocus={follow}>
      <TextInput label={t.subject} withAsterisk {...field("subject")} />
      <Textarea label={t.html} description={t.htmlHint} minRows={8} maxRows={22} {...code} {...field("html")} />
      <Textarea label={t.text} description={t.textHint} minRows={4} maxRows={14} {...code} {...field("text")} />
      <Textarea label={t.short} description={t.shortHint} minRows={2} maxRows={5} {...code} {...field("short")} />
      {mayWrite && <VariableList names={template.variables} onPick={(name) => insert(snippet(name, locale))} />}
    </Stack>
  );
  const preview = <WordsPreview path={path} kind={kind} locale={locale} words={form.values} />;
  return (
    <form onSubmit={form.onSubmit((values) => save.submit(values))} noValidate>
      <Stack gap="lg">
        <Group justify="space-between" gap="sm">
          <Badge color={isOwn ? "pine" : "gray"} variant={isOwn ? "filled" : "light"}>{isOwn ? t.own : t.house}</Badge>
          {!isWide && <SegmentedControl aria-label={t.view} value={view} onChange={(value) => setView(value as "write" | "see")} data={[{ value: "write", label: t.write }, { value: "see", label: t.preview }]} />}
        </Group>
        {!mayWrite && <Text size="sm" c="dimmed">{page.readOnly}</Text>}
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        {isWide ? <SimpleGrid cols={2} spacing="xl">{fields}{preview}</SimpleGrid> : view === "see" ? preview : fields}
        {mayWrite && (
          <Group justify="space-between" gap="sm" maw={isWide ? "calc(50% - 16px)" : undefined}>
            <Button variant="default" leftSection={<IconSend size={15} aria-hidden />} loading={test.isBusy} onClick={() => test.submit(form.values)}>{t.test}</Button>
            <Group gap="sm">
              {isOwn && <Button variant="subtle" color="gray" onClick={() => setAsksReset(true)}>{t.reset}</Button>}
              <Button type="submit" loading={save.isBusy} disabled={!form.isDirty()}>{page.save}</Button>
            </Group>
          </Group>
        )}
      </Stack>
      <ConfirmDialog opened={asksReset} onClose={() => setAsksReset(false)} title={t.resetQuestion} text={t.resetText} confirmLabel={t.reset}
        isDangerous isBusy={reset.isBusy} onConfirm={() => reset.submit(undefined)} />
      <LeaveGuard isDirty={form.isDirty()} />
    </form>
  );
}
