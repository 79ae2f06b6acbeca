import { useText } from "@comptoir/ui";
import { Button, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { useProductTextOf } from "@/features/products/hooks/useProductText";
import type { Product } from "@/features/products/model/product";
import { productWords } from "@/features/products/words";
import classes from "./Shop.module.css";
import { shopWords } from "./words";

type Props = { product: Product; say: ReturnType<typeof useProductTextOf>; onChoose: () => void };

/** One thing for sale: what it is, what it costs, and the button that takes it. */
export function OfferCard({ product, say, onChoose }: Props) {
  const t = useText(shopWords);
  const per = useText(productWords).perPeriod;
  const each = say.each(product);
  return (
    <article className={classes.offer} style={{ "--product-color": product.color || "var(--mantine-color-pine-7)" } as React.CSSProperties} aria-label={product.name}>
      <div>
        <Text fw={620} className={classes.name}>{product.name}</Text>
        <Text size="sm" c="dimmed">{say.contents(product)}</Text>
      </div>
      <div>
        <span className={classes.price}>{say.price(product)}</span>
        {product.kind === "subscription" && product.price > 0 && <Text span size="sm" c="dimmed"> {per[product.period ?? "month"]}</Text>}
        {each && <Text size="sm" c="dimmed" className="tabular">{each}</Text>}
      </div>
      {product.description && <Text size="sm" className={classes.about}>{product.description}</Text>}
      <ul className={classes.terms}>{say.terms(product).map((line) => <li key={line}><IconCheck size={15} stroke={1.8} aria-hidden />{line}</li>)}</ul>
      <Button className={classes.take} variant="light" aria-label={`${t.submits[product.kind]} : ${product.name}`} onClick={onChoose}>{t.submits[product.kind]}</Button>
    </article>
  );
}
