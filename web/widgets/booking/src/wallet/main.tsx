import type { Define } from "@comptoir/embed";
import type { App } from "../app";
import { moneyText, speaker } from "../kit";
import { signIn, type Signing } from "../signin/signIn";
import type { Speak } from "../texts/speaker";
import { WALLET } from "./texts";
import css from "./wallet.css?inline";

/** What each widget of the page knows of the visitor beside its own state. */
interface Known {
  signing: Signing;
  email?: string;
}
const known = new WeakMap<App, Known>();
const rows = WALLET.trim().split("\n").map((row) => row.split("|"));
const look = new CSSStyleSheet();
look.replaceSync(css);

/** Above the form of who books: signing in, then what the balance pays of this booking, and whether it should. */
function wallet(app: App) {
  const { root, state, config, language, ask } = app;
  if (!root.adoptedStyleSheets.includes(look)) root.adoptedStyleSheets.push(look);
  const say = speaker(rows, language, config!.texts);
  const about = known.get(app) ?? { signing: { email: String(state.values["contactEmail"] ?? "") } };
  known.set(app, about);
  const show = (change: Partial<Known>): void => {
    known.set(app, { ...about, ...change });
    app.set({});
  };
  return (
    <div class="wallet" role="group" aria-label={say("wallet.title")}>
      {app.token ? balance(app, say, about, () => {
        void ask("/client-sessions/current", { method: "DELETE" }).catch(() => undefined);
        app.token = undefined;
        known.delete(app);
        app.set({ quoted: "", keep: undefined, wallet: undefined });
        app.focus("h2");
      }) : signIn({
        say, ask, slug: config!.organization.slug, language, signing: about.signing,
        show(signing, focus) {
          show({ signing });
          if (focus) app.focus(".signin input");
        },
        done({ token, client }) {
          app.token = token;
          known.set(app, { ...about, email: client.email });
          const typed = Object.fromEntries(Object.entries(state.values).filter(([, value]) => value));
          // What they are known by is written for them; the price is asked for anew.
          app.set({ quoted: "", values: { contactName: client.name, contactPhone: client.phone, ...typed, contactEmail: client.email } });
          app.focus(".wallet input");
        },
      })}
    </div>
  );
}

function balance(app: App, say: Speak, { email }: Known, leave: () => void) {
  const { formats } = app;
  const { quote, keep } = app.state;
  const money = (minor: number): string => moneyText(formats, minor, quote!.currency);
  const covered = quote?.wallet?.covered ?? 0;
  const parts = quote?.wallet?.parts.map(({ unit, quantity }) => (unit === "money" ? money(quantity) : say(unit === "credits" ? "wallet.credits" : "wallet.minutes", { n: quantity })));
  return (
    <>
      <p class="hint">{say("wallet.hello", { email: email! })}</p>
      <label class="tick row"><input type="checkbox" checked={!keep} onChange={() => app.set({ keep: !keep })} /><span>{say("wallet.switch")}</span></label>
      <p aria-live="polite">{!quote ? say("wallet.loading") : keep ? say("wallet.off") : covered ? <b>{say("wallet.covers", { price: money(covered), parts: parts!.join(" + ") })}</b> : say("wallet.nothing")}</p>
      {quote && covered > 0 && covered < quote.total && <p>{say("wallet.left", { price: money(quote.total - covered) })}</p>}
      <p><button type="button" class="link" onClick={leave}>{say("wallet.out")}</button></p>
    </>
  );
}

(window as unknown as { Comptoir: { define: Define } }).Comptoir.define("booking-wallet", wallet);
