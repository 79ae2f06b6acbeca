import type { ComponentChildren } from "preact";
import type { App } from "./app";
import type { Ask, SlotQuery } from "./api/client";
import type { SlotDays } from "./api/documents";

/** What the widget's first file lends to the second, which loads on demand: one copy of each on the page. */
export { fetchSessions, fetchSlots, post } from "./api/client";
export { h, Fragment } from "./dom";
export { addDays } from "./model/days";
export { back, choose, take, type } from "./model/flow";
export { moneyText } from "./model/price";
export { wish } from "./model/request";
export { dayIn, dayText, rangeText, timeText } from "./model/zones";
export { chip } from "./parts/chip";
export { calendarLink, facts } from "./parts/facts";
export { Field } from "./parts/Field";
export { ALERT, CALENDAR, icon } from "./parts/icon";
export { lengthText } from "./parts/words";
export { speaker } from "./texts/speaker";
export { stepper } from "./parts/stepper";

/** What the second file brings. */
export interface More {
  css: string;
  /** As `TABLE`. */
  texts: string;
  slotsWithFull: (ask: Ask, query: SlotQuery) => Promise<SlotDays>;
  parts: Record<"file" | "lengths" | "lines" | "mine" | "move" | "next" | "promo" | "runs" | "series" | "taken" | "waiting", (app: App, about: never) => ComponentChildren>;
}
