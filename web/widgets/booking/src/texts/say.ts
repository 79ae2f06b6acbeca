import type { MORE } from "../more/texts";
import { rowsOf, speaker } from "./speaker";
import { TABLE } from "./table";

type Keys<Text, Found = never> = Text extends `\n${infer Key}|${string}|${infer Rest}` ? Keys<After<Rest>, Found | Key> : Found;
type After<Text> = Text extends `${string}\n${infer Rest}` ? `\n${Rest}` : "";
type Key = Keys<typeof TABLE> | Keys<typeof MORE>;
/** A sentence, or one that has a form for 1 and a form for the others. */
export type TextKey = Key | (Key extends infer One ? (One extends `${infer Base}.other` ? Base : never) : never);
export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

/** Sentences of one language, `more` as `TABLE`, `english` in the order of `TABLE`. */
export const createSay = (language: string, overrides: Record<string, unknown> = {}, more = "", english: readonly string[] = []): Say =>
  speaker(rowsOf(TABLE + more), language, overrides, english);

/** 90 → "1 h 30", 60 → "1 h", 2880 → "2 jours". */
export function durationText(say: Say, minutes: number, days: "days" | "nights" = "days"): string {
  if (minutes % 1440 === 0) return say(days, { n: minutes / 1440 });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return say("minutes", { n: rest });
  return say("hours", { n: hours }) + (rest ? ` ${String(rest).padStart(2, "0")}` : "");
}
