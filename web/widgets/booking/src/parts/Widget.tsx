import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { MountOptions, Prefill } from "@comptoir/embed";
import { createApi, Refused, type Api } from "../api/client";
import type { Config, Theme } from "../api/documents";
import { Monthly } from "../model/monthly";
import { chooseLocale, createSay, formatLocale } from "../texts/say";
import { CounterContext, type Counter } from "./context";
import { BookingFlow } from "./Flow";
import { Icon } from "./Icon";
import { Skeleton } from "./Skeleton";
import { Trouble } from "./Trouble";

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
  const language = chooseLocale([locale, data["locale"], config?.locale, document.documentElement.lang, ...navigator.languages]);
  // The client outlives changes of language and reads these two when it asks.
  const now = useRef({ key: "", language });
  now.current = { key: config?.publishableKey ?? "", language };
  const api = useMemo<Api>(() => createApi({ base: options.api, key: () => now.current.key, locale: () => now.current.language }), []);
  const monthly = useMemo(() => new Monthly(api), []);

  useEffect(() => {
    setFailure(null);
    api.config(widget).then(
      (loaded) => {
        onTheme(loaded.theme);
        setConfig(loaded);
        emit("ready", {});
      },
      (error: unknown) => {
        const { status, code } = error instanceof Refused ? error : { status: 500, code: "unknown" };
        emit("error", { code, status });
        setFailure(status);
      },
    );
  }, [attempt]);

  useEffect(() => {
    if (failure === null) return;
    const again = (): void => setAttempt(attempt + 1);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [failure]);

  const say = useMemo(() => createSay(language, config?.texts), [language, config]);
  const rtl = RTL.includes(language);
  const counter: Counter | null = config && { say, language, formats: formatLocale(language, navigator.languages), rtl, config, api, monthly, emit, announce, part: options.part, root };
  return (
    <div class="root" lang={language} dir={rtl ? "rtl" : "ltr"} data-mode={options.mode}>
      {failure !== null ? <Trouble say={say} status={failure} onRetry={() => setAttempt(attempt + 1)} />
        : !counter ? <Skeleton label={say("loading")} />
        : (
          <CounterContext.Provider value={counter}>
            {counter.config.services.length ? <BookingFlow prefill={prefill} focusFirst={options.mode === "popup"} /> : <Empty say={say} />}
          </CounterContext.Provider>
        )}
      <p class="sr" role="status">{spoken}</p>
    </div>
  );
}

function Empty({ say }: Pick<Counter, "say">) {
  return (
    <div class="card">
      <div class="message">
        <Icon name="calendar" class="big" />
        <h2>{say("empty.title")}</h2>
        <p>{say("empty.body")}</p>
      </div>
    </div>
  );
}
