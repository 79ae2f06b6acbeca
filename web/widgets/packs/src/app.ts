import type { MountOptions, Prefill } from "@comptoir/embed";
import { createAsk, type Ask, type Refusal } from "../../booking/src/api/client";
import { render } from "../../booking/src/dom";
import type { SignedIn, Signing } from "../../booking/src/signin/signIn";
import { chooseLanguage, formatLocale } from "../../booking/src/texts/speaker";
import type { Config, Product, Purchase, Quote, Wallet, Worth } from "./documents";
import type { Late } from "./kit";
import { Widget } from "./parts/Widget";
import type { Card } from "./more/stripe";
import { createSay, type Say } from "./texts/say";

export type Step = "shop" | "buy" | "pay" | "done" | "code" | "account";

/** What the visitor has chosen and typed, and what came of it. */
export interface Shown {
  step: Step;
  product?: Product;
  values: Record<string, string>;
  errors: Record<string, string>;
  failure?: string | undefined;
  design: "classic" | "botanical" | "night" | "playful";
  /** Which of the colours that a card may have; none: its own. */
  tint?: number | undefined;
  /** On the card; without an id while it goes up. */
  picture?: { id?: string; name: string } | undefined;
  /** Pays by card. */
  card: boolean;
  /** The code whose effect is in the quote. */
  promo: string;
  /** Which wish `quote` is the price of, or will be. */
  quoted?: string;
  quote?: Quote | undefined;
  sending?: boolean;
  /** The same attempt sent twice is one purchase. */
  attempt?: { body: string; key: string } | undefined;
  purchase?: Purchase;
  /** The form of the card, once it is on the screen. */
  form?: Card | undefined;
  signing?: Signing | undefined;
  client?: SignedIn["client"] | undefined;
  wallet?: Wallet | undefined;
  worth?: Worth | undefined;
  /** Said when something has come about. */
  said?: string | undefined;
}

const CALM = { errors: {}, failure: undefined, said: undefined };

/** One packs widget on a page: what it knows, and how what it shows changes. */
export class App {
  config?: Config;
  products: Product[] = [];
  /** Status with which it was refused. */
  trouble?: number | undefined;
  state: Shown = { step: "shop", values: {}, errors: {}, design: "classic", card: false, promo: "" };
  /** The files that load on demand, once something of them is drawn; null when one could not be loaded. */
  readonly late: { [File in keyof Late]?: Late[File] | null | undefined } = {};
  private readonly coming: { [File in keyof Late]?: Promise<void> | undefined } = {};
  say!: Say;
  language!: string;
  formats!: string;
  readonly ask: Ask;
  token = "";
  private locale: string | undefined;
  private english: string[] | undefined;
  private learning: Promise<unknown> | undefined;

  constructor(readonly root: ShadowRoot, readonly options: MountOptions, private readonly adopt: { theme: (theme: Config["theme"]) => void; css: (css: string) => void }) {
    this.ask = createAsk(options.api, () => ({ key: this.token || (this.config?.publishableKey ?? ""), language: this.language }));
    this.prefilled(options.prefill);
    this.speak();
    void this.load();
  }

  async load(): Promise<void> {
    this.trouble = undefined;
    this.draw();
    try {
      this.config = await this.ask<Config>(`/widget/config/${encodeURIComponent(this.options.widget)}`);
      this.products = this.config.products;
      await this.learning;
    } catch (refusal) {
      this.trouble = this.report(refusal).status;
      return this.draw();
    }
    this.adopt.theme(this.config.theme);
    this.options.emit("ready", {});
    this.speak();
    const wished = this.products.find(({ id }) => id === this.options.data["product"]);
    if (wished) this.choose(wished);
    else if (this.options.mode === "popup") this.go("shop");
    // Back from the bank's page: what is left of the purchase is known to the file with the cards.
    if (location.search.includes("comptoir-paid=")) void this.fetch("more");
  }

  /** Chooses the language: what the page asks for, then the configuration, the page's own `lang`, the browser's. */
  speak(locale = this.locale ?? this.options.data["locale"]): void {
    this.locale = locale;
    this.language = chooseLanguage([locale, this.config?.locale, document.documentElement.lang, ...navigator.languages]);
    this.formats = formatLocale(this.language, navigator.languages);
    this.say = createSay(this.language, this.config?.texts, (this.late.buy?.texts ?? "") + (this.late.more?.texts ?? ""), this.english);
    if (this.language !== "fr" && !this.english) void this.learn();
    this.draw();
  }

  /** Every language but French is a file of its own; without it French is spoken. */
  private async learn(): Promise<void> {
    this.english = [];
    await (this.learning = this.options.load("packs-en").then((text) => (this.english = (text as string).split("\n")), () => []));
    this.speak();
  }

  /** A file of what not everybody needs. What is rarer than buying stands on what buys: both are asked for at once. */
  fetch(file: keyof Late): Promise<void> {
    this.late[file] ??= undefined;
    return (this.coming[file] ??= Promise.all([this.options.load(`packs-${file}`), file === "more" && this.fetch("buy")])
      .then(([late]) => {
        if (file === "more" && !this.late.buy) throw late;
        Object.assign(this.late, { [file]: late });
        this.adopt.css(this.late[file]!.css);
        this.speak();
        this.late[file]!.enter(this);
      })
      .catch(() => {
        this.late[file] = null;
        this.coming[file] = undefined;
        this.report({ code: "unreachable" });
        this.draw();
      }));
  }

  set(change: Partial<Shown>): void {
    Object.assign(this.state, change);
    this.draw();
  }

  /** To another step: nothing of what was typed is lost. */
  go(step: Step, change: Partial<Shown> = {}): void {
    this.state.form?.remove();
    this.set({ ...CALM, form: undefined, ...change, step });
    const total = 3;
    this.options.emit("step", { step, index: Math.max(1, ["shop", "buy", "done"].indexOf(step) + 1), total });
    this.focus("h2");
    if (this.root.host.getBoundingClientRect().top < 0) this.root.host.scrollIntoView();
    this.late.buy?.enter(this);
    this.late.more?.enter(this);
  }

  /** Changes what is shown and takes back what was complained of. */
  calm(change: Partial<Shown>): void {
    this.set({ ...CALM, ...change });
  }

  choose(product: Product): void {
    this.go("buy", { product, promo: "", quote: undefined, quoted: "", picture: undefined });
  }

  type(path: string, value: string): void {
    const { values, errors } = this.state;
    this.set({ values: { ...values, [path]: value }, errors: { ...errors, [path]: "" } });
  }

  /** What the page knows about the visitor. */
  prefilled({ name, email }: Prefill): void {
    const { values } = this.state;
    this.state.values = { ...values, ...(name && { contactName: name }), ...(email && { contactEmail: email }) };
  }

  focus(selector: string): void {
    this.root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: selector === "h2" });
  }

  /** Tells the page what failed. */
  report(refusal: unknown): Refusal {
    const { code = "unknown", status = 0, ...rest } = refusal as Partial<Refusal>;
    this.options.emit("error", { code, status });
    return { code, status, ...rest };
  }

  draw(): void {
    render(Widget(this), this.root);
  }
}
