/** Something that turns what is said into words; ends with `stop`. */
export type SpeechToText = { stop: () => void };

/** Listens to this page's microphone; `heard` gets whole phrases, `failed` is called at most once and ends it. */
export type StartSpeechToText = (options: { language: string; heard: (phrase: string) => void; failed: () => void }) => SpeechToText;

/** https://webaudio.github.io/web-speech-api/#speechreco-section; not in TypeScript's own types. */
type Recognition = EventTarget & {
  lang: string; continuous: boolean; interimResults: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<{ isFinal: boolean; 0: { transcript: string } }> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start: () => void; stop: () => void;
};
type Recognizing = { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition };

const FINAL_ERRORS = ["not-allowed", "service-not-allowed", "language-not-supported"];
const PAUSE_MS = 500;

/** The browser's own speech recognition; null where it has none. Some browsers have a service of theirs listen. */
export function browserSpeechToText(): StartSpeechToText | null {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Recognizing;
  const Found = SpeechRecognition ?? webkitSpeechRecognition;
  if (!Found) return null;
  return ({ language, heard, failed }) => {
    const recognition = new Found();
    let isStopped = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    Object.assign(recognition, { lang: language, continuous: true, interimResults: false });
    recognition.onresult = ({ resultIndex, results }) => {
      for (let at = resultIndex; at < results.length; at += 1) {
        const phrase = results[at]?.isFinal ? results[at]?.[0].transcript.trim() : "";
        if (phrase && !isStopped) heard(phrase);
      }
    };
    recognition.onerror = ({ error }) => {
      if (isStopped || !FINAL_ERRORS.includes(error)) return;
      isStopped = true;
      failed();
    };
    // It ends by itself after a silence.
    recognition.onend = () => { if (!isStopped) again = setTimeout(() => recognition.start(), PAUSE_MS); };
    recognition.start();
    return { stop: () => { isStopped = true; clearTimeout(again); recognition.stop(); } };
  };
}
