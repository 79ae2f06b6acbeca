import type { App } from "../app";
import { post, type Refusal } from "../api/client";
import type { Quote } from "../api/documents";
import { wish } from "../model/request";

/** Asks what the booking on the screen would cost, unless that is known. */
export function loadQuote(app: App): void {
  const { state } = app;
  const quoted = state.step === "details" && !state.waiting && !state.mine ? JSON.stringify(wish(state)) : "";
  if (quoted === state.quoted) return;
  Object.assign(state, { quoted, quote: undefined });
  if (quoted) void fetchQuote(app, quoted);
}

async function fetchQuote(app: App, quoted: string): Promise<void> {
  const { state, ask, say } = app;
  try {
    const quote = await post<Quote>(ask, "/quotes", quoted);
    if (state.quoted === quoted) app.set({ quote, codes: quote.takesCodes });
  } catch (refusal) {
    const { code, errors = [] } = refusal as Refusal;
    const wrong = errors.find(({ path }) => path === "promoCode");
    // Without a quote the estimate stays on the screen; only a code is worth a word.
    if (state.quoted !== quoted || !state.promo) return;
    app.set({ promo: "", errors: { ...state.errors, promoCode: wrong?.message ?? say(code === "unreachable" ? "trouble.unreachable" : "promo.unknown") } });
  }
}
