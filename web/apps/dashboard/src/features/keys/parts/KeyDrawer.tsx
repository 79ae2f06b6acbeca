import { Radio, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useForm } from "@mantine/form";
import { addDays, FormDrawer, instantOf, useRegion, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { apiKeyKeys } from "../keys";
import type { ApiKey } from "../model/apiKey";
import { keyWords } from "../words/keys";

type Values = { name: string; kind: ApiKey["kind"]; mode: ApiKey["mode"]; expiresAt: string | null };

export function KeyDrawer({ onClose, onCreated }: { onClose: () => void; onCreated: (key: ApiKey) => void }) {
  const t = useText(keyWords);
  const { timeZone } = useRegion();
  const form = useForm<Values>({
    initialValues: { name: "", kind: "secret", mode: "live", expiresAt: null },
    validate: { name: (name) => (name.trim() ? null : t.needed) },
  });
  const save = useSave({
    save: ({ expiresAt, ...values }: Values) =>
      api.post<ApiKey>("/api-keys", {
        ...values,
        // The day named is the last one on which the key works.
        ...(expiresAt && { expiresAt: instantOf(addDays(expiresAt, 1), "00:00", timeZone).toISOString() }),
      }),
    invalidates: [apiKeyKeys.all], form, done: null, onDone: onCreated,
  });
  return (
    <FormDrawer
      opened onClose={onClose} title={t.create} size="md" submitLabel={t.create} isBusy={save.isBusy} isDirty={form.isDirty()}
      error={save.problem} onSubmit={form.onSubmit((values) => save.submit(values))}
    >
      <TextInput label={t.name} placeholder={t.namePlaceholder} required data-autofocus autoComplete="off" {...form.getInputProps("name")} />
      <Radio.Group label={t.kind} {...form.getInputProps("kind")}>
        <Stack gap="sm" mt={8}>
          {(["publishable", "secret"] as const).map((kind) => (
            <Radio key={kind} value={kind} label={t.kinds[kind]} description={t.kindHints[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <Text size="sm" fw={500} mb={6}>{t.mode}</Text>
        <SegmentedControl
          aria-label={t.mode} data={[{ value: "live", label: t.modes.live }, { value: "test", label: t.modes.test }]}
          {...form.getInputProps("mode")}
        />
      </div>
      <DateInput label={t.expires} description={t.expiresHint} clearable valueFormat="D MMMM YYYY" minDate={new Date()} {...form.getInputProps("expiresAt")} />
    </FormDrawer>
  );
}
