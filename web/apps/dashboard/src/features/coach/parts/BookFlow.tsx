import { useFormat, useText } from "@comptoir/ui";
import { Button, Stack, Text, Title } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useState, type CSSProperties } from "react";
import type { BookingLink, Booked } from "../hooks/useBook";
import type { Offer, Reason, Slot } from "../model/offer";
import { words } from "../words";
import { BookedNote } from "./BookedNote";
import classes from "./Coach.module.css";
import { DetailsForm } from "./DetailsForm";
import { FreeTimes } from "./FreeTimes";
import { LengthChoice } from "./LengthChoice";
import { TypeChoice } from "./TypeChoice";

type Props = {
  offers: readonly Offer[];
  reasons: readonly Reason[];
  staffId?: string | undefined;
  /** The type a link is to: the choice begins with it made. */
  type?: string | undefined;
  /** The key or token that asks and books. */
  bearer: string | null;
  known: { phone: string } | null;
  /** What a link says of who follows it. */
  filled?: { name?: string | undefined; email?: string | undefined };
  /** The link they came by, which their booking uses; `onOver` hears that it lets nobody in any more. */
  link?: BookingLink | undefined;
  onBooked?: ((booking: Booked) => void) | undefined;
};
const steps = ["type", "time", "details"] as const;

/** Booking in three steps: what, when, who. Each step can be gone back on, and keeps what was chosen before it. */
export function BookFlow({ offers, reasons, staffId, type, bearer, known, filled, link, onBooked }: Props) {
  const t = useText(words);
  const [offer, setOffer] = useState<Offer | null>(offers.find(({ id }) => id === type) ?? (offers.length === 1 ? (offers[0] ?? null) : null));
  // A link may fix a length that is not the usual one.
  const [length, setLength] = useState(link ? (offers[0]?.duration ?? 0) : 0);
  const [slot, setSlot] = useState<Slot | null>(null);
  const [done, setDone] = useState<{ booking: Booked; email: string } | null>(null);
  const at = !offer ? 0 : !slot ? 1 : 2;
  const restart = () => { setDone(null); setSlot(null); setOffer(offers.length === 1 ? (offers[0] ?? null) : null); };
  if (done) return <BookedNote {...done} onAnother={link && link.usesLeft < 2 ? undefined : restart} />;
  return (
    <div>
      <ol className={classes.steps} aria-label={t.steps}>
        {steps.map((step, index) => <li key={step} data-reached={index <= at || undefined} aria-current={index === at ? "step" : undefined}>{t.step[step]}</li>)}
      </ol>
      {!offer && <TypeChoice offers={offers} onChoose={(chosen) => { setOffer(chosen); setLength(0); }} />}
      {offer && !slot && (
        <Stack>
          {offers.length > 1 && <Back onBack={() => setOffer(null)} />}
          <Title order={2} size="h3">{t.chooseTime}</Title>
          <LengthChoice offer={offer} value={length} onChange={setLength} />
          <FreeTimes bearer={bearer} serviceId={offer.id} staffId={staffId} length={length || undefined} onChoose={setSlot} />
        </Stack>
      )}
      {offer && slot && (
        <Stack>
          <Chosen offer={offer} slot={slot} onChange={() => setSlot(null)} />
          <DetailsForm
            offer={offer} slot={slot} reasons={reasons} staffId={staffId} bearer={bearer} known={known} filled={filled} link={link} onTaken={() => setSlot(null)}
            onBooked={(booking, email) => { setDone({ booking, email }); onBooked?.(booking); }}
          />
        </Stack>
      )}
    </div>
  );
}

function Back({ onBack }: { onBack: () => void }) {
  const t = useText(words);
  return <Button variant="subtle" size="compact-sm" ml={-8} style={{ alignSelf: "flex-start" }} leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={onBack}>{t.back}</Button>;
}

function Chosen({ offer, slot, onChange }: { offer: Offer; slot: Slot; onChange: () => void }) {
  const t = useText(words);
  const format = useFormat();
  return (
    <section aria-label={t.chosen} className={classes.summary} style={{ "--event": offer.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}>
      <div>
        <Text fw={580}>{offer.name}</Text>
        <Text size="sm" className={classes.when}>{format.day(slot.start, "dayMonth")}, {format.span(slot.start, slot.end)}</Text>
      </div>
      <Button variant="subtle" size="compact-sm" style={{ flex: "none" }} onClick={onChange}>{t.change}</Button>
    </section>
  );
}
