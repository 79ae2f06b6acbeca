import { Badge, Group, Progress, Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { useServices } from "../../services/hooks/useServiceChoices";
import { useQuantity } from "../hooks/useQuantity";
import { expiresSoon, type Lot } from "../model/wallet";
import { walletWords } from "../words";
import classes from "./Lots.module.css";

/** Each grant that has something left: from where, for what, until when. */
export function Lots({ lots }: { lots: readonly Lot[] }) {
  const t = useText(walletWords);
  const format = useFormat();
  const quantity = useQuantity();
  const services = useServices();
  const validity = ({ expiresAt, validDaysAfterFirstUse: days }: Lot) => {
    if (expiresAt) return t.expires(format.day(new Date(Date.parse(expiresAt) - 1), "numeric"));
    return days ? t.afterFirstUse(days) : t.never;
  };
  const use = (ids: string[]) => (ids.length === 0 ? t.forAll : ids.map((id) => services.find((one) => one.id === id)?.name).filter(Boolean).join(", "));
  return (
    <ul className={classes.lots}>
      {lots.map((lot) => (
        <li key={lot.id} className={classes.lot}>
          <div className={classes.words}>
            <Group gap={8}>
              <Text size="sm" fw={560}>{lot.label || t.sources[lot.source]}</Text>
              {expiresSoon(lot.expiresAt, new Date()) && <Badge color="yellow">{t.soon}</Badge>}
            </Group>
            <Text size="xs" c="dimmed">{[lot.label && t.sources[lot.source], use(lot.serviceIds), validity(lot)].filter(Boolean).join(" · ")}</Text>
          </div>
          <Progress className={classes.bar} value={(100 * lot.available) / lot.granted} size="sm" aria-hidden />
          <div className={classes.left}>
            <Text size="sm" fw={560}>{t.lotOf(quantity(lot.available, lot.unit, lot.currency), quantity(lot.granted, lot.unit, lot.currency))}</Text>
            {lot.reserved > 0 && <Text size="xs" c="dimmed">{t.columns.reserved} {quantity(lot.reserved, lot.unit, lot.currency)}</Text>}
          </div>
        </li>
      ))}
    </ul>
  );
}
