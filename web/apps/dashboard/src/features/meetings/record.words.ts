import { dictionary } from "@comptoir/ui";

export const recordWords = dictionary({
  fr: {
    who: "En visio", transcript: "Transcription", transcriptUntil: (text: string) => `Gardée jusqu’au ${text}.`,
    forget: "Supprimer la transcription", forgetSure: "Supprimer définitivement ce qui a été dit ?", forgotten: "Transcription supprimée.", stillHere: "encore là", guest: "Invité", show: "Lire la transcription", hide: "Masquer",
  },
  en: {
    who: "On the call", transcript: "Transcript", transcriptUntil: (text: string) => `Kept until ${text}.`,
    forget: "Delete transcript", forgetSure: "Delete what was said for good?", forgotten: "Transcript deleted.", stillHere: "still there", guest: "Guest", show: "Read transcript", hide: "Hide",
  },
});
