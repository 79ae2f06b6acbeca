import type { ComponentChildren } from "preact";
import type { MountOptions, Prefill } from "@comptoir/embed";
import { createAsk, fetchSlots, type Ask, type Refusal } from "./api/client";
import { readConfig, type Booking, type Config, type GuestBooking, type Quote, type RawConfig, type Service, type Slot, type Theme } from "./api/documents";
import { loadMonth } from "./acts/month";
import { loadQuote } from "./acts/quote";
import { render } from "./dom";
import type { More } from "./kit";
import type { Day } from "./model/days";
import { questionsOf, type Question } from "./model/fields";
import { prefilled, start, type Flow, type Step } from "./model/flow";
import { Monthly, type MonthOfSlots } from "./model/monthly";
import { dayIn } from "./model/zones";
import { Widget } from "./parts/Widget";
import { createSay, type Say } from "./texts/say";
import { chooseLanguage, formatLocale } from "./texts/speaker";

/** The visitor's way so far, and what is on the screen around it. */
export interface Shown extends Flow {
  /** Which month of which choices `slots` are, or will be once they are here. */
  sought?: string;
  slots?: MonthOfSlots | undefined;
  failed?: boolean;
  /** First slot of later months; undefined while that is being asked. */
  next?: Slot | null | undefined;
  /** The service for which an empty month was left for the first that is not. */
  left?: string;
  /** When that was, in milliseconds. */
  leftAt?: number;
  /** Where the keyboard is in the month. */
  cursor?: Day | null;
  /** Said to a screen reader, politely. */
  spoken?: string;
  /** The same attempt sent twice is one booking. */
  attempt?: { body: string; key: string } | undefined;
  /** Which wish `quote` is the price of, or will be once it is here. */
  quoted?: string;
  quote?: Quote | undefined;
  /** The visitor's wallet is left alone. */
  keep?: boolean | undefined;
  /** Draws the third file's part: signing in, and what a wallet pays. */
  wallet?: ((app: App) => ComponentChildren) | undefined;
  /** Whether codes are taken, as the last quote said. */
  codes?: boolean | undefined;
  /** Minor units of all dates of a series. */
  sum?: number | undefined;
  /** The booking that is looked at or moved, of those in `tokens`. */
  mine?: Mine | undefined;
}

/** A booking seen through its signed link. */
export interface Mine {
  token: string;
  booking?: GuestBooking;
}

/** One widget on a page: what it knows, and how what it shows changes. */
export class App {
  config?: Config;
  /** Status with which the configuration was refused. */
  trouble?: number | undefined;
  state!: Shown;
  say!: Say;
  /** Of the sentences: "fr". */
  language!: string;
  /** Locale of dates and money: "fr-CH". */
  formats!: string;
  /** The second file, once something of it is drawn; null when it could not be loaded. */
  more?: More | null | undefined;
  /** Signed links of the bookings that this visit made or was told of, the latest first. */
  readonly tokens: string[] = [];
  private coming: Promise<void> | undefined;
  /** English, once it is spoken. */
  private english: string[] | undefined;
  /** Of the visitor who signed in. */
  token?: string | undefined;
  readonly ask: Ask;
  readonly monthly: Monthly;
  private prefill: Prefill;
  private locale: string | undefined;
  private learning: Promise<unknown> | undefined;

  constructor(readonly root: ShadowRoot, readonly options: MountOptions, private readonly adopt: { theme: (theme: Theme) => void; css: (css: string) => void }) {
    this.prefill = options.prefill;
    this.ask = createAsk(options.api, () => ({ key: this.token ?? this.config?.publishableKey ?? "", language: this.language }));
    this.monthly = new Monthly(async (query) => {
      if (query.withFull) await this.fetchMore();
      return (query.withFull ? (this.more?.slotsWithFull ?? fetchSlots) : fetchSlots)(this.ask, query);
    });
    this.speak();
    void this.load();
  }

  async load(): Promise<void> {
    this.trouble = undefined;
    this.draw();
    try {
      const config = readConfig(await this.ask<RawConfig>(`/widget/config/${encodeURIComponent(this.options.widget)}`));
      await this.learning;
      this.config = config;
      this.state = start(config.services, this.today(), this.prefill);
    } catch (refusal) {
      this.trouble = this.report(refusal).status;
      addEventListener("online", () => this.trouble !== undefined && void this.load(), { once: true });
      return this.draw();
    }
    this.adopt.theme(this.config.theme);
    this.options.emit("ready", {});
    this.speak();
    const token = this.options.data["booking"] ?? /#comptoir=([^&]+)/.exec(location.hash)?.[1];
    if (token) this.open(token);
    else if (this.config.services.length) this.arrive(this.options.mode === "popup");
  }

  /** Chooses the language: what the page asks for, then the configuration, the page's own `lang`, the browser's. */
  speak(locale = this.locale ?? this.options.data["locale"]): void {
    this.locale = locale;
    this.language = chooseLanguage([locale, this.config?.locale, document.documentElement.lang, ...navigator.languages]);
    this.formats = formatLocale(this.language, navigator.languages);
    this.say = createSay(this.language, this.config?.texts, this.more?.texts, this.english);
    if (this.language !== "fr" && !this.english) void this.learn();
    if (this.config) this.set({});
  }

  /** Every language but French is a file of its own; without it French is spoken. */
  private async learn(): Promise<void> {
    this.english = [];
    await (this.learning = this.options.load("booking-en").then((text) => (this.english = (text as string).split("\n")), () => []));
    this.speak();
  }

  set(change: Partial<Shown>): void {
    Object.assign(this.state, change);
    loadMonth(this);
    loadQuote(this);
    this.draw();
    if (change.step) this.arrive(true);
  }

  prefilled(prefill: Prefill): void {
    this.prefill = { ...this.prefill, ...prefill };
    if (this.config) this.set(prefilled(this.state, prefill));
  }

  /** Shows a booking by its link. */
  open(token: string): void {
    this.remember({ manageUrl: token });
    this.set({ step: "mine", mine: { token } });
  }

  remember({ manageUrl }: Pick<Booking, "manageUrl">): void {
    const token = manageUrl?.replace(/.*\//, "");
    if (token && !this.tokens.includes(token)) this.tokens.unshift(token);
  }

  fetchMore(): Promise<void> {
    this.more ??= undefined;
    return (this.coming ??= this.options.load("booking-more").then(
      (more) => {
        this.more = more as More;
        this.adopt.css(this.more.css);
        this.speak();
      },
      () => {
        this.more = null;
        this.coming = undefined;
        this.report({ code: "unreachable" });
        this.set({});
      },
    ));
  }

  /** All that is asked of whoever books. */
  questions(): Question[] {
    const { service, participants, codes, waiting } = this.state;
    return questionsOf(service!, this.say, participants, codes && !waiting, this.language);
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

  steps(): Step[] {
    return this.config!.services.length > 1 ? ["service", "time", "details"] : ["time", "details"];
  }

  today(service?: Service): Day {
    return dayIn((service ?? this.config!.organization).timeZone, new Date());
  }

  private draw(): void {
    render(Widget(this), this.root);
  }

  /** The page keeps its focus and its place until the visitor has acted here. */
  private arrive(acted: boolean): void {
    const { step } = this.state;
    const total = this.steps().length;
    this.options.emit("step", { step, index: this.steps().indexOf(step) + 1 || total, total });
    if (!acted) return;
    this.focus("h2");
    if (this.root.host.getBoundingClientRect().top < 0) this.root.host.scrollIntoView();
  }
}
