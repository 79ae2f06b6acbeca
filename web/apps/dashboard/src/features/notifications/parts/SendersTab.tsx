import { ErrorState, Section, useText } from "@comptoir/ui";
import { Alert, Button, Group, NumberInput, PasswordInput, Select, SimpleGrid, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { notificationKeys } from "../keys";
import { providerNames, providers, type Settings } from "../model/notifications";
import { senderWords } from "../senders.words";
import { words } from "../words";
import { TestButton } from "./TestButton";

const BELOW: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

export function SendersTab() {
  const { data, error, refetch } = useQuery({
    queryKey: notificationKeys.settings,
    queryFn: ({ signal }) => api.get<Settings>("/notifications/settings", { signal }),
  });
  if (data) return <SendersForm settings={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={320} radius="lg" maw={760} />;
}

const initial = ({ email, sms }: Settings) => ({
  email: { ...email, port: email.port ?? ("" as number | ""), secret: "" },
  sms: { accountSid: sms.accountSid, from: sms.from, authToken: "" },
  slack: { webhookUrl: null as string | null },
  teams: { webhookUrl: null as string | null },
});
type Values = ReturnType<typeof initial>;
type Form = UseFormReturnType<Values>;

/** What is sent: a secret that was not typed stays as it is. */
function toSend({ email, sms, slack, teams }: Values) {
  return {
    email: { ...email, port: email.port === "" ? null : email.port, secret: email.secret || null },
    sms: { ...sms, authToken: sms.accountSid || sms.from ? sms.authToken || null : "" },
    slack, teams,
  };
}

function SendersForm({ settings }: { settings: Settings }) {
  const t = useText(senderWords);
  const page = useText(words);
  const mayWrite = usePermission("notification.write");
  const form = useForm<Values>({ initialValues: initial(settings) });
  const { submit, isBusy, problem } = useSave({
    save: (values: Values) => api.put<Settings>("/notifications/settings", toSend(values)),
    invalidates: [notificationKeys.settings],
    form,
    onDone: (saved) => {
      form.setInitialValues(initial(saved));
      form.reset();
    },
  });
  const canTest = mayWrite && !form.isDirty();
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <Stack gap="lg" maw={760}>
        {!mayWrite && <Text size="sm" c="dimmed">{page.readOnly}</Text>}
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        <Section title={t.email} description={t.emailHint}>
          <EmailFields form={form} disabled={!mayWrite} hasSecret={settings.email.hasSecret && form.values.email.provider === settings.email.provider} />
          {mayWrite && <TestButton channel="email" disabled={!canTest} />}
        </Section>
        <Section title={t.sms} description={t.smsHint}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t.accountSid} autoComplete="off" spellCheck={false} disabled={!mayWrite} {...form.getInputProps("sms.accountSid")} />
            <PasswordInput label={t.authToken} autoComplete="new-password" disabled={!mayWrite} inputWrapperOrder={BELOW} description={settings.sms.hasSecret ? t.kept : undefined} {...form.getInputProps("sms.authToken")} />
            <TextInput label={t.smsFrom} inputWrapperOrder={BELOW} description={t.smsFromHint} autoComplete="off" disabled={!mayWrite} {...form.getInputProps("sms.from")} />
          </SimpleGrid>
          {mayWrite && settings.sms.hasSecret && <TestButton channel="sms" disabled={!canTest} />}
        </Section>
        <Section title={t.chat} description={t.chatHint}>
          {(["slack", "teams"] as const).map((channel) => (
            <Webhook key={channel} channel={channel} form={form} isSet={settings[channel].isSet} disabled={!mayWrite} canTest={canTest} />
          ))}
        </Section>
        {mayWrite && <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{page.save}</Button></Group>}
      </Stack>
    </form>
  );
}

function EmailFields({ form, disabled, hasSecret }: { form: Form; disabled: boolean; hasSecret: boolean }) {
  const t = useText(senderWords);
  const { provider } = form.values.email;
  const wants = providers[provider ?? ""] ?? {};
  const isOwn = provider !== "installation";
  const data = [
    { value: "installation", label: t.installation }, { value: "smtp", label: t.smtp },
    ...Object.keys(providers).map((value) => ({ value, label: providerNames[value] ?? value })),
  ];
  const field = (name: string) => ({ disabled, ...form.getInputProps(`email.${name}`) });
  return (
    <Stack gap="md">
      <Select label={t.provider} data={data} allowDeselect={false} {...field("provider")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {provider === "smtp" && (
          <>
            <TextInput label={t.host} placeholder="smtp.exemple.fr" withAsterisk spellCheck={false} {...field("host")} />
            <NumberInput label={t.port} placeholder={form.values.email.security === "tls" ? "465" : "587"} min={1} max={65_535} allowDecimal={false} {...field("port")} />
            <Select label={t.security} allowDeselect={false} data={[{ value: "starttls", label: t.starttls }, { value: "tls", label: t.tls }]} {...field("security")} />
          </>
        )}
        {(provider === "smtp" || wants.user) && <TextInput label={t.user} autoComplete="off" spellCheck={false} {...field("user")} />}
        {isOwn && <PasswordInput label={provider === "smtp" ? t.password : t.key} autoComplete="new-password" inputWrapperOrder={BELOW} description={hasSecret ? t.kept : undefined} {...field("secret")} />}
        {wants.domain && <TextInput label={t.domain} placeholder="mg.exemple.fr" withAsterisk spellCheck={false} {...field("domain")} />}
        {wants.region && <Select label={t.region} allowDeselect={false} data={[{ value: "eu", label: t.regionEu }, { value: "", label: t.regionUs }]} {...field("region")} />}
        {isOwn && <TextInput label={t.fromAddress} type="email" withAsterisk {...field("fromAddress")} />}
        <TextInput label={t.fromName} inputWrapperOrder={BELOW} description={t.fromNameHint} {...field("fromName")} />
        <TextInput label={t.replyTo} type="email" {...field("replyTo")} />
      </SimpleGrid>
    </Stack>
  );
}

type WebhookProps = { channel: "slack" | "teams"; form: Form; isSet: boolean; disabled: boolean; canTest: boolean };

function Webhook({ channel, form, isSet, disabled, canTest }: WebhookProps) {
  const t = useText(senderWords);
  const path = `${channel}.webhookUrl`;
  const typed = form.values[channel].webhookUrl;
  return (
    <Stack gap="xs">
      <TextInput label={t[channel]} type="url" autoComplete="off" spellCheck={false} placeholder="https://" disabled={disabled} description={isSet && typed === null ? t.kept : undefined}
        {...form.getInputProps(path)} value={typed ?? ""} onChange={({ currentTarget }) => form.setFieldValue(path, currentTarget.value || null)} />
      {isSet && !disabled && (
        <Group gap="xs">
          <TestButton channel={channel} disabled={!canTest} />
          <Button variant="subtle" color="gray" size="xs" onClick={() => form.setFieldValue(path, "")} disabled={typed === ""}>{t.disconnect}</Button>
        </Group>
      )}
    </Stack>
  );
}
