import { Alert, Button, Group, NumberInput, Radio, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { PasswordField, Section, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { meetingKeys } from "../keys";
import { formToSettings, offered, providers, settingsToForm, toFormErrors, type MeetingSettings, type SettingsForm as Values } from "../model/settings";
import { meetingWords } from "../words";

type Form = UseFormReturnType<Values>;

/** Provider, times, recording and relay, saved together. */
export function SettingsForm({ settings, mayWrite }: { settings: MeetingSettings; mayWrite: boolean }) {
  const t = useText(meetingWords);
  const form = useForm<Values>({ initialValues: settingsToForm(settings) });
  const { submit, isBusy, problem } = useSave({
    save: (values: Values) => api.put<MeetingSettings>("/meetings/settings", formToSettings(values)),
    invalidates: [meetingKeys.all], form: { ...form, setErrors: (errors) => form.setErrors(toFormErrors(errors)) }, done: t.saved,
  });
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <fieldset disabled={!mayWrite} style={{ border: 0, margin: 0, padding: 0, minWidth: 0, maxWidth: 760 }}>
        <Stack gap="lg">
          {!mayWrite && <Text size="sm" c="dimmed">{t.readOnly}</Text>}
          {problem && <Alert color="red" role="alert">{problem}</Alert>}
          <Section title={t.rooms} description={t.roomsHint}>
            <Stack gap="lg">
              <Radio.Group label={t.provider} {...form.getInputProps("provider")}>
                <Stack gap="sm" mt="xs">
                  {providers.map((name) => <Radio key={name} value={name} label={t.providers[name]} description={t.providerHints[name]} />)}
                </Stack>
              </Radio.Group>
              <Keys form={form} settings={settings} />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <NumberInput label={t.early} suffix={` ${t.minutes}`} min={0} max={240} allowDecimal={false} {...form.getInputProps("earlyMinutes")} />
                <NumberInput label={t.late} suffix={` ${t.minutes}`} min={0} max={240} allowDecimal={false} {...form.getInputProps("lateMinutes")} />
              </SimpleGrid>
            </Stack>
          </Section>
          <Captures form={form} />
          {form.values.provider === "builtin" && (
            <Section title={t.turn} description={t.turnHint}>
              <Stack gap="md">
                <Textarea
                  label={t.turnUrls} description={t.turnUrlsHint} autosize minRows={2} maxRows={6} spellCheck={false} placeholder={"stun:turn.example.org:3478\nturn:turn.example.org:3478"}
                  {...form.getInputProps("turn.urls")}
                />
                <PasswordField
                  label={t.turnSecret} description={t.turnSecretHint} autoComplete="new-password" placeholder={settings.turn.hasSecret ? t.kept : ""} {...form.getInputProps("turn.secret")}
                />
              </Stack>
            </Section>
          )}
          {mayWrite && <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{t.save}</Button></Group>}
        </Stack>
      </fieldset>
    </form>
  );
}

/** What may be made of a call, where the provider makes anything of it, and for how long that is kept. */
function Captures({ form }: { form: Form }) {
  const t = useText(meetingWords);
  const { provider, isRecordingAllowed, isTranscriptionAllowed } = form.values;
  const can = offered(form.values);
  const days = (label: string, name: "recordingDays" | "transcriptDays") => (
    <NumberInput label={label} suffix={` ${t.days}`} min={1} max={3650} allowDecimal={false} maw={260} {...form.getInputProps(name)} />
  );
  return (
    <Section title={t.captures} description={provider === "jitsi" ? t.capturesHintThere : t.capturesHint}>
      <Stack gap="lg">
        {provider === "livekit" && (
          <TextInput label={t.egressFolder} description={t.egressFolderHint} placeholder="recordings" autoComplete="off" spellCheck={false} maw={420} {...form.getInputProps("livekit.egressFolder")} />
        )}
        {can.includes("recording") && <Switch label={t.recording} description={t.recordingHints[provider]} {...form.getInputProps("isRecordingAllowed", { type: "checkbox" })} />}
        {can.includes("recording") && provider === "daily" && isRecordingAllowed && days(t.recordingsKept, "recordingDays")}
        {can.includes("transcription") && <Switch label={t.transcription} description={t.transcriptionHints[provider]} {...form.getInputProps("isTranscriptionAllowed", { type: "checkbox" })} />}
        {can.includes("transcription") && provider !== "jitsi" && isTranscriptionAllowed && days(t.keptFor, "transcriptDays")}
        {provider === "livekit" && <Text size="sm" c="dimmed">{can.length === 0 ? t.egressMissing : t.noTranscription}</Text>}
      </Stack>
    </Section>
  );
}

/** What the chosen provider has to be told. */
function Keys({ form, settings }: { form: Form; settings: MeetingSettings }) {
  const t = useText(meetingWords);
  const secret = (path: string, label: string, isKept: boolean) => (
    <PasswordField label={label} autoComplete="new-password" placeholder={isKept ? t.kept : ""} {...form.getInputProps(path)} />
  );
  const text = (path: string, label: string, placeholder: string, description?: string) => (
    <TextInput label={label} description={description} placeholder={placeholder} autoComplete="off" spellCheck={false} {...form.getInputProps(path)} />
  );
  switch (form.values.provider) {
    case "builtin": return null;
    case "daily": return secret("daily.apiKey", t.apiKey, settings.daily.hasApiKey);
    case "jitsi": return (
      <Stack gap="md">
        {text("jitsi.url", t.url, "https://meet.example.org")}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {text("jitsi.appId", t.appId, "comptoir")}
          {secret("jitsi.secret", t.secret, settings.jitsi.hasSecret)}
        </SimpleGrid>
      </Stack>
    );
    case "livekit": return (
      <Stack gap="md">
        {text("livekit.url", t.url, "wss://livekit.example.org")}
        {text("livekit.pageUrl", t.pageUrl, "https://meet.example.org/custom", t.pageUrlHint)}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {text("livekit.apiKey", t.apiKey, "API…")}
          {secret("livekit.secret", t.secret, settings.livekit.hasSecret)}
        </SimpleGrid>
      </Stack>
    );
  }
}
