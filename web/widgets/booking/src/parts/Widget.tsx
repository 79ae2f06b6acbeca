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
  const language = chooseLocale([locale, data["locale"], config?.locale, document.documentElement.lang, ...navigator.languages]);
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
    if (isKnown(language)) return;
    // Without its file a language falls back to French rather than to nothing.
    const learn = (texts: object): void => {
      addTexts({ [language]: texts as Record<string, string> });
      speak(language);
    };
    options.part(`booking-${language}`).then((texts) => learn(texts as object), () => learn({}));
  }, [language]);

  useEffect(() => {
    if (failure === null) return;
    const again = (): void => setAttempt(attempt + 1);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [failure]);

  const say = createSay(language, config?.texts);
  const rtl = RTL.includes(language);
  const counter: Counter | null = config && isKnown(language) ? { say, language, formats: formatLocale(language, navigator.languages), rtl, config, api, monthly, emit, announce, part: options.part, root } : null;
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
