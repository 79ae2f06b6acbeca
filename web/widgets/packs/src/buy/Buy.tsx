import type { App } from "../app";
import { alertIcon, extra, facts, moneyText, priceText } from "../kit";
import { buy, price } from "./acts";
import { Field } from "./Field";
import { isGift, questionsOf } from "./form";

/** Second step: for whom it is, who buys, how it is paid. */
export function Buy({ app }: { app: App }) {
  const { say, state, config } = app;
  const { errors, failure, sending, values, quote } = state;
  const product = state.product!;
  const { gift, own } = questionsOf(app);
  const wrong = [...gift, ...own].filter(({ path }) => errors[path]);
  const reprice = (): void => price(app);
  const go = (path: string) => (event: Event): void => {
    event.preventDefault();
    app.root.getElementById(path)?.focus();
  };
  const apply = (): void => {
    app.set({ promo: values["promoCode"]?.trim() ?? "" });
    price(app);
  };
  return (
    <>
      {summary(app)}
      <div class="main">
        <form noValidate onSubmit={(event) => { event.preventDefault(); void buy(app); }}>
          {wrong.length > 0 && (
            <div class="notice bad" role="alert" tabIndex={-1}>
              <p>{alertIcon()}<b>{say("error.summary", { n: wrong.length })}</b></p>
              <ul>{wrong.map(({ path, label }) => <li><a href={`#${path}`} onClick={go(path)}>{label} – {errors[path]}</a></li>)}</ul>
            </div>
          )}
          {isGift(product) && extra(app, "gift")}
          <div class="fields">{own.map((question) => <Field key={question.path} app={app} question={question} onLeave={reprice} />)}</div>
          <details class="field promo" key="promo" onChange={apply}>
            <summary class="link">{say("promo.have")}</summary>
            <Field app={app} question={{ path: "promoCode", label: say("promo") }} />
            <button type="button" class="button quiet" onClick={apply}>{say("promo.apply")}</button>
          </details>
          {config!.takesCards && quote?.total !== 0 && extra(app, "method")}
          {failure && <p class="notice bad" role="alert" tabIndex={-1}>{alertIcon()}{failure}</p>}
          <div class="send">
            {(app.late.more || !isGift(product)) && <button type="submit" class="button" aria-disabled={!!sending}>{sending && <i class="spinner" />}{say(sending ? "sending" : product.kind === "subscription" ? "subscribe" : "buy")}</button>}
          </div>
        </form>
      </div>
    </>
  );
}

/** What is bought and what it costs; beside the form on wide pages, above it on phones. */
function summary(app: App) {
  const { say, formats, state, config } = app;
  const { quote, card } = state;
  const product = state.product!;
  const money = (minor: number): string => moneyText(formats, minor, product.currency);
  return (
    <aside aria-label={say("step.buy")}>
      <div>
        <p class="wide">{config!.organization.name}</p>
        <p class="name">{product.name}</p>
        {product.description && <p class="wide about">{product.description}</p>}
        {facts(app, product)}
        <p class="due" aria-live="polite">
          {quote ? <><span>{say("total")}</span><b>{quote.discount > 0 && <s>{money(quote.subtotal)}</s>} {quote.total ? money(quote.total) : say("price.free")}</b></> : <b>{priceText(say, formats, product)}</b>}
          {!card && quote?.total !== 0 && <small>{say("counter")}</small>}
        </p>
      </div>
    </aside>
  );
}
