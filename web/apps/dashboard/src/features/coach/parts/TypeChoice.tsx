import { useFormat, useText } from "@comptoir/ui";
import { Stack, Title } from "@mantine/core";
import { IconChevronRight, IconClock } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { kindsOf, lengthsOf, type Offer } from "../model/offer";
import { words } from "../words";
import classes from "./Coach.module.css";
import { kindIcon } from "./kindIcon";

/** What can be booked, each with how long it takes, what it costs and how one meets. */
export function TypeChoice({ offers, onChoose }: { offers: readonly Offer[]; onChoose: (offer: Offer) => void }) {
  const t = useText(words);
  return (
    <Stack>
      <Title order={2} size="h3">{t.chooseType}</Title>
      <ul className={classes.types}>
        {offers.map((offer) => (
          <li key={offer.id}>
            <button type="button" className={classes.type} onClick={() => onChoose(offer)} style={{ "--event": offer.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}>
              <span>
                <b>{offer.name}</b>
                {offer.description && <small>{offer.description}</small>}
                <span className={classes.marks}>
                  <Marks offer={offer} />
                  {kindsOf(offer).map((kind) => {
                    const KindIcon = kindIcon[kind];
                    return <span key={kind}><KindIcon size={15} aria-hidden />{t.kinds[kind]}</span>;
                  })}
                </span>
              </span>
              <IconChevronRight size={20} aria-hidden style={{ alignSelf: "center" }} />
            </button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** How long it takes and what it costs; of several lengths the shortest and the longest, and the least. */
function Marks({ offer }: { offer: Offer }) {
  const t = useText(words);
  const format = useFormat();
  const lengths = lengthsOf(offer);
  const [least, most] = [lengths[0]?.minutes ?? offer.duration, lengths.at(-1)?.minutes ?? offer.duration];
  const lowest = Math.min(...lengths.map(({ price }) => price));
  const amount = format.money(lowest, offer.currency ?? undefined);
  return (
    <>
      <span><IconClock size={15} aria-hidden />{least === most ? format.duration(least) : `${format.duration(least)} – ${format.duration(most)}`}</span>
      <span>{lengths.some((one) => one.price !== lowest) ? t.from(amount) : lowest === 0 ? t.free : amount}</span>
    </>
  );
}
