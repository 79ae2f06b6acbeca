import { useText } from "@comptoir/ui";
import { Button } from "@mantine/core";
import { IconShoppingBag } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useArea } from "../hooks/useArea";
import { shopWords } from "./words";

/** To what the house sells. */
export function ToShop() {
  const t = useText(shopWords);
  const { slug } = useArea();
  return (
    <Button leftSection={<IconShoppingBag size={18} stroke={1.7} aria-hidden />} renderRoot={(props) => <Link to="/me/$organization/shop" params={{ organization: slug }} {...props} />}>{t.open}</Button>
  );
}
