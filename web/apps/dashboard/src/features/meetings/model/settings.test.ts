import { describe, expect, it } from "vitest";
import { formToSettings, offered, settingsToForm, toFormErrors, type MeetingSettings } from "./settings";

const settings: MeetingSettings = {
  provider: "builtin", earlyMinutes: 15, lateMinutes: 30, isRecordingAllowed: false, isTranscriptionAllowed: false, transcriptDays: 30, recordingDays: 30,
  turn: { urls: ["stun:a", "turn:b"], hasSecret: true }, daily: { hasApiKey: true },
  jitsi: { url: null, appId: null, hasSecret: false }, livekit: { url: null, pageUrl: null, egressFolder: null, apiKey: null, hasSecret: false },
};

describe("meeting settings as a form", () => {
  it("keeps secrets that are not typed anew", () => {
    const sent = formToSettings(settingsToForm(settings));
    expect(sent.turn).toEqual({ urls: ["stun:a", "turn:b"] });
    expect(sent.daily).toEqual({});
    expect(formToSettings({ ...settingsToForm(settings), daily: { apiKey: " key " } }).daily).toEqual({ apiKey: "key" });
  });

  it("takes the secret away with the last relay", () => {
    expect(formToSettings({ ...settingsToForm(settings), turn: { urls: " \n ", secret: "typed" } }).turn).toEqual({ urls: [], secret: "" });
  });

  it("offers what the provider can do", () => {
    const form = settingsToForm(settings);
    expect(offered({ ...form, provider: "jitsi" })).toEqual(["recording", "transcription"]);
    expect(offered({ ...form, provider: "livekit" })).toEqual([]);
    expect(offered({ ...form, provider: "livekit", livekit: { ...form.livekit, egressFolder: "videos" } })).toEqual(["recording"]);
  });

  it("shows what is wrong with one address at the field of all", () => {
    expect(toFormErrors({ "turn.urls.1": "no", "daily.apiKey": "missing" })).toEqual({ "turn.urls": "no", "daily.apiKey": "missing" });
  });
});
