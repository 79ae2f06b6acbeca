import { Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { useProductText, type ProductTerms } from "../hooks/useProductText";
import { productWords } from "../words";
import { kindIcons } from "./kindIcons";
import classes from "./ProductCard.module.css";

/** The card that clients see in the widget, with the product's own colour. */
export function ProductCard({ product, isPriced = true }: { product: ProductTerms; isPriced?: boolean }) {
  const t = useText(productWords);
  const say = useProductText();
  const Icon = kindIcons[product.kind];
  const each = say.each(product);
  const button = { pack: t.buy, subscription: t.subscribe, gift_certificate: t.offer }[product.kind];
  return (
    <article className={classes.card} style={{ "--product-color": product.color || "var(--mantine-color-pine-7)" } as React.CSSProperties} aria-label={t.preview}>
      <div className={classes.band}><Icon size={17} stroke={1.7} aria-hidden />{t.kinds[product.kind]}</div>
      <div className={classes.inside}>
        <p className={classes.name}>{product.name.trim() || t.yourProduct}</p>
        <div>
          <span className={classes.price}>{isPriced ? say.price(product) : t.noPrice}</span>
          {product.kind === "subscription" && product.price > 0 && <span className={classes.per}> {t.perPeriod[product.period ?? "month"]}</span>}
          {each && <Text size="sm" c="dimmed" className="tabular">{each}</Text>}
        </div>
        {say.contents(product) && <div className={classes.contents}>{say.contents(product)}</div>}
        {product.description.trim() && <Text size="sm" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{product.description.trim()}</Text>}
        <ul className={classes.terms}>
          {say.terms(product).map((line) => <li key={line}><IconCheck size={14} aria-hidden />{line}</li>)}
        </ul>
        <div className={classes.button} aria-hidden>{button}</div>
      </div>
    </article>
  );
}
