import { CHECK, FORWARD, icon } from "../../../booking/src/parts/icon";
import type { App } from "../app";
import type { Product } from "../documents";
import { KINDS, priceText, promises } from "../model";

/** First step: what is for sale, by kind when there are several. */
export function Shop({ app }: { app: App }) {
  const { say, products } = app;
  const kinds = KINDS.filter((kind) => products.some((product) => product.kind === kind));
  return (
    // Whoever comes near will soon choose: by then the form is here.
    <div class="main services" onPointerEnter={() => void app.fetch("buy")}>
      {!products.length && <p>{say("shop.empty")}</p>}
      {kinds.map((kind) => (
        <>
          {kinds.length > 1 && <h3 class="label">{say(`kind.${kind}`)}</h3>}
          <ul class="cards" role="list">{products.filter((product) => product.kind === kind).map((product) => <li key={product.id}>{card(app, product)}</li>)}</ul>
        </>
      ))}
      <div class="ways">
        <button class="link" onClick={() => app.go("code")}>{say("shop.code")}</button>
        <button class="link" onClick={() => app.go("account")}>{say("shop.account")}</button>
      </div>
    </div>
  );
}

function card(app: App, product: Product) {
  const { name, description, color } = product;
  return (
    <button class="service" onClick={() => app.choose(product)}>
      <i class="dot" style={color ? { background: color } : undefined} />
      <span class="grow">
        <span class="line"><b class="grow">{name}</b><b class="cost">{priceText(app.say, app.formats, product)}</b></span>
        {description && <span class="about">{description}</span>}
        {facts(app, product)}
      </span>
      {icon(FORWARD, "go flip")}
    </button>
  );
}

/** What a product promises; in a button no list may stand. */
export const facts = ({ say, formats, config }: App, product: Product) => (
  <span class="facts">{promises(say, formats, product, config!.services).map((line) => <span>{icon(CHECK)}{line}</span>)}</span>
);
