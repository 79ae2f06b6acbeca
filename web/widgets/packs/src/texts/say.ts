import { rowsOf, speaker } from "../../../booking/src/texts/speaker";
import type { BUY } from "../buy/texts";
import type { MORE } from "../more/texts";
import { TABLE } from "./table";

type Keys<Text, Found = never> = Text extends `\n${infer Key}|${string}|${infer Rest}` ? Keys<After<Rest>, Found | Key> : Found;
type After<Text> = Text extends `${string}\n${infer Rest}` ? `\n${Rest}` : "";
type Key = Keys<typeof TABLE> | Keys<typeof BUY> | Keys<typeof MORE>;
/** A sentence, or one that has a form for 1 and a form for the others. */
export type TextKey = Key | (Key extends infer One ? (One extends `${infer Base}.other` ? Base : never) : never);
export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

/** `english` in the order of `TABLE`, `late` with both languages. */
export const createSay = (language: string, overrides: Record<string, unknown> = {}, late = "", english: readonly string[] = []): Say => speaker(rowsOf(TABLE + late), language, overrides, english);
