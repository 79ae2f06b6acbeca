import type { Schemas } from "@comptoir/client";

export type MeetingSettings = Schemas["MeetingSettingsOut"];
export type Provider = MeetingSettings["provider"];
export const providers: readonly Provider[] = ["builtin", "daily", "jitsi", "livekit"];

/** Secrets are typed anew or left alone: the server never shows one again. Addresses of relays one per line. */
export type SettingsForm = {
  provider: Provider; earlyMinutes: number; lateMinutes: number; isRecordingAllowed: boolean;
  isTranscriptionAllowed: boolean; transcriptDays: number; recordingDays: number;
  turn: { urls: string; secret: string };
  daily: { apiKey: string };
  jitsi: { url: string; appId: string; secret: string };
  livekit: { url: string; pageUrl: string; egressFolder: string; apiKey: string; secret: string };
};

export function settingsToForm({ provider, earlyMinutes, lateMinutes, isRecordingAllowed, isTranscriptionAllowed, transcriptDays, recordingDays, turn, jitsi, livekit }: MeetingSettings): SettingsForm {
  return {
    provider, earlyMinutes, lateMinutes, isRecordingAllowed, isTranscriptionAllowed, transcriptDays, recordingDays,
    turn: { urls: turn.urls.join("\n"), secret: "" },
    daily: { apiKey: "" },
    jitsi: { url: jitsi.url ?? "", appId: jitsi.appId ?? "", secret: "" },
    livekit: { url: livekit.url ?? "", pageUrl: livekit.pageUrl ?? "", egressFolder: livekit.egressFolder ?? "", apiKey: livekit.apiKey ?? "", secret: "" },
  };
}

/** A secret left empty is not sent, and so stays; a relay that is taken away takes its secret along. */
export function formToSettings({ turn, daily, jitsi, livekit, ...rest }: SettingsForm) {
  const urls = turn.urls.split(/\s+/).filter(Boolean);
  return {
    ...rest,
    turn: { urls, ...(urls.length === 0 ? { secret: "" } : kept("secret", turn.secret)) },
    daily: kept("apiKey", daily.apiKey),
    jitsi: { url: jitsi.url.trim(), appId: jitsi.appId.trim(), ...kept("secret", jitsi.secret) },
    livekit: { url: livekit.url.trim(), pageUrl: livekit.pageUrl.trim(), egressFolder: livekit.egressFolder.trim(), apiKey: livekit.apiKey.trim(), ...kept("secret", livekit.secret) },
  };
}

function kept<Name extends string>(name: Name, secret: string): Partial<Record<Name, string>> {
  const typed = secret.trim();
  return typed ? ({ [name]: typed } as Record<Name, string>) : {};
}

/** What can be made of a call with this provider; where LiveKit's egress has no place for files, nothing. */
export function offered({ provider, livekit }: SettingsForm): readonly ("recording" | "transcription")[] {
  if (provider !== "livekit") return ["recording", "transcription"];
  return livekit.egressFolder.trim() ? ["recording"] : [];
}

/** A wrong address is named by its place (`turn.urls.0`); the form has one field for all. */
export function toFormErrors(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, message]) => [path.replace(/^turn\.urls\.\d+$/, "turn.urls"), message]));
}
