import { useEffect, useRef, useState } from "preact/hooks";
import type { MountOptions, Prefill } from "@comptoir/embed";
import { createApi, type Api, type Refused } from "../api/client";
import type { Config, Theme } from "../api/documents";
import { Monthly } from "../model/monthly";
import { addTexts, chooseLocale, createSay, formatLocale, isKnown } from "../texts/say";
import { CounterContext, type Counter } from "./context";
import { BookingFlow } from "./Flow";
import { Message, troubleOf } from "./Message";
import { Skeleton } from "./Skeleton";

export interface WidgetProps {
  options: MountOptions;
  root: ShadowRoot;
  /** Locale asked for by command, null until then. */
  locale: string | null;
  prefill: { current: Prefill; listen: (hear: (prefill: Prefill) => void) => void };
  onTheme: (theme: Theme) => void;
}

const RTL = ["ar", "fa", "he", "ur"];

/** Loads the configuration, chooses the language, and shows the booking or why it cannot be. */
export function Widget({ options, root, locale, prefill, onTheme }: WidgetProps) {
  const { data, widget, emit } = options;
  const [config, setConfig] = useState<Config | null>(null);
  const [failure, setFailure] = useState<number | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [spoken, announce] = useState("");
  const [, speak] = useState("");
  const wished = chooseLocale([locale, data["locale"], config?.locale, document.documentElement.lang, ...navigator.languages]);
  // A language still on its way leaves the one before it on the screen, with all that was typed.
  const spokenLanguage = useRef("");
  if (isKnown(wished)) spokenLanguage.current = wished;
  const language = spokenLanguage.current || wished;
  // The client outlives changes of language and reads these two when it asks.
  const now = useRef({ key: "", language });
  now.current = { key: config?.publishableKey ?? "", language };
  const [api] = useState<Api>(() => createApi({ base: options.api, key: () => now.current.key, locale: () => now.current.language }));
  const [monthly] = useState(() => new Monthly(api));

  useEffect(() => {
    setFailure(null);
    api.config(widget).then(
      (loaded) => {
        onTheme(loaded.theme);
        setConfig(loaded);
        emit("ready", {});
      },
      ({ status, code }: Refused) => {
        emit("error", { code, status });
        setFailure(status);
      },
    );
  }, [attempt]);

  useEffect(() => {
    if (isKnown(wished)) return;
    // Without its file a language falls back to French rather than to nothing.
    const learn = (texts: object): void => {
      addTexts({ [wished]: texts as Record<string, string> });
      speak(wished);
    };
    options.part(`booking-${wished}`).then((texts) => learn(texts as object), () => learn({}));
  }, [wished]);

  useEffect(() => {
    if (failure === null) return;
    const again = (): void => setAttempt(attempt + 1);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [failure]);

  const say = createSay(language, config?.texts);
  const rtl = RTL.includes(language);
  const counter: Counter | null = config && spokenLanguage.current ? { say, language, formats: formatLocale(language, navigator.languages), rtl, config, api, monthly, emit, announce, part: options.part, root } : null;
  return (
    <div class="root" lang={language} dir={rtl ? "rtl" : "ltr"} data-mode={options.mode}>
      {failure !== null ? <Message say={say} text={troubleOf(failure)} onRetry={() => setAttempt(attempt + 1)} />
        : !counter ? <Skeleton label={say("loading")} />
        : (
          <CounterContext.Provider value={counter}>
            {counter.config.services.length ? <BookingFlow prefill={prefill} focusFirst={options.mode === "popup"} /> : <Message say={say} text="empty.title" />}
          </CounterContext.Provider>
        )}
      <p class="sr" role="status">{spoken}</p>
    </div>
  );
}
