import { Alert, Badge, Button, Code, CopyButton, Group, SimpleGrid, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { PasswordField, Section, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { billingKeys } from "../keys";
import { formToStripe, stripeToForm, type BillingSettings, type Stripe, type StripeForm } from "../model/settings";
import { billingWords } from "../words";

/** The organization's own Stripe account: its keys, and what Stripe has to know of us. */
export function StripeSection({ stripe, mayWrite }: { stripe: Stripe; mayWrite: boolean }) {
  const t = useText(billingWords).stripe;
  const save = useText(billingWords).save;
  const form = useForm<StripeForm>({ initialValues: stripeToForm(stripe) });
  const { submit, isBusy, problem } = useSave({
    save: (values: StripeForm) => api.put<BillingSettings>("/billing/settings", formToStripe(values)),
    invalidates: [billingKeys.all], form: { ...form, setErrors: (errors) => form.setErrors(withoutFamily(errors)) }, done: t.saved,
  });
  return (
    <Section
      title={t.title} description={t.hint}
      aside={
        <Group gap={6}>
          {stripe.isEnabled && stripe.mode === "test" && <Badge color="yellow">{t.test}</Badge>}
          <Badge color={stripe.isEnabled ? "pine" : "gray"}>{stripe.isEnabled ? t.on : t.off}</Badge>
        </Group>
      }
    >
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <fieldset disabled={!mayWrite} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap="md">
            {problem && <Alert color="red" role="alert">{problem}</Alert>}
            <TextInput label={t.publishableKey} description={t.publishableHint} placeholder="pk_live_…" autoComplete="off" spellCheck={false} {...form.getInputProps("publishableKey")} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <PasswordField
                label={t.secretKey} description={t.secretHint} placeholder={stripe.hasSecretKey ? t.kept : "sk_live_…"} autoComplete="new-password" {...form.getInputProps("secretKey")}
              />
              <PasswordField
                label={t.webhookSecret} description={t.webhookHint} placeholder={stripe.hasWebhookSecret ? t.keptSecret : "whsec_…"} autoComplete="new-password"
                {...form.getInputProps("webhookSecret")}
              />
            </SimpleGrid>
            <TextInput label={t.accountId} description={t.accountHint} placeholder="acct_…" autoComplete="off" spellCheck={false} {...form.getInputProps("accountId")} />
            <WebhookAddress stripe={stripe} />
            <Switch label={t.isEnabled} description={t.isEnabledHint} {...form.getInputProps("isEnabled", { type: "checkbox" })} />
            {mayWrite && <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{save}</Button></Group>}
          </Stack>
        </fieldset>
      </form>
    </Section>
  );
}

/** The server names fields as it nests them: `stripe.secretKey`. */
function withoutFamily(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, message]) => [path.replace(/^stripe\./, ""), message]));
}

function WebhookAddress({ stripe }: { stripe: Stripe }) {
  const t = useText(billingWords).stripe;
  return (
    <Stack gap={6} p="md" bg="var(--comptoir-sunken)" style={{ borderRadius: "var(--mantine-radius-md)" }}>
      <Group justify="space-between" gap="xs">
        <div>
          <Text size="sm" fw={560}>{t.address}</Text>
          <Text size="xs" c="dimmed">{t.addressHint}</Text>
        </div>
        <CopyButton value={stripe.webhookUrl} timeout={3000}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={copy}>{copied ? t.copied : t.copy}</Button>
          )}
        </CopyButton>
      </Group>
      <Code style={{ overflowWrap: "anywhere", background: "var(--comptoir-surface)" }}>{stripe.webhookUrl}</Code>
      <details>
        <summary style={{ cursor: "pointer", fontSize: "0.8125rem" }}>{t.events}</summary>
        <Code block mt={6} style={{ background: "var(--comptoir-surface)" }}>{stripe.webhookEvents.join("\n")}</Code>
      </details>
    </Stack>
  );
}
