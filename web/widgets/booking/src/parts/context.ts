import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Emit, MountOptions } from "@comptoir/embed";
import type { Api } from "../api/client";
import type { Config } from "../api/documents";
import type { Monthly } from "../model/monthly";
import type { Say } from "../texts/say";

/** What every part may need: the words, the formats, the server, the page. */
export interface Counter {
  say: Say;
  /** Language of the sentences: "fr". */
  language: string;
  /** Locale of dates and money: "fr-CH". */
  formats: string;
  rtl: boolean;
  config: Config;
  api: Api;
  monthly: Monthly;
  emit: Emit;
  part: MountOptions["part"];
  root: ShadowRoot;
  /** Speaks to a screen reader, politely. */
  announce: (text: string) => void;
}

export const CounterContext = createContext<Counter | null>(null);

export function useCounter(): Counter {
  return useContext(CounterContext)!;
}
