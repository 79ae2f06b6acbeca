import type { App } from "../app";

/** Colours that read on paper, each with its sister by night. */
export const TINTS = [["#a63a50", "#f2a0b0"], ["#1f6f78", "#7fd3dc"], ["#3b5bdb", "#a9b8ff"], ["#7b2a5e", "#e5a3cf"], ["#2f6b3c", "#9bd6a8"]] as const;

/** Nothing where the card has its own. */
export const tintOf = ({ state: { tint, design } }: App): string | undefined => TINTS[tint ?? -1]?.[design === "night" ? 1 : 0];
