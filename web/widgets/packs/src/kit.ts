import type { ComponentChildren } from "preact";
import type { App } from "./app";
import type { Question } from "./buy/form";
import type { Purchase } from "./documents";

/** What the widget's first file lends to those that load on demand: one copy of each on the page. */
export { post, randomKey } from "../../booking/src/api/client";
export { Fragment, h } from "../../booking/src/dom";
export { moneyText } from "../../booking/src/model/price";
export { bones } from "../../booking/src/parts/bones";
export { alertIcon } from "../../booking/src/parts/icon";
export { isFree, minorOf, priceText, worthText } from "./model";
export { extra } from "./parts/extra";
export { facts } from "./parts/Shop";
/** What the file that buys lends to the third. */
export { bought, price } from "./buy/acts";
export { Field } from "./buy/Field";

interface File<Part extends string> {
  css: string;
  /** As `TABLE`. */
  texts: string;
  parts: Record<Part, (app: App) => ComponentChildren>;
  /** To be done when a step is entered, or the file has come. */
  enter: (app: App) => void;
}

/** The form of a purchase, and what is said after it. */
export type Buying = File<"buy" | "done">;

/** Gifts with their certificate, codes, one's balance, cards. */
export interface More extends File<"account" | "code" | "gift" | "method" | "pay"> {
  /** What is asked about a gift. */
  questions: (app: App) => Question[];
  /** What a purchase says of it. */
  request: (app: App) => Record<string, unknown>;
  /** Puts the form of the card on the screen. */
  pay: (app: App, purchase: Purchase) => Promise<void>;
}

/** The files that load on demand, by the end of their name. */
export interface Late {
  buy: Buying;
  more: More;
}
