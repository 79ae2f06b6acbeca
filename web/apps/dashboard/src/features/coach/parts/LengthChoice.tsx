import { useFormat, useText } from "@comptoir/ui";
import { lengthsOf, type Lengths } from "../model/offer";
import { words } from "../words";
import { ChipChoice } from "./ChipChoice";
import classes from "./Coach.module.css";

/** How long, with the price of each length where they differ or are not free; nothing where there is one length only. */
export function LengthChoice({ offer, value, onChange }: { offer: Lengths; value: number; onChange: (minutes: number) => void }) {
  const t = useText(words);
  const format = useFormat();
  const lengths = lengthsOf(offer);
  if (lengths.length < 2) return null;
  const isFree = lengths.every(({ price }) => price === 0);
  const priceText = (price: number) => (price === 0 ? t.free : format.money(price, offer.currency ?? undefined));
  const choices = lengths.map(({ minutes, price }) => ({ value: minutes, text: <>{format.duration(minutes)}{!isFree && <small className={classes.price}>{priceText(price)}</small>}</> }));
  return <ChipChoice label={t.howLong} name={t.howLong} choices={choices} value={value || offer.duration} onChange={onChange} />;
}
