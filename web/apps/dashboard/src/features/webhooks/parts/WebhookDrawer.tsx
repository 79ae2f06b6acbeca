import { Radio, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormDrawer, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { webhookKeys } from "../keys";
import { formToWebhook, webhookToForm, type Webhook, type WebhookForm } from "../model/webhook";
import { webhookWords } from "../words";
import { EventChoice } from "./EventChoice";

type Props = { webhook: Webhook | undefined; onClose: () => void; onSaved: (webhook: Webhook) => void };

export function WebhookDrawer({ webhook, onClose, onSaved }: Props) {
  const t = useText(webhookWords);
  const form = useForm<WebhookForm>({
    initialValues: webhookToForm(webhook),
    validate: {
      url: (url) => (url.trim() ? null : t.needed),
      events: (events, { everything }) => (everything || events.length > 0 ? null : t.someEvents),
    },
  });
  const save = useSave({
    save: (values: WebhookForm) =>
      webhook ? api.patch<Webhook>(`/webhooks/${webhook.id}`, formToWebhook(values)) : api.post<Webhook>("/webhooks", formToWebhook(values)),
    invalidates: [webhookKeys.list(), ...(webhook ? [webhookKeys.one(webhook.id)] : [])], form, onDone: onSaved,
  });
  const { everything, events } = form.values;
  return (
    <FormDrawer
      opened onClose={onClose} title={webhook ? t.edit : t.create} size="md" isBusy={save.isBusy} isDirty={form.isDirty()} error={save.problem}
      onSubmit={form.onSubmit((values) => save.submit(values))}
    >
      <TextInput
        label={t.url} description={t.urlHint} placeholder={t.urlPlaceholder} required type="url" data-autofocus autoComplete="off" spellCheck={false}
        {...form.getInputProps("url")}
      />
      <TextInput label={t.description} autoComplete="off" {...form.getInputProps("description")} />
      <Radio.Group label={t.events} value={everything ? "all" : "some"} onChange={(value) => form.setFieldValue("everything", value === "all")}>
        <Stack gap="xs" mt={8}>
          <Radio value="all" label={t.everything} />
          <Radio value="some" label={t.choose} />
        </Stack>
      </Radio.Group>
      {!everything && <EventChoice value={events} onChange={(next) => form.setFieldValue("events", next)} />}
      {form.errors.events && <Text size="xs" c="var(--mantine-color-error)" role="alert">{form.errors.events}</Text>}
    </FormDrawer>
  );
}
