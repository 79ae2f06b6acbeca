import { Section, useText } from "@comptoir/ui";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Booking } from "@/features/bookings/model/booking";
import type { Entry } from "@/features/bookings/model/entries";
import { EntryRow } from "@/features/bookings/parts/EntryRow";
import { words } from "../words";

const shownAtMost = 4;

/** Who waits for an answer, each with its day: the first few, and the way to the others. */
export function Requests({ requests, onOpen }: { requests: Booking[]; onOpen: (entry: Entry) => void }) {
  const t = useText(words);
  if (requests.length === 0) return null;
  const all = (
    <Anchor size="sm" renderRoot={(props) => <Link to="/bookings" search={{ status: "pending" }} {...props} />}>{t.allRequests(requests.length)}</Anchor>
  );
  return (
    <Section title={t.waiting} description={t.waitingText} aside={requests.length > shownAtMost && all}>
      <div style={{ margin: "0 -12px" }}>{requests.slice(0, shownAtMost).map((booking) => <EntryRow key={booking.id} entry={booking} onOpen={onOpen} isDated />)}</div>
    </Section>
  );
}
