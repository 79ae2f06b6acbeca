import type { ComponentChildren } from "preact";
import type { App } from "./app";
import type { Purchase } from "./documents";
import type { Question } from "./form";

/** What the widget's first file lends to the second, which loads on demand: one copy of each on the page. */
export { post, randomKey } from "../../booking/src/api/client";
export { Fragment, h } from "../../booking/src/dom";
export { moneyText } from "../../booking/src/model/price";
export { bones } from "../../booking/src/parts/bones";
export { alertIcon } from "../../booking/src/parts/icon";
export { isFree, minorOf, worthText } from "./model";
export { Field } from "./parts/Field";

/** What the second file brings. */
export interface More {
  css: string;
  /** As `TABLE`. */
  texts: string;
  parts: Record<"account" | "code" | "gift" | "method" | "pay", (app: App) => ComponentChildren>;
  /** What is asked about a gift. */
  questions: (app: App) => Question[];
  /** What a purchase says of it. */
  request: (app: App) => Record<string, unknown>;
  /** Puts the form of the card on the screen. */
  pay: (app: App, purchase: Purchase) => Promise<void>;
  /** To be done when a step of the second file is entered. */
  enter: (app: App) => void;
}
