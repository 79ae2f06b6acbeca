import type { Schemas } from "@comptoir/client";
import { useFormat, useText } from "@comptoir/ui";
import { Badge, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Page } from "@/api/api";
import { useQuantity } from "@/features/wallets/hooks/useQuantity";
import { expiresSoon, type Lot } from "@/features/wallets/model/wallet";
import { walletWords } from "@/features/wallets/words";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { words } from "../words";
import classes from "./Area.module.css";

/** Each lot that has something left: what it is, for what, until when. */
export function MyLots({ lots }: { lots: readonly Lot[] }) {
  const t = useText(walletWords);
  const { only } = useText(words).wallet;
  const format = useFormat();
  const quantity = useQuantity();
  const named = useServiceNames(lots.some(({ serviceIds }) => serviceIds.length > 0));
  const validity = ({ expiresAt, validDaysAfterFirstUse: days }: Lot) => {
    // It ends with the day before the instant at which it is over.
    if (expiresAt) return t.expires(format.day(new Date(Date.parse(expiresAt) - 1), "numeric"));
    return days ? t.afterFirstUse(days) : t.never;
  };
  const use = (ids: string[]) => {
    const names = ids.map((id) => named.get(id)).filter(Boolean).join(", ");
    return ids.length === 0 ? t.forAll : names && only(names);
  };
  return (
    <ul className={classes.lots}>
      {lots.map((lot) => (
        <li key={lot.id}>
          <div>
            <Group gap={8}>
              <Text size="sm" fw={560}>{lot.label || t.sources[lot.source]}</Text>
              {expiresSoon(lot.expiresAt, new Date()) && <Badge color="yellow">{t.soon}</Badge>}
            </Group>
            <Text size="xs" c="dimmed">{[lot.label && t.sources[lot.source], use(lot.serviceIds), validity(lot)].filter(Boolean).join(" · ")}</Text>
          </div>
          <div className={classes.figure}>
            <Text size="sm" fw={560}>{t.lotOf(quantity(lot.available, lot.unit, lot.currency), quantity(lot.granted, lot.unit, lot.currency))}</Text>
            {lot.reserved > 0 && <Text size="xs" c="dimmed">{t.columns.reserved} {quantity(lot.reserved, lot.unit, lot.currency)}</Text>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Names of what a lot is for; asked only when one is not for everything. */
function useServiceNames(isWanted: boolean): Map<string, string> {
  const { slug, api } = useArea();
  const { data } = useQuery({
    queryKey: areaKeys.serviceNames(slug), enabled: isWanted,
    queryFn: ({ signal }) => api.get<Page<Schemas["ServiceOut"]>>("/services", { query: { limit: "100" }, signal }),
  });
  return new Map(data?.items.map(({ id, name }) => [id, name]));
}
